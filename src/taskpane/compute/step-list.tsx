import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { paneText } from '../words/pane';
import { canGoTo, goToStep } from '../actions/navigate';
import { stepOf, STEPS, type PaneState } from '../state/pane-state';
import type { ViewProps } from '../parts/view-props';

/** The steps of the computation: where one is, and the way to those that have been reached. */
export function StepList({ language, perform, state }: ViewProps & { readonly state: PaneState }) {
  const styles = useStyles();
  const text = paneText(language);
  const at = stepOf(state.screen);
  const busy = state.screen.kind === 'working';
  return (
    <nav aria-label={text.stepList}>
      <ol className={styles.list}>
        {STEPS.map((step, index) => (
          <li key={step} className={styles.item}>
            <button
              type="button"
              className={mergeClasses(styles.step, step === at && styles.current)}
              aria-current={step === at ? 'step' : undefined}
              disabled={busy || !canGoTo(state, step)}
              onClick={() => perform(goToStep, step)}
            >
              {text.stepNumbered(String(index + 1), text.steps[step])}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', display: 'flex', margin: 0, padding: 0, gap: '2px' },
  item: { flexGrow: 1, flexBasis: 0 },
  step: {
    width: '100%',
    minHeight: '32px',
    border: 0,
    borderTop: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    paddingLeft: 0,
    cursor: 'pointer',
    ':hover:enabled': { color: tokens.colorBrandForeground1 },
    ':disabled': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderTopColor: 'Highlight' },
  },
});
