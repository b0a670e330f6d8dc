import fc from 'fast-check';
import { reportingOf } from '../../../src/core/regions/reporting';
import { NO_REPORTING, type Reporting } from '../../../src/core/regions/types';
import { shipped } from '../../made/shipped-regions';

const codesOf = (year: number) => shipped.forYear(year)?.municipalities.map((one) => one.code) ?? [];
const THIRTEEN = [
  '0122',
  '0123',
  '0124',
  '0125',
  '0138',
  '0226',
  '0227',
  '1141',
  '1216',
  '1234',
  '1828',
  '1936',
  '5011',
];
const UTSIRA = { municipality: '1151', with: '1149' };

/** Ten rows from every kommune of 2018 and 2019 but those given for 2019. */
const allBut = (without: readonly string[]) => (year: number, code: string) =>
  (year === 2018 || year === 2019) &&
  codesOf(year).includes(code) &&
  !(year === 2019 && without.includes(code))
    ? 10
    : 0;

const ask = (
  countRows: (year: number, code: string) => number,
  reporting: Partial<Reporting> = {},
  years: readonly number[] = [2019],
) => {
  const answer = reportingOf({
    classification: shipped,
    years,
    countRows,
    reporting: { ...NO_REPORTING, ...reporting },
  });
  const of2019 = answer.years.get(2019);
  if (!of2019) throw new Error('2019 was not answered');
  return { ...answer, of2019, line: (code: string) => of2019.lines.get(code) };
};
const codes = (issues: readonly { code: string }[]) => issues.map((one) => one.code);

describe('kommuner without rows', () => {
  const answer = ask(allBut([...THIRTEEN, '1151']), { joint: [UTSIRA] });

  test('[REG-4] the 13 of the publication page are listed by name, and Utsira is not among them', () => {
    const listed = answer.issues.flatMap((one) => (one.code === 'notReported' ? [one] : []));
    expect(listed).toHaveLength(1);
    expect(listed[0]?.severity).toBe('warning');
    expect(listed[0]?.facts.year).toBe(2019);
    expect(listed[0]?.facts.municipalities.map((one) => one.code)).toEqual(THIRTEEN);
    expect(listed[0]?.facts.municipalities.map((one) => one.name)).toEqual([
      'Trøgstad',
      'Spydeberg',
      'Askim',
      'Eidsberg',
      'Hobøl',
      'Sørum',
      'Fet',
      'Finnøy',
      'Sveio',
      'Granvin',
      'Nesna',
      'Karlsøy',
      'Hemne',
    ]);
  });

  test('[REG-4] every aggregate shows how many of its kommuner it covers', () => {
    expect(answer.of2019.coverage.country).toEqual({ reported: 409, total: 422 });
    const of = (county: string) => answer.of2019.coverage.counties.get(county);
    expect(of('01')).toEqual({ reported: 13, total: 18 });
    expect(of('02')).toEqual({ reported: 20, total: 22 });
    expect(of('11')).toEqual({ reported: 25, total: 26 });
    expect(of('03')).toEqual({ reported: 1, total: 1 });
    expect(answer.of2019.coverage.counties.size).toBe(18);
    expect(answer.of2019.coverage.kostraGroups.size).toBe(0);
  });

  test('[REG-6] a jointly reported kommune refers to its partner and is neither missing nor zero', () => {
    expect(answer.line('1151')).toEqual({ status: { kind: 'jointlyReported', with: '1149' }, rows: [] });
    expect(answer.line('1149')).toEqual({
      status: { kind: 'reported' },
      rows: [{ year: 2019, municipality: '1149' }],
    });
    expect(answer.issues.find((one) => one.code === 'jointlyReported')).toMatchObject({
      severity: 'info',
      rows: 0,
      facts: { municipality: { code: '1151', name: 'Utsira' }, with: { code: '1149', name: 'Karmøy' } },
    });
  });

  test('[REG-4] all kommuner with rows: nothing to say', () => {
    const full = ask(allBut([]));
    expect(full.issues).toEqual([]);
    expect(full.of2019.coverage.country).toEqual({ reported: 422, total: 422 });
  });

  test('[REG-4] no rows at all: nobody is covered', () => {
    expect(ask(() => 0).of2019.coverage.country).toEqual({ reported: 0, total: 422 });
  });
});

