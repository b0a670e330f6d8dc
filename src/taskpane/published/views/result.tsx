import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { absentText } from '../../../published';
import { formatCount } from '../../../core';
import { panePublishedText } from '../../words/pane-published';
import { paneResultText } from '../../words/pane-result';
import { paneText } from '../../words/pane';
import { checkDataAction } from '../../actions/check-data';
import { checkPublishedTable, leavePublishedResult, writePublishedFindings } from '../actions';
import { openSheet } from '../../actions/go-to-cells';
import type { PublishedResult, PublishedTable, WrittenFindings } from '../../state/published-state';
import { hasFindings } from '../work/verdict-layout';
import { ActionBar } from '../../parts/action-bar';
import { PublishedExplanations } from './explanations';
import { PublishedFeasibility } from './feasibility';
import { PublishedUnplaced } from './unplaced';
import { PublishedVerdicts } from './verdicts';
import { ScreenHeading } from '../../parts/screen-heading';
import { Section } from '../../parts/section';
import type { ViewProps } from '../../parts/view-props';

/** What was found in a published table: verdicts, explanations, contradictions, and the way to a sheet with all of it. */
export function PublishedFindings({
  result,
  table,
  ...view
}: ViewProps & { readonly result: PublishedResult; readonly table: PublishedTable }) {
  const { language, perform } = view;
  const styles = useStyles();
  const text = panePublishedText(language);
  const { compared, absent, explanations, checks, unplaced, notPlaced } = result.findings;
  const canWrite = hasFindings(result, table, language);
  return (
    <>
      <div>
        <ScreenHeading>{text.resultHeading}</ScreenHeading>
        <p className={styles.lead} role="status">
          {text.summary(formatCount(result.figures, language), result.source.name)}{' '}
          {result.data === null ? text.heldAgainstNothing : text.heldAgainst(result.data)}
        </p>
      </div>
      {result.dataErrors > 0 && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>
            {text.dataIssues(formatCount(result.dataErrors, language))} <br />
            <Button
              size="small"
              className={styles.recheck}
              onClick={() => perform(checkDataAction, undefined)}
            >
              {checkDataAction.label(paneText(language))}
            </Button>
          </MessageBarBody>
        </MessageBar>
      )}
      {result.written && <Written {...view} written={result.written} />}
      {compared && (
        <>
          <PublishedVerdicts {...view} compared={compared} />
          {absent.length > 0 && (
            <Section heading={text.absent}>
              {absent.map((one) => (
                <p key={`${one.indicator} ${one.level} ${one.year}`} className={styles.text}>
                  {absentText(one, language)}
                </p>
              ))}
            </Section>
          )}
          <PublishedExplanations language={language} compared={compared} explanations={explanations} />
        </>
      )}
      <PublishedFeasibility {...view} checks={checks} hasData={compared !== null} />
      <PublishedUnplaced {...view} unplaced={unplaced} notPlaced={notPlaced} />
      {!canWrite && <p className={styles.text}>{text.nothingToWrite}</p>}
      <ActionBar>
        {canWrite && (
          <Button appearance="primary" onClick={() => perform(writePublishedFindings, undefined)}>
            {text.writeSheet}
          </Button>
        )}
        <Button onClick={() => perform(checkPublishedTable, undefined)}>{text.checkTableAgain}</Button>
        <Button onClick={() => perform(leavePublishedResult, undefined)}>{text.back}</Button>
      </ActionBar>
    </>
  );
}

/** The sheets that were written, each to go to. */
function Written({ language, perform, written }: ViewProps & { readonly written: WrittenFindings }) {
  const styles = useStyles();
  const text = panePublishedText(language);
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody>
        {text.written}
        <ul className={styles.sheets} aria-label={paneResultText(language).tables}>
          {written.sheets.map((sheet) => (
            <li key={sheet.id}>
              <Button size="small" appearance="subtle" onClick={() => perform(openSheet, sheet)}>
                {sheet.name}
              </Button>
            </li>
          ))}
        </ul>
        {written.leftOver.length > 0 && text.leftOver(written.leftOver.join(', '))}
      </MessageBarBody>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  recheck: { marginTop: '6px', marginBottom: '4px' },
  sheets: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap' },
});
