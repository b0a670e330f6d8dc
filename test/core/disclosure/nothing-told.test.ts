import { evaluateRows } from '../../made/evaluate-rows';
import { hideSmallCounts } from '../../made/hide-small-counts';
import { HIDING_RULES, type DisclosureTable } from '../../../src/core/disclosure/types';
import { layoutResults } from '../../../src/layout/layout-results';
import { NO_REPORTING } from '../../../src/core/regions/types';
import type { Question } from '../../../src/core/question';
import { issueMessage } from '../../../src/core/words/issues';
import { Dice } from '../../made/dice';
import { classification, indicators } from '../../made/shipped';
import { smallTable } from '../../made/disclosure/small-tables';
import { isPossible } from '../../oracles/disclosure/brute-force';
import { figuresOf, peopleOf, shownOf } from '../../oracles/disclosure/plain-table';

const HEADER = ['År', 'Kommunenr', 'Alder', 'Kode 9', 'Kode 10', 'Gruppe'];
const suppress = { below: 5 };
type Asked = Omit<Question, 'classification'>;

function evaluated(
  rows: readonly (readonly (string | number | null)[])[],
  question: Asked,
  definitions = indicators.slice(0, 1),
  groupBy: readonly string[] = [],
) {
  const snapshot = { rows: [HEADER, ...rows], source: 'uttrekk', firstRow: 1, firstColumn: 1 };
  return evaluateRows(
    snapshot,
    { indicators: definitions, required: true, classification, groupBy: [...groupBy] },
    question,
  );
}

const people = (count: number, municipality: string, age: number, received: number | null, group = '') =>
  Array.from({ length: count }, () => [2019, municipality, age, 1, received, group]);

describe('[DIS-1] numbers of persons', () => {
  test('who knows that everybody has a need is not told a hidden denominator by the number of persons or rows', () => {
    const { measures, input, issues } = evaluated(people(3, '0301', 40, 1), { levels: ['land'], suppress });
    expect(measures.every(({ denominator }) => denominator === null || denominator === 0)).toBe(true);
    expect([input.rows, input.persons]).toEqual([null, null]);
    expect(issues.map(({ code }) => code)).toContain('rowsNotTold');
    for (const one of issues) expect(one).toMatchObject({ rows: 0, cells: [] });
  });

  test('no sheet says it either', () => {
    const results = evaluated(people(3, '0301', 40, 1), { levels: ['land'], suppress });
    const layout = layoutResults({
      results,
      indicators: indicators.slice(0, 1),
      language: 'nb',
      content: 'both',
      ageGroups: ['all'],
      figures: true,
      provenance: {
        program: 'IPLOS',
        version: '1',
        time: '2026-11-21T12:00:00+01:00',
        source: 'uttrekk',
        settings: {
          year: null,
          levels: ['land'],
          groupBy: [],
          reporting: NO_REPORTING,
          kostraSource: null,
          suppress,
        },
      },
    });
    const written = JSON.stringify(layout);
    expect(written).not.toMatch(/\b3 personer/);
    expect(written).toContain('Antall personer er ikke oppgitt');
  });

  test('rows of kommuner outside the reach are not told either: they would be the rest of the country', () => {
    const rows = [...people(7, '0301', 40, 1), ...people(2, '1103', 40, 1), ...people(9, '1149', 40, 1)];
    const reach = { kind: 'municipalities', codes: ['1103', '1149'], guessed: false } as const;
    const { issues } = evaluated(rows, { levels: ['land', 'kommune'], reach, suppress });
    for (const one of issues) expect(one).toMatchObject({ rows: 0, cells: [] });
    expect(issues.find(({ code }) => code === 'rowsNotTold')?.facts).toEqual({
      codes: ['rowsOutsideReach'],
      numbers: true,
    });
  });

  test('where the largest denominators are shown they are told, for then they say no more', () => {
    const rows = [...people(30, '0301', 40, 1), ...people(20, '0301', 40, 2), ...people(12, '0301', 40, 3)];
    const { input } = evaluated(rows, { levels: ['land'], suppress });
    expect([input.rows, input.persons]).toEqual([62, 62]);
    expect(evaluated(rows, { levels: ['kommune'], suppress }).input.persons).toBeNull();
  });

  test('the issue about hiding does not say how many are small: that would narrow what each can be', () => {
    const { issues } = evaluated(people(3, '0301', 40, 1), { levels: ['land'], suppress });
    const said = issues.find(({ code }) => code === 'suppressed');
    expect(Object.keys(said?.facts ?? {}).sort()).toEqual(['below', 'hidden', 'kind', 'year']);
  });
});

