import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ageText,
  conflictReasonText,
  forcedText,
  otherRoundingText,
  tableConflictText,
  unreadableNotes,
  type ForcedRow,
  type TableCheck,
  type TableConflict,
} from '../../../published';
import { formatCount, type Language } from '../../../core';
import { panePublishedText } from '../../words/pane-published';
import { PublishedCellLink } from './cell-link';
import { ShowMore } from './show-more';
import { useToneStyles } from './tones';
import { Disclosure } from '../../parts/disclosure';
import { Section } from '../../parts/section';
import type { ViewProps } from '../../parts/view-props';

/**
 * Whether the figures can be true together ([PUB-3]): the fewest that contradict each other, each to go to, and what is
 * forced where nothing is printed ([PUB-4]). With data the least possible denominators say nothing, and are left out.
 */
export function PublishedFeasibility({
  checks,
  hasData,
  ...view
}: ViewProps & { readonly checks: readonly TableCheck[]; readonly hasData: boolean }) {
  const { language } = view;
  const styles = useStyles();
  const tones = useToneStyles();
  const text = panePublishedText(language);
  const conflicts = checks.flatMap(({ feasibility }) => feasibility.conflicts);
  const isDecided = checks.every(({ feasibility }) => feasibility.verdict === 'possible');
  const forced = checks.flatMap((check) => check.forced);
  // What contradicts a plain reading of the table comes before its verdict.
  const findings = forced.filter(({ rest }) => rest !== null && rest.prints.least > 0);
  const others = forced.filter((one) => !findings.includes(one) && (one.rest !== null || !hasData));
  const unchecked = checks.reduce((sum, one) => sum + one.unchecked, 0);
  const otherRounding = otherRoundingText(checks, language);
  const [tone, sign, verdict] =
    conflicts.length > 0
      ? (['bad', '✗', text.infeasible] as const)
      : isDecided
        ? otherRounding === null
          ? (['good', '✓', text.feasible] as const)
          : (['caution', '≈', otherRounding] as const)
        : (['unsure', '?', text.notDecided] as const);
  return (
    <Section heading={text.feasibility}>
      {findings.length > 0 && (
        <div>
          <p className={styles.verdict}>
            <span aria-hidden="true" className={mergeClasses(styles.sign, tones.caution)}>
              !
            </span>
            {text.notAll}
          </p>
          <ForcedRows {...view} rows={findings} />
        </div>
      )}
      <p className={styles.verdict}>
        <span aria-hidden="true" className={mergeClasses(styles.sign, tones[tone])}>
          {sign}
        </span>
        {verdict}
      </p>
      {conflicts.length > 0 && (
        <ShowMore {...view} items={conflicts}>
          {(shown) => (
            <ul className={styles.list}>
              {shown.map((conflict) => (
                <li key={conflict.cells.join()} className={styles.item}>
                  <span role="group" aria-label={text.conflictCells}>
                    {conflict.cells.map((address) => (
                      <PublishedCellLink key={address} {...view} address={address} />
                    ))}
                  </span>
                  <p className={styles.text}>{conflictSentence(conflict, language)}</p>
                </li>
              ))}
            </ul>
          )}
        </ShowMore>
      )}
      {checks.some(({ feasibility }) => feasibility.stoppedEarly) && (
        <p className={styles.text}>{text.stoppedEarly}</p>
      )}
      {unreadableNotes(checks, language).map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
      {unchecked > 0 && (
        <p className={styles.text}>{text.cellsUnchecked(formatCount(unchecked, language))}</p>
      )}
      {others.length > 0 && (
        <Disclosure label={`${text.forced} (${formatCount(others.length, language)})`}>
          <ForcedRows {...view} rows={others} />
        </Disclosure>
      )}
    </Section>
  );
}

function ForcedRows({ rows, ...view }: ViewProps & { readonly rows: readonly ForcedRow[] }) {
  const { language } = view;
  const styles = useStyles();
  return (
    <ShowMore {...view} items={rows}>
      {(shown) => (
        <ul className={styles.list}>
          {shown.map((row) => (
            <li key={row.cells.join()}>
              <b>{placeText(row, language)}</b>: {forcedText(row, language)}
            </li>
          ))}
        </ul>
      )}
    </ShowMore>
  );
}

/** The cells stand before the sentence as links, so it does not name them again. */
function conflictSentence(conflict: TableConflict, language: Language): string {
  const sentence =
    conflict.kind === 'row'
      ? conflictReasonText(conflict.reason, language)
      : tableConflictText(conflict, language).slice(conflict.cells.join(', ').length + 2);
  return sentence.replace(/^./u, (first) => first.toUpperCase());
}

function placeText({ region, year, ageGroup }: ForcedRow, language: Language): string {
  return `${region.name} ${year}${ageGroup === 'all' ? '' : `, ${ageText(ageGroup, language)}`}`;
}

const useStyles = makeStyles({
  verdict: { margin: 0, display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  sign: {
    flexShrink: 0,
    width: '22px',
    lineHeight: '22px',
    textAlign: 'center',
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { margin: 0 },
});
