import { functionText } from '../words/functions';
import { measureNumber, OUTCOMES, parseMeasureId, type Indicator, type MeasurePart } from '../../core';
import { readScalar, type Scalar } from './argument';
import { ageGroupNamed, comparable, namesOfAgeGroup, resolveAgeGroup } from './resolve-age-group';
import type { FunctionContext } from '../context';
import { wrong } from './refusal';

/** A måltall as asked for. */
export interface AskedMeasure {
  /** 1–16. */
  readonly number: number;
  /** What the argument says of share and count; null where it says nothing. */
  readonly part: MeasurePart;
}

/** Those of an age group in no måltall's numerator: a valid need, and an invalid value for what was received ([NUM-5]). */
export interface AskedRest {
  /** The index of the age group. */
  readonly restOf: number;
}

/**
 * Reads a måltall: 1–16, `1a`, `1b`, `måltall 3`, or the outcome in words with an age group (`innfridd`, `innfridd 67+`, `andel ikke
 * innfridd 0–17`), in either language; everyone where no age group is named.
 *
 * @throws Refusal for anything else, and for blank text
 */
export function resolveMeasure(
  argument: unknown,
  indicator: Indicator,
  { language }: FunctionContext,
): AskedMeasure {
  const text = functionText(language);
  const written = readScalar(argument, 'measure', language);
  if (written === null || written === 0) return wrong(text.missing('measure'));
  const found = measureNamed(written, indicator);
  if (found) return found;
  const group = ageGroupNamed(String(written), indicator);
  return wrong(group === null ? text.notAMeasure(String(written)) : text.onlyAnAgeGroup(String(written)));
}

/** The same, or `ugyldig`, alone or with an age group (`ugyldig 18-66`). */
export function resolveMeasureOrRest(
  argument: unknown,
  indicator: Indicator,
  context: FunctionContext,
): AskedMeasure | AskedRest {
  const written = readScalar(argument, 'measure', context.language);
  return restNamed(written, indicator, context) ?? resolveMeasure(argument, indicator, context);
}

/**
 * The age group whose denominator is asked for: named itself, or by any måltall that is over it. Everyone when it was left out.
 *
 * @returns its index
 */
export function resolveDenominator(
  argument: unknown,
  indicator: Indicator,
  context: FunctionContext,
): number {
  const written = readScalar(argument, 'measure', context.language);
  const measure = written === null ? null : measureNamed(written, indicator);
  if (measure) return (measure.number - 1) % indicator.ageGroups.length;
  return restNamed(written, indicator, context)?.restOf ?? resolveAgeGroup(argument, indicator, context);
}

function restNamed(written: Scalar, indicator: Indicator, context: FunctionContext): AskedRest | null {
  const match = typeof written === 'string' ? /^(?:ugyldig|invalid)(?:\s+(.+))?$/i.exec(written) : null;
  if (match === null) return null;
  return { restOf: match[1] === undefined ? 0 : resolveAgeGroup(match[1], indicator, context) };
}

function measureNamed(written: string | number | boolean, indicator: Indicator): AskedMeasure | null {
  if (typeof written === 'boolean') return null;
  const parsed = parseMeasureId(written);
  if (parsed.kind === 'ok') return { number: parsed.number, part: parsed.part };
  const known = VOCABULARIES.get(indicator) ?? vocabularyOf(indicator);
  VOCABULARIES.set(indicator, known);
  const text = comparable(String(written));
  for (const [part, words] of PART_WORDS) {
    for (const word of words) {
      const number = text.startsWith(word) ? known.get(text.slice(word.length)) : undefined;
      if (number !== undefined) return { number, part };
    }
  }
  return null;
}

/** Every way to say a måltall in words, with its number ([DEF-3]). */
function vocabularyOf({ ageGroups }: Indicator): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [place, outcome] of OUTCOMES.entries()) {
    for (const word of OUTCOME_NAMES[outcome].map(comparable)) {
      numbers.set(word, measureNumber(place, 0));
      for (const [group, one] of ageGroups.entries()) {
        const number = measureNumber(place, group);
        for (const age of namesOfAgeGroup(one)) {
          numbers.set(word + age, number);
          numbers.set(age + word, number);
        }
      }
    }
  }
  return numbers;
}

const VOCABULARIES = new WeakMap<Indicator, ReadonlyMap<string, number>>();

/** As people write the outcomes; the first two of each are the sheet's own. */
const OUTCOME_NAMES: Readonly<Record<(typeof OUTCOMES)[number], readonly string[]>> = {
  met: ['innfridd', 'met', 'helt innfridd', 'innfridde', 'fully met'],
  partiallyMet: ['delvis innfridd', 'partially met', 'delvis', 'partly met', 'delvis innfridde'],
  unmet: ['ikke innfridd', 'unmet', 'uinnfridd', 'not met', 'ikke innfridde'],
  unreported: ['uten rapportering', 'unreported', 'ikke rapportert', 'urapportert', 'not reported'],
};

const PART_WORDS: readonly (readonly [MeasurePart, readonly string[]])[] = [
  [null, ['']],
  ['share', ['andelen', 'andel', 'share']],
  ['count', ['antallet', 'antall', 'count', 'number']],
];
