import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { rowTraceLines } from '../../layout';
import { INDICATORS } from '../../shipped';
import { goToCells } from '../actions/go-to-cells';
import type { ViewProps } from '../parts/view-props';
import type { TracedRow } from '../state/rows-state';
import { paneRowsText } from '../words/pane-rows';
import { paneText } from '../words/pane';
import { traceRowAction } from './actions';

/** "Raden jeg har valgt": what the row of the active cell counts in, and what keeps it out of the rest. */
export function SelectedRow({ language, perform, row }: ViewProps & { readonly row: TracedRow | null }) {
  const styles = useStyles();
  const text = paneRowsText(language);
  return (
    <>
      <p className={styles.text}>{text.selectedRowHint}</p>
      <div>
        <Button size="small" onClick={() => perform(traceRowAction, undefined)}>
          {traceRowAction.label(paneText(language))}
        </Button>
      </div>
      {row && (
        <table className={styles.table}>
          <caption className={styles.caption}>
            <span role="status">{text.rowAt(row.address)}</span>{' '}
            <Button size="small" appearance="subtle" onClick={() => perform(goToCells, row.address)}>
              {text.showRow}
            </Button>
          </caption>
          <tbody>
            {rowTraceLines(row.trace, INDICATORS, () => row.by, language).map(({ what, says, rule }, at) => (
              <tr key={at}>
                <th scope="row" className={styles.cell}>
                  {what}
                </th>
                <td className={styles.cell}>
                  {says} <span className={styles.rule}>{rule}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const useStyles = makeStyles({
  text: { margin: 0 },
  table: { width: '100%', borderCollapse: 'collapse' },
  caption: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
  },
  cell: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    padding: '3px 8px 3px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  rule: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});
