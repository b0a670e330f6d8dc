import fc from 'fast-check';
import { indicatorFiles } from '../../src/definitions';
import { changed, workDefinition, type Json } from '../made/definitions';
import { lintDefinition, lintDefinitionText, lintMessage } from '../../src/lint';
import sheet000 from './printed-000.json';
import sheet002 from './printed-002.json';
import third from '../core/definitions/third-indicator.json';

/** The findings as lines an English-reading author sees, the infos left out unless asked for. */
function lint(json: unknown, severities: readonly string[] = ['error', 'warning']): readonly string[] {
  return lintDefinition(json)
    .filter(({ severity }) => severities.includes(severity))
    .map((finding) => `${finding.severity} ${finding.path}: ${lintMessage(finding).en}`);
}

function withPrinted(json: unknown, printed: unknown): unknown {
  return { ...(json as object), printed };
}

/** All sixteen pairs as a sheet without misprints has them. */
const EVERY = Array.from({ length: 16 }, (_, index) => index + 1).flatMap((number) => [
  { id: `${number}a`, part: 'share' },
  { id: `${number}b`, part: 'count' },
]);
const FAULTLESS = {
  numerators: [
    { outcome: 'met', measures: '1-4' },
    { outcome: 'partiallyMet', measures: '5-8' },
    { outcome: 'unmet', measures: '9-12' },
    { outcome: 'unreported', measures: '13-16' },
  ],
  denominator: EVERY.filter(({ part }) => part === 'share').map(({ id }) => id),
  measures: EVERY,
  codes: { '15': [9, 10], '16': [9], '19': [9] },
  ageGroups: ['all', '0-17', '18-66', '67+'],
};

describe('the sheets as printed', () => {
  test('[DEF-5] sheet 000: "5-9" overlaps "9-12", and nothing else is wrong', () => {
    const json = withPrinted(indicatorFiles[0], sheet000.printed);
    expect(lint(json)).toEqual([
      'error arbeid-utdanning.printed.numerators.1: measures 5-9 and measures 9-12 overlap: 9 is in both',
      'error arbeid-utdanning.printed.numerators.1: measures 5-9 stand for partially met, which is measures 5-8',
    ]);
    const [first] = lintDefinition(json);
    expect(first).toMatchObject({
      code: 'rangeOverlap',
      facts: { range: '5-9', other: '9-12', numbers: [9] },
    });
    expect(first && lintMessage(first).nb).toBe('måltall 5-9 og måltall 9-12 overlapper: 9 er i begge');
  });

  test('[DEF-5] sheet 002: "15a" is there twice, the second worded as a count, and 15b is missing', () => {
    expect(lint(withPrinted(indicatorFiles[1], sheet002.printed))).toEqual([
      'error organisasjon-kultur-fritid.printed.measures.2: measure 15a is worded as a count; 15b must be meant',
      'error organisasjon-kultur-fritid.printed.measures.2: measure 15a is there 2 times',
      'error organisasjon-kultur-fritid.printed.measures: measure 15a is there without 15b',
    ]);
  });

  test('[DEF-5] what both leave out is outside the denominator already; what our copies lack is said', () => {
    expect(lint(withPrinted(indicatorFiles[0], sheet000.printed), ['info'])).toEqual([
      'info arbeid-utdanning.printed.lost.0: 28 measures, 2a–15b, are not in our copy of the sheet and were not checked',
      'info arbeid-utdanning.printed.exclusions.0: code 9 = 2 is outside the denominator already; leaving it out changes no figure',
      'info arbeid-utdanning.printed.exclusions.1: code 9 = 9 is outside the denominator already; leaving it out changes no figure',
    ]);
  });

  test('[DEF-5] the codes of one sheet in the definition of the other are found', () => {
    const swapped = lint(withPrinted(indicatorFiles[0], sheet002.printed));
    expect(swapped).toContain(
      'error arbeid-utdanning.printed.codes.16: the text mentions code 13, but the rule uses 9 and 10',
    );
    expect(swapped).toContain(
      'error arbeid-utdanning.printed.exclusions.0: code 13 = 2 is to be left out, but the rule counts those who have it',
    );
  });
});

describe('sound definitions', () => {
  test('[DEF-5] the shipped definitions are clean', () => {
    expect(indicatorFiles.map((json) => lintDefinition(json))).toEqual([[], []]);
  });

  test('[DEF-5] a sheet without misprints is clean', () => {
    expect(lintDefinition(withPrinted(indicatorFiles[0], FAULTLESS))).toEqual([]);
  });

  test('[DEF-5] a definition without its sheet is told so, and no more', () => {
    expect(lint(third)).toEqual(['warning reise-arbeid.sheet: field 1–36 of the sheet is missing']);
  });
});

