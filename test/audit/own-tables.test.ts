import Papa from 'papaparse';
import type { AuditResult, Filling } from '../../src/audit';
import { HIDING_RULES, type RawCell, type SuppressionRule } from '../../src/core';
import { csvText } from '../made/csv-text';
import { evaluateRows } from '../made/evaluate-rows';
import { auditedTable, auditedTables, examinedTables, findingLines } from '../made/audit/audited';
import { Dice } from '../made/dice';
import { classification, indicators } from '../made/shipped';

/* What our own hiding has made is clean, whatever the rule; what it would have shown without is not. */
const HEADER = ['kommunenr', 'alder', 'kode 9', 'kode 10'];
const KOMMUNER = ['2002', '2003', '1103', '1106', '0301'];

function rowsOf(dice: Dice): readonly (readonly RawCell[])[] {
  const sizes = KOMMUNER.map(() => dice.below(dice.is(0.5) ? 8 : 40));
  const ages = [10, 40, 80];
  const rows = KOMMUNER.flatMap((kommune, at) =>
    Array.from({ length: sizes[at] ?? 0 }, (): readonly RawCell[] => [
      kommune,
      dice.is(0.7) ? 40 : dice.of(ages),
      1,
      dice.is(0.7) ? 1 : dice.of([2, 3, '']),
    ]),
  );
  return [HEADER, ...rows, ['0301', 40, 1, 1]];
}

function published(rows: readonly (readonly RawCell[])[], suppress?: SuppressionRule) {
  const snapshot = { source: 'rows', firstRow: 1, firstColumn: 1, rows };
  const request = { indicators: indicators.slice(0, 1), required: true, classification, year: 2019 };
  const { measures } = evaluateRows(snapshot, request, {
    levels: ['land', 'fylke', 'kommune'],
    ...(suppress ? { suppress } : {}),
  });
  const { data } = Papa.parse<string[]>(csvText(measures, 'nb').replace(/^\uFEFF/, ''), {
    delimiter: ';',
  });
  return auditedTable(data, 'own.csv', 2019);
}

/** Rows and regions that do not add up, where every number of them is printed or in a filling; numbers are added up plainly here. */
function wrongSums({ numbers, cells }: AuditResult, filling: Filling): readonly string[] {
  const values = new Map<string, number>();
  numbers.forEach(({ region, ageGroup, quantity, cells: own }, at) => {
    const printed = own.map((one) => cells[one]?.told).find((told) => told?.kind === 'count');
    const value = filling.get(at) ?? (printed?.kind === 'count' ? printed.value : undefined);
    if (value !== undefined) values.set(`${region.level} ${region.code} ${ageGroup} ${quantity}`, value);
  });
  const wrong: string[] = [];
  const sum = (whole: string, parts: readonly string[]): void => {
    const all = [whole, ...parts].map((one) => values.get(one));
    if (all.some((one) => one === undefined)) return;
    const [total = 0, ...others] = all.map(Number);
    if (others.reduce((so, one) => so + one, 0) !== total) wrong.push(`${whole}: ${all.join(' ')}`);
  };
  const outcomes = ['met', 'partiallyMet', 'unmet', 'unreported'];
  const fylker = [...new Set(KOMMUNER.map((code) => code.slice(0, 2)))];
  for (const age of ['all', '0-17', '18-66', '67+'])
    for (const what of ['denominator', ...outcomes]) {
      for (const place of [
        'land 0',
        ...fylker.map((code) => `fylke ${code}`),
        ...KOMMUNER.map((code) => `kommune ${code}`),
      ]) {
        if (what === 'denominator')
          sum(
            `${place} ${age} ${what}`,
            outcomes.map((one) => `${place} ${age} ${one}`),
          );
        if (age === 'all')
          sum(
            `${place} all ${what}`,
            ['0-17', '18-66', '67+'].map((one) => `${place} ${one} ${what}`),
          );
      }
      for (const fylke of fylker)
        sum(
          `fylke ${fylke} ${age} ${what}`,
          KOMMUNER.filter((code) => code.startsWith(fylke)).map((code) => `kommune ${code} ${age} ${what}`),
        );
      sum(
        `land 0 ${age} ${what}`,
        fylker.map((code) => `fylke ${code} ${age} ${what}`),
      );
    }
  return wrong;
}

describe('[DIS-3] no finding in tables that our own rule has hidden', () => {
  test.each(HIDING_RULES)('by the rule %s, for readers who know more or less', (kind) => {
    const dice = new Dice(HIDING_RULES.indexOf(kind) + 77);
    let [hidden, reached] = [0, 0];
    for (let at = 0; at < 3; at++) {
      const rule = { below: 3 + (at % 3), kind };
      const result = auditedTables([published(rowsOf(dice), rule)], {
        rule,
        knows: at % 2 === 0 ? [] : ['listed'],
      });
      expect(findingLines(result)).toEqual([]);
      expect(result.contradictions).toEqual([]);
      hidden += result.hidden.length;
      for (const { number, remains, isExact, leastBy, mostBy } of result.hidden) {
        const own = result.numbers.indexOf(number);
        if (!isExact) continue;
        for (const [end, filling] of [
          [remains.least, leastBy],
          [remains.most, mostBy],
        ] as const) {
          if (end === Infinity) continue;
          expect(filling?.get(own)).toBe(end);
          expect(wrongSums(result, filling ?? new Map<number, number>())).toEqual([]);
          reached++;
        }
      }
    }
    expect(hidden).toBeGreaterThan(60);
    expect(reached).toBeGreaterThan(100);
  });

  test('what is not hidden is found', () => {
    const { findings } = examinedTables([published(rowsOf(new Dice(5)))]);
    expect(findings.length).toBeGreaterThan(10);
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['shownSmall']));
  });
});
