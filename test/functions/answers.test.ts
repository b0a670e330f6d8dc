import { COUNTRY, type MeasureStatus } from '../../src/core';
import {
  answerCount,
  answerDenominator,
  answerShare,
  reasonOf,
} from '../../src/functions/answers/answer-figure';
import type { FunctionContext } from '../../src/functions/context';
import { findFigure } from '../../src/functions/answers/find-figure';
import type { FunctionSettings } from '../../src/functions/ports';
import { Refusal } from '../../src/functions/arguments/refusal';
import { spillCoverage } from '../../src/functions/answers/spill-coverage';
import { spillIssues } from '../../src/functions/answers/spill-issues';
import { spillTable } from '../../src/functions/answers/spill-table';
import { readContent, readLevel } from '../../src/functions/arguments/resolve-table-choice';
import { contextWith, FakeWorkbook, settingsWith } from '../started/fake-workbook';
import { laterOrRefusal } from '../started/refusals';
import { PERSONS, type TestCell } from '../made/persons';

const WORK = 'arbeid-utdanning';

function without(column: number): readonly (readonly TestCell[])[] {
  return PERSONS.map((row) => row.filter((_, index) => index !== column));
}

function ask(
  given: Partial<Record<'data' | 'indicator' | 'measure' | 'region' | 'year', unknown>>,
  context: FunctionContext = contextWith(),
) {
  return laterOrRefusal(
    answerShare({ data: PERSONS, indicator: WORK, measure: 1, region: null, year: null, ...given }, context),
  );
}

function inSettings(change: Partial<FunctionSettings>): FunctionContext {
  return contextWith(undefined, { settings: settingsWith(change) });
}

describe('figures that cannot be given say why', () => {
  test('[AGE-3] an age group without an age column', async () => {
    expect(await ask({ data: without(3), measure: 3 })).toMatchObject({
      kind: 'notAvailable',
      message: expect.stringMatching(/alder.*0-17, 18-66, 67\+ kan ikke gis/),
    });
    expect(await ask({ data: without(3) })).toBe(4 / 9);
  });

  test('[REG-0] a kommune without a kommune column', async () => {
    expect(await ask({ data: without(2), region: 'Halden' })).toMatchObject({
      kind: 'notAvailable',
      message: expect.stringMatching(/ingen kolonne for kommune/),
    });
    expect(await ask({ data: without(2) })).toBe(4 / 9);
  });

  test('[IN-6] a kommune when nobody says which year it is', async () => {
    const data = without(1);
    expect(await ask({ data, region: 'Halden' })).toMatchObject({
      kind: 'valueError',
      message: expect.stringMatching(/Oppgi året/),
    });
    expect(await ask({ data, region: 'Halden', year: 2019 })).toBe(1 / 2);
    expect(await ask({ data, region: 'landet' })).toBe(5 / 10);
  });

  test('[REG-6] a kommune reported with another names it', async () => {
    const joint = [{ municipality: '0101', with: '0301' }];
    const context = inSettings({ reporting: { nonReporting: [], joint, carryForward: false } });
    expect(await ask({ region: '0101' }, context)).toEqual(
      new Refusal(
        'notAvailable',
        '.. 0101 Halden er rapportert sammen med 0301 Oslo for 2019: se tallene der.',
      ),
    );
    expect(await ask({ region: '0301' }, context)).toBe(4 / 9);
  });

  test('[REG-5] a kommune named as not reporting is left out', async () => {
    const context = inSettings({ reporting: { nonReporting: ['0301'], joint: [], carryForward: false } });
    expect(await ask({ region: '0301' }, context)).toMatchObject({
      message: '.. 0301 Oslo har ikke rapportert for 2019.',
    });
    expect(await ask({}, context)).toBe(1 / 2);
  });

  test('[REG-5] [REG-6] a formula of a result table holds to what it says itself, whatever the pane has settled since', async () => {
    const reporting = {
      nonReporting: ['0301'],
      joint: [{ municipality: '0101', with: '0137' }],
      carryForward: false,
    };
    const context = inSettings({ reporting });
    const of = (region: string | null) => ({
      data: PERSONS,
      indicator: WORK,
      measure: 1,
      region,
      year: 2019,
    });
    expect(await answerShare({ ...of('0301'), asTable: true }, context)).toBe(0.429);
    expect(await answerShare({ ...of(null), asTable: true }, context)).toBe(0.444);
    expect(await answerCount({ ...of('0101'), asTable: true }, context)).toBe(1);
    expect(await answerDenominator({ ...of('0101'), measure: null, asTable: true }, context)).toBe(2);
    // The same cells without the wish follow the pane, before and after.
    await expect(answerShare(of('0301'), context)).rejects.toBeInstanceOf(Refusal);
  });

  test('[REG-8] a KOSTRA group is given where the user gave the groups', async () => {
    const kostra = { groupOf: (_: number, code: string) => (code === '0301' ? 'EKG13' : undefined) };
    const context = inSettings({ kostra });
    expect(await ask({ region: 'EKG13' }, context)).toBe(3 / 7);
    expect(await ask({ region: 'EKG05' }, context)).toMatchObject({
      kind: 'notAvailable',
      message: expect.stringMatching(/^Ingen kommune i dataene hører til .*5 i 2019\.$/),
    });
  });

  test('[VAL-3] each status has its sign, and none another’s', async () => {
    const context = contextWith();
    const indicator = context.settings.indicators[0];
    if (!indicator) throw new Error('there is an indicator');
    const found = await findFigure(
      { data: PERSONS, indicator, measure: 1, region: null, year: null },
      context,
    );
    const said = (status: MeasureStatus) =>
      reasonOf({ ...found, region: COUNTRY, measure: { ...found.measure, status } }, context)?.split(
        ' ',
      )[0] ?? null;
    expect(
      (['value', 'zeroDenominator', 'notReported', 'jointlyReported', 'suppressed'] as const).map(said),
    ).toEqual([null, '.', '..', '..', ':']);
  });

  test('[VAL-3] nobody in the denominator: no share, but a count and a denominator of 0', async () => {
    const given = { data: PERSONS, indicator: WORK, measure: 1, region: '0137', year: null };
    await expect(answerShare(given, contextWith())).rejects.toMatchObject({ kind: 'notAvailable' });
    expect(await answerCount(given, contextWith())).toBe(0);
    expect(await answerDenominator({ ...given, measure: null }, contextWith())).toBe(0);
  });

  test('in English where Excel is English', async () => {
    const context = contextWith(undefined, { language: 'en' });
    expect(await ask({ region: '0137' }, context)).toMatchObject({
      message: '. The share cannot be given: nobody in the denominator of 0137 Våler 2019, all ages.',
    });
    expect(await ask({ indicator: 'x' }, context)).toMatchObject({
      message: 'No indicator is called “x” (there are arbeid-utdanning, organisasjon-kultur-fritid).',
    });
  });
});

