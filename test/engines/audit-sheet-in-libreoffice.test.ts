import type { RawCell } from '../../src/core';
import { auditedMeasures } from '../../src/engines';
import type { WorksheetAnswers } from '../../src/hosts/cli/engines/worksheet-answers';
import { findLibreOffice } from '../../src/hosts/files/libre-office';
import { INDICATORS } from '../../src/shipped';
import { Dice } from '../made/dice';
import { HEADERS, portableRows, repeatedPersons, row, WITH_PERSONS } from '../made/engine-rows';
import { randomIndicator, rowsFor } from '../made/random-definitions';
import { auditSheet, computedSheets, type AuditSheet } from '../started/audit-sheets';

/*
 * The audit sheet as LibreOffice computes it, against the evaluator: every class of person in every form of a cell, and random definitions.
 * That a worksheet with a broken rule is told is tried by `npm run test:engines`.
 */

const FORMS: readonly RawCell[] = [1, 2, 3, 0, 9, 7, true, false, '#N/A', '#DIV/0!', '#VALUE!'];
const ODD: readonly RawCell[] = ['01', '1.00', '\u00a01', 1.5, -1, '1;2', '²'];

let program: string | null = null;
beforeAll(async () => {
  program = await findLibreOffice();
  if (program === null)
    process.stderr.write('LibreOffice (soffice) was not found: no audit sheet was computed.\n');
});

test('[ENG-1] [ENG-3] every class of person, in every form of a cell, is counted by the worksheet as by the evaluator', async () => {
  if (program === null) return;
  const sure = ofShipped([
    ...portableRows(),
    ...FORMS.flatMap((need) =>
      FORMS.map((received) => changed({ 5: need, 6: received, 7: received, 8: need })),
    ),
    ...[17, 18, 66, 67, 120, 121, 0, true, '#N/A'].map((age) => changed({ 3: age })),
    ...[301, 1151, true, '#N/A', 99].map((kommune) => changed({ 2: kommune })),
    ...[2019, 2018, true, '#N/A'].map((year) => changed({ 1: year })),
    ...repeatedPersons(7, 300),
  ]);
  const unsure = ofShipped([
    ...ODD.map((cell) => changed({ 5: cell })),
    ...['17 år', 17.9, '\u00a017'].map((age) => changed({ 3: age })),
    ...['0301 5', '\u00a00301'].map((kommune) => changed({ 2: kommune })),
    ...['1.5.2019', 43586].map((year) => changed({ 1: year })),
  ]);
  const dice = new Dice(3);
  const random = [randomIndicator(dice, 'en'), randomIndicator(dice, 'to')];
  const drawn = auditSheet(rowsFor(dice, random, 150), random, {});
  const asked = auditSheet([[...HEADERS], ...municipalityRows()], INDICATORS, WITH_PERSONS, {
    reporting: {
      nonReporting: ['1103'],
      joint: [
        { municipality: '1151', with: '1149' },
        { municipality: '1101', with: '1103' },
      ],
      carryForward: false,
    },
    kostra: { groupOf: (_year, code) => ({ '0301': 'EKG05', '1149': 'EKG01', '1151': 'EKG02' })[code] },
  });
  const [ofSure, ofUnsure, ofDrawn, ofAsked] = await computedSheets(program, [
    sure.layout,
    unsure.layout,
    drawn.layout,
    asked.layout,
  ]);
  expect(told(ofSure)).toEqual(['0', '0', 'Alle tall er like, og alle celler er lest likt']);
  expect(differing(sure, ofSure)).toEqual([]);
  expect(auditedMeasures(sure.measures).length).toBeGreaterThan(300);
  expect(told(ofUnsure)[0]).toBe(String(ODD.length + 3 + 2 + 2));
  expect(told(ofUnsure)[2]).toMatch(/Påstås ikke/);
  expect(differing(drawn, ofDrawn)).toEqual([]);
  // [REG-5] [REG-6] [REG-8] Kommuner left out, reported with another, and in KOSTRA groups.
  expect(differing(asked, ofAsked)).toEqual([]);
  const denominatorOf = (level: string, code: string) =>
    asked.measures.find((one) => one.level === level && one.regionCode === code && one.measure === 1)
      ?.denominator;
  expect([
    denominatorOf('land', '0'),
    denominatorOf('fylke', '11'),
    denominatorOf('kommune', '1149'),
    denominatorOf('kostragruppe', 'EKG01'),
    denominatorOf('kostragruppe', 'EKG05'),
  ]).toEqual([2 + 3 + 4 + 7, 3 + 4, 3 + 4, 3 + 4, 2]);
}, 300_000);

/** Persons with a need: 2 of 0301, 3 of 1149, 4 of 1151, 5 of 1103, 6 of 1101, 7 of nowhere. */
function municipalityRows(): readonly RawCell[][] {
  const many = (kommune: RawCell, count: number) =>
    Array.from({ length: count }, () => changed({ 2: kommune, 6: 1 + (count % 3) }));
  return [
    ...many('0301', 2),
    ...many(1149, 3),
    ...many('1151', 4),
    ...many(1103, 5),
    ...many('1101', 6),
    ...many('9999', 7),
  ];
}

function changed(cells: Readonly<Record<number, RawCell>>): RawCell[] {
  const made: RawCell[] = row({});
  for (const [at, cell] of Object.entries(cells)) made[Number(at)] = cell;
  return made;
}

function ofShipped(rows: readonly (readonly RawCell[])[]): AuditSheet {
  return auditSheet([[...HEADERS], ...rows], INDICATORS, WITH_PERSONS);
}

/** The cells unread, the rows of uncertain order, and whether equality is claimed. */
function told(answers: WorksheetAnswers | null | undefined): readonly string[] {
  const of = (label: RegExp) => answers?.summary.find(([one]) => label.test(String(one)))?.[1];
  return [/^Celler utenfor/, /^Rader i uviss/, /^Likheten/].map((label) => String(of(label)));
}

function differing({ measures }: AuditSheet, answers: WorksheetAnswers | null | undefined) {
  return auditedMeasures(measures).flatMap(({ count, denominator, regionCode, indicator, measure }, at) => {
    const their = answers?.figures[at];
    return their?.count === count && their.denominator === denominator && their.verdict === 'stemmer'
      ? []
      : [{ indicator, regionCode, measure, count, denominator, their }];
  });
}
