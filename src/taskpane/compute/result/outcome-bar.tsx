import { makeStyles, tokens } from '@fluentui/react-components';
import { formatTenths, OUTCOME_WORDS, OUTCOMES, shareTenths, type Language } from '../../../core';
import { OUTCOME_COLOURS, REST_COLOUR, signOf } from '../../../layout';
import { paneResultText } from '../../words/pane-result';
import { restOf } from './headline';
import type { RegionFigure } from '../../state/headline';

/** How a region's persons with a need divide over the outcomes: a bar, and the same in words and figures below it. */
export function OutcomeBar({
  figure,
  language,
}: {
  readonly figure: RegionFigure;
  readonly language: Language;
}) {
  const styles = useStyles();
  const text = paneResultText(language);
  if (figure.denominator === null || figure.denominator === 0) return null;
  const { denominator } = figure;
  const parts = partsOf({ ...figure, denominator }, language);
  const named = parts.filter(({ name }) => name !== null);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, one) => sum + one.count, 0));
  return (
    <div>
      <svg className={styles.bar} viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
        {parts.map((part, index) => (
          <rect
            key={part.key}
            x={(1000 * (starts[index] ?? 0)) / denominator}
            width={(1000 * part.count) / denominator}
            height="14"
            fill={part.colour}
          />
        ))}
      </svg>
      <ul className={styles.legend} aria-label={text.distribution}>
        {named.map((part) => (
          <li key={part.key} className={styles.item}>
            <svg className={styles.swatch} viewBox="0 0 10 10" aria-hidden="true">
              <rect width="10" height="10" fill={part.colour} />
            </svg>
            <span className={styles.name}>{part.name}</span>
            <span>{part.share}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A part of the bar; one without a name is in the bar alone. Shares are rounded for reading only. */
interface Part {
  readonly key: string;
  readonly name: string | null;
  readonly count: number;
  readonly colour: string;
  readonly share: string;
}

/** The outcomes, and the rest: persons of an invalid value, or, where outcomes are hidden, all that is not shown. */
function partsOf(
  figure: RegionFigure & { readonly denominator: number },
  language: Language,
): readonly Part[] {
  const text = paneResultText(language);
  const percent = (count: number) =>
    text.percent(formatTenths(shareTenths(count, figure.denominator), language));
  const outcomes = OUTCOMES.map((outcome): Part => {
    const count = figure.counts[outcome];
    return {
      key: outcome,
      name: OUTCOME_WORDS[outcome][language],
      count: count ?? 0,
      colour: count === null ? REST_COLOUR.fill : OUTCOME_COLOURS[outcome].fill,
      share: count === null ? (signOf('suppressed') ?? '') : percent(count),
    };
  });
  const rest = restOf(figure);
  if (rest === 0) return outcomes;
  const isHidden = OUTCOMES.some((outcome) => figure.counts[outcome] === null);
  const about = isHidden ? { name: null, share: '' } : { name: text.invalid, share: percent(rest) };
  return [...outcomes, { key: 'rest', count: rest, colour: REST_COLOUR.fill, ...about }];
}

const useStyles = makeStyles({
  bar: {
    display: 'block',
    width: '100%',
    height: '14px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'border-box',
    // The colours are the figure; the system's would make all parts the same.
    forcedColorAdjust: 'none',
  },
  legend: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: tokens.lineHeightBase300,
  },
  swatch: {
    width: '10px',
    height: '10px',
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: 'none',
  },
  name: { flexGrow: 1 },
});
