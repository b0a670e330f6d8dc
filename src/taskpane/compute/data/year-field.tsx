import { chosenOffer } from '../../data/recognise';
import { yearInName } from '../../data/choose';
import { paneDataText } from '../../words/pane-data';
import { changeColumns } from '../actions/change-columns';
import type { ChosenData } from '../../state/chosen-data';
import type { ViewProps } from '../../parts/view-props';
import { YearInput } from '../../parts/year-input';

/** The year of all rows, for tables without a column for it ([IN-6]). */
export function YearField({ language, perform, data }: ViewProps & { readonly data: ChosenData }) {
  const text = paneDataText(language);
  const { classification } = data.regions;
  const offer = chosenOffer(data);
  const fromName =
    offer !== undefined &&
    data.columns.year !== null &&
    yearInName(offer, classification) === data.columns.year;
  return (
    <YearInput
      required
      classification={classification}
      year={data.columns.year}
      onChange={(year) => perform(changeColumns, { year })}
      label={text.yearField}
      hint={fromName ? text.yearFromName(String(data.columns.year), data.source.name) : text.yearHint}
      wrong={text.yearWrong}
    />
  );
}
