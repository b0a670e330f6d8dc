import { Field, makeStyles, mergeClasses, Select } from '@fluentui/react-components';

/** One of several, under a label; never wider than the pane, however long the choices are. */
export function PaneSelect<Id extends string>(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: Id;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly onChange: (id: Id) => void;
  readonly className?: string;
}) {
  const styles = useStyles();
  return (
    <Field label={props.label} hint={props.hint} className={mergeClasses(styles.field, props.className)}>
      <Select
        className={styles.root}
        select={{ className: styles.select }}
        value={props.value}
        // The browser gives back what stands in an option's value: one of the ids.
        onChange={(_, { value }) => props.onChange(value as Id)}
      >
        {props.choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const useStyles = makeStyles({
  field: { minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' },
  root: { minWidth: 0 },
  select: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});
