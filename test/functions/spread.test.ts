import { spillChange } from '../../src/functions/answers/spill-change';
import { spillCompare, spillInterval, spillVariation } from '../../src/functions/answers/spread';
import { contextWith } from '../started/fake-workbook';
import { laterOrRefusal } from '../started/refusals';

type Row = readonly (string | number | null)[];
const persons = (year: number, kommune: string, met: number, unmet: number, age = 30): readonly Row[] => [
  ...Array.from({ length: met }, () => [year, kommune, age, 1, 1]),
  ...Array.from({ length: unmet }, () => [year, kommune, age, 1, 3]),
];
const DATA: readonly Row[] = [
  ['År', 'Kommunenr', 'Alder', 'Kode 9', 'Kode 10'],
  ...persons(2018, '1103', 10, 10),
  ...persons(2018, '1106', 15, 5, 70),
  ...persons(2019, '1103', 56, 14),
  ...persons(2019, '1106', 48, 32, 70),
  ...persons(2019, '1149', 1, 2),
];
const context = contextWith();
const base = { data: DATA, indicator: 'arbeid-utdanning', measure: 1, year: null };

describe('uncertainty in a cell', () => {
  test('[STA-1] IPLOS.INTERVAL gives low and high, and says what they are', async () => {
    const [row] = await spillInterval({ ...base, region: '1103', year: 2018, confidence: null }, context);
    // 10 of 20 by Wilson: 29.9–70.1.
    expect(row?.[0]).toBeCloseTo(0.2993, 4);
    expect(row?.[1]).toBeCloseTo(0.7007, 4);
    expect(row?.[2]).toBe('95 % intervall (Wilson), 1103 Stavanger, nevner 20');
    const [wide] = await spillInterval({ ...base, region: '1103', year: 2018, confidence: '99,8' }, context);
    expect(wide?.[0]).toBeLessThan(0.2993);
    expect(
      await laterOrRefusal(spillInterval({ ...base, region: null, confidence: 90 }, context)),
    ).toMatchObject({
      kind: 'valueError',
      message: expect.stringContaining('95 eller 99,8'),
    });
  });
  test('[STA-3] IPLOS.COMPARE gives Newcombe’s printed example', async () => {
    const [, row] = await spillCompare(
      { ...base, region: '1103', against: '1106', confidence: null },
      context,
    );
    expect(row?.[0]).toBeCloseTo(0.2, 12);
    expect(row?.[1]).toBeCloseTo(0.0524, 4);
    expect(row?.[2]).toBeCloseTo(0.3339, 4);
    expect(row?.[3]).toMatch(/^intervallet er uten 0/);
    const same = { ...base, region: '1103', against: '1103', confidence: null };
    expect(await laterOrRefusal(spillCompare(same, context))).toMatchObject({ kind: 'valueError' });
  });
  test('[STA-5] IPLOS.VARIATION counts what is left out, and divides by kommune inside a fylke', async () => {
    const lines = new Map(
      (await spillVariation({ ...base, level: null, within: 'Rogaland' }, context)).map(([label, value]) => [
        label,
        value,
      ]),
    );
    expect([lines.get('Områder'), lines.get('Minst'), lines.get('Størst'), lines.get('Små nevnere')]).toEqual(
      [2, 0.6, 0.8, 1],
    );
    // Pearson's χ² of 56/70 and 48/80: z² of the pooled test.
    const pooled = 104 / 150;
    const z = 0.2 / Math.sqrt(pooled * (1 - pooled) * (1 / 70 + 1 / 80));
    expect(lines.get('Kji-kvadrat')).toBeCloseTo(z * z, 10);
    const none = { ...base, level: 'fylke', within: null };
    expect(await laterOrRefusal(spillVariation(none, context))).toMatchObject({ kind: 'notAvailable' });
  });
  test('[STA-6] IPLOS.CHANGE sums, whole and parts', async () => {
    for (const by of ['kommune', 'alder']) {
      const [header, whole, ...parts] = await spillChange(
        { ...base, from: 2018, to: 2019, region: null, by },
        context,
      );
      expect(header).toEqual([
        'Del',
        'Andel 2018',
        'Andel 2019',
        'Endring',
        'Egen andel',
        'Sammensetning',
        'Kom til',
        'Falt fra',
      ]);
      const [before, after, change, ...kinds] = (whole ?? []).slice(1).map(Number);
      expect([before, after]).toEqual([25 / 40, 105 / 153]);
      expect(change).toBeCloseTo(105 / 153 - 25 / 40, 14);
      expect(kinds.reduce((sum, one) => sum + one, 0)).toBeCloseTo(change ?? 0, 14);
      expect(parts.reduce((sum, one) => sum + Number(one[3]), 0)).toBeCloseTo(change ?? 0, 14);
    }
    const same = { ...base, from: 2019, to: 2019, region: null, by: null };
    expect(await laterOrRefusal(spillChange(same, context))).toMatchObject({
      message: expect.stringContaining('2019'),
    });
    const other = { ...base, from: 2016, to: 2019, region: null, by: null };
    expect(await laterOrRefusal(spillChange(other, context))).toMatchObject({ kind: 'notAvailable' });
  });
  test('[STA-7] what has no share has no interval, and says why', async () => {
    expect(
      await laterOrRefusal(spillInterval({ ...base, region: '1149', year: 2018, confidence: null }, context)),
    ).toMatchObject({
      message: expect.stringMatching(/^\.\. 1149 Karmøy har ikke rapportert/),
    });
  });
});
