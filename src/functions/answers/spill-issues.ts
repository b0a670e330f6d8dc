import { evaluate, issueMessage, SEVERITY_WORDS, type Issue, withReach } from '../../core';
import { functionTableText, type FunctionTableText } from '../words/function-tables';
import type { FunctionContext } from '../context';
import { hiddenEvaluation } from '../data/hidden-evaluation';
import { hidingText } from '../words/hiding';
import { resolveData, type Data } from '../arguments/resolve-data';
import { resolveIndicator, whatLacks } from '../arguments/resolve-indicator';
import { isOmitted } from '../arguments/argument';
import type { Spill } from './spill-definitions';

/** Cell addresses shown of each issue; the number of rows tells the rest ([IN-9]). */
const ADDRESSES_SHOWN = 50;
const SEVERITIES = ['error', 'warning', 'info'] as const;

/**
 * IPLOS.ISSUES: everything that is the matter with the data, the gravest first, under a header row: severity, what it
 * is, how many rows, which cells. Data that cannot be read at all are one error here too.
 */
export async function spillIssues(
  given: { readonly data: unknown; readonly indicator: unknown },
  context: FunctionContext,
): Promise<Spill> {
  const { language } = context;
  const indicator = isOmitted(given.indicator) ? null : resolveIndicator(given.indicator, context);
  const data = await resolveData(given.data, { indicator, year: null, group: null }, context);
  const issues = issuesOf(data, context);
  const text = functionTableText(language);
  const sorted = SEVERITIES.flatMap((severity) => issues.filter((one) => one.severity === severity));
  const lacking = indicator && whatLacks(data.tabulation, indicator, context);
  const isSaid = sorted.some((one) => issueMessage(one, language) === lacking);
  const rows = sorted
    .filter(
      (one) =>
        indicator === null ||
        concerns(
          one,
          indicator.variables.map(({ code }) => code),
        ),
    )
    .map((one) => [
      SEVERITY_WORDS[one.severity][language],
      issueMessage(one, language),
      one.rows === 0 ? '' : one.rows,
      addresses(one, text),
    ]);
  if (lacking && !isSaid) rows.unshift([SEVERITY_WORDS.error[language], lacking, '', '']);
  return [
    [...text.issues],
    ...(rows.length > 0 ? rows : [['', text.noIssues, '', '']]),
    ...(data.hiding === null ? [[SEVERITY_WORDS.info[language], hidingText(language).off, '', '']] : []),
  ];
}

/** What is the matter; beside hidden figures without the messages about rows, as everywhere ([DIS-1]). */
function issuesOf({ tabulation, hiding }: Data, context: FunctionContext): readonly Issue[] {
  if (hiding !== null) return hiddenEvaluation(tabulation, hiding, context).issues;
  const { classification, reporting, kostra } = context.settings;
  const question = { classification, reporting, levels: ['land'], ...(kostra ? { kostra } : {}) };
  return evaluate(tabulation, withReach(tabulation, question)).issues;
}

/** Of a table, all indicators were counted: the codes of another indicator are no issue of this one. */
function concerns(one: Issue, codes: readonly number[]): boolean {
  return one.code !== 'codeInvalid' || codes.includes(one.facts.code);
}

function addresses({ cells, rows }: Issue, text: FunctionTableText): string {
  const shown = cells.slice(0, ADDRESSES_SHOWN).join(', ');
  const rest = Math.max(cells.length, rows) - Math.min(cells.length, ADDRESSES_SHOWN);
  return cells.length > 0 && rest > 0 ? `${shown} ${text.moreCells(String(rest))}` : shown;
}
