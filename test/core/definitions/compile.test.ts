import { compileIndicator } from '../../../src/core/definitions/compile';
import {
  measureNumber,
  OUTCOMES,
  type CompiledIndicator,
  type PersonClass,
} from '../../../src/core/definitions/types';
import { indicatorFiles } from '../../../src/definitions';
import { parsed } from '../../made/definitions';
import third from './third-indicator.json';

/** A cell as a person's register entry has it. */
type Cell = number | 'missing' | 'invalid';

/**
 * The sheets in the plainest words, fields 15, 16 and 19, with no part of the engine in it: the second formulation
 * the class table is held against.
 */
function asTheSheetSays(need: Cell, received: Cell): string {
  if (need === 2) return 'outside 2';
  if (need === 9) return 'outside 9';
  if (need === 'missing') return 'outside missing';
  if (need === 'invalid') return 'outside invalid';
  if (received === 1) return 'met';
  if (received === 2) return 'partiallyMet';
  if (received === 3) return 'unmet';
  if (received === 'missing') return 'unreported';
  return 'invalidOutcome';
}

function classOf(compiled: CompiledIndicator, cells: readonly Cell[]): PersonClass {
  const position = compiled.variables.reduce((sum, variable, index) => {
    const cell = cells[index] ?? 'missing';
    const category =
      cell === 'missing'
        ? variable.missing
        : cell === 'invalid'
          ? variable.invalid
          : (variable.categoryOf[cell] ?? -1);
    return sum + category * variable.stride;
  }, 0);
  const found = compiled.classes[compiled.classOf[position] ?? -1];
  if (found === undefined) throw new Error(`no class for ${cells.join()}`);
  return found;
}

function inWords(one: PersonClass): string {
  switch (one.kind) {
    case 'outcome':
      return one.outcome;
    case 'invalidOutcome':
      return 'invalidOutcome';
    case 'outside':
      return `outside ${one.because.kind === 'value' ? one.because.value : one.because.kind}`;
  }
}

describe.each([...indicatorFiles, third].map((json) => [parsed(json).id, json] as const))(
  '%s',
  (_id, json) => {
    const compiled = compileIndicator(parsed(json));

    test('[DEN-1] [NUM-1] [NUM-5] every class of person is what the sheet says', () => {
      const needs: readonly Cell[] = [1, 2, 9, 'missing', 'invalid'];
      const receiveds: readonly Cell[] = [1, 2, 3, 'missing', 'invalid'];
      expect(compiled.classOf).toHaveLength(needs.length * receiveds.length);
      for (const need of needs) {
        for (const received of receiveds) {
          expect([need, received, inWords(classOf(compiled, [need, received]))]).toEqual([
            need,
            received,
            asTheSheetSays(need, received),
          ]);
        }
      }
    });

    test('[IN-3] every code value 0–255 falls in a category: the legal ones in theirs, 0 missing, the rest invalid', () => {
      const legal = [
        [1, 2, 9],
        [1, 2, 3],
      ];
      compiled.variables.forEach((variable, index) => {
        for (let value = 0; value < 256; value++) {
          const place = legal[index]?.indexOf(value) ?? -1;
          const expected = value === 0 ? variable.missing : place >= 0 ? place : variable.invalid;
          expect(variable.categoryOf[value]).toBe(expected);
        }
        expect([variable.missing, variable.invalid, variable.categories]).toEqual([3, 4, 5]);
      });
    });

    test('[DEF-3] the outcomes come first among the classes, in their order', () => {
      expect(compiled.classes.slice(0, 4)).toEqual(OUTCOMES.map((outcome) => ({ kind: 'outcome', outcome })));
      expect(compiled.classes.map(inWords)).toEqual([
        ...OUTCOMES,
        'invalidOutcome',
        'outside 2',
        'outside 9',
        'outside missing',
        'outside invalid',
      ]);
    });

    test('[AGE-1] every age 0–120 has its group, bounds included', () => {
      expect(compiled.ageGroupOf).toHaveLength(121);
      compiled.ageGroupOf.forEach((group, age) => {
        expect([age, group]).toEqual([age, age <= 17 ? 0 : age <= 66 ? 1 : 2]);
      });
    });
  },
);

test('[DEF-3] the measure numbers run 1–16 through outcomes and age groups', () => {
  const numbers = OUTCOMES.flatMap((_, outcome) =>
    [0, 1, 2, 3].map((group) => measureNumber(outcome, group)),
  );
  expect(numbers).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
});

test('[DEF-1] an indicator that slipped past the checks is refused, not miscounted', () => {
  const indicator = parsed(third);
  const [first, second, ...rest] = indicator.numerators;
  if (first === undefined || second === undefined) throw new Error('four numerators');
  const overlapping = {
    ...indicator,
    numerators: [first, { ...second, condition: first.condition }, ...rest],
  };
  expect(() => compileIndicator(overlapping)).toThrow(
    'invariant broken: reise-arbeid: a person has one outcome',
  );
});
