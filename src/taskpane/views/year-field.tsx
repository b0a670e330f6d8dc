import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { paneDataText } from '../../core';
import { changeColumns } from '../actions/change-columns';
import { yearIsValid } from '../data/recognise';
import { CLASSIFICATION } from '../program';
import type { ChosenData } from '../state';
import type { ViewProps } from './view-props';

/** The year of all rows, for tables without a column for it ([IN-6]). */
export function YearField({ language, perform, data }: ViewProps & { readonly data: ChosenData }) {
  const text = paneDataText(language);
  const [written, setWritten] = useState(String(data.columns.year ?? ''));
  const isWrong = written !== '' && !yearIsValid(Number(written));
  const change = (value: string): void => {
    setWritten(value);
    const year = /^\d{4}$/.test(value.trim()) ? Number(value) : null;
    if (year !== data.columns.year) perform(changeColumns, { year });
  };
  return (
    <Field
      required
      label={text.yearField}
      hint={text.yearHint}
      validationState={isWrong ? 'error' : 'none'}
      validationMessage={
        isWrong
          ? text.yearWrong(String(CLASSIFICATION.firstYear), String(CLASSIFICATION.lastYear))
          : undefined
      }
    >
      <Input inputMode="numeric" maxLength={4} value={written} onChange={(_, { value }) => change(value)} />
    </Field>
  );
}