describe('measures as printed', () => {
  const ids = fc.constantFrom(...EVERY.keys());

  test("[DEF-5] any one measure left out is missed as its partner's pair", () => {
    fc.assert(
      fc.property(ids, (index) => {
        const left = EVERY.filter((_, other) => other !== index);
        const found = lintDefinition(withPrinted(indicatorFiles[0], { ...FAULTLESS, measures: left }));
        expect(found).toMatchObject([{ code: 'measureWithoutPair', facts: { pair: EVERY[index]?.id } }]);
      }),
    );
  });

  test('[DEF-5] a pair left out is missing twice', () => {
    const measures = EVERY.filter(({ id }) => !/^7[ab]$/.test(id));
    expect(lint(withPrinted(indicatorFiles[0], { ...FAULTLESS, measures }))).toEqual([
      'error arbeid-utdanning.printed.measures: measure 7a is missing',
      'error arbeid-utdanning.printed.measures: measure 7b is missing',
    ]);
  });

  test('[DEF-5] any one measure named as another is found as twice and as missing', () => {
    fc.assert(
      fc.property(ids, ids, (index, other) => {
        fc.pre(index !== other);
        const measures = EVERY.map((one, at) => (at === index ? { ...one, id: EVERY[other]?.id } : one));
        const codes = lintDefinition(withPrinted(indicatorFiles[0], { ...FAULTLESS, measures })).map(
          ({ code }) => code,
        );
        expect(codes).toContain('measureTwice');
        expect(codes).toContain('measureWithoutPair');
        expect(codes.includes('measureWording')).toBe((index - other) % 2 !== 0);
      }),
    );
  });

  test("[DEF-5] any other bounds of one outcome's range are found", () => {
    const bound = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), bound, bound, (index, from, to) => {
        const before = FAULTLESS.numerators[index]?.measures;
        fc.pre(`${from}-${to}` !== before);
        const numerators = FAULTLESS.numerators.map((one, at) =>
          at === index ? { ...one, measures: `${from}-${to}` } : one,
        );
        const found = lintDefinition(withPrinted(indicatorFiles[0], { ...FAULTLESS, numerators }));
        expect(found.map(({ code }) => code)).toContain('rangeMisplaced');
        // Against brute force: how many of the sixteen have no range, and how many have two.
        const times = Array.from(
          { length: 20 },
          (_, number) =>
            numerators.filter(({ measures }) => {
              const [first = 0, last = 0] = measures.split('-').map(Number);
              return number + 1 >= first && number + 1 <= last;
            }).length,
        );
        const gap = found.find((one) => one.code === 'rangeGap');
        expect(gap?.code === 'rangeGap' ? gap.facts.numbers.length : 0).toBe(
          times.slice(0, 16).filter((count) => count === 0).length,
        );
        const shared = found.flatMap((one) => (one.code === 'rangeOverlap' ? one.facts.numbers : []));
        expect(shared).toHaveLength(times.filter((count) => count > 1).length);
      }),
    );
  });

  const cases: readonly (readonly [path: string, value: Json, expected: readonly string[]])[] = [
    ['numerators.0.outcome', 'unmet', ['rangeMisplaced', 'outcomeNotPrinted', 'outcomePrintedTwice']],
    ['denominator.3', '4b', ['countOverDenominator', 'measureNotPrinted']],
    ['denominator.3', '17a', ['measureUnknown', 'measureNotPrinted']],
    ['denominator.3', '3a', ['measureTwice', 'measureNotPrinted']],
    ['measures.0.id', '20a', ['measureUnknown', 'measureWithoutPair']],
    ['lost', [{ from: '1a', to: '20a' }], ['measureUnknown']],
    ['ageGroups', ['all', '0-17', '18-67', '67+'], ['ageGroupOverlap', 'ageGroupsDiffer']],
    ['ageGroups', ['all', '0-17', '18-66', '68+'], ['ageGroupGap', 'ageGroupsDiffer']],
    ['ageGroups', ['all', '0-15', '16-66', '67+'], ['ageGroupsDiffer']],
    ['codes.15', [9], ['codeNotMentioned']],
    ['codes.16', [9, 13], ['codeNotInRule']],
    ['exclusions', [{ code: 9, value: 1 }], ['exclusionNotInRule']],
    ['exclusions', [{ code: 10, value: 2 }], ['exclusionNotInRule']],
  ];
  test.each(cases)('[DEF-5] printed.%s = %j gives %j', (path, value, expected) => {
    const definition = { ...workDefinition(), printed: structuredClone(FAULTLESS) as Json };
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<unknown>((at, key) => Reflect.get(at as object, key), definition.printed);
    Reflect.set(parent as object, last, value);
    expect(lintDefinition(definition).map(({ code }) => code)).toEqual(expected);
  });
});

