import { paneDataText } from '../../words/pane-data';
import { changeColumns } from '../actions/change-columns';
import type { ChosenData } from '../../state/chosen-data';
import { PaneSelect } from '../../parts/pane-select';
import type { ViewProps } from '../../parts/view-props';

/** The table in the workbook that says which KOSTRA group each kommune is in ([REG-8]). */
export function KostraField({ language, perform, data }: ViewProps & { readonly data: ChosenData }) {
  const text = paneDataText(language);
  return (
    <PaneSelect
      label={text.kostra}
      hint={text.kostraHint}
      value={data.columns.kostra ?? ''}
      choices={[
        { id: '', label: text.kostraNone },
        ...data.offers
          .filter(({ source }) => source.address !== data.source.address)
          .map(({ source }) => ({ id: source.address, label: source.name })),
      ]}
      onChange={(kostra) => perform(changeColumns, { kostra: kostra === '' ? null : kostra })}
    />
  );
}
