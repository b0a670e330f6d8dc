import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { assertNever, formatCount, type Language } from '../../../core';
import { paneDataText } from '../../words/pane-data';
import { checkDataAction } from '../../actions/check-data';
import type { ChosenData, DataFacts } from '../../state/chosen-data';
import type { ViewProps } from '../../parts/view-props';

/** Whether all rows have been read, and what was in them. */
export function RowsStatus({ language, perform, data }: ViewProps & { readonly data: ChosenData }) {
  const styles = useStyles();
  const text = paneDataText(language);
  const rows = formatCount(Math.max(0, data.source.rows - 1), language);
  switch (data.inspection.kind) {
    case 'inspected':
      return (
        <p role="status" className={styles.text}>
          {factsText(data.inspection.facts, language)}
        </p>
      );
    case 'inspecting':
      return (
        <p role="status" className={styles.text}>
          {text.checkingRows} …
        </p>
      );
    case 'notInspected':
      return (
        <div>
          <p className={styles.text}>{text.headRows(rows)}</p>
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            onClick={() => perform(checkDataAction, undefined)}
          >
            {text.checkAllRows}
          </Button>
        </div>
      );
    default:
      return assertNever(data.inspection);
  }
}

function factsText({ rows, persons, years }: DataFacts, language: Language): string {
  const text = paneDataText(language);
  const [first] = years;
  const when =
    first === undefined
      ? text.noYears
      : years.length === 1
        ? text.oneYear(String(first))
        : text.years(`${first}–${years.at(-1) ?? first}`);
  return text.checkedRows(formatCount(rows, language), formatCount(persons, language), when);
}

const useStyles = makeStyles({
  text: { margin: 0 },
  button: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
});
