import {
  CELL_VERDICTS,
  differenceText,
  digitsText,
  figureProblem,
  fraction,
  numeratorsFor,
  ourFigure,
  readPrintedFigure,
  ROUNDING_WORDS,
  roundedDigits,
  roundingInterval,
  rulesThatPrint,
  verdictOn,
  verdictOnNumber,
  verdictReason,
  type CellVerdict,
  type JudgedCell,
  type OurFigure,
} from '../../published';
import { checkFunctionText } from '../words/check-functions';
import {
  measureFacts,
  measureSentence,
  formatCount,
  invariant,
  type Indicator,
  type Language,
} from '../../core';
import { reasonOf, type FigureArguments } from './answer-figure';
import { readScalar, readYesNo } from '../arguments/argument';
import type { FunctionContext } from '../context';
import { exactPercent } from './exact-percent';
import { findFigure, regionWords, type FoundFigure } from './find-figure';
import { howRead, readPrintedShares } from '../arguments/printed-argument';
import { wrong } from '../arguments/refusal';
import { resolveIndicator } from '../arguments/resolve-indicator';
import { resolveMeasure } from '../arguments/resolve-measure';
import type { Spill } from './spill-definitions';

/** The published figure, and in words how it was read. */
interface Published {
  readonly cell: JudgedCell;
  readonly how: string;
  /** A number, which has no text of its own. */
  readonly asNumber: boolean;
}

/**
 * IPLOS.CHECK: one published figure held against the data ([PUB-1], [PUB-2]), under a header row and always with the same lines: the
 * measure, the figure, the true values it can stand for, our fraction and what it prints as, the verdict, the difference, the nearest
 * counts, and the rounding under which it agrees.
 */
export async function spillCheck(
  given: FigureArguments & {
    readonly published: unknown;
    /** TRUE: one cell with the verdict alone, which can be filled down beside a published table. */
    readonly verdictOnly?: unknown;
  },
  context: FunctionContext,
): Promise<Spill> {
  const indicator = resolveIndicator(given.indicator, context);
  const asked = resolveMeasure(given.measure, indicator, context);
  const part = asked.part ?? 'share';
  const isVerdictOnly = readYesNo(given.verdictOnly, 'verdictOnly', context);
  const published = readPublished(given.published, part, context);
  const found = await findFigure({ ...given, indicator, measure: asked.number, place: 1 }, context);

  const { language } = context;
  const { cell, how, asNumber } = published;
  const verdict: CellVerdict = found.isOutside
    ? { kind: 'cannotTell', why: { kind: 'outsideReach' } }
    : (asNumber ? verdictOnNumber : verdictOn)(cell, found.measure);
  if (isVerdictOnly) return [[CELL_VERDICTS[verdict.kind][language]]];
  const ours = ourFigure(cell.part, found.measure);
  const text = checkFunctionText(language);
  return [
    [...text.headers],
    headline(`${asked.number}${part === 'count' ? 'b' : 'a'}`, found, indicator, language),
    [text.published, cell.figure.text, how],
    trueValuesLine(cell, language),
    ...ourLines(cell, ours, found, context),
    verdictLine(verdict, cell, language),
    differenceLine(verdict, cell, ours, language),
    nearestLine(verdict, cell, ours, language),
    [text.agreesUnder, rulesWords(cell, ours, language), ''],
  ];
}

/** An empty cell is a figure that is missing; words that are no figure are a wrong argument. */
function readPublished(argument: unknown, part: 'share' | 'count', context: FunctionContext): Published {
  const { language } = context;
  const written = readScalar(argument, 'published', language);
  const shares = readPrintedShares([written], language);
  const figure = part === 'share' ? shares.figures[0] : readPrintedFigure(written);
  invariant(figure !== undefined, 'one value is one figure');
  const problem = figureProblem(figure, language);
  if (figure.kind === 'unreadable') return wrong(`${problem ?? ''}.`);
  const text = checkFunctionText(language);
  const read = part === 'share' ? howRead(shares, context) : text.readAsCount;
  const scale = part === 'share' ? shares.scale.scale : 1;
  return { cell: { figure, part, scale }, how: problem ?? read, asNumber: shares.asNumber };
}

function headline(
  id: string,
  { region, year }: FoundFigure,
  indicator: Indicator,
  language: Language,
): Spill[number] {
  const where = regionWords(region, language);
  return [
    checkFunctionText(language).measure(id),
    year === null ? where : `${where} ${year}`,
    measureSentence(measureFacts(indicator, id))[language],
  ];
}

/** "minst 77,65 og under 77,75 %"; cut to 0–100, since no share lies outside. */
function trueValuesLine({ figure, part, scale }: JudgedCell, language: Language): Spill[number] {
  const text = checkFunctionText(language);
  if (figure.kind !== 'figure') return [text.trueValues, '', ''];
  const mark = language === 'nb' ? ',' : '.';
  if (part !== 'share') {
    return [text.trueValues, digitsText(figure.digits, figure.decimals, mark), ''];
  }
  const whole = figure.unit === 'percent' ? 100 : scale;
  const { lower, upper, lowerInclusive, upperInclusive } = roundingInterval(figure);
  const [low, high] = [lower, upper].map((end) => ({ ...end, denominator: end.denominator * whole }));
  invariant(low !== undefined && high !== undefined, 'an interval has two ends');
  const beyond = low.numerator - low.denominator;
  const isOutside =
    high.numerator < 0 ||
    (high.numerator === 0 && !upperInclusive) ||
    beyond > 0 ||
    (beyond === 0 && !lowerInclusive);
  if (isOutside) return [text.trueValues, '', text.outsideWhole];
  const percent = (end: { readonly numerator: number; readonly denominator: number }): string =>
    exactPercent(end.numerator, end.denominator, mark);
  const least =
    low.numerator < 0 ? text.atLeast('0') : (lowerInclusive ? text.atLeast : text.moreThan)(percent(low));
  const most =
    high.numerator > high.denominator
      ? text.atMost('100')
      : (upperInclusive ? text.atMost : text.below)(percent(high));
  return [text.trueValues, text.percent(text.both(least, most)), text.trueValuesWhy];
}

