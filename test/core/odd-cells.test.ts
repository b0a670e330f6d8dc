import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IssueCode } from '../../src/core/issues';
import type { RawCell } from '../../src/core/persons/snapshot';
import { issueMessage } from '../../src/core/words/issues';
import { compute, figure, issueOf } from '../made/computed-rows';
import { readSmall } from '../made/workbooks/small-workbook';

/** Cells that hold nothing that is a year, a kommune, an age, a date or a code, as hosts hand them over. */
const HANDED_OVER: readonly RawCell[] = [
  ...[new Date(NaN), new Date(8.64e15), new Date(-8.64e15), new Date(Date.UTC(12019, 0, 1))],
  ...[1e12, -1e12, 1e300, 1e308, -1, -0.5, Infinity, -Infinity, NaN, 2 ** 53, true, false],
  ...['TRUE', 'SANN', '#N/A', '#DIV/0!', '#I/T', '####', 'NaN', 'Invalid Date', '[object Object]'],
  ...['x'.repeat(32_767), '9'.repeat(32_767), `${' '.repeat(500)}?`, '\u0000', '\u0007\u001b[31m'],
  ...['\u202e9102', '\ud800', '__proto__', 'constructor', '=1+1', '1;2', '1\n2', '½', '²', '٤', '1_000'],
];

/** The same as workbooks hold it, with a number format (0 none, 1 of a date): numbers, errors, formulas, texts in runs. */
const IN_A_WORKBOOK: readonly string[] = [
  '<c s="1"><v>1000000000000</v></c>',
  '<c s="1"><v>-1</v></c>',
  '<c s="1"><v>1E+308</v></c>',
  '<c><v>1E+309</v></c>',
  '<c><v>0x7E3</v></c>',
  '<c t="e"><v>#N/A</v></c>',
  '<c t="b"><v>1</v></c>',
  '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
  '<c><f>A1</f></c>',
  '<c t="d"><v>2019-13-45</v></c>',
  '<c t="inlineStr"><is><r><t>kode</t></r><r><rPr><b/></rPr><t xml:space="preserve"> én</t></r></is></c>',
  '<c t="inlineStr"><is><t>_x0007__x001B_[2J</t></is></c>',
];

let odd: readonly RawCell[];
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'iplos-odd-'));
  const rows = IN_A_WORKBOOK.map((cell) => `<row>${cell}</row>`).join('');
  const read = await readSmall(join(folder, 'odd.xlsx'), { rows, formats: ['General', 'dd.mm.yyyy'] });
  rmSync(folder, { recursive: true });
  odd = [...HANDED_OVER, ...read.map(([cell]) => cell)];
  expect(odd).toHaveLength(HANDED_OVER.length + IN_A_WORKBOOK.length);
});

const PLAIN = { pid: '', år: 2019, kommunenr: '0301', 'kode 9': 1, 'kode 10': 1 };

/** A table with an odd cell in one column of each row, which beside it is a person with a need whose service is received. */
function withOdd(header: string, more: Readonly<Record<string, RawCell>> = {}) {
  const plain: Readonly<Record<string, RawCell>> = { ...PLAIN, ...more };
  const headers = [...new Set([...Object.keys(plain), header])];
  const rows = odd.map((cell, row) =>
    headers.map((one) => (one === header ? cell : one === 'pid' ? `p${row}` : plain[one])),
  );
  const evaluation = compute([headers, ...rows], {
    year: header === 'år' ? null : 2019,
    groupBy: header === 'enhet' ? ['enhet'] : [],
  });
  for (const issue of evaluation.issues)
    for (const language of ['nb', 'en'] as const)
      expect(issueMessage(issue, language)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|undefined/);
  expect(JSON.stringify(evaluation.measures)).not.toMatch(
    header === 'enhet' ? /undefined/ : /Invalid Date|NaN|undefined/,
  );
  return evaluation;
}

/** The cells that issues of these codes name, in short, in the order of the rows. */
function named(evaluation: ReturnType<typeof compute>, ...codes: readonly IssueCode[]): readonly string[] {
  const rows = codes.flatMap((code) => {
    const issue = issueOf(evaluation.issues, code);
    expect(issue?.rows ?? 0).toBe(issue?.cells.length ?? 0);
    return (issue?.cells ?? []).map((cell) => Number(/\d+$/.exec(cell)?.[0]) - 2);
  });
  return rows.sort((one, other) => one - other).map((row) => short(odd[row]));
}
const short = (cell: RawCell) => `${typeof cell} ${JSON.stringify(String(cell).trim().slice(0, 20))}`;

describe('[IN-9] a cell that is nothing of the kind is no crash, and is named', () => {
  test.each<readonly [string, IssueCode]>([
    ['år', 'yearInvalid'],
    ['kommunenr', 'municipalityUnknown'],
    ['alder', 'ageUnknown'],
    ['fødselsår', 'ageUnknown'],
    ['fødselsdato', 'ageUnknown'],
    ['dato', 'dateInvalid'],
    ['kode 9', 'codeInvalid'],
    ['kode 10', 'codeInvalid'],
  ])('in «%s»: %s', (header, code) => {
    expect(named(withOdd(header), code)).toEqual(odd.map(short));
  });

  test('all of them count where the rule says so', () => {
    const all = odd.length;
    const country = (header: string, measure: number) => figure(withOdd(header), 'land', '0', measure);
    for (const header of ['kommunenr', 'alder', 'fødselsår', 'fødselsdato', 'dato'])
      expect([header, country(header, 1)]).toEqual([header, `${all}/${all} 100.0 value`]);
    expect(country('kode 9', 1)).toBe('0/0 null zeroDenominator');
    expect(country('kode 10', 1)).toBe(`0/${all} 0.0 value`);
    expect(country('kode 10', 13)).toBe(`0/${all} 0.0 value`);
  });

  test('[IN-7] in «pid» it is no key, one that lost digits, or a key as it is written: nobody is gone', () => {
    const evaluation = withOdd('pid');
    const isNone = (cell: RawCell) => Number.isNaN(cell) || /^#(N\/A|DIV\/0!|I\/T|CALC!)$/.test(String(cell));
    const isLost = (cell: RawCell) =>
      typeof cell === 'boolean' ||
      /^(####|1E\+309)$/.test(String(cell)) ||
      (cell instanceof Date
        ? Number.isNaN(cell.getTime())
        : Math.abs(Number(cell)) > 2 ** 52 && typeof cell === 'number');
    expect(named(evaluation, 'personMissing')).toEqual(odd.filter(isNone).map(short));
    expect(named(evaluation, 'personKeyLost')).toEqual(odd.filter(isLost).map(short));
    const keys = odd.filter((cell) => !isNone(cell) && !isLost(cell)).map(String);
    expect(evaluation.input.persons).toBe(odd.length - keys.length + new Set(keys).size);
    expect(issueOf(evaluation.issues, 'personRepeated')?.rows).toBe(keys.length - new Set(keys).size);
  });

  test('[REG-9] as a group it is kept as it is written, or among those without one', () => {
    const evaluation = withOdd('enhet');
    const units = evaluation.measures.filter(({ level, measure }) => level === 'enhet' && measure === 1);
    expect(units.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)).toBe(odd.length);
    const isNone = (cell: RawCell) => Number.isNaN(cell instanceof Date ? cell.getTime() : cell);
    expect(named(evaluation, 'groupValueMissing')).toEqual(odd.filter(isNone).map(short));
    const names = new Set(units.map(({ regionName }) => regionName));
    for (const cell of odd)
      if (!(cell instanceof Date) && !isNone(cell)) expect(names).toContain(String(cell).trim());
  });
});
