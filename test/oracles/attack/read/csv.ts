import Papa from 'papaparse';
import type { Printed } from '../printed';
import { figuresOfRecords, nothingBeside, type PrintedRecord } from './records';

/** Reads what `iplos compute --format csv` wrote, in either language. */
export function readCsv(text: string): Printed {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const records = data.map((row): PrintedRecord =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]) => [field, value === '' ? null : plain(field, value)]),
    ),
  );
  const { figures, blunders } = figuresOfRecords(records);
  return { form: 'csv', figures, beside: nothingBeside(blunders) };
}

/** A number with a point; a text that a spreadsheet would take for a formula without its apostrophe. */
function plain(field: string, value: string): string {
  if (field === 'regionCode' || field === 'regionName' || field === 'level')
    return value.replace(/^'(?=[=+\-@\t\r])/, '');
  return /^-?\d+,\d+(e-?\d+)?$/.test(value) ? value.replace(',', '.') : value;
}
