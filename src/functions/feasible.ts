import {
  assertNever,
  checkFunctionText,
  checkRow,
  figureProblem,
  formatCount,
  functionText,
  printedRangeText,
  ROUNDING_WORDS,
  roundingRules,
  rowFeasibilityText,
  VERDICT_WORDS,
  CELL_VERDICTS,
  type CheckFunctionText,
  type CountRange,
  type Language,
  type OutcomeRow,
  type PrintedFigure,
  type RowFeasibility,
} from '../core';
import { cellOf, errorCode, readScalar } from './argument';
import type { FunctionContext } from './context';
import {
  howRead,
  readPrintedShares,
  readWhole,
  tooManyDecimals,
  type PrintedShares,
} from './printed-argument';
import { Refusal, wrong } from './refusal';
import type { Spill } from './spill-definitions';

/** Each share more doubles the search for the fewest that contradict each other, and a cell is waited for. */
const MOST_SHARES = 6;
/** Denominators tried in each step of the search; beyond them the verdict is that it cannot be told. */
const MOST_TRIED = 50_000;
const MOST_DENOMINATOR = 1_000_000_000;

/**
 * IPLOS.FEASIBLE: whether whole numbers exist that print as all of the shares ([PUB-3], [PUB-4]), under a header row: the verdict, the
 * least denominator, the counts it forces and what the rest must print as, or the fewest shares that contradict each other.
 */
export function spillFeasible(
  given: { readonly shares: unknown; readonly denominator: unknown; readonly closed: unknown },
  context: FunctionContext,
): Spill | Refusal {
  const { language } = context;
  const asked = readOutcomes(given.shares, context);
  if (asked instanceof Refusal) return asked;
  const denominator = readWhole(
    given.denominator,
    'denominator',
    { least: 1, most: MOST_DENOMINATOR },
    context,
  );
  if (denominator instanceof Refusal) return denominator;
  const closed = readClosed(given.closed, context);
  if (closed instanceof Refusal) return closed;

  const text = checkFunctionText(language);
  const trial = trialOf(asked, denominator, language);
  // What is not published is the rest, and then everyone has an outcome only when the rest is counted as one.
  const isClosed = closed === true && trial.left.length === 0;
  const mode = trial.left.length > 0 ? text.leftOpen(trial.leftLabel) : isClosed ? text.closed : text.open;
  const main = trial.check(isClosed);
  return [
    [...text.headers],
    [
      text.sharesRead,
      asked.figures.map(({ text: shown }) => shown.trim() || '–').join('; '),
      howRead(asked, context),
    ],
    [text.mode, mode, ''],
    ...resultLines(text.verdict, main, trial, language),
    ...otherLines(main, isClosed, closed === null, trial, language),
  ];
}

interface AskedOutcomes extends PrintedShares {
  readonly labels: readonly string[];
}

/** A row of outcomes to try: ids of its cells are their labels with the figure. */
interface Trial {
  readonly row: OutcomeRow;
  readonly scale: number;
  readonly labelOf: (outcome: string) => string;
  /** Labels of what is not published. */
  readonly left: readonly string[];
  /** Its words, where the rest is what was left open. */
  readonly leftLabel: string;
  readonly isDenominatorGiven: boolean;
  readonly check: (closed: boolean) => RowFeasibility;
}

function trialOf(
  { figures, labels, scale: { scale } }: AskedOutcomes,
  denominator: number | null,
  language: Language,
): Trial {
  const left: string[] = [];
  const outcomes = figures.flatMap((figure, at) => {
    const label = labels[at] ?? '';
    if (!setsCondition(figure)) {
      left.push(label);
      return [];
    }
    return [{ outcome: String(at), share: { id: `${label} (${figure.text.trim()})`, figure } }];
  });
  const row: OutcomeRow = {
    outcomes,
    closed: false,
    ...(denominator === null
      ? {}
      : {
          denominator: {
            id: `${checkFunctionText(language).denominator} (${formatCount(denominator, language)})`,
            figure: {
              kind: 'figure',
              digits: denominator,
              decimals: 0,
              unit: 'none',
              text: String(denominator),
            },
          },
        }),
  };
  return {
    row,
    scale,
    labelOf: (outcome) => labels[Number(outcome)] ?? outcome,
    left,
    leftLabel: left.join(' + '),
    isDenominatorGiven: denominator !== null,
    check: (closed) => checkRow({ ...row, closed }, { scale, mostTried: MOST_TRIED }),
  };
}

