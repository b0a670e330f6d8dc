import { checkRow, readPrintedFigure } from '../../src/published';
import { spillCheck } from '../../src/functions/answers/check-published';
import { spillClaims } from '../../src/functions/answers/claims';
import { spillDenominators } from '../../src/functions/answers/denominators';
import { spillFeasible } from '../../src/functions/answers/feasible';
import type { Refusal } from '../../src/functions/arguments/refusal';
import type { Spill } from '../../src/functions/answers/spill-definitions';
import { contextWith, settingsWith } from '../started/fake-workbook';
import { answerIn, laterOrRefusal, orRefusal } from '../started/refusals';
import { PERSONS } from '../made/persons';

const WORK = 'arbeid-utdanning';

/** The value beside a label; undefined when there is no such line. */
function value(spill: Spill | Refusal, label: string): string | number | undefined {
  return answerIn(spill).find(([what]) => what === label)?.[1];
}

function expectTidy(spill: Spill | Refusal): void {
  const rows = answerIn(spill);
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(rows.flat().filter((cell) => typeof cell !== 'string' && !Number.isFinite(cell))).toEqual([]);
}

describe('IPLOS.DENOMINATORS', () => {
  const ask = (share: unknown, max: unknown = null) =>
    orRefusal(() => spillDenominators({ share, max }, contextWith()));

  test('[PUB-3] 84,4 needs at least 32 persons, and every denominator listed has a count that prints so', () => {
    const spill = ask('84,4');
    expectTidy(spill);
    expect(value(spill, 'Minste nevner')).toBe(32);
    const listed = answerIn(spill)
      .filter(([what]) => what === 'Nevner')
      .map(([, one]) => one);
    // Counted here with nothing but whole numbers: 843,5 ≤ 1000·count/N < 844,5.
    const byHand = Array.from({ length: 1000 }, (_, at) => at + 1).filter((n) =>
      Array.from({ length: n + 1 }, (_, count) => 2000 * count).some((c) => c >= 1687 * n && c < 1689 * n),
    );
    expect(listed).toEqual(byHand);
    expect(answerIn(spill).find(([what, one]) => what === 'Nevner' && one === 32)?.[2]).toBe(
      '27/32 = 84,375\u00a0%',
    );
  });
  test('[PUB-1] text keeps its digits, a number is taken by its shortest form and that is said', () => {
    const [text, number] = [ask('54,0'), ask(54)];
    expect(value(text, 'Minste nevner')).toBe(50);
    expect(value(number, 'Minste nevner')).toBe(13);
    expect(answerIn(text)[1]?.[2]).not.toMatch(/gitt som tall/);
    expect(answerIn(number)[1]?.[2]).toMatch(/gitt som tall/);
  });
  test('what does not fit, is hidden, or is no figure is said', () => {
    expect(answerIn(ask('100,1')).at(-1)).toEqual([
      'Minste nevner',
      '',
      expect.stringMatching(/^Ingen nevner passer/),
    ]);
    expect(ask(':')).toMatchObject({ kind: 'notAvailable', message: expect.stringMatching(/personvern/) });
    expect(ask('abc')).toMatchObject({ kind: 'valueError', message: expect.stringMatching(/«abc»/) });
    expect(ask(null)).toMatchObject({
      kind: 'valueError',
      message: expect.stringMatching(/«andel» mangler/),
    });
    expect(ask('84,4', 'x')).toMatchObject({
      kind: 'valueError',
      message: expect.stringMatching(/1 til 100/),
    });
    expect(ask('84,4', 2.5)).toMatchObject({ kind: 'valueError' });
  });
  test('a computed share is refused instead of tried for ever', () => {
    for (const share of [1 / 3, '99,0000000000', 1e-10]) {
      expect(ask(share)).toMatchObject({
        kind: 'valueError',
        message: expect.stringMatching(/har 1[02] desimaler.*Avrund/),
      });
    }
    expect(value(ask('100,0000'), 'Minste nevner')).toBe(1);
  });
  test('a long list is cut, and the line above says so', () => {
    const spill = ask('50', 5000);
    const listed = answerIn(spill).filter(([what]) => what === 'Nevner');
    expect(listed).toHaveLength(1000);
    expect(answerIn(spill).some((row) => /viser de 1.000 første/.test(String(row[2])))).toBe(true);
  });
});

