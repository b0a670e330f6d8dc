import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { assertNever, isReportingGap, type Issue } from '../../../core';
import { paneDataText } from '../../words/pane-data';
import { paneText } from '../../words/pane';
import { goToStep } from '../../actions/navigate';
import { start } from '../../actions/start';
import { halfIndicators, isUsable, recognise } from '../../data/recognise';
import type { ChosenData, DataState } from '../../state/chosen-data';
import { ActionBar } from '../../parts/action-bar';
import { ColumnList } from './column-list';
import { DataIssues } from './data-issues';
import { Disclosure } from '../../parts/disclosure';
import { ReportingFields } from './reporting-fields';
import { RowsStatus } from './rows-status';
import { ScreenHeading } from '../../parts/screen-heading';
import { Section } from '../../parts/section';
import { SourcePicker } from './source-picker';
import type { ViewProps } from '../../parts/view-props';
import type { TracedRow } from '../../state/rows-state';
import { SelectedRow } from '../../rows/selected-row';
import { paneRowsText } from '../../words/pane-rows';
import { YearField } from './year-field';

/** Step 1: which cells are the data, and what was recognised in them. */
export function DataStep({
  data,
  ...view
}: ViewProps & { readonly data: DataState; readonly row: TracedRow | null }) {
  const text = paneDataText(view.language);
  const styles = useStyles();
  switch (data.kind) {
    case 'looking':
      return <Spinner size="small" label={text.looking} className={styles.spinner} />;
    case 'none':
      return (
        <>
          <ScreenHeading>{text.noneTitle}</ScreenHeading>
          <p className={styles.text}>{text.noneText}</p>
          <div>
            <Button appearance="primary" onClick={() => view.perform(start, undefined)}>
              {text.lookAgain}
            </Button>
          </div>
        </>
      );
    case 'chosen':
      return <Chosen {...view} data={data} />;
    default:
      return assertNever(data);
  }
}

function Chosen({
  data,
  row,
  ...view
}: ViewProps & { readonly data: ChosenData; readonly row: TracedRow | null }) {
  const styles = useStyles();
  const text = paneDataText(view.language);
  const found = recognise(data);
  return (
    <>
      <ScreenHeading>{text.heading}</ScreenHeading>
      <SourcePicker {...view} data={data} />
      {found && (
        <Section heading={text.recognised}>
          {found.map === null || found.map.indicators.length === 0 ? (
            <p className={styles.text}>{text.noneRecognised}</p>
          ) : (
            <RowsStatus {...view} data={data} />
          )}
          <DataIssues
            language={view.language}
            issues={[...found.issues, ...notFilled(data)]}
            half={found.map ? halfIndicators(found.map) : []}
          />
          <ColumnList {...view} data={data} found={found} />
          {found.needsYear && <YearField {...view} data={data} />}
        </Section>
      )}
      <Disclosure label={text.more}>
        <ReportingFields {...view} data={data} />
      </Disclosure>
      {isUsable(data) && (
        <Disclosure label={paneRowsText(view.language).section} startsOpen={row !== null}>
          <SelectedRow {...view} row={row} />
        </Disclosure>
      )}
      <ActionBar>
        <Button
          appearance="primary"
          disabled={!isUsable(data)}
          onClick={() => view.perform(goToStep, 'choices')}
        >
          {paneText(view.language).next}
        </Button>
      </ActionBar>
    </>
  );
}

/** What is told before anything is computed: columns that nobody filled, years of a handful of persons ([IN-10]). */
function notFilled({ inspection }: ChosenData): readonly Issue[] {
  return inspection.kind === 'inspected'
    ? inspection.facts.issues.filter(({ code }) => isReportingGap(code))
    : [];
}

const useStyles = makeStyles({
  spinner: { justifyContent: 'flex-start', padding: `${tokens.spacingVerticalL} 0` },
  text: { margin: 0 },
});