/** A sign `.` says that there is nobody; any other cell without a figure is as if it were not there. */
function setsCondition(figure: PrintedFigure): boolean {
  return figure.kind === 'figure' || (figure.kind === 'sign' && figure.status === 'zeroDenominator');
}

/** The verdict with its reason, and what follows from it. */
function resultLines(label: string, found: RowFeasibility, trial: Trial, language: Language): Spill {
  const text = checkFunctionText(language);
  const verdict = [label, verdictWord(found, language), rowFeasibilityText(found, language)];
  switch (found.kind) {
    case 'possible':
      return [verdict, ...possibleLines(found, trial, language)];
    case 'impossible':
      return [verdict, [text.conflict, found.conflict.join('; '), text.conflictWhy]];
    case 'cannotTell':
      return [verdict];
    default:
      return assertNever(found);
  }
}

function possibleLines(
  { denominator, counts, restPrints }: Extract<RowFeasibility, { kind: 'possible' }>,
  { labelOf, leftLabel, isDenominatorGiven }: Trial,
  language: Language,
): Spill {
  const text = checkFunctionText(language);
  const over = formatCount(counts.denominator, language);
  const lines: Spill = [
    [
      text.denominator,
      counts.denominator,
      isDenominatorGiven ? text.denominatorGiven : leastWords(denominator, text),
    ],
    ...counts.outcomes.map(({ outcome, counts: range }) => [
      text.counts(labelOf(outcome)),
      rangeValue(range, language),
      text.countsWhy(over),
    ]),
  ];
  if (counts.rest) {
    const { counts: range, prints } = counts.rest;
    const why = prints ? text.countsPrint(over, printedRangeText(prints, language)) : text.countsWhy(over);
    const label = leftLabel === '' ? text.restCounts : text.counts(leftLabel);
    lines.push([label, rangeValue(range, language), why]);
  }
  if (restPrints) {
    const why = denominator.kind === 'known' ? text.restKnown(over) : text.restAnywhere;
    const label = leftLabel === '' ? text.restPrints : text.leftPrints(leftLabel);
    lines.push([label, printedRangeText(restPrints, language), why]);
  }
  return lines;
}

/** What the formula did not ask for but answers the next question: a rest allowed, none allowed, other rounding. */
function otherLines(
  main: RowFeasibility,
  isClosed: boolean,
  unsaid: boolean,
  trial: Trial,
  language: Language,
): Spill {
  const text = checkFunctionText(language);
  const lines: Spill = [];
  if (isClosed && main.kind === 'impossible' && main.possibleWithRest) {
    lines.push(...resultLines(text.withRest, trial.check(false), trial, language));
  }
  if (unsaid && trial.left.length === 0 && main.kind === 'possible') {
    const found = trial.check(true);
    lines.push([text.withoutRest, verdictWord(found, language), rowFeasibilityText(found, language)]);
  }
  if (main.kind === 'impossible') {
    const rules = roundingRules.filter(
      (rule) =>
        checkRow({ ...trial.row, closed: isClosed }, { scale: trial.scale, rule, mostTried: MOST_TRIED })
          .kind === 'possible',
    );
    const words = rules.map((rule) => ROUNDING_WORDS[rule][language]).join('; ');
    if (words !== '') lines.push([text.otherRounding, words, text.otherRoundingWhy]);
  }
  return lines;
}

function verdictWord(found: RowFeasibility, language: Language): string {
  return found.kind === 'cannotTell'
    ? CELL_VERDICTS.cannotTell[language]
    : VERDICT_WORDS[found.kind][language];
}

