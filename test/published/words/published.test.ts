import { checkRow, tableFeasibility, readPrintedFigure } from '../../../src/published';
import {
  conflictReasonText,
  figureProblem,
  printedRangeText,
  rowFeasibilityText,
  tableConflictText,
} from '../../../src/published/words/published';
import { cell, sharesRow } from '../../made/published/row';

const page = ['77,7', '7,9', '14,2'];

test('[PUB-4] the page is explained in both languages', () => {
  const closed = checkRow(sharesRow(page, true));
  expect(rowFeasibilityText(closed, 'nb')).toBe(
    'Umulig for enhver nevner: de sanne andelene blir til sammen mindre enn 99,95 prosent. Med en rest utenfor disse utfallene er det mulig.',
  );
  expect(rowFeasibilityText(closed, 'en')).toBe(
    'Impossible for every denominator: the true shares sum to less than 99.95 per cent. It is possible with a rest outside these outcomes.',
  );
  const open = checkRow(sharesRow(page, false));
  expect(rowFeasibilityText(open, 'nb')).toBe('Mulig, først med nevneren 318. Resten vises som 0,1–0,4.');
  expect(rowFeasibilityText(open, 'en')).toBe(
    'Possible, first with denominator 318. The rest prints as 0.1–0.4.',
  );
});

test('[PUB-3] a denominator that no count fits is told with the counts on both sides', () => {
  const found = checkRow(sharesRow(['84,4'], false, 30));
  expect(rowFeasibilityText(found, 'nb')).toBe(
    'Umulig: ingen teller over 30 gir denne andelen (25 gir 83,3, 26 gir 86,7).',
  );
});

test('every way a row can be impossible has its sentence in both languages', () => {
  const rows = [
    sharesRow(['100,1'], false),
    sharesRow(['60,0', '45,0'], false),
    { closed: false, outcomes: [{ outcome: 'met', count: cell('b', '2,5') }] },
    { closed: true, outcomes: [{ outcome: 'met', count: cell('b', '11') }], denominator: cell('N', '10') },
    { closed: false, outcomes: [{ outcome: 'met', share: cell('a', '33,4'), count: cell('b', '1') }] },
  ];
  const reasons = rows.map((row) => {
    const found = checkRow(row);
    if (found.kind !== 'impossible') throw new Error(`${JSON.stringify(row)} is ${found.kind}`);
    return [
      found.reason.kind,
      conflictReasonText(found.reason, 'nb'),
      conflictReasonText(found.reason, 'en'),
    ];
  });
  expect(reasons).toEqual([
    [
      'shareOutsideWhole',
      'Umulig: andelen er under 0 eller over 100 prosent.',
      'Impossible: the share is below 0 or above 100 per cent.',
    ],
    [
      'sharesSumAboveWhole',
      'Umulig for enhver nevner: de sanne andelene blir til sammen minst 104,9 prosent.',
      'Impossible for every denominator: the true shares sum to at least 104.9 per cent.',
    ],
    [
      'notACount',
      'Umulig: et antall må være et helt tall fra 0 og opp.',
      'Impossible: a count must be a whole number from 0 up.',
    ],
    [
      'countsMissDenominator',
      'Umulig: utfallene blir til sammen 11, ikke nevneren 10.',
      'Impossible: the outcomes sum to 11, not to the denominator 10.',
    ],
    [
      'noWholeNumbers',
      'Umulig: ingen hele tall gir alle disse cellene.',
      'Impossible: no whole numbers give all of these cells.',
    ],
  ]);
});

test('conflicts of a table name their cells', () => {
  const rows = ['10', '11'].map((text, i) => ({
    region: '0',
    year: 2019,
    ageGroup: 'all',
    outcomes: [],
    denominator: cell(`B${i + 2}`, text),
  }));
  const [conflict] = tableFeasibility(rows, { outcomesClosed: false }).conflicts;
  expect(conflict && tableConflictText(conflict, 'nb')).toMatch(/^B2, B3: disse cellene/);
});

test('cells without a figure say what they hold', () => {
  expect(
    ['54,0', ':', '..', '.', '', 'ca. 5'].map((text) => figureProblem(readPrintedFigure(text), 'nb')),
  ).toEqual([
    null,
    'skjult av hensyn til personvern',
    'ikke rapportert',
    'kan ikke oppgis: nevneren er 0',
    'mangler',
    '«ca. 5» er ikke et tall; tall skrives som 54,0 eller 1 234, tegn som : .. og .',
  ]);
  expect(printedRangeText({ least: 5, most: 5, decimals: 1 }, 'en')).toBe('0.5');
});
