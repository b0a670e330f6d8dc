import { functionText } from '../words/functions';
import type { AgeGroup, Indicator } from '../../core';
import { cellOf, errorCode, readScalar, requireNotBlank } from './argument';
import type { FunctionContext } from '../context';
import { wrong } from './refusal';

/**
 * Reads an age group: its id (`18-66`), or its label in either language; index 0, everyone, when left out.
 *
 * @throws Refusal for anything else, and for blank text
 */
export function resolveAgeGroup(argument: unknown, indicator: Indicator, context: FunctionContext): number {
  requireNotBlank(argument, 'ageGroup', context.language);
  const written = readScalar(argument, 'ageGroup', context.language);
  if (written === null || written === 0) return 0;
  return ageGroupNamed(String(written), indicator) ?? notAnAgeGroup(String(written), indicator, context);
}

/**
 * Reads which age groups a table shows: one, several in one text (`0-17; 67+`) or one a cell; null, all of them, when left out.
 *
 * @returns their indexes in the indicator's order
 * @throws Refusal
 */
export function readAgeGroups(
  argument: unknown,
  indicator: Indicator,
  context: FunctionContext,
): readonly number[] | null {
  const text = functionText(context.language);
  const named = [argument].flat(2).flatMap((value) => {
    const error = errorCode(value);
    if (error !== null) return wrong(text.isError('ageGroups', error));
    const cell = cellOf(value);
    // An empty cell among them says nothing; it may come as 0.
    if (cell === null || cell === undefined || cell === 0) return [];
    const groups = String(cell)
      .split(/[;,|]/)
      .filter((one) => one.trim() !== '');
    return groups.map(
      (one) => ageGroupNamed(one, indicator) ?? notAnAgeGroup(one.trim(), indicator, context),
    );
  });
  return named.length === 0 ? null : [...new Set(named)].sort((one, other) => one - other);
}

/** The index of the age group that a text names; null when it names none. */
export function ageGroupNamed(written: string, { ageGroups }: Indicator): number | null {
  const wanted = comparable(written);
  const index = ageGroups.findIndex((group) => namesOfAgeGroup(group).includes(wanted));
  return index < 0 ? null : index;
}

/** What an age group is called, as `comparable` makes it. */
export function namesOfAgeGroup({ id, label, from, to }: AgeGroup): readonly string[] {
  const everyone = from === null && to === null ? ['alle', 'all', 'alle aldre', 'all ages'] : [];
  const bounds = everyone.length > 0 ? [] : [`${id} år`, `${id} years`];
  const open = from !== null && to === null ? [`${from} år og over`, `${from} år +`] : [];
  return [id, label.nb, label.en, ...everyone, ...bounds, ...open].map(comparable);
}

/** What counts of a word for a måltall or an age group: small letters, digits, hyphen and plus. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[\s,;:().]/g, '');
}

function notAnAgeGroup(written: string, { ageGroups }: Indicator, { language }: FunctionContext): never {
  const groups = ageGroups.map(({ id, label }) => (id === 'all' ? label[language] : id));
  return wrong(functionText(language).notAnAgeGroup(written, groups));
}