describe('[DIS-1] what cannot be promised is not given, and it is said why', () => {
  test('indicators that share codes: their outcomes could be subtracted', () => {
    const [first] = indicators;
    const second = { ...first!, id: 'en-annen' };
    const rows = people(40, '0301', 40, 1);
    const { measures, issues } = evaluated(rows, { levels: ['land'], suppress }, [first!, second]);
    expect(measures).toEqual([]);
    const said = issues.find(({ code }) => code === 'suppressionImpossibleShared');
    expect(said).toMatchObject({ severity: 'error', facts: { codes: [9, 10] } });
    expect(said && issueMessage(said, 'nb')).toContain('arbeid-utdanning, en-annen: kode 9, 10');
  });

  test('figures that cannot be protected: the whole indicator is hidden that year', () => {
    const rows = [...people(40, '0301', 40, 1), ...people(3, '9999', 80, 2)];
    const { measures, issues } = evaluated(rows, { levels: ['land', 'kommune'], suppress });
    expect(issues.find(({ code }) => code === 'notProtected')).toMatchObject({ severity: 'error' });
    for (const { status } of measures) expect(['suppressed', 'notReported']).toContain(status);
  });
});

test('[DIS-1] a column that follows from the age: nobody is thought where nobody can be', () => {
  const dice = new Dice(5);
  const rows = ['0301', '1103', '1149', '4601'.replace('4601', '1201')].flatMap((municipality) =>
    Array.from({ length: 60 }, () => {
      const age = dice.of([10, 40, 70]);
      return [2019, municipality, age, 1, dice.of([1, 1, 2, 3, null]), age < 18 ? 'ung' : 'voksen'];
    }),
  );
  const levels = ['land', 'Gruppe', 'kommune/Gruppe'];
  const { measures } = evaluated(rows, { levels, suppress }, indicators.slice(0, 1), ['Gruppe']);
  const young = measures.filter(
    ({ regionCode, ageGroup }) => regionCode.includes('ung') && ageGroup === 'all',
  );
  // "ung" of all ages is "ung" of 0–17: what is hidden of one is hidden of the other.
  for (const one of young) {
    const same = measures.find(
      (other) =>
        other.regionCode === one.regionCode &&
        other.outcome === one.outcome &&
        other.level === one.level &&
        other.ageGroup === '0-17',
    );
    expect([one.regionCode, one.outcome, same?.status]).toEqual([one.regionCode, one.outcome, one.status]);
  }
});

test('[DIS-2] zero: a 0 of an outcome that nobody has anywhere is no 0 by definition, with a grouping column or without', () => {
  const rows = ['0301', '1103', '1149'].flatMap((municipality) =>
    Array.from({ length: 40 }, (_, person) => [2019, municipality, 40, 1, 1, `Enhet ${person % 2}`]),
  );
  const question = { levels: ['land', 'kommune'], suppress: { below: 5, kind: 'zero' as const } };
  for (const groupBy of [[], ['Gruppe']]) {
    const levels = groupBy.length === 0 ? question.levels : [...question.levels, 'Gruppe'];
    const { measures } = evaluated(rows, { ...question, levels }, indicators.slice(0, 1), groupBy);
    expect(measures.some(({ count, denominator }) => count === 0 && denominator !== 0)).toBe(false);
  }
});

