import fc from 'fast-check';
import { tableFeasibility, digitsText, type TableRow, type TableRules } from '../../src/published';
import { digitsHalfAway } from '../oracles/published/brute-force';
import { cell } from '../made/published/row';
import { ages, fylke, open, row } from '../made/published/table-rows';

describe('[PUB-3] kommuner against fylke', () => {
  test('parts must make the whole, and only the cells that contradict are named', () => {
    const rows = [
      row('20', 'all', { N: '30', 'met#': '12' }),
      row('2001', 'all', { N: '10', 'met#': '9' }),
      row('2002', 'all', { N: '20', 'met#': '4' }),
    ];
    expect(tableFeasibility(rows, fylke(['2001', '2002']))).toMatchObject({
      verdict: 'impossible',
      conflicts: [{ kind: 'sums', cells: ['20/all/met#', '2001/all/met#', '2002/all/met#'] }],
    });
    expect(tableFeasibility(rows.slice(0, 2), fylke(['2001'])).conflicts).toHaveLength(2);
  });

  test('[REG-4] a kommune that did not report is left out, by its signs or by name', () => {
    const rows = [
      row('20', 'all', { N: '10' }),
      row('2001', 'all', { N: '10' }),
      row('2002', 'all', { N: '..', met: '..' }),
    ];
    expect(tableFeasibility(rows, fylke(['2001', '2002'])).verdict).toBe('possible');
    const counted = [...rows.slice(0, 2), row('2002', 'all', { N: '3' })];
    expect(tableFeasibility(counted, fylke(['2001', '2002'])).verdict).toBe('impossible');
    expect(tableFeasibility(counted, fylke(['2001', '2002'], { notReported: ['2002'] })).verdict).toBe(
      'possible',
    );
  });

  test('a kommune without a row leaves the sum open upwards only', () => {
    const rows = [row('20', 'all', { N: '10' }), row('2001', 'all', { N: '8' })];
    expect(tableFeasibility(rows, fylke(['2001', '2002'])).verdict).toBe('possible');
    expect(
      tableFeasibility([row('20', 'all', { N: '7' }), ...rows.slice(1)], fylke(['2001', '2002'])).verdict,
    ).toBe('impossible');
  });

  test('a hidden count is found from the others: what was hidden is told anyway', () => {
    const rows = [
      row('20', 'all', { N: '100', 'met#': '60' }),
      row('2001', 'all', { N: '60', 'met#': '57' }),
      row('2002', 'all', { N: ':', 'met#': ':' }),
    ];
    const found = tableFeasibility(rows, fylke(['2001', '2002']));
    expect(found.verdict).toBe('possible');
    expect(found.rows[2]).toMatchObject({
      denominator: { least: 40, most: 40 },
      outcomes: [{ outcome: 'met', counts: { least: 3, most: 3 } }, { outcome: 'unmet' }],
    });
  });

  test('a whole above all of its parts is impossible for every denominator', () => {
    const rows = [
      row('20', 'all', { met: '81,0' }),
      row('2001', 'all', { met: '80,9' }),
      row('2002', 'all', { met: '75,0' }),
    ];
    expect(tableFeasibility(rows, fylke(['2001', '2002']))).toMatchObject({
      verdict: 'impossible',
      conflicts: [{ kind: 'shareOutsideParts', cells: ['20/all/met', '2001/all/met', '2002/all/met'] }],
    });
    expect(tableFeasibility(rows, fylke(['2001', '2002'], { sum: 'atMost' })).verdict).not.toBe('impossible');
    const inside = [row('20', 'all', { met: '79,5' }), ...rows.slice(1)];
    expect(tableFeasibility(inside, fylke(['2001', '2002'])).verdict).toBe('possible');
  });

  test('levels upon levels, and years apart', () => {
    const rules: TableRules = {
      outcomesClosed: false,
      regions: [
        { whole: '0', parts: ['19', '20'], sum: 'equal' },
        { whole: '20', parts: ['2001', '2002'], sum: 'equal' },
      ],
    };
    const year = (n: number, land: string): readonly TableRow[] => [
      row('0', 'all', { N: land }, n),
      row('19', 'all', { N: '50' }, n),
      row('20', 'all', {}, n),
      row('2001', 'all', { N: '10' }, n),
      row('2002', 'all', { N: '20' }, n),
    ];
    const found = tableFeasibility([...year(2018, '80'), ...year(2019, '81')], rules);
    expect(found.conflicts).toEqual([
      { kind: 'sums', cells: ['0/all/N', '19/all/N', '2001/all/N', '2002/all/N'] },
    ]);
    expect(found.rows[2]?.denominator).toEqual({ least: 30, most: 30 });
  });
});

describe('[PUB-3] age groups against all ages', () => {
  const rows = (all: string): readonly TableRow[] => [
    row('0', 'all', { N: all, met: '50,0' }),
    row('0', '0-17', { N: '4' }),
    row('0', '18+', { N: '6' }),
  ];

  test('[AGE-2] unknown ages may add to the whole, unless the groups make it', () => {
    expect(tableFeasibility(rows('12'), ages('atMost')).verdict).toBe('possible');
    expect(tableFeasibility(rows('12'), ages('equal')).verdict).toBe('impossible');
    expect(tableFeasibility(rows('8'), ages('atMost')).verdict).toBe('impossible');
  });

  test('a table without sums is possible when every row is', () => {
    expect(tableFeasibility(rows('8'), open)).toMatchObject({ verdict: 'possible', conflicts: [] });
  });
});

