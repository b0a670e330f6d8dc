import Papa from 'papaparse';
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

describe('[DIS-3] no finding in tables that our own rule has hidden', () => {
  test.each(HIDING_RULES)('by the rule %s, for readers who know more or less', (kind) => {
    const dice = new Dice(HIDING_RULES.indexOf(kind) + 77);
    let hidden = 0;
    for (let at = 0; at < 3; at++) {
      const rule = { below: 3 + (at % 3), kind };
      const result = auditedTables([published(rowsOf(dice), rule)], {
        rule,
        knows: at % 2 === 0 ? [] : ['listed'],
      });
      expect(findingLines(result)).toEqual([]);
      expect(result.contradictions).toEqual([]);
      hidden += result.hidden.length;
    }
    expect(hidden).toBeGreaterThan(60);
  });

  test('what is not hidden is found', () => {
    const { findings } = examinedTables([published(rowsOf(new Dice(5)))]);
    expect(findings.length).toBeGreaterThan(10);
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['shownSmall']));
  });
});
