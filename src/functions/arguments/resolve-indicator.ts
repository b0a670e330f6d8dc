import {
  findIndicator,
  issueMessage,
  notAnIndicator,
  type Indicator,
  type Issue,
  type Tabulation,
} from '../../core';
import { functionText } from '../words/functions';
import { readScalar } from './argument';
import type { FunctionContext } from '../context';
import { wrong } from './refusal';

/** Finds the indicator of an argument by id, title or alias. */
export function resolveIndicator(argument: unknown, { language, settings }: FunctionContext): Indicator {
  const written = readScalar(argument, 'indicator', language);
  if (written === null || written === 0) return wrong(functionText(language).missing('indicator'));
  const found = findIndicator(settings.indicators, String(written));
  return found.kind === 'ok' ? found.indicator : wrong(`${capitalised(notAnIndicator(found)[language])}.`);
}

/** Why the data do not have an indicator, in words: a code without a column, or no table at all. Null when they have it. */
export function whatLacks(
  tabulation: Tabulation,
  indicator: Indicator,
  { language }: FunctionContext,
): string | null {
  const { indicators, issues, input } = tabulation;
  if (input.rows > 0 && indicators.some((one) => one.indicator.id === indicator.id)) return null;
  const codes = indicator.variables.map(({ code }) => String(code));
  const telling = issues.find((one) => saysWhy(one, codes));
  if (telling) return issueMessage(telling, language);
  // A table is read for all indicators, and that one of them lacks a column is no issue until it is asked for.
  const missing = codes.filter((code) => !(code in input.columns));
  return functionText(language).codesMissing(
    indicator.title[language],
    missing.join(language === 'nb' ? ' og ' : ' and '),
    Object.values(input.columns).join(', ') || '–',
  );
}

/**
 * Refuses data that do not have an indicator.
 *
 * @throws Refusal
 */
export function requireIndicator(
  tabulation: Tabulation,
  indicator: Indicator,
  context: FunctionContext,
): void {
  const lacking = whatLacks(tabulation, indicator, context);
  if (lacking !== null) wrong(lacking);
}

/**
 * Refuses data of which nothing at all could be counted.
 *
 * @throws Refusal
 */
export function requireReadable(
  { indicators, issues, input }: Tabulation,
  { language }: FunctionContext,
): void {
  if (indicators.length > 0 && input.rows > 0) return;
  const first = issues.find(({ severity }) => severity === 'error');
  wrong(first ? issueMessage(first, language) : functionText(language).rangeEmpty);
}

function saysWhy(one: Issue, codes: readonly string[]): boolean {
  switch (one.code) {
    case 'emptyInput':
    case 'headerOnly':
    case 'headerNotFound':
      return true;
    case 'roleWithoutColumn':
    case 'roleWithTwoColumns':
      return codes.includes(one.facts.role);
    default:
      return false;
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
