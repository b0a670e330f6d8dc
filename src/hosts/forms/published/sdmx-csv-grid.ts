import { cellAddress, type RawCell } from '../../../core';

/** Components under the headers that every table's reader knows; of those with a name beside them it is the name. */
const COLUMNS: readonly (readonly [component: string, name: 'code' | 'name', ours: string])[] = [
  ['INDICATOR', 'name', 'Indikator'],
  ['REF_AREA', 'code', 'Kode'],
  ['REF_AREA', 'name', 'Område'],
  ['AGE', 'name', 'Aldersgruppe'],
  ['MEASURE', 'name', 'Statistikkvariabel'],
  ['TIME_PERIOD', 'code', 'År'],
];

/** How the lines of SDMX-CSV become rows of a table. */
export interface SdmxRows {
  readonly header: readonly string[];
  readonly rowOf: (row: readonly RawCell[]) => readonly RawCell[];
  /** Where the figure of a row stands in the file. */
  readonly addressIn: (source: string) => (row: number) => string;
}

/**
 * SDMX-CSV (1.0 begins with DATAFLOW, 2.0 with STRUCTURE) as a table of one figure a row, by the header of the file; null for any other table. What has no value gets the
 * sign of its status: `C` or `Q` is hidden, `M` cannot exist, anything else is missing.
 */
export function sdmxCsvRows(header: readonly RawCell[]): SdmxRows | null {
  const ids = header.map((cell) => String(cell ?? ''));
  const value = ids.indexOf('OBS_VALUE');
  if (!/^(?:STRUCTURE|DATAFLOW)(?:\[.\])?$/u.test(ids[0] ?? '') || value < 0) return null;
  const at = (component: string) => ids.indexOf(component);
  const columns = COLUMNS.flatMap(([component, part, ours]) => {
    const code = at(component);
    // A component's name stands behind it, under a header that is no id.
    const isNamed = !/^[A-Z][A-Z0-9_]*$/u.test(ids[code + 1] ?? 'END');
    const index = part === 'name' && isNamed ? code + 1 : code;
    return code < 0 ? [] : [{ ours, index }];
  });
  const status = at('OBS_STATUS');
  const confidentiality = at('CONF_STATUS');
  const figureOf = (row: readonly RawCell[]): RawCell => {
    const figure = row[value] ?? '';
    if (figure !== '' && figure !== 'NaN') return figure;
    if (row[status] === 'Q' || row[confidentiality] === 'C') return ':';
    return row[status] === 'M' ? '.' : '..';
  };
  return {
    header: [...columns.map(({ ours }) => ours), 'Verdi'],
    rowOf: (row) => [...columns.map(({ index }) => row[index] ?? ''), figureOf(row)],
    addressIn: (source) => (row) => cellAddress(source, row + 1, value + 1),
  };
}
