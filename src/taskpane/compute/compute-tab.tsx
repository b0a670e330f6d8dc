import { makeStyles, tokens } from '@fluentui/react-components';
import { assertNever } from '../../core';
import type { PaneState } from '../state/pane-state';
import { ChoicesStep } from './choices/choices-step';
import { DataStep } from './data/data-step';
import { EditedQuestion } from './result/edited-question';
import { ResultStep } from './result/result-step';
import { StepList } from './step-list';
import type { TracedRow } from '../state/rows-state';
import type { ViewProps } from '../parts/view-props';
import { WorkingView } from '../parts/working-view';

/** The computation, step by step. */
export function ComputeTab(props: ViewProps & { readonly state: PaneState }) {
  const styles = useStyles();
  return (
    <>
      <StepList {...props} />
      <div className={styles.screen}>
        <CurrentScreen {...props} />
      </div>
    </>
  );
}

function CurrentScreen({ state, ...view }: ViewProps & { readonly state: PaneState }) {
  const { screen } = state;
  switch (screen.kind) {
    case 'data':
      return <DataStep {...view} data={state.data} row={rowShown(state)} />;
    case 'choices':
      return <ChoicesStep {...view} state={state} />;
    case 'working':
      return <WorkingView {...view} task={screen.task} />;
    case 'asking':
      return <EditedQuestion {...view} sheets={screen.sheets} />;
    case 'result':
      return <ResultStep {...view} state={state} />;
    default:
      return assertNever(screen);
  }
}

/** What a row does, as long as it is of these data and nothing is hidden. */
function rowShown({ tracedRow, data, wishes }: PaneState): TracedRow | null {
  const holds = data.kind === 'chosen' && tracedRow?.columns === data.columns;
  return holds && wishes.suppressBelow === null ? tracedRow : null;
}

const useStyles = makeStyles({
  screen: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalM,
    minWidth: 0,
  },
});
