import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ageText,
  CELL_VERDICTS,
  compareText,
  differenceText,
  measureText,
  oursText,
  verdictReason,
  type ComparedCell,
  type RecognisedCell,
} from '../../../published';
import { formatCount, type Language } from '../../../core';
import { panePublishedText } from '../../words/pane-published';
import { PublishedCellLink } from './cell-link';
import { useToneStyles, VERDICT_TONES } from './tones';
import type { ViewProps } from '../../parts/view-props';

/** One published figure: the way to its cell, what it is, both figures, our fraction, and what would explain the difference. */
export function PublishedCellVerdict({ checked, ...view }: ViewProps & { readonly checked: ComparedCell }) {
  const { language } = view;
  const styles = useStyles();
  const tones = useToneStyles();
  const text = panePublishedText(language);
  const { cell, verdict, ours } = checked;
  const reason = verdictReason(verdict, decimalsOf(cell), language);
  const own = oursText(checked, language);
  return (
    <li className={styles.item}>
      <span className={mergeClasses(styles.sign, tones[VERDICT_TONES[verdict.kind]])}>
        <span aria-hidden="true">{CELL_VERDICTS[verdict.kind].sign}</span>
        <span className={styles.unseen}>{CELL_VERDICTS[verdict.kind][language]}</span>
      </span>
      <div className={styles.facts}>
        <p className={styles.line}>
          <PublishedCellLink {...view} address={cell.address} />
          <span>{whatText(cell, language)}</span>
        </p>
        <p className={styles.line}>
          <span>
            {text.published} <b>{cell.text}</b>
          </span>
          {own !== '' && (
            <span>
              {text.ours} <b>{own}</b>
            </span>
          )}
        </p>
        <p className={styles.detail}>
          {[
            cell.part === 'share' && ours !== null && ours.count !== null && ours.denominator !== null
              ? text.fraction(formatCount(ours.count, language), formatCount(ours.denominator, language))
              : '',
            verdict.kind === 'differs' && verdict.difference !== null
              ? text.difference(differenceText(verdict.difference, cell.part === 'share', language))
              : '',
            reason,
          ]
            .filter((part) => part !== '')
            .join('; ')}
        </p>
      </div>
    </li>
  );
}

/** "Agder 2019, innfridd, 0–17 år (13a)". */
function whatText(cell: RecognisedCell, language: Language): string {
  const words = compareText(language);
  const measure = measureText(cell);
  const parts = [
    `${cell.region.name} ${cell.year}`,
    cell.part === 'denominator' || cell.outcome === null ? words.denominator : words.outcome[cell.outcome],
    cell.ageGroup === 'all' ? '' : ageText(cell.ageGroup, language),
  ].filter((part) => part !== '');
  return parts.join(', ') + (measure === '' ? '' : ` (${measure})`);
}

function decimalsOf({ figure, scale }: RecognisedCell): number {
  if (figure.kind === 'figure') return figure.decimals;
  return scale === 1 ? 3 : 1;
}

const useStyles = makeStyles({
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  sign: {
    flexShrink: 0,
    width: '22px',
    height: '22px',
    lineHeight: '22px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    position: 'relative',
  },
  facts: { minWidth: 0, flexGrow: 1 },
  line: {
    margin: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
  },
  detail: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    ':empty': { display: 'none' },
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
