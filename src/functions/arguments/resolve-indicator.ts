import { findIndicator, issueMessage, type Indicator, type Issue, type Tabulation } from '../../core';
import { functionText } from '../words/functions';
import { readScalar } from './argument';
import type { FunctionContext } from '../context';
import { Refusal, wrong } from './refusal';

/** Finds the indicator of an argument by id, title or alias. */
export function resolveIndicator(
  argument: unknown,
  { language, settings }: FunctionContext,
): Indicator | Refusal {
  const written = readScalar(argument, 'indicator', language);
  if (written instanceof Refusal) return written;
  if (written === null || written === 0) return wrong(functionText(language).missing('indicator'));
  const found = findIndicator(settings.indicators, String(written));
  return found.kind === 'ok' ? found.indicator : wrong(`${capitalised(found.message[language])}.`);
}

/** Why the data do not have an indicator: a code without a column, or no table at all. Null when they have it. */
export function lacksIndicator(
  tabulation: Tabulation,
  indicator: Indicator,
  { language }: FunctionContext,
): Refusal | null {
  const { indicators, issues, input } = tabulation;
  if (input.rows > 0 && indicators.some((one) => one.indicator.id === indicator.id)) return null;
  const codes = indicator.variables.map(({ code }) => String(code));
  const telling = issues.find((one) => saysWhy(one, codes));
  if (telling) return wrong(issueMessage(telling, language));
  // A table is read for all indicators, and that one of them lacks a column is no issue until it is asked for.
  const missing = codes.filter((code) => !(code in input.columns));
  return wrong(
    functionText(language).codesMissing(
      indicator.title[language],
      missing.join(language === 'nb' ? ' og ' : ' and '),
      Object.values(input.columns).join(', ') || '–',
    ),
  );
}

/** Why nothing at all could be counted; null when something was. */
export function unreadable(
  { indicators, issues, input }: Tabulation,
  { language }: FunctionContext,
): Refusal | null {
  if (indicators.length > 0 && input.rows > 0) return null;
  const first = issues.find(({ severity }) => severity === 'error');
  return wrong(first ? issueMessage(first, language) : functionText(language).rangeEmpty);
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