describe('[PUB-3] conflicts', () => {
  test('one slip does not hide another, and rows are told by their index', () => {
    const rows = [
      row('1', 'all', { N: '10', met: '33,3' }),
      row('2', 'all', { N: '10', met: '30,0' }),
      row('3', 'all', { N: '7', met: '50,0', 'unmet#': '8' }),
    ];
    expect(tableFeasibility(rows, open)).toMatchObject({
      verdict: 'impossible',
      stoppedEarly: false,
      conflicts: [
        { kind: 'row', row: 0, cells: ['1/all/met', '1/all/N'] },
        { kind: 'row', row: 2, cells: ['3/all/met', '3/all/N'] },
      ],
    });
    const stopped = tableFeasibility(rows, open, { mostConflicts: 1 });
    expect([stopped.stoppedEarly, stopped.conflicts.length]).toEqual([true, 1]);
  });

  test('a conflict that the search can refute with fewer cells names only those', () => {
    const rows = [
      row('0', 'all', { N: '2', unmet: '50', 'met#': '1' }),
      row('0', '0-17', { met: '100', unmet: '1' }),
      row('0', '18+', { 'met#': '0' }),
    ];
    const closed: TableRules = { ...ages('atMost'), outcomesClosed: true };
    expect(tableFeasibility(rows, closed).conflicts[0]).toEqual({
      kind: 'sums',
      cells: ['0/all/met#', '0/0-17/unmet'],
    });
    const equal = [
      row('0', 'all', { N: '4', met: '25' }),
      row('0', '0-17', { met: '0' }),
      row('0', '18+', { unmet: '67', 'met#': '0' }),
    ];
    expect(tableFeasibility(equal, ages('equal')).conflicts[0]?.cells).toEqual([
      '0/all/met',
      '0/0-17/met',
      '0/18+/met#',
    ]);
  });

  test('two rows of one place must agree', () => {
    const rows = [row('1', 'all', { N: '10' }), { ...row('1', 'all', {}), denominator: cell('again', '11') }];
    expect(tableFeasibility(rows, open)).toMatchObject({
      conflicts: [{ kind: 'sums', cells: ['1/all/N', 'again'] }],
    });
  });
});

describe('[PUB-3] tables printed from random counts', () => {
  const regions = ['1901', '1902', '2001', '2002', '2003'];
  const rules: TableRules = {
    outcomesClosed: false,
    ages: { whole: 'all', parts: ['0-17', '18+'], sum: 'atMost' },
    regions: [
      { whole: '19', parts: ['1901', '1902'], sum: 'equal' },
      { whole: '20', parts: ['2001', '2002', '2003'], sum: 'equal' },
      { whole: '0', parts: ['19', '20'], sum: 'equal' },
    ],
  };
  type Cell3 = readonly [number, number, number];
  const plus = (a: Cell3, b: Cell3): Cell3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
  const counts = fc
    .tuple(fc.nat(400), fc.nat(200), fc.nat(30))
    .map(([met, unmet, rest]): Cell3 => [met + unmet + rest, met, unmet]);
  const kommune = fc.tuple(
    counts,
    counts,
    fc.tuple(fc.nat(3), fc.nat(3), fc.nat(1)).map(([a, b, c]): Cell3 => [a + b + c, a, b]),
  );

  function tableOf(
    kommuner: readonly (readonly [Cell3, Cell3, Cell3])[],
  ): readonly (readonly [string, string, Cell3])[] {
    const byRegion = new Map<string, readonly [Cell3, Cell3, Cell3]>();
    kommuner.forEach((own, i) => {
      const code = regions[i] ?? '';
      for (const region of [code, code.slice(0, 2), '0']) {
        const sum =
          byRegion.get(region) ??
          ([
            [0, 0, 0],
            [0, 0, 0],
            [0, 0, 0],
          ] as const);
        byRegion.set(region, [plus(sum[0], own[0]), plus(sum[1], own[1]), plus(sum[2], own[2])]);
      }
    });
    return [...byRegion].flatMap(([region, [young, old, unknown]]) => [
      [region, 'all', plus(plus(young, old), unknown)] as const,
      [region, '0-17', young] as const,
      [region, '18+', old] as const,
    ]);
  }

  test('are never called impossible, and the true numbers lie in every narrowed range', () => {
    const verdicts: Record<string, number> = {};
    fc.assert(
      fc.property(
        fc.array(kommune, { minLength: 5, maxLength: 5 }),
        fc.infiniteStream(fc.boolean()),
        (kommuner, stream) => {
          const table = tableOf(kommuner);
          const rows = table.map(([region, age, [n, met, unmet]]) => {
            const shown = (text: string): string => (stream.next().value ? text : ':');
            const per = (count: number): string =>
              n === 0 ? '.' : digitsText(digitsHalfAway(count, n, 1), 1);
            return row(region, age, {
              N: shown(String(n)),
              met: shown(per(met)),
              unmet: shown(per(unmet)),
              'met#': shown(String(met)),
            });
          });
          const found = tableFeasibility(rows, rules, { mostChoices: 200 });
          verdicts[found.verdict] = (verdicts[found.verdict] ?? 0) + 1;
          expect(found.conflicts).toEqual([]);
          table.forEach(([, , numbers], i) => {
            const ranges = [
              found.rows[i]?.denominator,
              ...(found.rows[i]?.outcomes.map((outcome) => outcome.counts) ?? []),
            ];
            ranges.forEach((range, k) => {
              const value = numbers[k] ?? NaN;
              expect(range && range.least <= value && value <= (range.most ?? Infinity)).toBe(true);
            });
          });
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
    process.stdout.write(`[PUB-3] tables with half of their cells hidden: ${JSON.stringify(verdicts)}\n`);
    expect(verdicts['impossible']).toBeUndefined();
  });
});
