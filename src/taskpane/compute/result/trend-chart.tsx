import { makeStyles, tokens } from '@fluentui/react-components';
import { formatTenths, OUTCOME_WORDS, shareTenths, type Language } from '../../../core';
import { paneResultText } from '../../words/pane-result';
import { MAIN_OUTCOME } from './headline';
import type { TrendPoint } from '../../state/headline';

/** The country's main share over the years: a small line, every point with its figure; the same in words for whoever cannot see it. */
export function TrendChart({
  points,
  language,
}: {
  readonly points: readonly TrendPoint[];
  readonly language: Language;
}) {
  const styles = useStyles();
  const text = paneResultText(language);
  const shown = points.map((point) => ({ ...point, tenths: tenthsOf(point) }));
  const known = shown.flatMap(({ tenths }) => (tenths === null ? [] : [tenths]));
  const low = Math.min(...known);
  const high = Math.max(...known);
  // A flat line lies in the middle; the axis need not start at 0, since no area is shown.
  const y = (tenths: number): number =>
    high === low ? MIDDLE : BOTTOM - ((tenths - low) / (high - low)) * (BOTTOM - TOP);
  const x = (index: number): number => LEFT + (index * (WIDTH - 2 * LEFT)) / Math.max(1, shown.length - 1);
  const words = shown
    .map(({ year, tenths }) =>
      tenths === null
        ? text.trendGap(String(year))
        : text.trendPoint(String(year), formatTenths(tenths, language)),
    )
    .join(', ');
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={text.trendAlt(OUTCOME_WORDS[MAIN_OUTCOME][language], words)}
    >
      {shown.slice(1).map((to, index) => {
        const from = shown[index];
        return from && from.tenths !== null && to.tenths !== null ? (
          <line
            key={to.year}
            x1={x(index)}
            y1={y(from.tenths)}
            x2={x(index + 1)}
            y2={y(to.tenths)}
            className={styles.line}
          />
        ) : null;
      })}
      {shown.map(({ year, tenths }, index) => (
        <g key={year} aria-hidden="true">
          {tenths !== null && (
            <>
              <circle cx={x(index)} cy={y(tenths)} r="3.5" className={styles.point} />
              <text x={x(index)} y={y(tenths) - 8} className={styles.value} textAnchor="middle">
                {formatTenths(tenths, language)}
              </text>
            </>
          )}
          <text x={x(index)} y={HEIGHT - 3} className={styles.year} textAnchor="middle">
            {shown.length > MOST_FULL_YEARS ? `’${String(year).slice(2)}` : year}
          </text>
        </g>
      ))}
    </svg>
  );
}

const WIDTH = 300;
const HEIGHT = 92;
const TOP = 24;
const BOTTOM = 64;
const MIDDLE = (TOP + BOTTOM) / 2;
const LEFT = 20;
const MOST_FULL_YEARS = 7;

function tenthsOf({ count, denominator }: TrendPoint): number | null {
  return count === null || denominator === null || denominator === 0 ? null : shareTenths(count, denominator);
}

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', height: 'auto' },
  line: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: '2' },
  point: { fill: tokens.colorCompoundBrandStroke },
  value: { fill: tokens.colorNeutralForeground1, fontSize: '12px' },
  year: { fill: tokens.colorNeutralForeground2, fontSize: '12px' },
});