describe('kommuner named as not reporting', () => {
  test('[REG-5] their rows are left out, and said so with their number', () => {
    const answer = ask(allBut([]), { nonReporting: ['1828', '0301'] });
    expect(answer.line('1828')).toEqual({ status: { kind: 'notReported', named: true }, rows: [] });
    expect(answer.of2019.coverage.country).toEqual({ reported: 420, total: 422 });
    expect(answer.of2019.coverage.counties.get('03')).toEqual({ reported: 0, total: 1 });
    expect(answer.issues).toEqual([
      {
        code: 'namedNonReporting',
        severity: 'info',
        rows: 20,
        cells: [],
        facts: {
          year: 2019,
          municipalities: [
            { code: '0301', name: 'Oslo' },
            { code: '1828', name: 'Nesna' },
          ],
        },
      },
    ]);
  });

  test('[REG-5] a code that is no kommune of any year asked for is an error, once', () => {
    const answer = ask(allBut([]), { nonReporting: ['3014', '3014'] }, [2018, 2019]);
    expect(answer.issues).toEqual([
      expect.objectContaining({
        code: 'settingUnknownMunicipality',
        severity: 'error',
        facts: { setting: 'nonReporting', code: '3014', year: 2019 },
      }),
    ]);
    // 1567 Rindal was a kommune in 2018 and is 5061 in 2019: it concerns 2018 alone, and that is fine.
    const rindal = ask(allBut([]), { nonReporting: ['1567'] }, [2018, 2019]);
    expect(codes(rindal.issues)).toEqual(['namedNonReporting']);
    expect(rindal.of2019.coverage.country.reported).toBe(422);
  });
});

describe('joint reporting', () => {
  test('[REG-6] rows of its own count in the line of the partner, and their number is told', () => {
    const answer = ask(allBut([]), { joint: [UTSIRA] });
    expect(answer.line('1151')?.rows).toEqual([]);
    expect(answer.line('1149')?.rows).toEqual([
      { year: 2019, municipality: '1149' },
      { year: 2019, municipality: '1151' },
    ]);
    expect(answer.issues).toEqual([expect.objectContaining({ code: 'jointlyReported', rows: 10 })]);
  });

  test('[REG-6] when the partner has no data, neither is covered', () => {
    const answer = ask(allBut(['1149', '1151']), { joint: [UTSIRA] });
    expect(answer.of2019.coverage.counties.get('11')).toEqual({ reported: 24, total: 26 });
    expect(codes(answer.issues)).toEqual(['notReported', 'jointlyReported']);
  });

  test('[REG-6] when the partner is named as not reporting, the rows of both are left out', () => {
    const answer = ask(allBut([]), { joint: [UTSIRA], nonReporting: ['1149'] });
    expect([...answer.of2019.lines.values()].flatMap((line) => line.rows)).toHaveLength(420);
    expect(answer.of2019.coverage.country.reported).toBe(420);
  });

  test.each([
    ['self', [{ municipality: '1149', with: '1149' }], []],
    ['nonReporting', [UTSIRA], ['1151']],
    ['twice', [UTSIRA, { municipality: '1151', with: '1106' }], []],
    ['chain', [{ municipality: '1145', with: '1151' }, UTSIRA], []],
  ])('[REG-6] a pair that contradicts the rest is set aside: %s', (reason, joint, nonReporting) => {
    const answer = ask(allBut([]), { joint, nonReporting });
    expect(
      answer.issues.filter((one) => one.code === 'jointSettingUnusable').map((one) => one.facts),
    ).toEqual([expect.objectContaining({ reason })]);
  });

  test('[REG-6] two kommuner that each refer to the other are both set aside', () => {
    const answer = ask(allBut([]), { joint: [UTSIRA, { municipality: '1149', with: '1151' }] });
    expect(codes(answer.issues)).toEqual(['jointSettingUnusable', 'jointSettingUnusable']);
    expect(answer.of2019.coverage.country.reported).toBe(422);
  });

  test('[REG-6] a code that is no kommune of the year is an error', () => {
    const facts = (joint: Reporting['joint']) =>
      ask(allBut([]), { joint }).issues.flatMap((one) =>
        one.code === 'settingUnknownMunicipality' ? [one.facts] : [],
      );
    expect(facts([{ municipality: '9998', with: '1149' }])).toEqual([
      { setting: 'joint', code: '9998', year: 2019 },
    ]);
    expect(facts([{ municipality: '1151', with: '9998' }])).toEqual([
      { setting: 'joint', code: '9998', year: 2019 },
    ]);
  });
});

