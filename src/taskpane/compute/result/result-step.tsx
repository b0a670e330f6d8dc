import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { paneResultText } from '../../words/pane-result';
import { paneText } from '../../words/pane';
import { checkDataAction } from '../../actions/check-data';
import { computeAgain } from '../actions/compute';
import { makeAuditSheet } from '../actions/make-audit-sheet';
import { goToStep } from '../../actions/navigate';
import type { LiveObstacle } from '../../state/live-obstacle';
import type { PaneState, ResultState } from '../../state/pane-state';
import { PageSection } from '../../page/page-section';
import { ActionBar } from '../../parts/action-bar';
import { dayAndTime } from '../../parts/day-and-time';
import { FigureChoice } from './figure-choice';
import { HeadlineCard } from './headline-card';
import { IssueList } from '../../parts/issue-list';
import { liveObstacleText } from '../choices/live-choice';
import { SaveAsSection } from './save-as-section';
import { ScreenHeading } from '../../parts/screen-heading';
import { Section } from '../../parts/section';
import { SheetFindings } from './sheet-findings';
import { SheetList } from './sheet-list';
import type { ViewProps } from '../../parts/view-props';

/** Step 3: the main figures, the tables, and everything that was the matter. */
export function ResultStep({ state, ...view }: ViewProps & { readonly state: PaneState }) {
  return state.result ? <Result {...view} result={state.result} /> : null;
}

function Result({ result, ...view }: ViewProps & { readonly result: ResultState }) {
  const { language, perform } = view;
  const styles = useStyles();
  const text = paneResultText(language);
  const words = paneText(language);
  const { shown } = result;
  const headline = result.headlines.find(
    (one) => one.indicator === shown.indicator && one.year === shown.year && one.ageGroup === shown.ageGroup,
  );
  return (
    <>
      <div>
        <ScreenHeading>{result.kind === 'dataChecked' ? text.dataCheckHeading : text.heading}</ScreenHeading>
        <p className={styles.done} role="status">
          {doneText(result, language)}
        </p>
      </div>
      {result.stale && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>{words.dataChanged}</MessageBarBody>
        </MessageBar>
      )}
      {result.notLive && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>{notLiveText(result.notLive, language)}</MessageBarBody>
        </MessageBar>
      )}
      {result.kind === 'dataChecked' && (
        <>
          {result.findings && <SheetFindings {...view} sheets={result.findings} />}
          <IssueList {...view} issues={result.issues} />
        </>
      )}
      <Section heading={text.mainFigures}>
        <FigureChoice {...view} result={result} />
        {headline ? (
          <HeadlineCard {...view} result={result} headline={headline} />
        ) : (
          <p className={styles.text}>{text.noFigures}</p>
        )}
      </Section>
      <SheetList {...view} result={result} />
      {result.kind === 'computed' && <PageSection {...view} result={result} />}
      {result.kind === 'computed' && <SaveAsSection {...view} result={result} />}
      {result.kind === 'computed' &&
        (result.counted ? (
          <IssueList {...view} issues={result.issues} />
        ) : (
          <p className={styles.text}>{text.earlierIssues}</p>
        ))}
      <div className={styles.recheck}>
        <Button size="small" appearance="subtle" onClick={() => perform(checkDataAction, undefined)}>
          {checkDataAction.label(words)}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => perform(makeAuditSheet, undefined)}>
          {makeAuditSheet.label(words)}
        </Button>
      </div>
      <ActionBar>
        <Button appearance="primary" onClick={() => perform(computeAgain, undefined)}>
          {words.update}
        </Button>
        <Button onClick={() => perform(goToStep, 'choices')}>{text.changeChoices}</Button>
      </ActionBar>
    </>
  );
}

/** Some sheets may have formulas: then it is said which have not. */
function notLiveText(obstacle: LiveObstacle, language: ViewProps['language']): string {
  const why = liveObstacleText(obstacle, language);
  return obstacle.kind === 'tooMany' ? why : paneResultText(language).writtenAsValues(why);
}

function doneText({ kind, source, time, sheets }: ResultState, language: ViewProps['language']): string {
  const text = paneResultText(language);
  const when = dayAndTime(time, language);
  return kind === 'dataChecked'
    ? text.dataCheckDone(source.name, when)
    : text.done(text.sheetsMade(String(sheets.length)), source.name, when);
}

const useStyles = makeStyles({
  done: { margin: 0, color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  recheck: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
});
