import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paneChoicesText } from '../../src/taskpane/words/pane-choices';
import { paneDataText } from '../../src/taskpane/words/pane-data';
import { paneDefinitionsText } from '../../src/taskpane/words/pane-definitions';
import { paneResultText } from '../../src/taskpane/words/pane-result';
import { paneText } from '../../src/taskpane/words/pane';
import { ACTIONS, RIBBON_ACTIONS } from '../../src/taskpane/actions';
import { INDICATORS } from '../../src/shipped';
import { timestamp } from '../../src/taskpane/timestamp';
import { dayAndTime } from '../../src/taskpane/parts/day-and-time';
import { matching } from '../../src/taskpane/definitions/matching';

describe('actions', () => {
  test('have a name of their own and a label in both languages', () => {
    const names = ACTIONS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { label } of ACTIONS) {
      expect(label(paneText('nb'))).toMatch(/\p{L}/u);
      expect(label(paneText('en'))).toMatch(/\p{L}/u);
    }
  });

  test('of the ribbon are those the manifest names', () => {
    const manifest = readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8');
    const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((match) => match[1]);
    expect(RIBBON_ACTIONS.map(({ name }) => name).sort()).toEqual(named.sort());
  });
});

describe('the words', () => {
  const texts = [paneText, paneDataText, paneChoicesText, paneResultText, paneDefinitionsText];
  test('say in English what they say in Norwegian: the same keys, and no text left untranslated', () => {
    for (const text of texts) {
      const pairs = flat(text('nb')).map(
        ([key, nb]) => [key, nb, new Map(flat(text('en'))).get(key)] as const,
      );
      expect(pairs.filter(([, , en]) => en === undefined)).toEqual([]);
      const same = pairs.filter(([, nb, en]) => nb === en && /\p{L}{4}/u.test(nb)).map(([key]) => key);
      expect(same.filter((key) => !THE_SAME.has(key))).toEqual([]);
    }
  });
});

describe('searching the definitions', () => {
  const [work, leisure] = INDICATORS;
  if (!work || !leisure) throw new Error('two indicators are shipped');

  test('finds everything when nothing is looked for', () => {
    const all = matching(work, '  ', 'nb');
    expect(all.measures).toHaveLength(16);
    expect(all.fields).toHaveLength(work.sheet.length);
  });

  test.each(['3', '3a', '3B', ' 3b '])('finds a measure by its number: %s', (query) => {
    expect(matching(work, query, 'nb')).toMatchObject({ measures: [{ number: 3 }], fields: [] });
  });

  test('is blind to case and accents, and wants every word', () => {
    const found = matching(work, 'MALTALL innfridd', 'nb');
    expect(found.measures.length).toBeGreaterThan(0);
    expect(found.measures.every(({ text }) => /innfridd/i.test(text))).toBe(true);
    expect(matching(work, 'innfridd xyzzy', 'nb')).toMatchObject({ measures: [], fields: [] });
  });

  test('a code finds the definition that has it', () => {
    expect(matching(leisure, 'kode 14', 'nb').measures).toHaveLength(16);
    expect(matching(work, 'kode 14', 'nb').measures).toHaveLength(1); // måltall 14, of kode 9
  });
});

describe('times', () => {
  test('are written down with the user’s own time zone', () => {
    const text = timestamp(new Date(2026, 10, 21, 20, 5, 7));
    expect(text).toMatch(/^2026-11-21T20:05:07[+-]\d\d:\d\d$/);
    expect(new Date(text).getTime()).toBe(new Date(2026, 10, 21, 20, 5, 7).getTime());
  });

  test('are read as they were written down', () => {
    expect(dayAndTime('2026-11-01T08:05:00+01:00', 'nb')).toBe('1.11.2026 kl. 08.05');
    expect(dayAndTime('2026-11-01T08:05:00+01:00', 'en')).toBe('1 Nov 2026 08:05');
  });
});

/** Written alike in both languages. */
const THE_SAME = new Set(['program', 'steps.data']);

/** Every text with its path; those made of facts are made of their parameters’ places. */
function flat(text: object, path = ''): (readonly [string, string])[] {
  return Object.entries(text).flatMap(([key, value]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[at, value] as const];
    if (typeof value === 'function')
      return [[at, String((value as (...a: string[]) => string)('⟨1⟩', '⟨2⟩', '⟨3⟩', '⟨4⟩'))] as const];
    return flat(value as object, at);
  });
}
