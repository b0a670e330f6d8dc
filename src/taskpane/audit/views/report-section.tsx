import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { auditPlainText, type AuditReport } from '../../../audit';
import { openSheet } from '../../actions/go-to-cells';
import { Disclosure } from '../../parts/disclosure';
import { Section } from '../../parts/section';
import { TextToCopy } from '../../parts/text-to-copy';
import type { ViewProps } from '../../parts/view-props';
import type { HidingAuditResult } from '../../state/hiding-audit-state';
import { paneText } from '../../words/pane';
import { paneHidingAuditText } from '../../words/pane-hiding-audit';
import { paneResultText } from '../../words/pane-result';
import { saveAuditReport, writeAuditSheets } from '../actions';

/** The report one signs: on sheets of its own, as a file where Excel saves one, and as text to copy. */
export function AuditReportSection({
  language,
  perform,
  result,
  report,
}: ViewProps & {
  readonly result: HidingAuditResult;
  readonly report: AuditReport;
}) {
  const styles = useStyles();
  const text = paneHidingAuditText(language);
  return (
    <Section heading={text.report}>
      <p className={styles.text}>{text.reportHint}</p>
      <div className={styles.buttons}>
        <Button onClick={() => perform(writeAuditSheets, undefined)}>{text.write}</Button>
        {result.savesFiles && (
          <Button onClick={() => perform(saveAuditReport, undefined)}>{text.save}</Button>
        )}
      </div>
      {!result.savesFiles && <p className={styles.text}>{text.noFile}</p>}
      {result.saved !== null && (
        <p className={styles.text} role="status">
          {text.saved(result.saved)}
        </p>
      )}
      {result.written && (
        <MessageBar intent="success" layout="multiline" politeness="polite">
          <MessageBarBody>
            {text.written}
            <ul className={styles.sheets} aria-label={paneResultText(language).tables}>
              {result.written.map((sheet) => (
                <li key={sheet.id}>
                  <Button size="small" appearance="subtle" onClick={() => perform(openSheet, sheet)}>
                    {sheet.name}
                  </Button>
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <Disclosure label={text.copy}>
        <TextToCopy
          text={auditPlainText(report)}
          words={{ label: text.copy, ...paneText(language).copying }}
        />
      </Disclosure>
    </Section>
  );
}

const useStyles = makeStyles({
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  sheets: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap' },
});
