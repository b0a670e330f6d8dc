import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { writtenRemarks } from '../../../hosts/words/workbook-results';
import { paneResultText } from '../../words/pane-result';
import { openSheet } from '../../actions/go-to-cells';
import type { ResultState } from '../../state/pane-state';
import { Section } from '../../parts/section';
import type { ViewProps } from '../../parts/view-props';

/** The written sheets, each a link to it, and what did not come out as it should. */
export function SheetList({ language, perform, result }: ViewProps & { readonly result: ResultState }) {
  const styles = useStyles();
  const text = paneResultText(language);
  if (result.sheets.length === 0) return null;
  const remarks = writtenRemarks(result.sheets, result.blemishes, language);
  return (
    <Section heading={text.tables}>
      <ul className={styles.list}>
        {result.sheets.map((sheet) => (
          <li key={sheet.name}>
            <Link
              as="button"
              className={styles.link}
              aria-label={text.openSheet(sheet.name)}
              onClick={() => perform(openSheet, sheet)}
            >
              {sheet.name}
            </Link>
          </li>
        ))}
      </ul>
      {remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
    </Section>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  link: { textAlign: 'left', minHeight: '26px' },
  remark: { margin: 0, color: tokens.colorNeutralForeground2 },
});