describe('data by the name of a table', () => {
  test('[IN-6] a table without years is read for the year asked for', async () => {
    const workbook = new FakeWorkbook({ Personer: without(1) });
    const context = contextWith(workbook);
    expect(await ask({ data: 'Personer', region: 'Halden', year: 2019 }, context)).toBe(1 / 2);
    expect(await ask({ data: 'Personer · 2019 · 13 rader · v1', region: 'Halden' }, context)).toBe(1 / 2);
    expect(await ask({ data: 'Personer · 2019 · 13 rader · v1', year: 2018 }, context)).toMatchObject({
      message: 'Dataene har ingen rader for 2018. Årene er 2019.',
    });
    expect(workbook.readings).toBe(2);
  });

  test('an indicator whose code columns are missing names them', async () => {
    const context = contextWith(new FakeWorkbook({ Personer: PERSONS }));
    expect(await ask({ data: 'Personer', indicator: 'organisasjon-kultur-fritid' }, context)).toMatchObject({
      kind: 'valueError',
      message: expect.stringMatching(/kode 13 og 14.*kode 9, kode 10/),
    });
  });

  test('two columns for one code are named, not guessed between', async () => {
    const header = PERSONS[0] ?? [];
    const doubled = PERSONS.map((row, index) => [...row, index === 0 ? (header[4] ?? null) : 2]);
    const context = contextWith(new FakeWorkbook({ Personer: doubled }));
    expect(await ask({ data: 'Personer' }, context)).toMatchObject({
      kind: 'valueError',
      message: expect.stringMatching(/2 kolonner kan være kode 9/),
    });
  });

  test('[REG-5] what is settled later holds for counts that are at hand', async () => {
    const workbook = new FakeWorkbook({ Personer: PERSONS });
    const context = contextWith(workbook);
    const reporting = { nonReporting: ['0301'], joint: [], carryForward: false };
    expect(await ask({ data: 'Personer' }, context)).toBe(4 / 9);
    const later = { ...context, settings: settingsWith({ reporting }) };
    expect(await ask({ data: 'Personer' }, later)).toBe(1 / 2);
    expect(workbook.readings).toBe(1);
  });

  test('while a formula is typed a table is not read, but what is at hand is used', async () => {
    const workbook = new FakeWorkbook({ Personer: PERSONS });
    const context = contextWith(workbook);
    const typing = { ...context, preview: true };
    expect(await ask({ data: 'Personer' }, typing)).toMatchObject({ kind: 'notAvailable' });
    expect(workbook.readings).toBe(0);
    await ask({ data: 'Personer' }, context);
    expect(await ask({ data: 'Personer' }, typing)).toBe(4 / 9);
  });

  test('a data set that failed is not mistaken for a name', async () => {
    const error = { type: 'Error', code: '#N/A', basicValue: '#N/A' };
    expect(await ask({ data: [[error]] })).toMatchObject({
      kind: 'notAvailable',
      message: expect.stringMatching(/viser #N\/A/),
    });
  });
});

describe('what is spilled', () => {
  const data = { data: PERSONS };

  test('no cell is ever null, which Excel would show as 0, and rows are of one length', async () => {
    const context = contextWith();
    const spills = await Promise.all([
      spillTable({ ...data, indicator: WORK, level: 'kommune', year: null, content: null }, context),
      spillTable({ ...data, indicator: WORK, level: 'kode 9', year: null, content: 'andeler' }, context),
      spillIssues({ ...data, indicator: null }, context),
      spillCoverage({ ...data, year: null }, context),
    ]);
    for (const spill of spills) {
      expect(spill.flat().filter((cell) => typeof cell !== 'string' && typeof cell !== 'number')).toEqual([]);
      expect(new Set(spill.map((row) => row.length)).size).toBe(1);
      expect(spill.length).toBeGreaterThan(2);
    }
  });

  test('[VAL-1] a share in the table is the share of IPLOS.SHARE, sign and all', async () => {
    const context = contextWith();
    const table = await spillTable(
      { ...data, indicator: WORK, level: 'kommune', year: 2019, content: 'shares' },
      context,
    );
    const [header = [], ...rows] = table;
    const columns = [5, 6, 7, 8];
    expect(columns.map((column) => header[column])).toEqual([
      'Andel innfridd',
      'Andel delvis innfridd',
      'Andel ikke innfridd',
      'Andel uten rapportering',
    ]);
    const some = rows.filter(([code]) => ['0101', '0137', '0301'].includes(String(code)));
    expect(some).toHaveLength(12);
    for (const [at, row] of some.entries()) {
      for (const [outcome, column] of columns.entries()) {
        const answer = await ask({ region: row[0], measure: 1 + 4 * outcome + (at % 4) }, context);
        expect(answer instanceof Refusal ? answer.message.split(' ')[0] : answer).toBe(row[column]);
      }
    }
  });

  test('[IN-8] a table with doubtful ages is an error that leads to IPLOS.DATASET', async () => {
    const zeros = PERSONS.map((row) => row.map((cell) => cell ?? 0));
    const table = spillTable(
      { data: zeros, indicator: WORK, level: null, year: null, content: null },
      contextWith(),
    );
    await expect(table).rejects.toMatchObject({
      kind: 'valueError',
      message: expect.stringContaining('IPLOS.DATASET'),
    });
  });

  test('[REG-9] groups of a column, in the country and inside each kommune', async () => {
    const rows = PERSONS.map((row, at) => [...row, at === 0 ? 'Enhet' : at % 2 ? 'A' : 'B']);
    const context = contextWith(new FakeWorkbook({ Personer: rows }));
    const table = (level: string) =>
      spillTable({ data: 'Personer', indicator: WORK, level, year: null, content: 'antall' }, context);
    const inCountry = await table('enhet');
    const inside = await table('kommune/Enhet');
    expect(inCountry.map(([name]) => name)).toEqual([
      'Enhet',
      ...Array<string>(4).fill('A'),
      ...Array<string>(4).fill('B'),
    ]);
    expect(inside[1]?.slice(0, 3)).toEqual(['0101', 'Halden', 'A']);
    await expect(table('Avdeling')).rejects.toMatchObject({
      kind: 'valueError',
      message: expect.stringMatching(/«Avdeling» er verken et nivå.*Enhet/),
    });
  });

  test('[REG-9] a column whose name two columns have is not said to be missing', async () => {
    const rows = PERSONS.map((row, at) => [...row, at === 0 ? 'Enhet' : 'A', at === 0 ? 'Enhet' : 'B']);
    const wish = { data: rows, indicator: WORK, level: 'enhet', year: null, content: 'antall' };
    await expect(spillTable(wish, contextWith())).rejects.toMatchObject({
      kind: 'valueError',
      message: expect.stringMatching(/2 kolonner heter «enhet»/),
    });
  });

  test('[REG-7] a table on the regions of another year has their codes, and the same figures where nothing was joined', async () => {
    const table = async (regionsOf: unknown, level = 'kommune') => {
      const asked = { ...data, indicator: WORK, level, year: 2019, content: 'counts', regionsOf };
      const spill = await spillTable(asked, contextWith());
      return spill;
    };
    const rowOf = (spill: Awaited<ReturnType<typeof table>>, code: string) =>
      spill.find(([first]) => first === code)?.slice(1);
    const [own, later] = [await table(null), await table(2024)];
    // SSB's list of changes: 0101 Halden became 3001 in 2020 and 3101 in 2024; Oslo is Oslo.
    expect(rowOf(later, '3101')).toEqual(rowOf(own, '0101'));
    expect(rowOf(later, '0301')).toEqual(rowOf(own, '0301'));
    expect(rowOf(later, '0101')).toBeUndefined();
    expect(await table(2019)).toEqual(own);
    expect(await table(2024, 'land')).toEqual(await table(null, 'land'));
  });

  test('[REG-7] a year whose regions are not known, or that is none, is told', async () => {
    const asked = { ...data, indicator: WORK, level: 'kommune', year: 2019, content: null };
    await expect(spillTable({ ...asked, regionsOf: 1980 }, contextWith())).rejects.toMatchObject({
      kind: 'notAvailable',
      message: expect.stringMatching(/2015–2025, ikke for 1980/),
    });
    await expect(spillTable({ ...asked, regionsOf: 'nyest' }, contextWith())).rejects.toMatchObject({
      kind: 'valueError',
      message: expect.stringContaining('«nyest» er ikke et år'),
    });
  });

  test('[REG-4] [REG-5] [REG-6] coverage tells who is in whose figures', async () => {
    const reporting = {
      nonReporting: ['0137'],
      joint: [{ municipality: '0104', with: '0101' }],
      carryForward: false,
    };
    const spill = await spillCoverage({ ...data, year: 2019 }, inSettings({ reporting }));
    // The data are about these kommuner alone ([IN-11]).
    expect(spill.slice(1)).toEqual([
      ['0101', 'Halden', 'Østfold', 2019, 2, 'har data'],
      ['0104', 'Moss', 'Østfold', 2019, 0, 'rapportert sammen med 0101 Halden'],
      ['0137', 'Våler', 'Østfold', 2019, 1, 'oppgitt som ikke rapporterende'],
      ['0301', 'Oslo', 'Oslo', 2019, 9, 'har data'],
    ]);
  });

  test('issues of unreadable data are shown, not refused', async () => {
    const spill = await spillIssues({ data: PERSONS.slice(1), indicator: null }, contextWith());
    expect(spill[1]).toEqual([
      'feil',
      expect.stringMatching(/Fant ingen rad med kolonneoverskrifter/),
      '',
      '',
    ]);
  });

  test('without anything to remark, that is said', async () => {
    const clean = PERSONS.slice(0, 4).map((row) => row.filter((_, column) => column !== 2));
    const spill = await spillIssues({ data: clean, indicator: WORK }, contextWith());
    expect(spill.filter(([severity]) => severity !== 'opplysning')).toEqual([
      ['Alvorlighet', 'Hva', 'Rader', 'Celler'],
      ['', 'Ingen merknader til dataene.', '', ''],
    ]);
  });
});

describe('words for levels and contents', () => {
  test.each([
    ['Fylker', 'fylke'],
    ['county', 'fylke'],
    ['KOMMUNE', 'kommune'],
    ['Municipalities', 'kommune'],
    ['country', 'land'],
    ['KOSTRA-gruppe', 'kostragruppe'],
    [null, 'land'],
    ['', 'land'],
  ])('%j is %s', (written, level) => {
    expect(readLevel(written, contextWith())).toEqual({ kind: 'level', level });
  });

  test.each([
    ['andeler', 'shares'],
    ['Shares', 'shares'],
    ['antall', 'counts'],
    ['Begge', 'both'],
    [null, 'both'],
  ])('%j shows %s', (written, content) => {
    expect(readContent(written, contextWith())).toBe(content);
  });
});
