import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../../src/core/words/language';
import { parseIndicator } from '../../../src/core/definitions/parse';
import { evaluateRows } from '../../made/evaluate-rows';
import type { Measure } from '../../../src/core/measures/types';
import { checkClaims } from '../../../src/published/prose/check/check-claims';
import { readClaims } from '../../../src/published/prose/read/read-claims';
import type { CheckedClaim, Evidence } from '../../../src/published/prose/verdict';
import { heldText, readingText } from '../../../src/published/words/prose';
import { proseFinding, proseReason } from '../../../src/published/words/prose-reasons';
import { indicatorFiles } from '../../../src/definitions';
import { shipped } from '../../made/shipped-regions';
import { claimLine } from '../../made/published/claim-line';
import { plannedRows, planPublished } from '../../../src/synthetic';
import said from './publication-2019.said.json';

const page = readFileSync(join(__dirname, '../../reference/publication-2019/page.txt'), 'utf8');
/** The page has no-break spaces in places; the program must not mind, the list here need not show them. */
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
const claims = readClaims(page, { classification: shipped });

/** What stands on the page, written down by hand (test/reference/publication-2019/SOURCE.md). */
const onThePage = [
  ['77,7 prosent', 'share 77,7 met land 2019'],
  ['7,9 prosent', 'share 7,9 partiallyMet land 2019'],
  ['14,2 prosent', 'share 14,2 unmet land 2019'],
  ['stabile i perioden 2015 - 2019', 'stable met,partiallyMet,unmet land 2015-2019'],
  [
    'variasjon mellom fylkene, men det er innad i fylkene variasjonen er størst',
    'variation mostWithinCounties met 2019',
  ],
  ['68,7 prosent', 'share 68,7 met Finnmark 2019'],
  ['84,4 prosent', 'share 84,4 met Vest-Agder 2019'],
  ['13 kommuner', 'kommune notReported 13 land 2019'],
  ['kommunesammenslåinger', 'merger mainly 2019'],
  [
    'Trøgstad, Spydeberg, Askim, Eidsberg, Hobøl, Sørum, Fet, Finnøy, Sveio, Nesna, Karlsøy, Hemne og Granvin',
    'names notReported Trøgstad Spydeberg Askim Eidsberg Hobøl Sørum Fet Finnøy Sveio Nesna Karlsøy Hemne Granvin 2019',
  ],
  ['Utsira rapportert sammen med Karmøy', 'joint Utsira with Karmøy 2019'],
];

/** Kommuner of 2019 by number, from notes on SSB KLASS 131. */
const numbers: Readonly<Record<string, string>> = {
  Trøgstad: '0122',
  Spydeberg: '0123',
  Askim: '0124',
  Eidsberg: '0125',
  Hobøl: '0138',
  Sørum: '0226',
  Fet: '0227',
  Finnøy: '1141',
  Sveio: '1216',
  Nesna: '1828',
  Karlsøy: '1936',
  Hemne: '5011',
  Granvin: '1234',
};
const missing = Object.values(numbers);
const reporting = {
  nonReporting: missing,
  joint: [{ municipality: '1151', with: '1149' }],
  carryForward: false,
};

function check(evidence: Partial<Evidence>, text = page) {
  const read = readClaims(text, { classification: shipped });
  return checkClaims(read, { classification: shipped, ...evidence });
}

function byKind(
  checked: readonly CheckedClaim[],
  kind: CheckedClaim['claim']['kind'],
): readonly CheckedClaim[] {
  return checked.filter((one) => one.claim.kind === kind);
}

/** Measures of an invented extract that prints as the page does (src/synthetic/published-plan). */
function inventedMeasures(): readonly Measure[] {
  const regions = shipped.forYear(2019);
  const parsed = parseIndicator(indicatorFiles[0]);
  if (regions === undefined || parsed.kind !== 'ok') throw new Error('no regions or definition');
  const plan = planPublished(
    regions,
    {
      country: { met: 777, partiallyMet: 79, unmet: 142 },
      counties: [
        { code: '20', met: 687 },
        { code: '10', met: 844 },
      ],
      withoutRows: [...missing, '1151'],
    },
    24_000,
    1,
  );
  const rows = plannedRows(plan, 2019, 1);
  return evaluateRows(
    { source: 'Personer', firstRow: 1, firstColumn: 1, rows },
    { indicators: [parsed.indicator], required: true, classification: shipped },
    { reporting: { nonReporting: [], joint: reporting.joint, carryForward: false } },
  ).measures;
}

