import type { RawCell } from '../../src/core';
import { INDICATORS } from '../../src/shipped';
import { HEADERS, isoDay, row, WITH_PERSONS } from '../../test/made/engine-rows';
import { FORMULA_MUTATIONS } from '../../test/oracles/formula-mutants';
import { auditSheet, computedSheets, withFormulas } from '../../test/started/audit-sheets';

/** How many worksheets with one rule broken LibreOffice computes to something else than the right one, and which it does not. */
export interface Score {
  readonly told: number;
  readonly of: number;
  /** The rules that can be broken unseen, or are not in the formulas. */
  readonly survivors: readonly string[];
}

/** Breaks each rule of the audit sheet's formulas in turn: at least one row must tell it from the right one ([ENG-3]). */
export async function brokenWorksheets(program: string): Promise<Score> {
  const indicators = INDICATORS.slice(0, 1);
  const codes = indicators.flatMap(({ variables }) => variables.map(({ code }) => String(code)));
  const columns = Object.entries(WITH_PERSONS).filter(
    ([role]) => !/^\d+$/.test(role) || codes.includes(role),
  );
  const { layout } = auditSheet([[...HEADERS], ...tellingRows()], indicators, Object.fromEntries(columns), {
    reporting: {
      nonReporting: ['1103'],
      joint: [{ municipality: '1149', with: '1151' }],
      carryForward: false,
    },
  });
  const mutants = FORMULA_MUTATIONS.map(([rule, pattern, broken]) => {
    let places = 0;
    const text = withFormulas(layout, (formula) =>
      formula.replace(pattern, (_found: string, group: unknown) => {
        places++;
        return broken.replace('$1', String(group));
      }),
    );
    return { rule, places, text };
  });
  const [right, ...answers] = await computedSheets(program, [layout, ...mutants.map(({ text }) => text)]);
  if (!right) return { told: 0, of: mutants.length, survivors: ['LibreOffice gave nothing'] };
  const survivors = mutants.filter(
    ({ places }, at) => places === 0 || JSON.stringify(answers[at]) === JSON.stringify(right),
  );
  return {
    told: mutants.length - survivors.length,
    of: mutants.length,
    survivors: survivors.map(({ rule }) => rule),
  };
}

function tellingRows(): readonly RawCell[][] {
  const codes = [
    1,
    2,
    2,
    3,
    9,
    7,
    0,
    null,
    '.',
    '..',
    'NA',
    'null',
    'x',
    '#N/A',
    '01',
    '1.0',
    '1,0',
    ' 1 ',
    true,
  ];
  const person = (pid: string, dato: string, kode10: RawCell, aar: RawCell = 2019) =>
    changed({ 0: pid, 1: aar, 4: dato, 6: kode10 });
  return [
    ...codes.flatMap((code) => [changed({ 5: code }), changed({ 6: code })]),
    ...[0, 17, 18, 66, 67, 68, 120, 121, 999, 'x', 17.9].map((age) => changed({ 3: age })),
    // 0399 is no kommune, and would be in the fylke 03.
    ...[301, '0301', '0101', 101, 99, 399, null, 'Oslo', 4601, '0301 Oslo', '301 Oslo', '0301 5'].map(
      (kommune) => changed({ 2: kommune }),
    ),
    ...[2018, null, 201, '1.5.2019', '#N/A'].map((year) => changed({ 1: year })),
    ...[1, 1, 1, 2].map((received) => changed({ 2: '1151', 6: received })),
    ...['1103', '1149', '1149'].map((kommune) => changed({ 2: kommune })),
    ...[person('a', isoDay(20), 2), person('a', isoDay(10), 1), person('a', isoDay(30), 3, 2018)],
    ...[person('b', '1.5.2019', 1), person('b', isoDay(5), 2)],
  ];
}

function changed(cells: Readonly<Record<number, RawCell>>): RawCell[] {
  const made: RawCell[] = row({});
  for (const [at, cell] of Object.entries(cells)) made[Number(at)] = cell;
  return made;
}
