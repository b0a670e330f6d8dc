import { Checkbox, Field, makeStyles, SpinButton, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { HIDING_RULES, isBelow, LARGEST_BELOW } from '../../../core';
import { paneChoicesText } from '../../words/pane-choices';
import { changeWishes } from '../actions/change-wishes';
import { suppressionObstacle } from './suppression-obstacle';
import type { ChosenData } from '../../state/chosen-data';
import type { PaneState } from '../../state/pane-state';
import { PaneSelect } from '../../parts/pane-select';
import type { ViewProps } from '../../parts/view-props';

/** Whether small numbers are hidden, and how small. What is written and is no limit is not taken: the last one that was holds. */
export function SuppressionChoice(
  props: ViewProps & { readonly state: PaneState; readonly data: ChosenData },
) {
  const { language, perform, state, data } = props;
  const { suppressBelow: below, hideRule } = state.wishes;
  const styles = useStyles();
  const text = paneChoicesText(language);
  const hintId = useId();
  const obstacle = suppressionObstacle(data);
  const choose = (suppressBelow: number | null) => perform(changeWishes, { suppressBelow });
  return (
    <div>
      <Checkbox
        label={text.suppress}
        checked={below !== null}
        // One that was made before can always be undone.
        disabled={obstacle !== null && below === null}
        aria-describedby={hintId}
        onChange={(_, { checked }) => choose(checked === true ? USUAL_BELOW : null)}
      />
      {below !== null && (
        <Field className={styles.below} label={text.suppressBelow}>
          <SpinButton
            className={styles.number}
            min={2}
            max={LARGEST_BELOW}
            value={below}
            onChange={(_, { value, displayValue }) => {
              const wanted = value ?? Number(displayValue);
              if (isBelow(wanted)) choose(wanted);
            }}
          />
        </Field>
      )}
      {below !== null && (
        <PaneSelect
          className={styles.below}
          label={text.hideRule}
          value={hideRule}
          choices={HIDING_RULES.map((id) => ({ id, label: text.hideRules[id](String(below)) }))}
          onChange={(id) =>
            perform(changeWishes, { hideRule: HIDING_RULES.find((rule) => rule === id) ?? 'small' })
          }
        />
      )}
      <p className={styles.hint} id={hintId}>
        {obstacle === null
          ? text.suppressHint(String((below ?? USUAL_BELOW) - 1), hideRule)
          : text.suppressNot[obstacle]}
      </p>
    </div>
  );
}

/** Where no limit is prescribed, fewer than five is what is most used. */
const USUAL_BELOW = 5;

const useStyles = makeStyles({
  // Under the label, not under the box.
  below: { paddingLeft: '36px', marginBottom: tokens.spacingVerticalXS },
  number: { width: '96px' },
  hint: {
    margin: 0,
    paddingLeft: '36px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
