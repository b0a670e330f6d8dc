import { answerCount, answerShare } from '../../src/functions/answers/answer-figure';
import { spillCheck } from '../../src/functions/answers/check-published';
import { explainFigure } from '../../src/functions/answers/explain';
import { spillTable } from '../../src/functions/answers/spill-table';
import type { FunctionContext } from '../../src/functions/context';
import { contextWith, settingsWith } from '../started/fake-workbook';
import { laterOrRefusal } from '../started/refusals';
import { HEADER, PERSONS } from '../made/persons';

/** Rows of Oslo alone: the data are about one kommune. */
const OSLO = [HEADER, ...PERSONS.filter((row) => row[2] === '0301')];

const asked = (region: unknown, measure: number) => ({
  data: OSLO,
  indicator: 'arbeid-utdanning',
  measure,
  region,
  year: 2019,
});

describe('[IN-11] functions know what the data are about', () => {
  const context = contextWith();

  test.each([
    ['Bergen', '1201 Bergen'],
    ['02', '02 Akershus'],
    ['Hele landet', 'hele landet'],
    ['Norge', 'hele landet'],
  ])('%s is outside rows of Oslo: no figure, and why', async (region, named) => {
    const message = `.. Dataene er tatt for å gjelde 03 Oslo, der det er rader, ikke ${named}. Utelat «region» for alle i dataene.`;
    const refused = { kind: 'notAvailable', message };
    expect(await laterOrRefusal(answerShare(asked(region, 1), context))).toMatchObject(refused);
    expect(await laterOrRefusal(answerCount(asked(region, 1), context))).toMatchObject(refused);
    const explained = await explainFigure(asked(region, 1), context);
    expect(explained.some((row) => row.includes(message))).toBe(true);
    const check = await spillCheck({ ...asked(region, 1), published: '54,0' }, context);
    expect(check.find(([label]) => label === 'Dom')?.slice(1)).toEqual([
      'kan ikke avgjøres',
      expect.stringContaining('dataene gjelder bare en del av landet'),
    ]);
    // A cell of a result table holds its sign ([VAL-3]).
    expect(await answerShare({ ...asked(region, 1), asTable: true }, context)).toBe('..');
  });

  test.each([[null], [0]])('%j is everyone in the data', async (region) => {
    expect(await answerShare(asked(region, 1), context)).toBe(3 / 7);
    const lines = (await explainFigure(asked(region, 1), context)).flat();
    expect(lines.filter((cell) => /landet/.test(String(cell)))).toEqual([]);
    expect(lines.some((cell) => /alle i dataene/.test(String(cell)))).toBe(true);
  });

  test('the kommune itself has the figures of everyone, and no other is listed', async () => {
    expect(await answerShare(asked('0301', 1), context)).toBe(3 / 7);
    const table = await spillTable({ ...asked(null, 1), level: 'kommune', content: 'counts' }, context);
    expect(new Set(table.slice(1).map(([code]) => code))).toEqual(new Set(['0301']));
  });

  test('a kommune that the settings name belongs to it', async () => {
    const joint = [{ municipality: '1201', with: '0301' }];
    const reporting = { nonReporting: [], joint, carryForward: false };
    const named: FunctionContext = contextWith(undefined, { settings: settingsWith({ reporting }) });
    expect(await laterOrRefusal(answerShare(asked('1201', 1), named))).toMatchObject({
      message: expect.stringContaining('rapportert sammen med 0301 Oslo'),
    });
  });
});