test('[DIS-2] zero: a unit where all have one answer by chance does not show that they have', () => {
  const rows = ['0301', '1103', '1149'].flatMap((municipality) => [
    ...people(9, municipality, 40, 1, 'Enhet A'),
    ...people(9, municipality, 40, 1, 'Enhet B'),
    ...people(9, municipality, 40, 3, 'Enhet B'),
  ]);
  const { measures } = evaluated(
    rows,
    { levels: ['land', 'Gruppe', 'kommune/Gruppe'], suppress: { below: 5, kind: 'zero' } },
    indicators.slice(0, 1),
    ['Gruppe'],
  );
  const ofUnit = measures.filter(({ level, denominator }) => level.includes('Gruppe') && denominator !== 0);
  expect(ofUnit.filter(({ count }) => count === 0)).toEqual([]);
});

describe('[DIS-2] the rules', () => {
  const tables = Array.from({ length: 24 }, (_, at) => smallTable(at)).filter(
    ({ table }) => table.leaves.length * table.slots * table.outcomes <= 12,
  );

  /** Region, age group, figure, and the values it has to be able to have. */
  function asked(table: DisclosureTable, below: number, kind: (typeof HIDING_RULES)[number]) {
    const found: {
      readonly at: readonly [number, number, number];
      readonly least: number;
      readonly most: number;
    }[] = [];
    const last = kind === 'rest' ? below : below - 1;
    figuresOf(table, peopleOf(table)).forEach((groups, region) =>
      groups.forEach((figures, group) => {
        const denominator = figures.at(-1)!;
        figures.forEach((value, figure) => {
          if (denominator === 0 || value > last) return;
          const isCount = figure < table.outcomes;
          if (kind === 'small' && value === 0) return;
          found.push({ at: [region, group, figure], least: kind !== 'small' && isCount ? 0 : 1, most: last });
        });
      }),
    );
    return found;
  }

  test.each(HIDING_RULES)('%s: every number that the rule hides could be any other that it hides', (kind) => {
    let tried = 0;
    for (const { table, below, seed } of tables) {
      const hidden = hideSmallCounts(table, { below, kind });
      expect([seed, hidden.unprotected]).toEqual([seed, []]);
      const shown = shownOf(table, peopleOf(table), hidden);
      for (const { at, least, most } of asked(table, below, kind)) {
        expect(hidden.isHidden(...at)).toBe(true);
        for (let value = least; value <= most; value++) {
          tried++;
          if (!isPossible(table, shown, at, value))
            throw new Error(`${seed}: ${String(at)} cannot be ${value}`);
        }
      }
    }
    expect(tried).toBeGreaterThan(200);
  });

  test('rest: the number of a row that few are not in could be any so few, and none', () => {
    let tried = 0;
    for (const { table, below, seed } of tables) {
      const shown = shownOf(table, peopleOf(table), hideSmallCounts(table, { below, kind: 'rest' }));
      figuresOf(table, peopleOf(table)).forEach((groups, region) =>
        groups.forEach((figures, group) => {
          const denominator = figures.at(-1)!;
          figures.slice(0, -1).forEach((value, one) => {
            const rest = denominator - value;
            if (denominator <= below || rest < 1 || rest > below) return;
            for (let other = 0; other <= below; other++) {
              tried++;
              if (!isPossible(table, shown, [region, group, -1 - one], other))
                throw new Error(`${seed}: the rest of ${String([region, group, one])} cannot be ${other}`);
            }
          });
        }),
      );
    }
    expect(tried).toBeGreaterThan(100);
  });

  test('zero: no row tells that somebody has the same answer as all the others', () => {
    for (const { table, below } of tables) {
      const shown = shownOf(table, peopleOf(table), hideSmallCounts(table, { below, kind: 'zero' }));
      for (const figures of shown.flat()) {
        const denominator = figures.at(-1)!;
        for (const count of figures.slice(0, -1))
          expect(denominator !== null && denominator > 0 && (count === 0 || count === denominator)).toBe(
            false,
          );
      }
    }
  });

  test('rest: no count is shown that few are in, or few of the row are not in', () => {
    for (const { table, below } of tables) {
      const shown = shownOf(table, peopleOf(table), hideSmallCounts(table, { below, kind: 'rest' }));
      for (const figures of shown.flat()) {
        const denominator = figures.at(-1)!;
        for (const count of figures.slice(0, -1))
          if (count !== null && denominator !== null && denominator > 0)
            expect(count > below && denominator - count > below).toBe(true);
      }
    }
  });
});
