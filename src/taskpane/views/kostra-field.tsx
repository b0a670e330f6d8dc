import { Field, Select } from '@fluentui/react-components';
import { paneDataText } from '../../core';
import { changeColumns } from '../actions/change-columns';
import type { ChosenData } from '../state';
import type { ViewProps } from './view-props';

/** The table in the workbook that says which KOSTRA group each kommune is in ([REG-8]). */
export function KostraField({ language, perform, data }: ViewProps & { readonly data: ChosenData }) {
  const text = paneDataText(language);
  return (
    <Field label={text.kostra} hint={text.kostraHint}>
      <Select
        value={data.columns.kostra ?? ''}
        onChange={(_, { value }) => perform(changeColumns, { kostra: value === '' ? null : value })}
      >
        <option value="">{text.kostraNone}</option>
        {data.offers
          .filter(({ source }) => source.address !== data.source.address)
          .map(({ source }) => (
            <option key={source.address} value={source.address}>
              {source.name}
            </option>
          ))}
      </Select>
    </Field>
  );
}
