import { evaluate, startReading, type RawCell } from '../../src/core';
import { auditedMeasures, auditWorkbook, RowsKept } from '../../src/engines';
import { readWorksheet } from '../../src/hosts/cli/engines/worksheet-answers';
import { computedByLibreOffice, findLibreOffice } from '../../src/hosts/files/libre-office';
import { startProgram } from '../../src/hosts/files/start-program';
import { writeWorkbookFile } from '../../src/hosts/xlsx/write-workbook';
import { CLASSIFICATION, INDICATORS } from '../../src/shipped';
import { HEADERS, portableRows, repeatedPersons, row, WITH_PERSONS } from '../made/engine-rows';

/* The audit sheet as LibreOffice computes it, against the evaluator: every class of person in every form of a cell. */

test('[ENG-1] [ENG-3] every class of person, in every form of a cell, is counted by the worksheet as by the evaluator', async () => {
  const program = await findLibreOffice();
  if (program === null)
    return void process.stderr.write('LibreOffice (soffice) was not found: no audit sheet was computed.\n');
  const forms: RawCell[] = [1, 2, 3, 0, 9, 7, true, false, '#N/A', '#DIV/0!', '#VALUE!'];
  const odd: RawCell[] = ['01', '1.00', '\u00a01', 1.5, -1, '1;2', '²'];
  const rows: RawCell[][] = [
    ...portableRows(),
    ...forms.flatMap((need) =>
      forms.map((received): RawCell[] => {
        const made: RawCell[] = row({});
        [5, 8].forEach((at) => (made[at] = need));
        [6, 7].forEach((at) => (made[at] = received));
        return made;
      }),
    ),
    ...[17, 18, 66, 67, 120, 121, 0, true, '#N/A'].map((age) => changed({ 3: age })),
    ...[301, 1151, true, '#N/A', 99].map((kommune) => changed({ 2: kommune })),
    ...[2019, 2018, true, '#N/A'].map((year) => changed({ 1: year })),
    ...repeatedPersons(7, 300),
  ];
  const sure = await inLibreOffice(program, rows);
  expect(sure.unread).toBe(0);
  expect(sure.misplaced).toBe(0);
  expect(sure.wrong).toEqual([]);
  expect(sure.lines).toBeGreaterThan(300);
  const unsure = await inLibreOffice(program, [
    ...odd.map((cell) => changed({ 5: cell })),
    ...['17 år', 17.9, '\u00a017'].map((age) => changed({ 3: age })),
    ...['0301 Oslo', '\u00a00301'].map((kommune) => changed({ 2: kommune })),
    ...['1.5.2019', 43586].map((year) => changed({ 1: year })),
  ]);
  expect(unsure.unread).toBe(odd.length + 3 + 2 + 2);
}, 300_000);

function changed(cells: Readonly<Record<number, RawCell>>): RawCell[] {
  const made: RawCell[] = row({});
  for (const [at, cell] of Object.entries(cells)) made[Number(at)] = cell;
  return made;
}

async function inLibreOffice(program: string, rows: readonly (readonly RawCell[])[]) {
  const kept = new RowsKept();
  const reading = startReading({
    indicators: INDICATORS,
    required: true,
    classification: CLASSIFICATION,
    columns: WITH_PERSONS,
    witness: kept.batch,
  });
  const block = { source: 'rader', firstRow: 1, firstColumn: 1, rows: [[...HEADERS], ...rows] };
  reading.add(block);
  kept.block(block);
  const map = reading.columns;
  if (map === null) throw new Error('there is a header');
  const { measures } = evaluate(reading.finish(), { classification: CLASSIFICATION });
  const layout = auditWorkbook({
    rows: kept.inOrder(map),
    map,
    year: null,
    measures,
    others: [],
    classification: CLASSIFICATION,
    language: 'nb',
    source: 'rader',
    program: 'IPLOS',
    created: '2026-11-28T12:00:00Z',
  });
  const bytes = await writeWorkbookFile(layout);
  const answers = await computedByLibreOffice(program, startProgram, bytes, (file) =>
    readWorksheet(file, 'Revisjonsark'),
  );
  if (answers === null) throw new Error('LibreOffice gave nothing');
  const told = (label: RegExp) => answers.summary.find(([one]) => label.test(String(one)))?.[1];
  const expected = auditedMeasures(measures);
  expect(answers.figures.length).toBe(expected.length);
  return {
    lines: expected.length,
    unread: told(/^Celler utenfor/),
    misplaced: told(/^Rader i uviss/),
    wrong: expected.flatMap(({ count, denominator, regionCode, indicator, measure }, at) => {
      const their = answers.figures[at];
      return their?.count === count && their.denominator === denominator && their.verdict === 'stemmer'
        ? []
        : [{ indicator, regionCode, measure, count, denominator, their }];
    }),
  };
}
