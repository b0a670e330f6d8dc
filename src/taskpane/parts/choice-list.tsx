import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';

/** Several of some: check boxes under a legend. */
export function ChoiceList<Id extends string | number>(props: {
  readonly legend: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: readonly Id[]) => void;
}) {
  const styles = useStyles();
  const { choices, chosen } = props;
  const toggle = (id: Id): void =>
    props.onChange(
      choices
        .map((one) => one.id)
        .filter((one) => (one === id ? !chosen.includes(one) : chosen.includes(one))),
    );
  return (
    <fieldset className={styles.fieldset}>
      <legend className={styles.legend}>{props.legend}</legend>
      {choices.map(({ id, label }) => (
        <Checkbox key={id} label={label} checked={chosen.includes(id)} onChange={() => toggle(id)} />
      ))}
    </fieldset>
  );
}

const useStyles = makeStyles({
  fieldset: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalXXS },
});
