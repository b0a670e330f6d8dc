import { paneDataText } from '../../words/pane-data';
import { changeColumns } from '../actions/change-columns';
import type { ChosenData } from '../../state/chosen-data';
import type { ViewProps } from '../../parts/view-props';
import { YearInput } from '../../parts/year-input';

/** The year of all rows, for tables without a column for it ([IN-6]). */
export function YearField({ language, perform, data }: ViewProps & { readonly data: ChosenData }) {
  const text = paneDataText(language);
  return (
    <YearInput
      required
      year={data.columns.year}
      onChange={(year) => perform(changeColumns, { year })}
      label={text.yearField}
      hint={text.yearHint}
      wrong={text.yearWrong}
    />
  );
}
