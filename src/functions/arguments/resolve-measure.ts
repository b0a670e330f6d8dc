import { functionText } from '../words/functions';
import { notAMeasure, parseMeasureId, type AgeGroup, type Indicator, type MeasurePart } from '../../core';
import { readScalar } from './argument';
import type { FunctionContext } from '../context';
import { wrong } from './refusal';

/**
 * Those of an age group in no måltall's numerator: a valid need, and an invalid value for what was received ([NUM-5]). Null
 * when the argument asks for something else than `ugyldig` or `ugyldig 18-66`.
 */
export function resolveRest(
  argument: unknown,
  indicator: Indicator,
  context: FunctionContext,
): { readonly restOf: number } | null {
  const written = readScalar(argument, 'measure', context.language);
  const match = typeof written === 'string' ? /^(?:ugyldig|invalid)(?:\s+(.+))?$/i.exec(written) : null;
  if (match === null) return null;
  const ageGroup = resolveAgeGroup(match[1] ?? null, indicator, context);
  return { restOf: ageGroup };
}

/** A måltall as asked for. */
export interface AskedMeasure {
  /** 1–16. */
  readonly number: number;
  readonly part: MeasurePart;
}

/** Reads a måltall: 1–16, `1a`, `1b`. The other part than `wanted` is an error that names the function for it. */
export function resolveMeasure(
  argument: unknown,
  wanted: MeasurePart,
  { language }: FunctionContext,
): AskedMeasure {
  const text = functionText(language);
  const written = readScalar(argument, 'measure', language);
  if (written === null || typeof written === 'boolean') return wrong(text.missing('measure'));
  const parsed = parseMeasureId(written);
  if (parsed.kind === 'error') return wrong(`${notAMeasure(parsed.written)[language]}.`);
  const { number, part } = parsed;
  const id = `${number}${part === 'count' ? 'b' : 'a'}`;
  if (wanted === 'share' && part === 'count') return wrong(text.isCount(id));
  if (wanted === 'count' && part === 'share') return wrong(text.isShare(id));
  return { number, part };
}

/** Reads an age group: its id (`18-66`), or its label in either language; index 0, everyone, when left out. */
export function resolveAgeGroup(
  argument: unknown,
  indicator: Indicator,
  { language }: FunctionContext,
): number {
  const written = readScalar(argument, 'ageGroup', language);
  if (written === null || written === 0) return 0;
  const wanted = comparable(String(written));
  const index = indicator.ageGroups.findIndex((group) => namesOf(group).includes(wanted));
  if (index >= 0) return index;
  const groups = indicator.ageGroups.map(({ id, label }) => (id === 'all' ? label[language] : id));
  return wrong(functionText(language).notAnAgeGroup(String(written), groups));
}

function namesOf({ id, label, from, to }: AgeGroup): readonly string[] {
  const everyone = from === null && to === null ? ['alle', 'all'] : [];
  return [id, label.nb, label.en, ...everyone].map(comparable);
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/[–—]/g, '-').replace(/\s/g, '');
}
