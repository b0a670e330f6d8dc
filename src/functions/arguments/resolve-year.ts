import { functionText, type FunctionArgument } from '../words/functions';
import type { Tabulation } from '../../core';
import { readScalar, requireNotBlank } from './argument';
import type { FunctionContext } from '../context';
import { notAvailable, wrong } from './refusal';

/** Reads a year of four digits, as number or text; null when it was left out (an empty cell may come as 0). */
export function yearArgument(
  argument: unknown,
  { language }: FunctionContext,
  name: FunctionArgument = 'year',
): number | null {
  requireNotBlank(argument, name, language);
  const written = readScalar(argument, name, language);
  if (written === null || written === 0) return null;
  const year = Number(written);
  return typeof written !== 'boolean' && Number.isInteger(year) && year >= 1000 && year <= 9999
    ? year
    : wrong(functionText(language).notAYear(String(written)));
}

/** The year asked for, else the only or latest year of the data; null when the data name none. */
export function yearOf(
  asked: number | null,
  { input }: Tabulation,
  { language }: FunctionContext,
): number | null {
  if (asked === null) return input.years.at(-1) ?? null;
  return input.years.includes(asked)
    ? asked
    : notAvailable(functionText(language).yearNotInData(String(asked), input.years.join(', ') || '–'));
}
