import type { MadeRow } from './layouts';

/** Three years of two fylker and the kommuner of the last year: one far from the others, one small, one hidden, one not reported. */
export const VARIED: readonly MadeRow[] = [
  ...[2017, 2018, 2019].flatMap((year): readonly MadeRow[] => [
    { level: 'land', code: '0', name: 'Hele landet', year, counts: [800, 0, 200, 0] },
    { level: 'fylke', code: '03', name: 'Oslo', year, counts: [500, 0, 100, 0] },
    { level: 'fylke', code: '11', name: 'Rogaland', year, counts: [300, 0, 100, 0] },
  ]),
  { level: 'land', code: '0', name: 'Hele landet', age: '0-17', counts: [30, 0, 10, 0] },
  { level: 'land', code: '0', name: 'Hele landet', age: '18-66', counts: [740, 0, 186, 0] },
  { level: 'kommune', code: '0301', name: 'Oslo', counts: [500, 0, 100, 0] },
  { level: 'kommune', code: '1101', name: 'Eigersund', counts: [50, 0, 150, 0] },
  { level: 'kommune', code: '1103', name: 'Stavanger', counts: [196, 0, 40, 0] },
  { level: 'kommune', code: '1106', name: 'Liten', counts: [4, 0, 0, 0] },
  { level: 'kommune', code: '1108', name: 'Skjult', counts: 'suppressed' },
  { level: 'kommune', code: '1149', name: 'Uten', counts: 'notReported' },
];
