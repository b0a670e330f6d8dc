import { parseMeasureId } from '../../../src/core/definitions/measure-id';

test.each([
  [1, 1, null],
  [16, 16, null],
  ['1', 1, null],
  ['1a', 1, 'share'],
  ['16b', 16, 'count'],
  [' 3 B ', 3, 'count'],
  ['måltall 3a', 3, 'share'],
  ['Måltall 3a', 3, 'share'],
  ['maltall 12', 12, null],
  ['Measure 9b', 9, 'count'],
  ['nr. 5', 5, null],
  ['01a', 1, 'share'],
] as const)('[DEF-3] %j is measure %j, part %j', (written, number, part) => {
  expect(parseMeasureId(written)).toEqual({ kind: 'ok', number, part });
});

test.each([
  0,
  17,
  -1,
  1.5,
  NaN,
  Infinity,
  '',
  ' ',
  'a',
  '0a',
  '17b',
  '1c',
  '1ab',
  '1-4',
  '1,0',
  '100',
  'måltall',
])('[DEF-3] %j is no measure', (written) => {
  expect(parseMeasureId(written)).toEqual({ kind: 'error' });
});