describe('[PUB-5] the publication page of 2019', () => {
  test('every claim on the page is read, and nothing else', () => {
    expect(claims.map((one) => [plain(page.slice(one.span.start, one.span.end)), claimLine(one)])).toEqual(
      onThePage,
    );
  });

  test('without any data the shares cannot be checked, and say so', () => {
    const { claims: checked } = check({});
    expect(byKind(checked, 'share').map((one) => [one.verdict, one.reason.kind])).toEqual(
      Array.from({ length: 5 }, () => ['notCheckable', 'noMeasures']),
    );
  });

  test('[PUB-4] without any data: the three shares cannot be everyone; with a rest first over 318, printed 0,1–0,4', () => {
    const { findings } = check({});
    const [closed] = findings.filter((one) => one.kind === 'notClosed');
    expect(closed).toMatchObject({
      claims: [0, 1, 2],
      sum: { digits: 998, decimals: 1 },
      withRest: { least: 318, isLeast: true, rest: { least: 1, most: 4, decimals: 1 } },
    });
  });

  test('13 is the number of names listed', () => {
    expect(check({}).findings).toContainEqual({
      kind: 'countAgainstList',
      claims: [7, 9],
      count: 13,
      names: 13,
    });
    const twelve = page.replace('13 kommuner', '12 kommuner');
    const wrong = check({}, twelve);
    expect(wrong.findings).toContainEqual({ kind: 'countAgainstList', claims: [7, 9], count: 12, names: 13 });
    expect(byKind(wrong.claims, 'regionCount').map((one) => one.verdict)).toEqual(['contradicted']);
  });

  test('all 13 names were kommuner of 2019, with these numbers; that they did not report is not known', () => {
    const [list] = byKind(check({}).claims, 'nameList');
    if (list?.reason.kind !== 'names') throw new Error('no list');
    const found = list.reason.names.map((one) => [
      one.name,
      one.answer.kind === 'kommune' ? one.answer.region.code : null,
    ]);
    expect(Object.fromEntries(found)).toEqual(numbers);
    expect(list.verdict).toBe('notCheckable');
  });

  test('ten of the 13 were merged at the new year, Sveio, Nesna and Karlsøy were not', () => {
    const [merger] = byKind(check({}).claims, 'mergerCause');
    if (merger?.reason.kind !== 'mergers') throw new Error('no merger');
    expect(merger.verdict).toBe('verified');
    expect(merger.reason.merged).toBe(10);
    const others = merger.reason.names
      .filter((one) => one.fate?.kind !== 'merged')
      .map((one) => [one.name, one.fate?.kind]);
    expect(others).toEqual([
      ['Sveio', 'renumbered'],
      ['Nesna', 'unchanged'],
      ['Karlsøy', 'renumbered'],
    ]);
    const all = check({}, page.replace('i hovedsak ', ''));
    // Ten of 13 were: that mergers are a cause cannot be refuted by the three
    expect(byKind(all.claims, 'mergerCause').map((one) => one.verdict)).toEqual(['notCheckable']);
  });

  test('[REG-6] with what is known of reporting, the number, the list and Utsira with Karmøy are verified', () => {
    const { claims: checked } = check({ reporting });
    const verdicts = (['regionCount', 'nameList', 'jointReporting'] as const).map((kind) =>
      byKind(checked, kind).map((one) => `${one.verdict} by ${one.basis}`),
    );
    expect(verdicts).toEqual([
      ['verified by reporting'],
      ['verified by reporting'],
      ['verified by reporting'],
    ]);
    const other = check({ reporting: { ...reporting, joint: [{ municipality: '1151', with: '1106' }] } });
    expect(byKind(other.claims, 'jointReporting').map((one) => one.verdict)).toEqual(['contradicted']);
  });

  test('a kommune too many, one too few, and one of another year are found', () => {
    const more = check({ reporting }, page.replace('Hemne og Granvin', 'Hemne, Halden og Granvin'));
    expect(byKind(more.claims, 'nameList').map((one) => one.verdict)).toEqual(['contradicted']);
    const fewer = check({ reporting }, page.replace('Hemne og Granvin', 'Granvin'));
    const [list] = byKind(fewer.claims, 'nameList');
    expect(list?.verdict).toBe('contradicted');
    expect(list?.reason.kind === 'names' && list.reason.left).toEqual([{ code: '5011', name: 'Hemne' }]);
    const later = check({}, page.replace('Hemne og Granvin', 'Heim og Granvin'));
    expect(byKind(later.claims, 'nameList').map((one) => one.verdict)).toEqual(['contradicted']);
  });

  describe('against an invented extract that prints as the page', () => {
    const measures = inventedMeasures();
    const checked = check({ measures, reporting }).claims;

    test('every figure is verified; the years 2015–2018 are missing', () => {
      expect(checked.map((one) => [one.claim.kind, one.verdict])).toEqual([
        ['share', 'verified'],
        ['share', 'verified'],
        ['share', 'verified'],
        ['stability', 'notCheckable'],
        ['variation', 'verified'],
        ['share', 'verified'],
        ['share', 'verified'],
        ['regionCount', 'verified'],
        ['mergerCause', 'verified'],
        ['nameList', 'verified'],
        ['jointReporting', 'verified'],
      ]);
      expect(checked[3]?.reason).toEqual({ kind: 'yearsMissing', years: [2015, 2016, 2017, 2018] });
    });

    test.each([
      ['77,7', '77,8'],
      ['7,9', '7,8'],
      ['14,2', '14,3'],
      ['68,7', '67,8'],
      ['84,4', '84,0'],
      ['13 kommuner', '14 kommuner'],
      ['13 kommuner', 'Tolv kommuner'],
    ])('%s changed to %s is contradicted', (from, to) => {
      const changed = check({ measures, reporting }, page.replace(from, to)).claims;
      expect(changed.filter((one) => one.verdict === 'contradicted')).toHaveLength(1);
    });

    test('a fylke of another year is contradicted by the classification alone', () => {
      const viken = check({}, page.replace('I Finnmark', 'I Viken')).claims;
      const wrong = viken.filter((one) => one.verdict === 'contradicted');
      expect(wrong.map((one) => [one.reason.kind, one.basis])).toEqual([
        ['regionNotInYear', 'classification'],
      ]);
    });

    test('everything can be said in both languages', () => {
      const { claims: all, findings } = check({ measures, reporting });
      const sayAll = (language: Language): readonly string[] => [
        ...all.map((one) =>
          [
            readingText(one, language),
            proseReason(one.reason, language),
            ...one.against.map((held) => heldText(held, language)),
          ].join(' | '),
        ),
        ...findings.map((one) =>
          proseFinding(one, (i) => page.slice(all[i]?.claim.span.start, all[i]?.claim.span.end), language),
        ),
      ];
      expect({ nb: sayAll('nb'), en: sayAll('en') }).toEqual(said);
    });
  });
});