describe('texts against the rule', () => {
  test.each([
    [
      'sheet.16.nb',
      'Alle med kode nr 13 = 1.',
      'error arbeid-utdanning.sheet.16.nb: the text mentions code 13, but the rule uses 9 and 10',
    ],
    [
      'sheet.16.en',
      'Codes 9 and 14.',
      'error arbeid-utdanning.sheet.16.en: the text mentions code 14, but the rule uses 9 and 10',
    ],
    [
      'sheet.19.nb',
      'Kode 9, verdi 3, er utelatt.',
      'error arbeid-utdanning.sheet.19.nb: the text mentions code 9 = 3, but the legal values are 1, 2, 9',
    ],
    [
      'sheet.15.nb',
      'Kode 9 = 1.',
      'warning arbeid-utdanning.sheet.15.nb: the rule uses code 10, but field 15 does not mention it',
    ],
    [
      'sheet.15',
      'Kodene 9 og 10: måltall 1–4 og måltall 5–9, måltall 9–12, måltall 13–16.',
      'error arbeid-utdanning.sheet.15: measures 5-9 and measures 9-12 overlap: 9 is in both',
    ],
    [
      'variables.received.label',
      'kode 12',
      'error arbeid-utdanning.variables.received.label: the text mentions code 12, but the rule uses 9 and 10',
    ],
    [
      'variables.extra',
      { code: 11, label: 'x', values: { '1': 'ja' } },
      'warning arbeid-utdanning.variables.extra: the variable "extra" is used by no rule, but a column for it is required',
    ],
  ] as const)('[DEF-5] %s = %j', (path, value, expected) => {
    expect(lint(changed(path, structuredClone(value) as Json))).toContain(expected);
  });

  test('[DEF-5] numbers that are not codes are left alone', () => {
    expect(
      lint(
        changed('sheet.30', 'Barnekode-17, 23 kommuner, § 13, «kode», kodeverk 77, kode 9 og deretter 13.'),
      ),
    ).toEqual([]);
  });

  test('[DEF-5] a missing field is named', () => {
    expect(lint(changed('sheet.8'))).toEqual([
      'warning arbeid-utdanning.sheet: field 8 of the sheet is missing',
    ]);
  });
});

describe('definitions that cannot be used', () => {
  test('[DEF-5] outcomes that overlap, or leave a value out, are found by enumeration', () => {
    const found = lintDefinition(changed('numerators.1.equals', 1));
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['outcomesOverlap', 'error'],
      ['outcomesNotExhaustive', 'error'],
    ]);
    expect(found[1]?.facts).toEqual({ tried: [{ variable: 'received', value: 2 }] });
  });

  test('[DEF-5] an unreported outcome that is not "missing" leaves the missing without outcome', () => {
    const definition = changed('variables.received.values.4', 'ukjent');
    Reflect.set((definition['numerators'] as object[])[3] ?? {}, 'equals', 4);
    Reflect.deleteProperty((definition['numerators'] as object[])[3] ?? {}, 'missing');
    expect(lint(definition)).toEqual([
      'error arbeid-utdanning.numerators: received missing is in the denominator, but has no outcome',
    ]);
  });

  test('[DEF-5] the sheet is read all the same when only the rule is at fault', () => {
    const definition = withPrinted(changed('numerators.2.variable', 'mottarr'), sheet000.printed);
    expect(lintDefinition(definition).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unknownVariable', 'rangeOverlap']),
    );
  });

  test('[DEF-5] text that is not JSON, and JSON that is no definition', () => {
    expect(lintDefinitionText('{').map(({ code }) => code)).toEqual(['notJson']);
    expect(lintDefinitionText('[]').map(({ code }) => code)).toEqual(['wrongType']);
    expect(lintDefinitionText(JSON.stringify(indicatorFiles[0]))).toEqual([]);
  });
});