describe('a partner that is named as not reporting', () => {
  test('[REG-5] [IN-9] the rows of a kommune reported with it are told as left out, not as counted there', () => {
    const answer = ask(allBut([]), { nonReporting: ['1149'], joint: [UTSIRA] });
    expect(answer.line('1149')).toEqual({ status: { kind: 'notReported', named: true }, rows: [] });
    const rowsOf = (code: string) => answer.issues.filter((one) => one.code === code).map(({ rows }) => rows);
    expect(rowsOf('namedNonReporting')).toEqual([20]);
    expect(rowsOf('jointlyReported')).toEqual([0]);
  });
});

describe('carrying forward', () => {
  test('[REG-5] is off unless asked for', () => {
    expect(ask(allBut(THIRTEEN)).line('5011')?.status).toEqual({ kind: 'notReported', named: false });
  });

  test('[REG-5] a kommune without rows gets those of the year before, and is marked and told', () => {
    const answer = ask(allBut(THIRTEEN), { carryForward: true });
    expect(answer.line('5011')).toEqual({
      status: { kind: 'carriedForward', fromYear: 2018 },
      rows: [{ year: 2018, municipality: '5011' }],
    });
    expect(answer.of2019.coverage.country).toEqual({ reported: 409, total: 422, carriedForward: 13 });
    expect(answer.of2019.coverage.counties.get('03')).toEqual({ reported: 1, total: 1 });
    expect(codes(answer.issues)).toEqual(['carriedForward']);
  });

  test('[REG-5] follows a change of number', () => {
    expect(ask(allBut(['5061']), { carryForward: true }).line('5061')?.rows).toEqual([
      { year: 2018, municipality: '1567' },
    ]);
  });

  test('[REG-5] a kommune named as not reporting gets them too', () => {
    const answer = ask(allBut([]), { carryForward: true, nonReporting: ['1828'] });
    expect(answer.line('1828')?.status).toEqual({ kind: 'carriedForward', fromYear: 2018 });
    expect(codes(answer.issues)).toEqual(['namedNonReporting', 'carriedForward']);
  });

  test('[REG-5] but not figures that themselves do not count', () => {
    const both = ask(allBut([]), { carryForward: true, nonReporting: ['1828'] }, [2018, 2019]);
    expect(both.line('1828')?.status).toEqual({ kind: 'notReported', named: true });
    const never = ask((year, code) => (code === '1828' ? 0 : allBut([])(year, code)), { carryForward: true });
    expect(never.line('1828')?.status).toEqual({ kind: 'notReported', named: false });
  });

  test('[REG-5] a partner carried forward brings along the kommune reported with it', () => {
    const answer = ask(allBut(['1149', '1151']), { carryForward: true, joint: [UTSIRA] });
    expect(answer.line('1149')?.rows).toEqual([
      { year: 2018, municipality: '1149' },
      { year: 2018, municipality: '1151' },
    ]);
    expect(answer.of2019.coverage.counties.get('11')).toEqual({ reported: 24, total: 26, carriedForward: 2 });
  });

  test('[REG-7] through a merger only when all its parts reported, and never through a split', () => {
    const rows = (without: readonly string[]) => (year: number, code: string) =>
      year === 2019 && !without.includes(code) ? 10 : 0;
    const of2020 = (without: readonly string[], code: string) =>
      reportingOf({
        classification: shipped,
        years: [2020],
        countRows: rows(without),
        reporting: { ...NO_REPORTING, carryForward: true },
      })
        .years.get(2020)
        ?.lines.get(code);
    expect(of2020([], '4621')?.rows.map((one) => one.municipality)).toEqual(['1234', '1235']);
    expect(of2020(['1234'], '4621')?.status).toEqual({ kind: 'notReported', named: false });
    expect(of2020([], '5055')?.status).toEqual({ kind: 'notReported', named: false });
  });
});