describe('IPLOS.FEASIBLE', () => {
  const PAGE = [['77,7'], ['7,9'], ['14,2']];
  const ask = (
    shares: unknown,
    denominator: unknown = null,
    closed: unknown = null,
    context = contextWith(),
  ) => orRefusal(() => spillFeasible({ shares, denominator, closed }, context));

  test('[PUB-4] the page of 2019: impossible closed, possible with a rest from 318, which prints as 0,1–0,4', () => {
    const closed = ask(PAGE, null, true);
    expectTidy(closed);
    expect(answerIn(closed).filter(([what]) => what === 'Dom')[0]?.[1]).toBe('umulig');
    expect(value(closed, 'Motsier hverandre')).toBe(
      'innfridd (77,7); delvis innfridd (7,9); ikke innfridd (14,2)',
    );
    expect(value(closed, 'Med en rest')).toBe('mulig');
    const open = ask(PAGE);
    expectTidy(open);
    for (const spill of [closed, open]) {
      expect(value(spill, 'Nevner')).toBe(318);
      expect(value(spill, 'Antall innfridd')).toBe(247);
      expect(value(spill, 'Antall delvis innfridd')).toBe(25);
      expect(value(spill, 'Antall ikke innfridd')).toBe(45);
      expect(value(spill, 'Antall i resten')).toBe(1);
      expect(value(spill, 'Resten må vises som')).toBe('0,1–0,4');
    }
    expect(value(open, 'Uten rest (lukket)')).toBe('umulig');
  });
  test('[PUB-4] an outcome that is not published is the rest, closed or not', () => {
    for (const closed of [true, false]) {
      const spill = ask([...PAGE, [null]], null, closed);
      expect(value(spill, 'Andel uten rapportering må vises som')).toBe('0,1–0,4');
    }
  });
  test('[PUB-3] a denominator decides, and forces counts', () => {
    expect(value(ask(PAGE, 317), 'Avrunding')).toBe('alltid opp');
    const known = ask(PAGE, '1 000');
    expect(value(known, 'Nevner')).toBe(1000);
    expect(value(known, 'Antall i resten')).toBe(2);
    expect(value(known, 'Resten må vises som')).toBe('0,2');
  });

  test('rows, columns, labels and numbers are read alike', () => {
    const plain = value(ask(PAGE), 'Nevner');
    const shapes: readonly unknown[] = [
      [[77.7, 7.9, 14.2]],
      [
        ['Innfridd', '77,7'],
        ['Delvis', '7,9'],
        ['Ikke', '14,2'],
      ],
      [
        ['Innfridd', 'Delvis', 'Ikke'],
        ['77,7', '7,9', '14,2'],
      ],
    ];
    for (const shape of shapes) expect(value(ask(shape), 'Nevner')).toBe(plain);
    expect(value(ask(shapes[1]), 'Antall Delvis')).toBe(25);
    expect(value(ask(shapes[2]), 'Antall Ikke')).toBe(45);
    // Numbers stand with the decimals of the longest: 14 beside 77,7 is 14,0.
    expect(value(ask([[77.7, 8.3, 14]], null, true), 'Nevner')).toBe(
      value(ask([['77,7', '8,3', '14,0']], null, true), 'Nevner'),
    );
  });

  test('shares that no denominator allows name the fewest that contradict each other, and other rounding', () => {
    const spill = ask([['60,0'], ['50,0'], ['1,0']]);
    expect(value(spill, 'Dom')).toBe('umulig');
    expect(value(spill, 'Motsier hverandre')).toBe('innfridd (60,0); delvis innfridd (50,0)');
    const cut = ask(PAGE, null, true);
    const rules = ['halfAwayFromZero', 'halfToEven', 'halfTowardZero', 'truncation', 'up'] as const;
    const possible = rules.filter((rule) => {
      const outcomes = PAGE.flat().map((text, at) => ({
        outcome: String(at),
        share: { id: text, figure: readPrintedFigure(text) },
      }));
      return checkRow({ outcomes, closed: true }, { rule }).kind === 'possible';
    });
    expect(possible).toEqual(['truncation']);
    expect(value(cut, 'Mulig med annen avrunding')).toBe('kuttet');
  });

  test('wrong arguments are told', () => {
    const cases: readonly (readonly [Refusal | Spill, RegExp])[] = [
      [ask([['77,7'], ['x']]), /Andel nummer 2: «x»/],
      [ask([[null], ['']]), /Ingen av cellene har en andel/],
      [
        ask([
          [1, 2, 3],
          [4, 5, 6],
        ]),
        /2 rader og 3 kolonner/,
      ],
      [ask([[1 / 3], [1 / 7]]), /har 1[02] desimaler.*Avrund/],
      [ask([[1, 2, 3, 4, 5, 6, 7]]), /Høyst 6 andeler/],
      [ask(PAGE, 'mange'), /«nevner» skal være et helt tall/],
      [ask(PAGE, null, 'kanskje'), /verken ja eller nei/],
      [ask([[{ type: 'Error', code: '#REF!', basicValue: '#REF!' }]]), /#REF!/],
    ];
    for (const [found, says] of cases) {
      expect(found).toMatchObject({ kind: 'valueError', message: expect.stringMatching(says) });
    }
  });

  test('in English', () => {
    const spill = ask(
      [['77.7'], ['7.9'], ['14.2']],
      null,
      'closed',
      contextWith(undefined, { language: 'en' }),
    );
    expect(value(spill, 'Verdict')).toBe('impossible');
    expect(value(spill, 'The rest must print as')).toBe('0.1–0.4');
  });
});

describe('IPLOS.CHECK', () => {
  const ask = (
    published: unknown,
    given: Partial<Record<'measure' | 'region' | 'year', unknown>> = {},
    context = contextWith(),
  ) =>
    laterOrRefusal(
      spillCheck(
        { published, data: PERSONS, indicator: WORK, measure: 1, region: null, year: null, ...given },
        context,
      ),
    );

  test('[PUB-2] a figure that agrees: 3 of 7 in Oslo is 42,9', async () => {
    const spill = await ask('42,9', { region: 'Oslo' });
    expectTidy(spill);
    expect(answerIn(spill)).toEqual([
      ['Hva', 'Verdi', 'Forklaring'],
      ['Måltall 1a', '0301 Oslo 2019', expect.stringMatching(/andelen innfridd/)],
      ['Publisert', '42,9', 'lest som prosent med 1 desimal'],
      ['Sanne verdier', 'minst 42,85 og under 42,95\u00a0%', 'det som avrundes til det publiserte tallet'],
      ['Vår brøk', '3/7', '= 42,857142…\u00a0%'],
      ['Vårt tall, avrundet', '42,9\u00a0%', 'med like mange desimaler som det publiserte'],
      ['Dom', 'stemmer', ''],
      ['Differanse', '0', 'publisert minus vårt, i prosentpoeng'],
      ['Nærmeste tellere', 3, 'av 7 gir det publiserte tallet'],
      ['Stemmer med avrunding', 'halve bort fra null; halve til partall; halve mot null; alltid opp', ''],
    ]);
  });

  test('[PUB-2] another rounding, a difference, and no count at all', async () => {
    const cut = await ask('42,8', { region: 'Oslo' });
    expect(value(cut, 'Dom')).toBe('avrunding');
    expect(value(cut, 'Differanse')).toBe('−0,10');
    expect(value(cut, 'Stemmer med avrunding')).toBe('kuttet');
    expect(
      answerIn(cut)
        .find(([what]) => what === 'Nærmeste tellere')
        ?.slice(1),
    ).toEqual(['ingen', 'ingen teller over 7 avrundes vanlig til det publiserte tallet']);
    const far = await ask('57,1', { region: 'Oslo' });
    expect(value(far, 'Dom')).toBe('avviker');
    expect(value(far, 'Differanse')).toBe('+14,24');
    expect(value(far, 'Nærmeste tellere')).toBe(4);
    expect(value(far, 'Stemmer med avrunding')).toBe('ingen');
    const none = await ask('50,0', { region: 'Oslo' });
    expect(value(none, 'Nærmeste tellere')).toBe('ingen');
    expect(answerIn(none).find(([what]) => what === 'Nærmeste tellere')?.[2]).toMatch(/3 → 42,9, 4 → 57,1/);
  });

  test('[PUB-1] "43,0" differs where 43 agrees, and a share from 0 to 1 is understood', async () => {
    expect(value(await ask('43,0', { region: 'Oslo' }), 'Dom')).toBe('avviker');
    expect(value(await ask('43', { region: 'Oslo' }), 'Dom')).toBe('stemmer');
    expect(value(await ask(43, { region: 'Oslo' }), 'Dom')).toBe('kan ikke avgjøres');
    const share = await ask(0.429, { region: 'Oslo' });
    expect(value(share, 'Dom')).toBe('stemmer');
    expect(value(share, 'Vårt tall, avrundet')).toBe('0,429');
    expect(answerIn(share)[2]).toEqual([
      'Publisert',
      '0,429',
      expect.stringMatching(/^lest som andel fra 0 til 1 med 3 desimaler; skriv % .*; gitt som tall/),
    ]);
    expect(value(await ask(3 / 7, { region: 'Oslo' }), 'Dom')).toBe('stemmer');
  });

  test('counts are held against måltall b', async () => {
    const right = await ask(3, { region: 'Oslo', measure: '1b' });
    expect(value(right, 'Dom')).toBe('stemmer');
    expect(value(right, 'Vårt antall')).toBe(3);
    const off = await ask('5', { region: 'Oslo', measure: '1b' });
    expect([value(off, 'Dom'), value(off, 'Differanse')]).toEqual(['avviker', '+2']);
  });

  test('[VAL-3] signs, empty cells, and figures where we have none', async () => {
    // Stavanger belongs to what the data are about ([IN-11]) when it is named as not reporting.
    const reporting = { nonReporting: ['1103'], joint: [], carryForward: false };
    const named = contextWith(undefined, { settings: settingsWith({ reporting }) });
    const verdict = async (published: unknown, region: string) =>
      value(await ask(published, { region }, named), 'Dom');
    expect(await verdict('.', '0137')).toBe('stemmer');
    expect(await verdict('50,0', '0137')).toBe('avviker');
    expect(await verdict('..', '1103')).toBe('stemmer');
    expect(await verdict('50,0', '1103')).toBe('mangler');
    expect(await verdict('', '0301')).toBe('mangler');
    expect(await verdict(null, '0301')).toBe('mangler');
    expect(await verdict(':', '0301')).toBe('kan ikke avgjøres');
    expect(await verdict('-10 000 000', '0301')).toBe('mangler');
    const none = await ask('50,0', { region: '1103' }, named);
    expectTidy(none);
    expect(answerIn(none)[4]).toEqual(['Vår brøk', '..', '1103 Stavanger har ikke rapportert for 2019.']);
    expect(value(await ask('120,0', { region: 'Oslo' }), 'Sanne verdier')).toBe('');
    expect(value(await ask('0,0', { region: 'Oslo' }), 'Sanne verdier')).toBe('minst 0 og under 0,05\u00a0%');
    expect(value(await ask('100,0', { region: 'Oslo' }), 'Sanne verdier')).toBe(
      'minst 99,95 og høyst 100\u00a0%',
    );
  });

  test('every line is there each time, so that a formula can point at it', async () => {
    const labels = async (published: unknown, region: string) =>
      answerIn(await ask(published, { region })).map(([what]) => what);
    const first = await labels('42,9', '0301');
    for (const [published, region] of [
      ['..', '1103'],
      ['50,0', '0137'],
      ['', '0301'],
    ] as const) {
      expect(await labels(published, region)).toEqual(first);
    }
  });

  test('wrong arguments are told', async () => {
    expect(await ask('mange')).toMatchObject({
      kind: 'valueError',
      message: expect.stringMatching(/«mange»/),
    });
    expect(await ask('50,0', { region: 'Osslo' })).toMatchObject({ kind: 'valueError' });
    expect(await ask('50,0', { year: 2001 })).toMatchObject({ kind: 'notAvailable' });
    expect(await ask('50,0', { measure: 17 })).toMatchObject({ kind: 'valueError' });
    expect(await ask([['1'], ['2']])).toMatchObject({
      kind: 'valueError',
      message: expect.stringMatching(/én celle/),
    });
  });
});

describe('IPLOS.CLAIMS', () => {
  const ask = (text: unknown, data: unknown = PERSONS, indicator: unknown = WORK, context = contextWith()) =>
    laterOrRefusal(spillClaims({ text, data, indicator }, context));

  test('[PUB-5] each claim has a line with what it was held against, also those not understood', async () => {
    const spill = await ask(
      'I Oslo hadde 42,9 prosent innfridd bistand i 2019. I Halden var behovet innfridd for 60 prosent i 2019. Blant dem var det 17 prosent.',
    );
    expectTidy(spill);
    const [header, ...lines] = answerIn(spill);
    expect(header).toEqual(['Tekst', 'Lest som', 'Dom', 'Holdt mot', 'Forklaring']);
    expect(lines.map(([, , verdict]) => verdict)).toEqual([
      '✓ stemmer',
      '✗ stemmer ikke',
      expect.stringMatching(/^[?…✗] /),
    ]);
    expect(lines[0]).toEqual([
      expect.stringContaining('42,9 prosent'),
      'andel: innfridd, 0301 Oslo, 2019',
      '✓ stemmer',
      '42,9\u00a0% (3 av 7), 0301 Oslo 2019',
      'Stemmer med vårt tall.',
    ]);
    expect(lines[1]?.[3]).toBe('50\u00a0% (1 av 2), 0101 Halden 2019');
  });

  test('[PUB-5] without data the text is held against the classification and itself', async () => {
    const spill = await ask(
      [
        ['Behovet var innfridd for 77,7 prosent, delvis innfridd for 7,9 prosent'],
        ['og ikke innfridd for 14,2 prosent i 2019.'],
      ],
      null,
      null,
    );
    const lines = answerIn(spill).slice(1);
    expect(lines.filter(([, read]) => String(read).startsWith('andel'))).toHaveLength(3);
    const itself = lines.find(([, read]) => read === 'teksten mot seg selv');
    expect(itself?.[4]).toMatch(/99,8.*318.*0,1–0,4/);
  });

  test('[REG-5] what is settled about reporting is known to the text', async () => {
    const reporting = { nonReporting: ['0301', '0101'], joint: [], carryForward: false };
    const context = contextWith(undefined, { settings: settingsWith({ reporting }) });
    const spill = await ask('To kommuner har ikke rapportert i 2019: Oslo og Halden.', null, null, context);
    expect(answerIn(spill)[1]?.[2]).toBe('✓ stemmer');
  });

  test('texts without claims, empty texts, and data that cannot be read are told', async () => {
    expect(answerIn(await ask('Dette er fint.', null, null)).at(-1)).toEqual([
      '',
      '',
      '',
      '',
      expect.stringMatching(/^Fant ingen påstander/),
    ]);
    for (const empty of ['', null, [[null], ['']], 0]) {
      expect(await ask(empty)).toMatchObject({
        kind: 'valueError',
        message: expect.stringMatching(/«tekst» mangler/),
      });
    }
    expect(await ask('77 prosent innfridd', PERSONS, 'x')).toMatchObject({ kind: 'valueError' });
    expect(await ask('77 prosent innfridd', 'Uttrekk')).toMatchObject({ kind: 'notAvailable' });
    expect(await ask('77 prosent innfridd', [['a', 'b']], null)).toMatchObject({ kind: 'valueError' });
    expect(await ask('x'.repeat(100_001))).toMatchObject({
      kind: 'valueError',
      message: expect.stringMatching(/100.001 tegn/),
    });
  });
});
