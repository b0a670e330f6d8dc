import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  assumptionLines,
  auditText,
  findingText,
  notCheckedText,
  rangeText,
  summaryLines,
  whatText,
  type AuditFinding,
  type AuditReport,
} from '../../../audit';
import { formatCount } from '../../../core';
import { ActionBar } from '../../parts/action-bar';
import { Disclosure } from '../../parts/disclosure';
import { ScreenHeading } from '../../parts/screen-heading';
import { Section } from '../../parts/section';
import type { ViewProps } from '../../parts/view-props';
import { ShowMore } from '../../published/views/show-more';
import type { HidingAuditResult } from '../../state/hiding-audit-state';
import { paneHidingAuditText } from '../../words/pane-hiding-audit';
import { auditHiding, leaveHidingAudit } from '../actions';
import { AuditedCellLinks, AuditedFileName } from './cell-links';
import { AuditReportSection } from './report-section';

/** What hidden tables give away: findings with their proofs, what is left of each hidden number, what would repair it, and the report. */
export function HidingAuditFindings({ result, ...view }: ViewProps & { readonly result: HidingAuditResult }) {
  const { language, perform } = view;
  const styles = useStyles();
  const text = paneHidingAuditText(language);
  const report = { ...result.report, language };
  const { findings, hidden, repair, notChecked } = report.result;
  const count = (all: readonly unknown[]): string => formatCount(all.length, language);
  return (
    <AuditedFileName.Provider value={result.file}>
      <div>
        <ScreenHeading>{text.heading}</ScreenHeading>
        <div role="status">
          {summaryLines(report).map((line) => (
            <p key={line} className={styles.lead}>
              {line}
            </p>
          ))}
          <p className={styles.lead}>{text.of(report.files.map(({ name }) => name).join(', '))}</p>
          {result.yearTaken !== null && (
            <p className={styles.lead}>{text.yearTaken(String(result.yearTaken))}</p>
          )}
        </div>
      </div>
      {findings.length > 0 && (
        <ShowMore {...view} items={findings}>
          {(shown) => (
            <ol className={styles.findings}>
              {shown.map((finding, at) => (
                <Finding key={at} {...view} report={report} finding={finding} />
              ))}
            </ol>
          )}
        </ShowMore>
      )}
      {hidden.length > 0 && (
        <Disclosure label={text.remaining(count(hidden))}>
          <ShowMore {...view} items={hidden}>
            {(shown) => (
              <ul className={styles.list}>
                {shown.map(({ number, remains, isExact }, at) => (
                  <li key={at}>
                    <AuditedCellLinks {...view} report={report} cells={number.cells} />{' '}
                    <b>{rangeText(remains, language)}</b> {whatText(number, language)}, {number.region.name}{' '}
                    {number.year}
                    {!isExact && ` (${auditText(language).search.outer})`}
                  </li>
                ))}
              </ul>
            )}
          </ShowMore>
        </Disclosure>
      )}
      {repair && repair.figures.length > 0 && (
        <Disclosure label={text.repair(count(repair.figures))}>
          <ShowMore {...view} items={repair.figures}>
            {(shown) => (
              <ul className={styles.list}>
                {shown.map(({ number, cells, persons }, at) => (
                  <li key={at}>
                    <AuditedCellLinks {...view} report={report} cells={cells} /> {whatText(number, language)},{' '}
                    {number.region.name} {number.year}
                    {persons !== null && ` (${text.persons(formatCount(persons, language))})`}
                  </li>
                ))}
              </ul>
            )}
          </ShowMore>
        </Disclosure>
      )}
      <Section heading={text.notChecked}>
        <Lines lines={notChecked.map((one) => notCheckedText(one, report))} />
      </Section>
      <Disclosure label={text.assumptions}>
        <Lines lines={assumptionLines(report)} />
      </Disclosure>
      <AuditReportSection {...view} result={result} report={report} />
      <ActionBar>
        <Button onClick={() => perform(auditHiding, undefined)}>{text.again}</Button>
        <Button onClick={() => perform(leaveHidingAudit, undefined)}>{text.back}</Button>
      </ActionBar>
    </AuditedFileName.Provider>
  );
}

function Finding({
  report,
  finding,
  ...view
}: ViewProps & { readonly report: AuditReport; readonly finding: AuditFinding }) {
  const styles = useStyles();
  const text = paneHidingAuditText(view.language);
  const { cells, proof, kind } = finding;
  const others = (proof ?? []).filter((at) => !cells.includes(at));
  return (
    <li className={styles.finding}>
      <div>
        <b>{text.finding(auditText(view.language).kinds[kind])}</b>{' '}
        <AuditedCellLinks {...view} report={report} cells={cells} />
      </div>
      <p className={styles.text}>{findingText(finding, report)}</p>
      {others.length > 0 && (
        <div>
          {text.proof}: <AuditedCellLinks {...view} report={report} cells={others} />
        </div>
      )}
    </li>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  findings: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  finding: {
    minWidth: 0,
    borderLeft: `3px solid ${tokens.colorStatusDangerBorder1}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
  list: { margin: 0, paddingLeft: '18px', overflowWrap: 'anywhere' },
});
