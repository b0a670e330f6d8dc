import { issueMessage } from '../../../src/core';
import { evaluateRows } from '../../made/evaluate-rows';
import { classification, indicators } from '../../made/shipped';

const HEADER = ['kode 9', 'kode 10', 'navn'];

function issuesOf(field: string, header = HEADER) {
  const rows = [header, ['1', '1', field].slice(0, header.length), ['1', '2', 'D'].slice(0, header.length)];
  return evaluateRows(
    {
      source: 'fil.csv',
      firstRow: 1,
      firstColumn: 1,
      rows,
      isDelimited: true,
      severalLines: { delimiter: ';', rows: [1] },
    },
    { indicators: indicators.slice(0, 1), required: true, classification, year: 2019 },
  ).issues.filter(({ code }) => code === 'recordsInField');
}

test('[IN-9] lines shaped like records inside a quoted field are a warning with the cell', () => {
  const [found] = issuesOf('A\n1;2;B\r\n1;;C');
  expect(found).toMatchObject({ severity: 'warning', rows: 1, cells: ['fil.csv!C2'], facts: { lines: 2 } });
  if (!found) throw new Error('there is an issue');
  expect(issueMessage(found, 'nb')).toMatch(/1 felt i anførselstegn inneholder 2 linjer/);
  expect(issueMessage(found, 'en')).toMatch(/1 quoted field holds 2 lines/);
});

test('[IN-9] a remark of several lines is only a remark', () => {
  expect(issuesOf('han sa ja;\nså gikk han')).toEqual([]);
  expect(issuesOf('a, b, c\nd, e, f')).toEqual([]);
});
