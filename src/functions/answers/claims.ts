import {
  checkClaims,
  CLAIM_KINDS,
  heldText,
  PROSE_BASES,
  PROSE_MARKS,
  proseFinding,
  proseReason,
  readClaims,
  readingText,
  type CheckedClaim,
  type ProseEvidence,
  type ProseFinding,
  type TextCheck,
} from '../../published';
import { checkFunctionText } from '../words/check-functions';
import { evaluate, formatCount, issueMessage, type Indicator, type Language, withReach } from '../../core';
import { functionText } from '../words/functions';
import { cellOf, errorCode, isOmitted } from '../arguments/argument';
import type { FunctionContext } from '../context';
import { wrong } from '../arguments/refusal';
import { hiddenEvaluation } from '../data/hidden-evaluation';
import { resolveData } from '../arguments/resolve-data';
import { requireIndicator, requireReadable, resolveIndicator } from '../arguments/resolve-indicator';
import type { Spill } from './spill-definitions';

/** A cell holds 32 767 characters; this is a chapter. */
const MOST_CHARACTERS = 100_000;

/**
 * IPLOS.CLAIMS: the claims of a text, one line each under a header row ([PUB-5]): the words, what was read, the verdict, what it was
 * held against and why; numbers that were not understood too, and last what the text's own figures say of each other. Without data,
 * the classification and the text itself are what there is to hold claims against.
 */
export async function spillClaims(
  given: { readonly text: unknown; readonly data: unknown; readonly indicator: unknown },
  context: FunctionContext,
): Promise<Spill> {
  const { language, settings } = context;
  const text = readTextArgument(given.text, context);
  const indicator = isOmitted(given.indicator) ? null : resolveIndicator(given.indicator, context);
  const evidence = await evidenceOf(given.data, indicator, context);
  const { classification, indicators } = settings;
  const check = checkClaims(readClaims(text, { classification, indicators }), evidence);
  const words = checkFunctionText(language);
  const lines: Spill = [
    ...check.claims.map((one) => claimLine(text, one, language)),
    ...check.findings.map((one) => findingLine(text, one, check, language)),
  ];
  return [[...words.claimHeaders], ...(lines.length > 0 ? lines : [['', '', '', '', words.noClaims]])];
}

/** The text of one cell, or of several: a line per row. */
function readTextArgument(argument: unknown, { language }: FunctionContext): string {
  const rows = (Array.isArray(argument) ? (argument as readonly unknown[]) : [argument]).map((row) =>
    Array.isArray(row) ? (row as readonly unknown[]) : [row],
  );
  const error = rows
    .flat()
    .map(errorCode)
    .find((code) => code !== null);
  if (error !== undefined && error !== null) return wrong(functionText(language).isError('text', error));
  const text = rows
    .map((row) =>
      row
        .map((value) => textOf(value))
        .filter((piece) => piece !== '')
        .join(' '),
    )
    .join('\n');
  // An empty cell may come as 0, and no text is the figure 0 alone.
  if (text.trim() === '' || text.trim() === '0') return wrong(functionText(language).missing('text'));
  if (text.length <= MOST_CHARACTERS) return text;
  return wrong(
    checkFunctionText(language).textTooLong(
      formatCount(text.length, language),
      formatCount(MOST_CHARACTERS, language),
    ),
  );
}

function textOf(value: unknown): string {
  const cell = cellOf(value);
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}

async function evidenceOf(
  data: unknown,
  indicator: Indicator | null,
  context: FunctionContext,
): Promise<ProseEvidence> {
  const { language, settings } = context;
  const { classification, reporting, kostra } = settings;
  const isReportingKnown = reporting.nonReporting.length > 0 || reporting.joint.length > 0;
  const known: ProseEvidence = {
    classification,
    ...(indicator ? { indicator: indicator.id } : {}),
    ...(isReportingKnown ? { reporting } : {}),
  };
  if (isOmitted(data)) return known;
  const found = await resolveData(data, { indicator, year: null, group: null }, context);
  const { tabulation } = found;
  if (indicator) requireIndicator(tabulation, indicator, context);
  else requireReadable(tabulation, context);
  // Ages of 0 that may be empty cells would make every age group's figure doubtful ([IN-8]).
  const doubtful = tabulation.issues.find(({ code }) => code === 'ageZeroOrBlank');
  if (doubtful) return wrong(issueMessage(doubtful, language));
  if (found.hiding !== null)
    return { ...known, measures: hiddenEvaluation(tabulation, found.hiding, context).measures };
  const { measures } = evaluate(
    tabulation,
    withReach(tabulation, {
      classification,
      reporting,
      ...(indicator ? { indicators: [indicator.id] } : {}),
      ...(kostra ? { kostra } : {}),
    }),
  );
  return { ...known, measures };
}

function claimLine(text: string, one: CheckedClaim, language: Language): Spill[number] {
  const read = [CLAIM_KINDS[one.claim.kind][language], readingText(one, language)];
  const against = one.against.map((held) => heldText(held, language)).join('; ');
  const basis = one.basis === 'none' ? '' : PROSE_BASES[one.basis][language];
  return [
    quoteOf(text, one),
    read.filter((part) => part !== '').join(': '),
    markText(one.claim.kind === 'unread' ? 'unread' : one.verdict, language),
    against === '' ? basis : against,
    proseReason(one.reason, language),
  ];
}

function findingLine(
  text: string,
  finding: ProseFinding,
  { claims }: TextCheck,
  language: Language,
): Spill[number] {
  const words = checkFunctionText(language);
  const quote = (index: number): string => quoteOf(text, claims[index]);
  return [
    finding.claims.map(quote).join(' … '),
    words.textAgainstItself,
    markText(verdictOf(finding), language),
    PROSE_BASES.text[language],
    proseFinding(finding, quote, language),
  ];
}

/** Shares that do not make a hundred are possible with a rest; a count and a list can agree; nothing else can be true. */
function verdictOf(finding: ProseFinding): 'verified' | 'contradicted' | 'notCheckable' {
  if (finding.kind === 'notClosed') return finding.withRest === null ? 'contradicted' : 'notCheckable';
  if (finding.kind === 'countAgainstList' && finding.count === finding.names) return 'verified';
  return 'contradicted';
}

function markText(mark: keyof typeof PROSE_MARKS, language: Language): string {
  return `${PROSE_MARKS[mark].sign} ${PROSE_MARKS[mark][language]}`;
}

function quoteOf(text: string, one: CheckedClaim | undefined): string {
  return one ? text.slice(one.claim.span.start, one.claim.span.end).replace(/\s+/g, ' ') : '';
}
