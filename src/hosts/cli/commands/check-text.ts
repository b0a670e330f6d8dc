import {
  checkClaims,
  leftUnread,
  readClaims,
  tablesInText,
  type DataCounted,
  type ProseEvidence,
  type ProseFinding,
  type TextCheck,
} from '../../../published';
import { evaluate, hasErrors } from '../../../core';
import { separated } from '../options/option-values';
import { answerFormat } from '../options/result-format';
import { errorLines, issueLines } from '../print/print-issues';
import { claimsJson, printClaims } from '../print/print-claims';
import {
  askedQuestion,
  questionOfOptions,
  type AskedQuestion,
  type QuestionOptions,
} from '../options/question';
import { countInput } from '../options/read-table';
import { readProse } from '../options/read-prose';
import { areTablesWrong, checkTextTables, textTableLines, textTablesRecord } from './check-text-tables';
import type { Terminal } from '../print/terminal';
import { UsageError } from '../options/usage-error';

/** The options of `iplos check-text`, as commander hands them over. */
export interface CheckTextOptions extends QuestionOptions {
  readonly data?: string;
  readonly dataSheet?: string;
  readonly format?: string;
}

/**
 * Reads the claims of a text and checks each against the data, where there are any, the classification and the text itself ([PUB-5]).
 *
 * @returns 1 when a claim is contradicted or the text contradicts itself, when a figure could not be read or placed ([PUB-6]), or when the data
 *   have errors; 2 when they give no figures; else 0
 * @throws UsageError when the text makes no claim
 */
export async function runCheckText(
  file: string,
  options: CheckTextOptions,
  terminal: Terminal,
): Promise<number> {
  const format = answerFormat(options);
  const asked = await askedQuestion(options, terminal.standardInput);
  const text = await readProse(file, terminal.standardInput);
  for (const line of issueLines(asked.kostraIssues, terminal.language)) terminal.say(line);
  const { prose, tables } = tablesInText(text);
  const { indicators, request } = asked;
  const claims = readClaims(prose, { classification: request.classification, indicators });
  // That nothing is contradicted where nothing was read would look like a text that holds.
  if (claims.length === 0) throw new UsageError({ kind: 'textWithoutClaims', file });
  const { evidence, held, bad, isComputed } = await evidenceOf(options, asked, terminal);
  const check = checkClaims(claims, evidence);
  const found = checkTextTables(tables, asked, held);
  const { language } = terminal;
  if (format === 'json') {
    terminal.out(claimsJson(text, check, language, found === null ? null : textTablesRecord(found)));
  } else {
    terminal.out(printClaims(text, check, terminal));
    if (found !== null) for (const line of textTableLines(found, language)) terminal.out(`${line}\n`);
  }
  // Data that give no figure are nothing to check against.
  if (!isComputed) return 2;
  const isLeft = leftUnread(check).length > 0 || (found !== null && areTablesWrong(found));
  return bad || contradicts(check) || isLeft ? 1 : 0;
}

interface TextEvidence {
  readonly evidence: ProseEvidence;
  /** What tables are held against; null without data. */
  readonly held: DataCounted | null;
  readonly bad: boolean;
  readonly isComputed: boolean;
}

async function evidenceOf(
  options: CheckTextOptions,
  asked: AskedQuestion,
  terminal: Terminal,
): Promise<TextEvidence> {
  const { request, question, indicators } = asked;
  const named = separated(options.indicator).length === 1 ? indicators[0]?.id : undefined;
  const said = (options.nonReporting ?? options.joint) !== undefined;
  const known = {
    classification: request.classification,
    ...(named === undefined ? {} : { indicator: named }),
    ...(request.year === null || request.year === undefined ? {} : { year: request.year }),
    ...(said && question.reporting ? { reporting: question.reporting } : {}),
  };
  if (options.data === undefined) return { evidence: known, held: null, bad: false, isComputed: true };
  const { tabulation } = await countInput(options.data, options.dataSheet, request, terminal);
  const counted = questionOfOptions(asked, tabulation);
  const { measures, issues } = evaluate(tabulation, counted);
  for (const line of errorLines(issues, terminal.language)) terminal.say(line);
  return {
    evidence: { ...known, measures },
    held: { tabulation, question: counted, measures, indicators },
    bad: hasErrors([...issues, ...asked.kostraIssues]),
    isComputed: measures.length > 0,
  };
}

function contradicts({ claims, findings }: TextCheck): boolean {
  return claims.some(({ verdict }) => verdict === 'contradicted') || findings.some(isContradiction);
}

/** Shares that do not make a hundred are possible with a rest; the other findings cannot be true. */
function isContradiction(finding: ProseFinding): boolean {
  if (finding.kind === 'notClosed') return finding.withRest === null;
  return finding.kind !== 'countAgainstList' || finding.count !== finding.names;
}
