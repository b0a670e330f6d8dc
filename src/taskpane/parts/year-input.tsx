import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Classification } from '../../core';
import { yearIsValid } from '../data/recognise';

/** A year to be written in four digits, one of those whose regions are known; what is written is kept while it is being typed. */
export function YearInput({
  classification,
  year,
  onChange,
  label,
  hint,
  wrong,
  required = false,
}: {
  readonly classification: Classification;
  readonly year: number | null;
  /** Told each time that four digits stand there, or no longer do. */
  readonly onChange: (year: number | null) => void;
  readonly label: string;
  readonly hint: string;
  /** What is said of a year whose regions are not known. */
  readonly wrong: (from: string, to: string) => string;
  readonly required?: boolean;
}) {
  const [written, setWritten] = useState(String(year ?? ''));
  const isWrong = written !== '' && !yearIsValid(Number(written), classification);
  const change = (value: string): void => {
    setWritten(value);
    const read = /^\d{4}$/.test(value.trim()) ? Number(value) : null;
    if (read !== year) onChange(read);
  };
  return (
    <Field
      required={required}
      label={label}
      hint={hint}
      validationState={isWrong ? 'error' : 'none'}
      validationMessage={
        isWrong ? wrong(String(classification.firstYear), String(classification.lastYear)) : undefined
      }
    >
      <Input inputMode="numeric" maxLength={4} value={written} onChange={(_, { value }) => change(value)} />
    </Field>
  );
}