describe('the sum of the lines', () => {
  const settings = fc.record({
    silent: fc.subarray(codesOf(2019), { maxLength: 40 }),
    nonReporting: fc.subarray(codesOf(2019), { maxLength: 10 }),
    joint: fc.array(
      fc.record({ municipality: fc.constantFrom(...codesOf(2019)), with: fc.constantFrom(...codesOf(2019)) }),
      { maxLength: 10 },
    ),
    carryForward: fc.boolean(),
  });

  test('[REG-3] no row counts twice, and coverage is the kommuner whose line or partner has rows', () => {
    fc.assert(
      fc.property(settings, ({ silent, ...reporting }) => {
        const { of2019 } = ask(allBut(silent), reporting);
        const rows = [...of2019.lines.values()].flatMap((line) =>
          line.rows.map((one) => `${one.year} ${one.municipality}`),
        );
        expect(new Set(rows).size).toBe(rows.length);
        for (const code of reporting.nonReporting) expect(rows).not.toContain(`2019 ${code}`);
        const { country, counties } = of2019.coverage;
        const sum = (of: 'reported' | 'total' | 'carriedForward') =>
          [...counties.values()].reduce((total, one) => total + (one[of] ?? 0), 0);
        expect(sum('reported')).toBe(country.reported);
        expect(sum('total')).toBe(country.total);
        expect(sum('carriedForward')).toBe(country.carriedForward ?? 0);
        const covered = [...of2019.lines.values()].filter(({ status, rows: own }) =>
          status.kind === 'jointlyReported'
            ? (of2019.lines.get(status.with)?.rows.length ?? 0) > 0
            : own.length > 0,
        );
        expect(covered).toHaveLength(country.reported + (country.carriedForward ?? 0));
      }),
      { numRuns: 60 },
    );
  });
});

describe('years and KOSTRA groups', () => {
  test('[REG-2] a year without a classification is passed over', () => {
    const answer = reportingOf({
      classification: shipped,
      years: [2030, 2019, 2019],
      countRows: () => 1,
      reporting: NO_REPORTING,
    });
    expect([...answer.years.keys()]).toEqual([2019]);
  });

  test('[REG-8] each group shows its coverage, and kommuner without a group are told', () => {
    const answer = reportingOf({
      classification: shipped,
      years: [2019],
      countRows: (year, code) => (year === 2019 && code !== '1828' ? 1 : 0),
      reporting: NO_REPORTING,
      kostra: {
        groupOf: (year, code) =>
          year !== 2019 || code === '0122' ? undefined : code < '1900' ? 'EKG02' : 'EKG01',
      },
    });
    const groups = answer.years.get(2019)?.coverage.kostraGroups;
    const north = codesOf(2019).filter((code) => code >= '1900').length;
    expect([...(groups ?? [])]).toEqual([
      ['EKG01', { reported: north, total: north }],
      ['EKG02', { reported: 422 - north - 2, total: 422 - north - 1 }],
    ]);
    expect(answer.issues.find((one) => one.code === 'kostraGroupMissing')?.facts).toEqual({
      year: 2019,
      municipalities: [{ code: '0122', name: 'Trøgstad' }],
    });
  });
});
