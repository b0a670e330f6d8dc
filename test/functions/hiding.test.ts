import { answerCount, answerDenominator, answerShare } from '../../src/functions/answers/answer-figure';
import { spillCheck } from '../../src/functions/answers/check-published';
import { spillClaims } from '../../src/functions/answers/claims';
import { traceRow } from '../../src/functions/answers/trace-row';
import { explainFigure } from '../../src/functions/answers/explain';
import { spillChange } from '../../src/functions/answers/spill-change';
import { spillCoverage } from '../../src/functions/answers/spill-coverage';
import { spillIssues } from '../../src/functions/answers/spill-issues';
import { spillTable } from '../../src/functions/answers/spill-table';
import { spillCompare, spillInterval, spillVariation } from '../../src/functions/answers/spread';
import { hidingArguments } from '../../src/functions/arguments/resolve-hiding';
import { evaluate, NO_REPORTING, startReading, withReach, type SuppressionRule } from '../../src/core';
import { classification, indicators } from '../made/shipped';
import { contextWith, FakeWorkbook } from '../started/fake-workbook';
import { laterOrRefusal, orRefusal } from '../started/refusals';

const people = (kommune: string, age: number, counts: readonly number[]) =>
  [1, 2, 3, null].flatMap((received, at) =>
    Array.from({ length: counts[at] ?? 0 }, () => [2019, kommune, age, 1, received, 'A']),
  );
const ROWS = [
  ['År', 'Kommunenr', 'Alder', 'Kode 9', 'Kode 10', 'Enhet'],
  ...people('1103', 40, [30, 12, 2, 9]),
  ...people('1106', 40, [25, 14, 11, 8]),
  ...people('1149', 80, [22, 13, 12, 3]),
  ...people('0301', 40, [40, 22, 31, 14]),
  ...people('9999', 40, [0, 0, 20, 0]),
];
const HIDDEN = 'Personer · skjult under 5 · v1';
const OPEN = 'Personer · 179 rader · v1';
const context = contextWith(new FakeWorkbook({ Personer: ROWS }));
const asked = (measure: number, region: string | null, data = HIDDEN) => ({
  data,
  indicator: 'arbeid-utdanning',
  measure,
  region,
  year: 2019,
});
const refused = (text: string) => ({
  kind: 'notAvailable',
  message: expect.stringContaining(text) as string,
});

