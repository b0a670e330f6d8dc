import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';

/** A box to check, with what it does, or why it cannot be checked, under its label. */
export function HintedCheckbox(props: {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const styles = useStyles();
  const hintId = useId();
  return (
    <div>
      <Checkbox
        label={props.label}
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={hintId}
        onChange={(_, { checked }) => props.onChange(checked === true)}
      />
      <p className={styles.hint} id={hintId}>
        {props.hint}
      </p>
    </div>
  );
}

const useStyles = makeStyles({
  // Under the label, not under the box.
  hint: {
    margin: 0,
    paddingLeft: '36px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});