/** Our exact figure and what it prints as, or the sign and the reason why there is none. */
function ourLines(
  { figure, part, scale }: JudgedCell,
  ours: OurFigure,
  found: FoundFigure,
  context: FunctionContext,
): Spill {
  const { language } = context;
  const text = checkFunctionText(language);
  const label = part === 'share' ? text.fraction : text.count;
  if (ours.kind === 'none') {
    const reason = reasonOf(found, context) ?? '';
    const [sign = ''] = reason.split(' ');
    return [
      [label, sign, reason.slice(sign.length).trim()],
      [text.ourPrinted, sign, ''],
    ];
  }
  if (ours.kind === 'count') {
    const shown = formatCount(ours.count, language);
    const of = found.measure.denominator;
    return [
      [label, ours.count, of === null ? '' : text.countsWhy(formatCount(of, language))],
      [text.ourPrinted, shown, ''],
    ];
  }
  const { count, denominator } = ours;
  const mark = language === 'nb' ? ',' : '.';
  const exact = text.percent(exactPercent(count, denominator, mark));
  const printed = ourDigits(count, denominator, figure, scale);
  const shown = digitsText(printed.digits, printed.decimals, mark);
  return [
    [label, `${count}/${denominator}`, `= ${exact}`],
    [text.ourPrinted, printed.isPercent ? text.percent(shown) : shown, text.ourPrintedWhy],
  ];
}

/** Our share printed as the published one is; as per cent with one decimal where nothing was published. */
function ourDigits(
  count: number,
  denominator: number,
  figure: JudgedCell['figure'],
  scale: number,
): { readonly digits: number; readonly decimals: number; readonly isPercent: boolean } {
  // A dash has no decimals to follow.
  const isFigure = figure.kind === 'figure' && figure.exact !== true;
  const decimals = isFigure ? figure.decimals : 1;
  const isPercent = !isFigure || figure.unit === 'percent' || scale === 100;
  const printing = { scale: isPercent ? 100 : 1, decimals, rule: 'halfAwayFromZero' } as const;
  return { digits: roundedDigits(count, denominator, printing), decimals, isPercent };
}

function verdictLine(verdict: CellVerdict, { figure }: JudgedCell, language: Language): Spill[number] {
  const decimals = figure.kind === 'figure' ? figure.decimals : 1;
  const reason = verdictReason(verdict, decimals, language);
  return [checkFunctionText(language).verdict, CELL_VERDICTS[verdict.kind][language], reason];
}

/** Where the figure agrees the difference is 0; under another rounding it is that of the printed digits. */
function differenceLine(
  verdict: CellVerdict,
  { figure, part, scale }: JudgedCell,
  ours: OurFigure,
  language: Language,
): Spill[number] {
  const text = checkFunctionText(language);
  const isShare = part === 'share';
  const unit = isShare ? text.differencePoints : text.differencePersons;
  if (figure.kind !== 'figure' || ours.kind === 'none') return [text.difference, '', ''];
  switch (verdict.kind) {
    case 'agrees':
      return [text.difference, '0', unit];
    case 'rounding': {
      if (ours.kind !== 'share') return [text.difference, '', ''];
      const printed = ourDigits(ours.count, ours.denominator, figure, scale);
      const points = (figure.digits - printed.digits) * (printed.isPercent ? 1 : 100);
      return [
        text.difference,
        differenceText(fraction(points, 10 ** figure.decimals), isShare, language),
        unit,
      ];
    }
    case 'differs':
      if (verdict.difference === null) return [text.difference, '', ''];
      return [text.difference, differenceText(verdict.difference, isShare, language), unit];
    default:
      return [text.difference, '', ''];
  }
}

/** The counts over our denominator that print as the published share; with none, the counts on both sides. */
function nearestLine(
  verdict: CellVerdict,
  { figure, scale }: JudgedCell,
  ours: OurFigure,
  language: Language,
): Spill[number] {
  const text = checkFunctionText(language);
  if (figure.kind !== 'figure' || ours.kind !== 'share') return [text.nearest, '', ''];
  const counts = numeratorsFor(figure, ours.denominator, { scale });
  if (counts === null) {
    const sides = verdict.kind === 'differs' ? verdictReason(verdict, figure.decimals, language) : '';
    const why = text.noneNearWhy(formatCount(ours.denominator, language));
    return [text.nearest, text.noneNear, sides || why];
  }
  const { least, most } = counts;
  const shown = least === most ? least : `${formatCount(least, language)}–${formatCount(most, language)}`;
  return [text.nearest, shown, text.nearestWhy(formatCount(ours.denominator, language))];
}

function rulesWords({ figure, scale }: JudgedCell, ours: OurFigure, language: Language): string {
  if (figure.kind !== 'figure' || ours.kind !== 'share') return '';
  const rules = rulesThatPrint(figure, ours.count, ours.denominator, scale);
  const words = rules.map((rule) => ROUNDING_WORDS[rule][language]);
  return words.length > 0 ? words.join('; ') : checkFunctionText(language).noRule;
}