describe('[DIS-1] functions on a data set that hides small numbers', () => {
  const reading = startReading({ indicators, required: false, classification });
  reading.add({ rows: ROWS, source: 'Personer', firstRow: 1, firstColumn: 1 });
  const tabulation = reading.finish();
  const question = withReach(tabulation, { classification, reporting: NO_REPORTING });
  const { measures } = evaluate(tabulation, { ...question, suppress: { below: 5 } });

  test('give what one computation of everything shows, figure by figure, and the sign where it is hidden', async () => {
    let hidden = 0;
    for (const one of measures.filter(({ indicator }) => indicator === 'arbeid-utdanning')) {
      if (one.status !== 'value' && one.status !== 'suppressed') continue;
      const at = { ...asked(one.measure, one.level === 'land' ? null : one.regionCode), asTable: true };
      const sign = one.status === 'suppressed' ? ':' : null;
      if (sign !== null) hidden++;
      expect(await answerCount(at, context)).toBe(sign ?? one.count);
      // The denominator of an age group is asked for by its first måltall.
      if (one.outcome === 'met') expect(await answerDenominator(at, context)).toBe(one.denominator ?? ':');
    }
    expect(hidden).toBeGreaterThan(4);
  });

  test('tell it in a table too', async () => {
    const table = await spillTable({ ...asked(1, null), level: 'kommune', content: 'counts' }, context);
    const counts = table
      .slice(1)
      .flat()
      .filter((cell) => typeof cell === 'number');
    expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
    expect(table.flat()).toContain(':');
  });

  test('give no figure, interval, comparison, verdict or claim made of what is hidden', async () => {
    expect(await laterOrRefusal(answerShare(asked(9, '1103'), context))).toMatchObject(
      refused('personvernet'),
    );
    const interval = spillInterval({ ...asked(9, '1103'), confidence: null }, context);
    expect(await laterOrRefusal(interval)).toMatchObject(refused('personvernet'));
    const compared = spillCompare({ ...asked(9, '1106'), against: '1103', confidence: null }, context);
    expect(await laterOrRefusal(compared)).toMatchObject(refused('personvernet'));
    for (const published of ['3,8', '54,0']) {
      const [, , , ...lines] = await spillCheck({ ...asked(9, '1103'), published }, context);
      expect(JSON.stringify(lines)).not.toMatch(/2\/53|3,77/);
    }
    const text =
      'I 2019 fikk 2 personer i Stavanger ikke innfridd behovet for bistand til arbeid og utdanning.';
    for (const [, , mark] of (await spillClaims({ text, data: HIDDEN, indicator: null }, context)).slice(1))
      expect(mark).not.toMatch(/stemmer/);
    const variation = await spillVariation({ ...asked(9, null), level: null, within: null }, context);
    expect(new Map(variation.map(([label, value]) => [label, value])).get('Uten tall')).not.toBe(0);
  });

  test('ask nothing of the data themselves: refused or hidden, by name', async () => {
    expect(await laterOrRefusal(explainFigure(asked(1, null), context))).toMatchObject(
      refused('IPLOS.EXPLAIN'),
    );
    expect(await laterOrRefusal(traceRow({ data: HIDDEN, row: 2, indicator: null }, context))).toMatchObject(
      refused('IPLOS.ROW'),
    );
    const change = { data: HIDDEN, indicator: 'arbeid-utdanning', measure: 1, from: 2018, to: 2019 };
    expect(await laterOrRefusal(spillChange({ ...change, region: null, by: null }, context))).toMatchObject(
      refused('IPLOS.CHANGE'),
    );
    const issues = (await spillIssues({ data: HIDDEN, indicator: null }, context)).slice(1);
    expect(issues.every(([, , rowCount, cells]) => rowCount === '' && cells === '')).toBe(true);
    expect(JSON.stringify(issues)).toContain('municipalityUnknown');
    const coverage = await spillCoverage({ data: HIDDEN, year: null }, context);
    expect(coverage.flat().filter((cell) => typeof cell === 'number' && cell !== 2019)).toEqual([]);
    const byUnit = spillTable({ ...asked(1, null), level: 'Enhet', content: null }, context);
    expect(await laterOrRefusal(byUnit)).toMatchObject(refused('Enhet'));
    const ofYear = spillTable(
      { ...asked(1, null), level: 'kommune', content: null, regionsOf: 2020 },
      context,
    );
    expect(await laterOrRefusal(ofYear)).toMatchObject(refused('regionerFra'));
  });

  test('without it they show everything, and IPLOS.ISSUES says so', async () => {
    expect(await answerCount(asked(9, '1103', OPEN), context)).toBe(2);
    const issues = await spillIssues({ data: OPEN, indicator: null }, context);
    expect(issues.at(-1)?.[1]).toMatch(/^Små tall vises/);
    const hidden = await spillIssues({ data: HIDDEN, indicator: null }, context);
    expect(JSON.stringify(hidden)).not.toContain('Små tall vises');
  });
});

describe('[DIS-2] the last arguments of IPLOS.DATASET', () => {
  test.each<[unknown, unknown, SuppressionRule | null]>([
    [null, null, null],
    [0, '', null],
    [5, null, { below: 5 }],
    ['3', 'small', { below: 3 }],
    [5, 'ZERO', { below: 5, kind: 'zero' }],
    [4, 'rest', { below: 4, kind: 'rest' }],
  ])('%j and %j', (hideBelow, hideRule, rule) => {
    expect(hidingArguments({ hideBelow, hideRule }, context)).toEqual(rule);
  });

  test.each([
    [1, null],
    [101, null],
    [2.5, null],
    [true, null],
    ['fem', null],
    [5, 'streng'],
    [null, 'zero'],
  ])('%j and %j are refused, and it is said what is allowed', (hideBelow, hideRule) => {
    expect(orRefusal(() => hidingArguments({ hideBelow, hideRule }, context))).toMatchObject({
      kind: 'valueError',
      message: expect.stringMatching(/skjulUnder|skjuleregel/) as string,
    });
  });
});
