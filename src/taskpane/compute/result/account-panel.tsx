import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  measureFacts,
  measureSentence,
  formatCount,
  formatTenths,
  OUTCOME_WORDS,
  shareTenths,
  sheetFieldLabel,
  type Account,
  type Indicator,
  type Language,
} from '../../../core';
import { paneResultText } from '../../words/pane-result';
import type { RegionFigure } from '../../state/headline';
import { paneRowsText } from '../../words/pane-rows';
import { accountRows, type AccountRow } from './account-rows';

/** Where a figure comes from: the definition and its rule, then everyone in and out, step by step. */
export function AccountPanel(props: {
  readonly language: Language;
  readonly indicator: Indicator;
  readonly ageGroup: string;
  readonly figure: RegionFigure;
  /** Rows set aside before the counting. */
  readonly rowsAside: number;
  /** Null when the counts are not at hand: the result is from an earlier session. */
  readonly account: Account | null;
  /** Selects the rows of a step in the sheet. */
  readonly onSelect: (step: AccountRow) => void;
}) {
  const { language, indicator, figure, account, rowsAside } = props;
  const styles = useStyles();
  const text = paneResultText(language);
  const words = paneRowsText(language);
  const ageGroup = Math.max(
    0,
    indicator.ageGroups.findIndex(({ id }) => id === props.ageGroup),
  );
  const denominatorField = indicator.sheet.find(({ number }) => number === 16);
  return (
    <>
      <p className={styles.text}>{text.accountDefinition(indicator.title[language], indicator.version)}</p>
      <p className={styles.text}>{measureSentence(measureFacts(indicator, ageGroup + 1))[language]}</p>
      {denominatorField && (
        <p className={styles.text}>
          {sheetFieldLabel(16)[language]}: {denominatorField.text[language]}
        </p>
      )}
      {account ? (
        <table className={styles.table}>
          <caption className={styles.caption}>{text.accountHeading}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {text.accountStep}
              </th>
              <th scope="col" className={styles.count}>
                {text.accountCount}
              </th>
              <th scope="col" className={styles.count}>
                {words.selectColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {accountRows(
              account,
              indicator,
              ageGroup,
              figure.level === 'land' ? null : figure.name,
              language,
            ).map((row) => (
              <tr key={row.label}>
                <th scope="row" className={mergeClasses(styles.name, row.isTotal && styles.total)}>
                  {row.label}
                </th>
                <td className={mergeClasses(styles.count, row.isTotal && styles.total)}>
                  {row.sign}
                  {formatCount(row.count, language)}
                </td>
                <td className={styles.count}>
                  {row.of && row.count > 0 && (
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={words.selectRowsOf(row.label, formatCount(row.count, language))}
                      onClick={() => props.onSelect(row)}
                    >
                      {words.select}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className={styles.text}>{text.accountEarlier}</p>
      )}
      {figure.denominator !== null && figure.denominator > 0 && figure.counts.met !== null && (
        <p className={styles.text}>
          {upperFirst(OUTCOME_WORDS.met[language])}:{' '}
          {text.accountShare(
            formatCount(figure.counts.met, language),
            formatCount(figure.denominator, language),
            formatTenths(shareTenths(figure.counts.met, figure.denominator), language),
          )}
        </p>
      )}
      {account && rowsAside > 0 && (
        <p className={styles.text}>{text.accountAside(formatCount(rowsAside, language))}</p>
      )}
      {account?.coverage && (
        <p className={styles.text}>
          {text.coverage(
            formatCount(account.coverage.reported, language),
            formatCount(account.coverage.total, language),
          )}
          .
        </p>
      )}
    </>
  );
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const useStyles = makeStyles({
  text: { margin: 0 },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  caption: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
  },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    padding: '3px 8px 3px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  count: {
    textAlign: 'right',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    padding: '3px 0 3px 8px',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  total: { fontWeight: tokens.fontWeightSemibold },
});
