import { makeStyles, tokens } from '@fluentui/react-components';
import {
  formatTenths,
  OUTCOME_COLOURS,
  OUTCOME_WORDS,
  OUTCOMES,
  paneResultText,
  REST_COLOUR,
  shareTenths,
  type Language,
} from '../../core';
import { hasShare, invalidOf, type RegionFigure } from '../figures/headline';

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
  if (!hasShare(figure)) return null;
  const parts = partsOf(figure, language);
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, one) => sum + one.count, 0));
  return (
    <div>
      <svg className={styles.bar} viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
        {parts.map((part, index) => (
          <rect
            key={part.name}
            x={(1000 * (starts[index] ?? 0)) / figure.denominator}
            width={(1000 * part.count) / figure.denominator}
            height="14"
            fill={part.colour}
          />
        ))}
      </svg>
      <ul className={styles.legend} aria-label={text.distribution}>
        {parts.map((part) => (
          <li key={part.name} className={styles.item}>
            <svg className={styles.swatch} viewBox="0 0 10 10" aria-hidden="true">
              <rect width="10" height="10" fill={part.colour} />
            </svg>
            <span className={styles.name}>{part.name}</span>
            <span>{text.percent(part.share)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The outcomes that are shown, and the invalid ones where there are any; shares are rounded for reading only. */
function partsOf(figure: RegionFigure & { readonly denominator: number }, language: Language) {
  const invalid = invalidOf(figure);
  const text = paneResultText(language);
  const parts = OUTCOMES.map((outcome) => ({
    name: OUTCOME_WORDS[outcome][language],
    count: figure.counts[outcome] ?? 0,
    colour: OUTCOME_COLOURS[outcome].fill,
  }));
  const all =
    invalid > 0 ? [...parts, { name: text.invalid, count: invalid, colour: REST_COLOUR.fill }] : parts;
  return all.map((part) => ({
    ...part,
    share: formatTenths(shareTenths(part.count, figure.denominator), language),
  }));
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
