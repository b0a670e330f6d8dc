import fc from 'fast-check';
import { parseIndicator, parseIndicatorText } from '../../../src/core/definitions/parse';
import { LANGUAGES } from '../../../src/core/words/language';
import { formatDefinitionError } from '../../../src/core/words/definitions';
import { indicatorFiles } from '../../../src/definitions';
import { changed, errorsOf, parsed, workDefinition, type Json } from '../../made/definitions';
import { lintDefinition } from '../../../src/lint';
import third from './third-indicator.json';

describe('a definition that holds', () => {
  test('[DEF-1] is normalized: dictionaries become lists, bounds are read off the age groups', () => {
    const indicator = parsed(workDefinition());
    expect(
      indicator.variables.map(({ id, code, values }) => [id, code, values.map((one) => one.value)]),
    ).toEqual([
      ['need', 9, [1, 2, 9]],
      ['received', 10, [1, 2, 3]],
    ]);
    expect(indicator.ageGroups.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['all', null, null],
      ['0-17', 0, 17],
      ['18-66', 18, 66],
      ['67+', 67, null],
    ]);
    expect(indicator.denominator).toEqual({ kind: 'equals', variable: 'need', values: [1] });
    expect(indicator.numerators[3]).toEqual({
      outcome: 'unreported',
      condition: { kind: 'missing', variable: 'received' },
    });
  });

  test('[DEF-2] may leave out what has a default, and write one text for both languages', () => {
    const indicator = parsed(third);
    expect(indicator.title).toEqual({ nb: 'Hjelp til reise til arbeid', en: 'Hjelp til reise til arbeid' });
    expect(indicator.ageGroups.map(({ id }) => id)).toEqual(['all', '0-17', '18-66', '67+']);
    expect(indicator.ageGroups[3]?.label).toEqual({ nb: '67 år og eldre', en: '67 years and older' });
    expect(indicator.aliases).toEqual([]);
    expect(indicator.sheet).toEqual([]);
  });

  test('[DEF-1] cannot be changed afterwards, and its source is left alone', () => {
    const source = workDefinition();
    const before = JSON.stringify(source);
    const indicator = parsed(source);
    expect(JSON.stringify(source)).toBe(before);
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(indicator)).toBe(true);
    expect(Object.isFrozen(source)).toBe(false);
  });

  test('[DEF-1] parses the same whatever the order of its keys', () => {
    const shuffled = fc.shuffledSubarray(Object.keys(workDefinition()), {
      minLength: Object.keys(workDefinition()).length,
    });
    const expected = parsed(workDefinition());
    fc.assert(
      fc.property(shuffled, (keys) => {
        const source = workDefinition();
        expect(parsed(Object.fromEntries(keys.map((key) => [key, source[key]])))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a definition with a fault', () => {
  const cases: readonly (readonly [path: string, value: Json | undefined, expected: string])[] = [
    [
      'numerators.2.variable',
      'mottarr',
      'arbeid-utdanning.numerators.2.variable: unknown variable "mottarr"',
    ],
    ['denominator.variable', 'needd', 'arbeid-utdanning.denominator.variable: unknown variable "needd"'],
    [
      'numerators.0.variable',
      'constructor',
      'arbeid-utdanning.numerators.0.variable: unknown variable "constructor"',
    ],
    [
      'denominator.equals',
      4,
      'arbeid-utdanning.denominator.equals: 4 is not a value of "need" (legal: 1, 2, 9)',
    ],
    [
      'numerators.1.equals',
      [2, 7],
      'arbeid-utdanning.numerators.1.equals.1: 7 is not a value of "received" (legal: 1, 2, 3)',
    ],
    [
      'numerators.1.equals',
      [2, 2],
      'arbeid-utdanning.numerators.1.equals.1: the value 2 is in the list twice',
    ],
    ['numerators.1.equals', [2, '3'], 'arbeid-utdanning.numerators.1.equals.1: must be a number, not text'],
    [
      'numerators.1.equals',
      [2, null],
      'arbeid-utdanning.numerators.1.equals.1: is not filled in: write the number instead of null',
    ],
    ['numerators.1.equals', [], 'arbeid-utdanning.numerators.1.equals: must have 1 items, has 0'],
    [
      'numerators.1.equals',
      null,
      'arbeid-utdanning.numerators.1.equals: is not filled in: write the number instead of null',
    ],
    [
      'numerators.1.equals',
      [2, 3],
      'arbeid-utdanning.numerators.2: received = 3 is both partially met and unmet',
    ],
    [
      'denominator.equals',
      [1, 4],
      'arbeid-utdanning.denominator.equals.1: 4 is not a value of "need" (legal: 1, 2, 9)',
    ],
    ['numerators.1.equals', 0, 'arbeid-utdanning.numerators.1.equals: 0 is outside 1–255'],
    ['numerators.1.equals', 1.5, 'arbeid-utdanning.numerators.1.equals: 1.5 is not an integer'],
    ['numerators.1.equals', '2', 'arbeid-utdanning.numerators.1.equals: must be a number, not text'],
    [
      'numerators.1.missing',
      true,
      'arbeid-utdanning.numerators.1: must have either "equals" or "missing": true',
    ],
    [
      'numerators.3.missing',
      undefined,
      'arbeid-utdanning.numerators.3: must have either "equals" or "missing": true',
    ],
    ['numerators.3.missing', false, 'arbeid-utdanning.numerators.3.missing: must be one of "true"'],
    [
      'numerators.0.outcome',
      'good',
      'arbeid-utdanning.numerators.0.outcome: must be one of "met", "partiallyMet", "unmet", "unreported"',
    ],
    [
      'numerators.0.outcome',
      'unmet',
      'arbeid-utdanning.numerators.0.outcome: here "met" belongs, not "unmet"',
    ],
    ['numerators', [], 'arbeid-utdanning.numerators: must have 4 items, has 0'],
    [
      'numerators.1.equals',
      1,
      'arbeid-utdanning.numerators.1: received = 1 is both met and partially met\n' +
        'arbeid-utdanning.numerators: received = 2 is in the denominator, but has no outcome',
    ],
    [
      'variables.received.values.4',
      'x',
      'arbeid-utdanning.numerators: received = 4 is in the denominator, but has no outcome',
    ],
    [
      'variables.received.values.0',
      'x',
      'arbeid-utdanning.variables.received.values.0: "0" is not a legal code value: an integer 1–255 (0 never means anything)',
    ],
    [
      'variables.received.values.256',
      'x',
      'arbeid-utdanning.variables.received.values.256: "256" is not a legal code value: an integer 1–255 (0 never means anything)',
    ],
    ['variables.received.values', {}, 'arbeid-utdanning.variables.received.values: has no legal values'],
    [
      'variables.received.code',
      9,
      'arbeid-utdanning.variables.received.code: code 9 is already used by "need"',
    ],
    ['variables.received.code', 256, 'arbeid-utdanning.variables.received.code: 256 is outside 1–255'],
    [
      'variables.Received',
      { code: 11, label: 'x', values: { '1': 'x' } },
      'arbeid-utdanning.variables.Received: "Received" is not a name: lower-case a–z, digits and hyphens, a letter first',
    ],
    ['ageGroups', ['all', '0-17', '18-66'], 'arbeid-utdanning.ageGroups: must have 4 items, has 3'],
    [
      'ageGroups.0',
      '0-17',
      'arbeid-utdanning.ageGroups.0: the first age group must be "all", not "0-17"' +
        '\narbeid-utdanning.ageGroups.1: age group "0-17" is there twice',
    ],
    ['ageGroups.1', '0-16', 'arbeid-utdanning.ageGroups: age 17 is in no age group'],
    ['ageGroups.1', '0-19', 'arbeid-utdanning.ageGroups.2: age 18–19 is already in "0-19"'],
    ['ageGroups.2', '66-18', 'arbeid-utdanning.ageGroups.2: "66-18" begins after it ends'],
    [
      'ageGroups.3',
      'old',
      'arbeid-utdanning.ageGroups.3: "old" is not an age group such as "all", "0-17" or "67+"',
    ],
    ['sheet.37', 'x', 'arbeid-utdanning.sheet.37: "37" is not a field number 1–36'],
    ['sheet.1.nb', '', 'arbeid-utdanning.sheet.1.nb: is empty'],
    ['sheet.1.en', undefined, 'arbeid-utdanning.sheet.1.en: is missing'],
    ['sheet.1', 7, 'arbeid-utdanning.sheet.1: must be text or an object, not a number'],
    ['title', undefined, 'arbeid-utdanning.title: is missing'],
    ['title', null, 'arbeid-utdanning.title: must be text or an object, not null'],
    [
      'shortTitle',
      undefined,
      'arbeid-utdanning.shortTitle: is missing, and the title is too long to take its place (over 25 characters)',
    ],
    [
      'shortTitle',
      'Arbeid/utdanning',
      'arbeid-utdanning.shortTitle: cannot name a sheet in Excel: contains /',
    ],
    ['shortTitle', 'Arbeid, utdanning og annet', 'arbeid-utdanning.shortTitle: is longer than 25 characters'],
    ['numeratorz', [], 'arbeid-utdanning.numeratorz: unknown key "numeratorz"'],
    ['denominator.missing', true, 'arbeid-utdanning.denominator.missing: unknown key "missing"'],
    ['id', 'Årlig', 'id: "Årlig" is not a name: lower-case a–z, digits and hyphens, a letter first'],
    ['id', undefined, 'id: is missing'],
  ];

  test.each(cases)('[DEF-1] %s = %j', (path, value, expected) => {
    expect(errorsOf(changed(path, value)).join('\n')).toBe(expected);
  });

  test('[DEF-1] tells all faults at once', () => {
    const definition = changed('numerators.2.variable', 'mottarr');
    definition['denominator'] = { variable: 'beho', equals: 1 };
    expect(errorsOf(definition)).toEqual([
      'arbeid-utdanning.denominator.variable: unknown variable "beho"',
      'arbeid-utdanning.numerators.2.variable: unknown variable "mottarr"',
    ]);
  });

  test('[DEF-1] in Norwegian too', () => {
    const result = parseIndicator(changed('numerators.2.variable', 'mottarr'));
    expect(
      result.kind === 'error' && result.errors.map((error) => formatDefinitionError(error, 'nb')),
    ).toEqual(['arbeid-utdanning.numerators.2.variable: ukjent variabel "mottarr"']);
  });

  test.each([[null], [7], ['text'], [[]]])('[DEF-1] %j is no definition', (json) => {
    expect(errorsOf(json)).toHaveLength(1);
    expect(errorsOf(json)[0]).toMatch(/^definition: must be an object, not (null|a number|text|a list)$/);
  });

  test('[DEF-1] a dictionary does not pass over __proto__', () => {
    const text = JSON.stringify(workDefinition()).replace('"variables":{', '"variables":{"__proto__":{},');
    const result = parseIndicatorText(text);
    expect(result).toMatchObject({
      kind: 'error',
      errors: [{ code: 'unknownKey', path: 'arbeid-utdanning.variables.__proto__' }],
    });
  });

  test('[DEF-1] text that is not JSON is said so', () => {
    expect(parseIndicatorText('{"id": ')).toMatchObject({
      kind: 'error',
      errors: [{ code: 'notJson', path: 'definition' }],
    });
    const said = (text: string) => {
      const parsed = parseIndicatorText(text);
      return parsed.kind === 'error' && parsed.errors.map((error) => formatDefinitionError(error, 'nb'));
    };
    expect(said('{\n  "id": 1,\n x')).toEqual(['definition: er ikke gyldig JSON: se linje 3, tegn 2']);
    expect(said('{\n  "id": x\n}')).toEqual([
      expect.stringMatching(/^definition: er ikke gyldig JSON \(.*x.*\)$/),
    ]);
    expect(said('{\n  "id": 1,')).toEqual(['definition: er ikke gyldig JSON: se linje 2, tegn 11']);
    expect(parseIndicatorText(`\uFEFF${JSON.stringify(third)}`).kind).toBe('ok');
  });
});

describe('mutations', () => {
  /** Every place of a JSON value with its path, the value itself left out. */
  function places(json: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
    if (typeof json !== 'object' || json === null) return [];
    return Object.entries(json).flatMap(([key, value]) => [[...at, key], ...places(value, [...at, key])]);
  }
  /** What an author may leave out, so that its absence is no error. */
  const optional =
    /^(\$schema|aliases|ageGroups|sheet)$|^(aliases|sheet)\.\d+$|^variables\.need\.values\.[29]$/;
  const paths = places(indicatorFiles[0]).map((path) => path.join('.'));

  test('[DEF-1] deleting any key that is needed gives an error at or above it', () => {
    const list = /^(numerators|ageGroups)\.\d$/;
    const needed = paths.filter((path) => !optional.test(path) && !list.test(path));
    expect(needed.length).toBeGreaterThan(80);
    for (const path of needed) {
      const result = parseIndicator(changed(path));
      if (result.kind === 'ok') throw new Error(`${path} may be left out`);
      // A name or value that is used elsewhere is missed where it is used.
      const key = path.split('.').at(-1) ?? '';
      const full = path === 'id' ? 'id' : `arbeid-utdanning.${path}`;
      const named = result.errors.some(
        (error) =>
          full === error.path ||
          full.startsWith(`${error.path}.`) ||
          (error.code === 'unknownVariable' && error.facts.variable === key) ||
          (error.code === 'unknownValue' && String(error.facts.value) === key),
      );
      if (!named) throw new Error(`${path}: ${result.errors.map((error) => error.path).join()}`);
    }
  });

  test('[DEF-1] an unknown key anywhere in the closed parts is an error with its path', () => {
    const closed = ['', ...paths].filter((path) => {
      const value = path
        .split('.')
        .reduce<unknown>((at, key) => (key ? Reflect.get(at as object, key) : at), workDefinition());
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    });
    expect(closed.length).toBeGreaterThan(50);
    for (const path of closed) {
      const full = [path, 'Extra_'].filter(Boolean).join('.');
      expect(errorsOf(changed(full, 'x')).map((line) => line.split(':')[0])).toEqual([
        `arbeid-utdanning.${full}`,
      ]);
    }
  });

  test('[DEF-1] any value of another type gives an error naming the path, and never throws', () => {
    const anything = fc.oneof(fc.constant(null), fc.boolean(), fc.double(), fc.constant([]), fc.constant({}));
    const strict = paths.filter((path) => path !== 'id');
    fc.assert(
      fc.property(fc.constantFrom(...strict), anything, (path, value) => {
        const result = parseIndicator(changed(path, value as Json));
        const original = path
          .split('.')
          .reduce<unknown>((at, key) => Reflect.get(at as object, key), workDefinition());
        const sameKind = typeof original === typeof value && Array.isArray(original) === Array.isArray(value);
        if (result.kind === 'ok') return sameKind || original === value;
        return result.errors.some((error) =>
          error.path.startsWith(`arbeid-utdanning.${path.split('.')[0] ?? ''}`),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever is given', () => {
  test('[DEF-1] neither reading nor linting ever throws, and what is wrong has a path and a message', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const result = parseIndicator(json);
        expect(result.kind).toBe('error');
        for (const error of result.kind === 'error' ? result.errors : []) {
          for (const language of LANGUAGES) expect(formatDefinitionError(error, language)).toMatch(/.: ./s);
        }
        expect(lintDefinition(json).length).toBeGreaterThan(0);
      }),
    );
  });

  test('[DEF-1] reading makes no code from text, so a strict content security policy lets it be', () => {
    const made = jest.spyOn(globalThis, 'Function');
    jest.isolateModules(() => {
      const fresh = jest.requireActual<{ parseIndicator: typeof parseIndicator }>(
        '../../../src/core/definitions/parse',
      );
      expect(fresh.parseIndicator(workDefinition()).kind).toBe('ok');
    });
    expect(made).not.toHaveBeenCalled();
    made.mockRestore();
  });
});
