import { evaluateRows } from '../../made/evaluate-rows';
import type { RawCell } from '../../../src/core/persons/snapshot';
import { classification, indicators } from '../../made/shipped';

const work = indicators.slice(0, 1);
const CODES = ['kode 9', 'kode 10'];

describe('[IN-9] records of delimited text with more or fewer fields than the header', () => {
  const read = (rows: readonly (readonly RawCell[])[], isDelimited = true) =>
    evaluateRows(
      { source: 'fil.csv', firstRow: 3, firstColumn: 1, rows, isDelimited },
      { indicators: work, required: true, classification, year: 2019 },
    ).issues.filter(({ code }) => /[fF]ields/.test(code));
  const said = (rows: readonly (readonly RawCell[])[], isDelimited = true) =>
    read(rows, isDelimited).map(({ code, severity, rows: count, cells }) => [code, severity, count, cells]);
  const HEADER = ['merknad', ...CODES];

  test('something beyond the last column is an error: the values may be in the wrong columns', () => {
    const rows = [HEADER, ['', '1', '1'], ['a', '', '1', '2'], ['', '1', '1', '', 'x', ' ']];
    expect(said(rows)).toEqual([['fieldsBeyondHeader', 'error', 2, ['fil.csv!D5', 'fil.csv!E6']]]);
    expect(read(rows)[0]?.facts).toEqual({ fields: 3, examples: ['2', 'x'] });
  });
  test('empty fields beyond it are doubtful in some rows, and a habit in all', () => {
    expect(said([HEADER, ['', '1', '1'], ['', '', '1', '']])).toEqual([
      ['emptyFieldsBeyondHeader', 'warning', 1, ['fil.csv!D5']],
    ]);
    expect(said([HEADER, ['', '1', '1', ''], ['', '', '1', '']])).toEqual([]);
  });
  test('rows that end too early are told of once, with their number', () => {
    const rows = [HEADER, ...Array.from({ length: 1500 }, () => ['', '1'])];
    const [short] = read(rows);
    expect(short).toMatchObject({
      code: 'fieldsMissing',
      severity: 'info',
      rows: 1500,
      facts: { fields: 3 },
    });
    expect(short?.cells[0]).toBe('fil.csv!C4');
    expect(short?.cells).toHaveLength(1000);
  });
  test('a header that ends in fields without a name does not make the rows too short', () => {
    const header = [...HEADER, '', ''];
    expect(said([header, ['', '1', '1'], ['', '1', '1', 'x', ''], ['', '1', '1', '', '']])).toEqual([]);
    expect(said([header, ['', '1'], ['', '1', '1', '', '', 'x']])).toEqual([
      ['fieldsBeyondHeader', 'error', 1, ['fil.csv!F5']],
      ['fieldsMissing', 'info', 1, ['fil.csv!C4']],
    ]);
  });
  test('empty rows have no fields to miss', () => {
    expect(said([HEADER, ['', '1', '1'], [''], [], ['', ' ', '', '', '']])).toEqual([]);
  });
  test('of a sheet, whose rows end where their last cell does, nothing is said', () => {
    expect(said([HEADER, ['', '1'], ['', '', '1', '2']], false)).toEqual([]);
  });
});
