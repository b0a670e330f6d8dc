import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  annotate,
  CLAIM_KINDS,
  heldText,
  PROSE_MARKS,
  proseFinding,
  proseReason,
  readingText,
  type CheckedClaim,
} from '../../../published';
import { formatCount, type Language } from '../../../core';
import { panePublishedText } from '../../words/pane-published';
import type { TextFound } from '../../state/published-state';
import { MARK_TONES, useToneStyles } from './tones';
import { Section } from '../../parts/section';

/** The text with each claim marked by colour, sign and number, and below it what each was held against and why ([PUB-5]). */
export function PublishedTextFound({
  found,
  language,
}: {
  readonly found: TextFound;
  readonly language: Language;
}) {
  const styles = useStyles();
  const text = panePublishedText(language);
  const { claims, findings } = found.check;
  const counts = MARKS.map((mark) => ({ mark, count: claims.filter((one) => markOf(one) === mark).length }));
  return (
    <Section heading={text.textHeading}>
      <p role="status" className={styles.text}>
        {claims.length === 0 ? text.noClaims : text.claims(formatCount(claims.length, language))}{' '}
        {counts
          .filter(({ count }) => count > 0)
          .map(
            ({ mark, count }) =>
              `${PROSE_MARKS[mark].sign} ${formatCount(count, language)} ${PROSE_MARKS[mark][language]}`,
          )
          .join(', ')}
      </p>
      {claims.length > 0 && (
        <>
          <MarkedText found={found} language={language} />
          <ol className={styles.list} aria-label={text.claimList}>
            {claims.map((one, index) => (
              <ClaimItem key={index} found={found} claim={one} number={index + 1} language={language} />
            ))}
          </ol>
        </>
      )}
      {findings.length > 0 && (
        <>
          <h4 className={styles.heading}>{text.textFindings}</h4>
          <ul className={styles.findings}>
            {findings.map((one, index) => (
              <li key={index}>{proseFinding(one, (at) => quoteOf(found.text, claims[at]), language)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function MarkedText({ found, language }: { readonly found: TextFound; readonly language: Language }) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { claims } = found.check;
  return (
    <div role="group" aria-label={panePublishedText(language).markedText} className={styles.marked}>
      {annotate(found.text, claims).map(({ start, end, text, mark, claims: own }) => {
        if (mark === null) return <span key={start}>{text}</span>;
        const ending = own.filter((index) => claims[index]?.claim.span.end === end);
        return (
          <mark key={start} className={mergeClasses(styles.mark, tones[MARK_TONES[mark]])}>
            {text}
            {ending.map((index) => (
              <sup key={index} className={styles.number}>
                {PROSE_MARKS[markOf(claims[index])].sign}
                {index + 1}
              </sup>
            ))}
          </mark>
        );
      })}
    </div>
  );
}

function ClaimItem({
  found,
  claim,
  number,
  language,
}: {
  readonly found: TextFound;
  readonly claim: CheckedClaim;
  readonly number: number;
  readonly language: Language;
}) {
  const styles = useStyles();
  const tones = useToneStyles();
  const text = panePublishedText(language);
  const mark = markOf(claim);
  const { sign, ...words } = PROSE_MARKS[mark];
  const against = claim.against.map((held) => heldText(held, language)).join('; ');
  const read = [CLAIM_KINDS[claim.claim.kind][language], readingText(claim, language)];
  return (
    <li className={styles.item}>
      <p className={styles.text}>
        <span className={mergeClasses(styles.verdict, tones[MARK_TONES[mark]])}>
          {sign}
          {number} {words[language]}
        </span>{' '}
        «{quoteOf(found.text, claim)}»
      </p>
      <p className={styles.detail}>{read.filter((part) => part !== '').join(': ')}</p>
      {against !== '' && <p className={styles.detail}>{text.held(against)}</p>}
      <p className={styles.detail}>{proseReason(claim.reason, language)}</p>
    </li>
  );
}

const MARKS = ['contradicted', 'verified', 'notCheckable', 'unread'] as const;

function markOf(one: CheckedClaim | undefined): (typeof MARKS)[number] {
  if (one === undefined || one.claim.kind === 'unread') return 'unread';
  return one.verdict;
}

function quoteOf(text: string, one: CheckedClaim | undefined): string {
  return one ? text.slice(one.claim.span.start, one.claim.span.end).replace(/\s+/g, ' ') : '';
}

const useStyles = makeStyles({
  text: { margin: 0 },
  marked: {
    whiteSpace: 'pre-wrap',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  mark: { borderRadius: '2px', padding: '0 2px' },
  number: { fontSize: tokens.fontSizeBase100, fontWeight: tokens.fontWeightSemibold, lineHeight: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  verdict: { padding: '0 4px', borderRadius: '2px', fontWeight: tokens.fontWeightSemibold },
  detail: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  findings: { margin: 0, paddingLeft: '18px' },
});
