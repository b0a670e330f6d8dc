import { assertNever, formatCount, type Language } from '../../core';
import { checkFunctionText, type CheckFunctionText } from '../words/check-functions';
import {
  checkRow,
  checkRowByAnyRule,
  printedRangeText,
  ROUNDING_WORDS,
  rowFeasibilityText,
  VERDICT_WORDS,
  CELL_VERDICTS,
  type CountRange,
  type OutcomeRow,
  type RowByRule,
  type RowFeasibility,
} from '../../published';
import type { FunctionContext } from '../context';
import { howRead, readWhole } from '../arguments/printed-argument';
import { readClosed, readOutcomes, setsCondition, type AskedOutcomes } from '../arguments/read-outcomes';
import type { Spill } from './spill-definitions';

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
): Spill {
  const { language } = context;
  const asked = readOutcomes(given.shares, context);
  const denominator = readWhole(
    given.denominator,
    'denominator',
    { least: 1, most: MOST_DENOMINATOR },
    context,
  );
  const closed = readClosed(given.closed, context);

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
  readonly check: (closed: boolean) => RowByRule;
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
    check: (closed) => checkRowByAnyRule({ ...row, closed }, { scale, mostTried: MOST_TRIED }),
  };
}

/** The verdict with its reason, and what follows from it. */
function resultLines(label: string, { found, rule }: RowByRule, trial: Trial, language: Language): Spill {
  const text = checkFunctionText(language);
  const verdict = [label, verdictWord(found, language), rowFeasibilityText(found, language)];
  switch (found.kind) {
    case 'possible':
      return [verdict, ...roundingLine(rule, language), ...possibleLines(found, trial, language)];
    case 'impossible':
      return [verdict, [text.conflict, found.conflict.join('; '), text.conflictWhy]];
    case 'cannotTell':
      return [verdict];
    default:
      return assertNever(found);
  }
}

/** That the figures were not rounded the usual way; nothing where they were. */
function roundingLine(rule: RowByRule['rule'], language: Language): Spill {
  const text = checkFunctionText(language);
  return rule === 'halfAwayFromZero'
    ? []
    : [[text.rounding, ROUNDING_WORDS[rule][language], text.roundingWhy]];
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

/** What the formula did not ask for but answers the next question: a rest allowed, or none. */
function otherLines(
  { found: main }: RowByRule,
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
    const { found, rule } = trial.check(true);
    lines.push([text.withoutRest, verdictWord(found, language), rowFeasibilityText(found, language)]);
    lines.push(...roundingLine(rule, language));
  }
  if (isClosed && main.kind === 'impossible') {
    const cut = (['truncation', 'up'] as const).filter(
      (rule) =>
        checkRow({ ...trial.row, closed: true }, { scale: trial.scale, rule, mostTried: MOST_TRIED }).kind ===
        'possible',
    );
    const words = cut.map((rule) => ROUNDING_WORDS[rule][language]).join('; ');
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
