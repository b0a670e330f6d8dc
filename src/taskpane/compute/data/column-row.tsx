import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, SubtractRegular, WarningRegular } from '@fluentui/react-icons';
import { formatCount, roleName, type Language } from '../../../core';
import { paneDataText } from '../../words/pane-data';
import { mapColumn } from '../actions/change-columns';
import { readableRows } from './readable-rows';
import type { Recognised } from '../../data/recognise';
import type { ChosenData } from '../../state/chosen-data';
import type { ViewProps } from '../../parts/view-props';

/** One role: its column, some of its values, and how many rows can be read. */
export function ColumnRow(
  props: ViewProps & {
    readonly data: ChosenData;
    readonly found: Recognised;
    readonly role: string;
    readonly isOpen: boolean;
    readonly isNeeded: boolean;
  },
) {
  const { language, perform, data, found, role } = props;
  const styles = useStyles();
  const text = paneDataText(language);
  const column = found.map?.columns.get(role);
  const name = roleName(role, language);
  const readable = column ? readableText(role, data, language) : null;
  const state = column ? (readable?.isWarning ? 'warning' : 'good') : props.isNeeded ? 'warning' : 'none';
  return (
    <li className={styles.row}>
      <span className={mergeClasses(styles.sign, state === 'warning' && styles.warning)} aria-hidden="true">
        {state === 'good' && <CheckmarkRegular />}
        {state === 'warning' && <WarningRegular />}
        {state === 'none' && <SubtractRegular />}
      </span>
      <div className={styles.facts}>
        <div className={styles.names}>
          <span>{upperFirst(name)}</span>
          {props.isOpen ? (
            <Select
              size="small"
              aria-label={text.changeColumn(name)}
              value={column?.header ?? ''}
              onChange={(_, { value }) => perform(mapColumn, { role, header: value })}
            >
              <option value="">{text.noColumn}</option>
              {[...new Set(found.headers)]
                .filter((header) => header !== '')
                .map((header) => (
                  <option key={header} value={header}>
                    {header}
                  </option>
                ))}
            </Select>
          ) : (
            <b className={styles.header}>
              {column?.header ?? (props.isNeeded ? `${text.noColumn} – ${text.needed}` : text.noColumn)}
            </b>
          )}
        </div>
        {column && (
          <div className={styles.details}>
            <div>{samplesOf(column.column, found).join(' · ')}</div>
            {readable && (
              <div className={mergeClasses(readable.isWarning && styles.warning)}>{readable.words}</div>
            )}
          </div>
        )}
        {!column && lackText(role, text) && <div className={styles.details}>{lackText(role, text)}</div>}
      </div>
    </li>
  );
}

/** A column with a lower share of rows that can be read deserves a look: it may be the wrong one. */
const MOSTLY = 0.95;

/** The first different values of a column, as written. */
function samplesOf(column: number, { offer, map }: Recognised): readonly string[] {
  const values = offer.head.rows
    .slice((map?.headerRow ?? 0) + 1)
    .map((row) => String(row[column] ?? '').trim())
    .filter((value) => value !== '');
  return [...new Set(values)]
    .slice(0, 4)
    .map((value) => (value.length > 14 ? `${value.slice(0, 13)}…` : value));
}

/** Once all rows have been read. */
function readableText(role: string, { inspection }: ChosenData, language: Language) {
  if (inspection.kind !== 'inspected') return null;
  const { rows, issues } = inspection.facts;
  const readable = readableRows(role, rows, issues);
  const text = paneDataText(language);
  const all = formatCount(rows, language);
  return readable === rows
    ? { words: text.allReadable(all), isWarning: false }
    : { words: text.readable(formatCount(readable, language), all), isWarning: readable < rows * MOSTLY };
}

function lackText(role: string, text: ReturnType<typeof paneDataText>): string | null {
  if (role === 'age') return text.noAge;
  return role === 'municipality' ? text.noMunicipality : null;
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  sign: {
    flexShrink: 0,
    width: '16px',
    fontSize: '16px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground3,
  },
  warning: { color: tokens.colorStatusWarningForeground1 },
  facts: { flexGrow: 1, minWidth: 0 },
  names: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  header: { fontWeight: tokens.fontWeightSemibold },
  details: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});
