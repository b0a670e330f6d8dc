import { makeStyles } from '@fluentui/react-components';
import { paneResultText, sheetFindingMessage, type Language } from '../../core';
import type { SheetState } from '../ports';
import { Section } from './section';

/** What "Kontroller" found of the written sheets. */
export function SheetFindings({
  language,
  sheets,
}: {
  readonly language: Language;
  readonly sheets: readonly SheetState[];
}) {
  const styles = useStyles();
  const text = paneResultText(language);
  if (sheets.length === 0) return null;
  const changed = sheets.filter(({ findings }) => findings.length > 0);
  return (
    <Section heading={text.sheetsHeading}>
      {changed.length === 0 && <p className={styles.text}>{text.unchangedSince}</p>}
      {changed.map(({ sheet, findings }) => (
        <div key={sheet}>
          <b>{sheet}</b>
          <ul className={styles.list}>
            {findings.map((finding) => (
              <li key={finding.kind}>{sheetFindingMessage(finding, language)}</li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '18px' },
});