function leastWords(
  found: Extract<RowFeasibility, { kind: 'possible' }>['denominator'],
  text: CheckFunctionText,
): string {
  if (found.kind === 'known') return '';
  return found.isLeast ? text.denominatorLeast : text.denominatorFound;
}

function rangeValue({ least, most }: CountRange, language: Language): string | number {
  return least === most ? least : `${formatCount(least, language)}–${formatCount(most, language)}`;
}

/** Reads shares in one row or column, with their names in the row above or the column before where there are any. */
function readOutcomes(argument: unknown, { language }: FunctionContext): AskedOutcomes | Refusal {
  const text = checkFunctionText(language);
  const line = lineOf(argument);
  if (line.kind === 'notARow') {
    return wrong(text.notARow(String(line.rows), String(line.columns)));
  }
  if (line.values.length > MOST_SHARES) return wrong(text.tooManyShares(String(MOST_SHARES)));
  for (const value of line.values) {
    const error = errorCode(value);
    if (error !== null) return wrong(functionText(language).isError('shares', error));
  }
  const read = readPrintedShares(line.values, language);
  const bad = read.figures.findIndex(({ kind }) => kind === 'unreadable');
  const unreadable = read.figures[bad];
  if (unreadable) {
    return wrong(text.badShare(String(bad + 1), figureProblem(unreadable, language) ?? ''));
  }
  if (!read.figures.some(setsCondition)) return wrong(text.noShares);
  const computed = tooManyDecimals(read.figures, read.scale.scale, language);
  if (computed) return computed;
  const usual = line.values.length === 3 || line.values.length === 4;
  const labels = line.values.map((_, at) => {
    const named = line.labels[at]?.trim() ?? '';
    if (named !== '') return named;
    if (line.values.length === 1) return text.onlyShare;
    return (usual ? text.outcomes[at] : undefined) ?? text.share(String(at + 1));
  });
  return { ...read, labels };
}

type ShareLine =
  | { readonly kind: 'line'; readonly values: readonly unknown[]; readonly labels: readonly string[] }
  | { readonly kind: 'notARow'; readonly rows: number; readonly columns: number };

function lineOf(argument: unknown): ShareLine {
  const rows = (Array.isArray(argument) ? (argument as readonly unknown[]) : [argument]).map((row) =>
    Array.isArray(row) ? (row as readonly unknown[]) : [row],
  );
  const columns = Math.max(...rows.map((row) => row.length));
  if (columns === 1) return { kind: 'line', values: rows.map(([value]) => value), labels: [] };
  const [first = [], second = []] = rows;
  if (rows.length === 1) return { kind: 'line', values: first, labels: [] };
  const before = rows.map(([label]) => label);
  if (columns === 2 && before.every(isLabel)) {
    return { kind: 'line', values: rows.map((row) => row[1]), labels: before.map(String) };
  }
  if (rows.length === 2 && first.every(isLabel)) {
    return { kind: 'line', values: second, labels: first.map(String) };
  }
  return { kind: 'notARow', rows: rows.length, columns };
}

/** Words, not a figure or a sign for one. */
function isLabel(value: unknown): boolean {
  const cell = cellOf(value);
  return typeof cell === 'string' && /\p{L}/u.test(cell) && errorCode(value) === null;
}

const YES = new Set(['sann', 'ja', 'lukket', 'true', 'yes', 'closed', '1']);
const NO = new Set(['usann', 'nei', 'åpen', 'false', 'no', 'open']);

/** Whether the shares are all there is; null when that was left out. */
function readClosed(argument: unknown, { language }: FunctionContext): boolean | null | Refusal {
  const written = readScalar(argument, 'closed', language);
  if (written instanceof Refusal || written === null || typeof written === 'boolean') return written;
  const word = String(written).toLowerCase();
  if (word === '0') return null;
  if (YES.has(word)) return true;
  return NO.has(word) ? false : wrong(checkFunctionText(language).notClosed(String(written)));
}
