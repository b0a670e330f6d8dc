import type { Language } from '../../../core';
import type { NumericFigure } from '../../figures/rounding-interval';
import type { Hedge, Span } from '../claim';
import { hedgeBefore } from './hedges';
import { touches } from './not-claims';
import { numberWord } from './number-words';

/** What a number in the text counts. */
export type FigureUnit =
  | 'percent'
  | 'points'
  | 'kommune'
  | 'fylke'
  | 'person'
  /** A number with decimals and no unit: a share, when the sentence speaks of shares. */
  | 'bareDecimal'
  /** A whole number before a bracketed share or after one: "1 553 (77,7 prosent)". */
  | 'besideShare'
  /** "tre av fire", "halvparten". */
  | 'fraction'
  | 'unknown';

/** A number with its unit; the span covers both. */
export interface FigureFound extends Span {
  readonly figure: NumericFigure;
  readonly unit: FigureUnit;
  readonly hedge: Hedge;
  /** Where the unit's own words stood; empty for a unit taken from the next number ("7,9 og 14,2 prosent"). */
  readonly unitWords: string;
}

/**
 * All numbers of a stretch of text in digits, and those in words that have a unit, with what they count. Years, ages, dates and the
 * like (`taken`) are no figures.
 */
export function findFigures(
  text: string,
  within: Span,
  taken: readonly Span[],
  language: Language,
): readonly FigureFound[] {
  const slice = text.slice(within.start, within.end);
  const found: FigureFound[] = [];
  for (const match of slice.matchAll(numberPattern)) {
    const start = within.start + match.index;
    const end = start + match[0].length;
    if (touches(taken, start, end)) continue;
    const digits = /^\p{N}/u.test(match[0]);
    if (!digits && !isWordFigure(match[0], slice.slice(match.index + match[0].length))) continue;
    const rest = text.slice(end, Math.min(within.end, end + 80));
    const [unit, unitLength, unitWords] = unitAfter(rest);
    const figure = toFigure(match[0], unit, language);
    if (figure === null) continue;
    found.push({
      start,
      end: end + unitLength,
      figure,
      unit: unit ?? (figure.decimals > 0 && !otherUnit.test(rest) ? 'bareDecimal' : 'unknown'),
      hedge: hedgeBefore(text.slice(Math.max(within.start, start - 32), start)),
      unitWords,
    });
  }
  return withFractions(slice, within, besideShares(text, sharedUnits(text, found)));
}

/** What else is counted with decimals: never a share. */
const otherUnit =
  /^\s?(?:mill\p{L}*|mrd\p{L}*|milliard\p{L}*|tusen|kr\p{L}*|årsverk|timer?|time|dag(?:er|ar)?|uker?|måned\p{L}*|år|gang(?:er|ar)?|promille|‰|per (?:1|10|100)\s?000|km\p{L}*|meter|poeng|nok|million\p{L}*|hours?|days?|weeks?|months?|years?|times|points?|fte)(?!\p{L})/iu;

/** The digits and decimals of a number as printed; null when it is too long to be a figure. */
function toFigure(text: string, unit: FigureUnit | null, language: Language): NumericFigure | null {
  const isPercent = unit === 'percent' || unit === 'points';
  const make = (whole: string, decimals: string): NumericFigure | null =>
    whole.length + decimals.length > 12
      ? null
      : {
          kind: 'figure',
          digits: Number(whole + decimals),
          decimals: decimals.length,
          unit: unit === 'percent' ? 'percent' : 'none',
          text,
        };
  const word = numberWord(text);
  if (word !== null) return make(String(word), '');
  const plain = text.replace(/[ \u00a0\u2009\u202f]/g, '');
  const thousands = language === 'nb' ? /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/ : /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
  if (!isPercent && thousands.test(plain)) {
    const [whole = '', decimals = ''] = plain.replace(language === 'nb' ? /\./g : /,/g, '').split(/[.,]/);
    return make(whole, decimals);
  }
  const [whole = '', decimals = '', ...more] = plain.split(/[.,]/);
  return more.length > 0 ? null : make(whole, decimals);
}

const space = '[ \\u00a0\\u2009\\u202f]';
const numberPattern = new RegExp(
  `(?<![\\p{L}\\d.,])(?:\\d{1,3}(?:${space}\\d{3})+(?:,\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)*|\\p{L}+(?:-\\p{L}+)?(?![\\p{L}-]))`,
  'gu',
);

const region = '(?:(?:av\\s)?(?:landets\\s|de\\s|dei\\s|alle\\s|norske\\s|of\\sthe\\s|the\\s|of\\s)*)';
const units: readonly (readonly [RegExp, FigureUnit])[] = [
  [/^\s?(?:prosentpoengs?|prosenteiningar|%-?poeng|percentage points?|pp\b)/iu, 'points'],
  [
    /^\s?(?:%|prosent(?!\p{L})|pst\.?(?!\p{L})|per ?cent(?!\p{L})|percent(?!\p{L})|prosents(?!\p{L}))/iu,
    'percent',
  ],
  [new RegExp(`^\\s${region}(?:kommune(?:r|ne|ar|ane)?|municipalit(?:y|ies))(?!\\p{L})`, 'iu'), 'kommune'],
  [new RegExp(`^\\s${region}(?:fylke(?:r|ne|a|t)?|count(?:y|ies))(?!\\p{L})`, 'iu'), 'fylke'],
  [
    new RegExp(
      `^\\s${region}(?:brukar(?:ar|ane)|bruker(?:e|ne)?|person(?:er|ar|ene|ane)?|tjenestemottaker(?:e|ne)?|tenestemottakar(?:ar|ane)|mottaker(?:e|ne)?|søker(?:e|ne)?|søkjar(?:ar|ane)|users?|people|persons|recipients?)(?!\\p{L})`,
      'iu',
    ),
    'person',
  ],
  [/^\s(?:av|of)\s(?:dem|disse|desse|them|these)(?!\p{L}|\s(?:med|som|\d))/iu, 'person'],
];

function unitAfter(rest: string): readonly [FigureUnit | null, number, string] {
  for (const [pattern, unit] of units) {
    const match = pattern.exec(rest);
    if (match !== null) return [unit, match[0].length, match[0].trim()];
  }
  return [null, 0, ''];
}

/** A number word is a figure only with a unit right behind it, or when a list of numbers leads to one ("fem av 18 kommuner"). */
function isWordFigure(word: string, rest: string): boolean {
  if (numberWord(word) === null) return false;
  if (unitAfter(rest)[0] !== null) return true;
  return /^\s(?:av|of)(?:\s(?:de|the|alle|landets))*\s(?:\d|\p{L}+\s(?:kommune|municipalit))/iu.test(rest);
}

/** "77,7, 7,9 og 14,2 prosent", "fra 76,1 i 2018 til 77,7 prosent", "13 av 422 kommuner": the last one's unit is everyone's. */
function sharedUnits(text: string, found: readonly FigureFound[]): readonly FigureFound[] {
  const result = [...found];
  for (let i = result.length - 2; i >= 0; i--) {
    const [one, next] = [result[i], result[i + 1]];
    if (one === undefined || next === undefined || one.unitWords !== '') continue;
    if (one.unit !== 'bareDecimal' && one.unit !== 'unknown') continue;
    const between = text.slice(one.end, next.start);
    const shares = next.unit === 'percent' || next.unit === 'points';
    const regions = next.unit === 'kommune' || next.unit === 'fylke';
    const listed =
      /^\s?(?:\((?:i |in )?\d{4}\)\s|(?:i|in)\s\d{4}\s)?(?:,|,?\s?(?:og|til|eller|mot|men|and|to|or|but|[-–—]))(?:\s\p{Ll}{2,8}){0,2}\s?$/u;
    if (shares && listed.test(between)) {
      result[i] = { ...one, unit: next.unit, figure: { ...one.figure, unit: next.figure.unit } };
    } else if (next.unit === 'person' && one.figure.decimals === 0 && outOfPersons.test(between)) {
      result[i] = { ...one, unit: 'person' };
    } else if (regions && /^\s(?:av|of)(?:\s(?:de|dei|the|landets|alle))*\s$/u.test(between)) {
      result[i] = { ...one, unit: next.unit };
    }
  }
  return result;
}

/** "1 553 av 2 000 brukere". */
export const outOfPersons = /^\s(?:av|of)(?:\s(?:de|dei|the|alle))*\s$/iu;

/** "1 553 (77,7 prosent)" and "77,7 prosent (1 553)": the whole number is how many persons the share is. */
function besideShares(text: string, found: readonly FigureFound[]): readonly FigureFound[] {
  return found.map((one, i) => {
    if (one.unit !== 'unknown' || one.figure.decimals > 0) return one;
    const [before, after] = [found[i - 1], found[i + 1]];
    const opens =
      after?.unit === 'percent' &&
      /^\s\((?:(?:tilsvarer|dvs\.|or|eller)\s)?$/u.test(text.slice(one.end, after.start));
    const closes =
      before?.unit === 'percent' &&
      /^\s\((?:n\s?=\s?)?$/u.test(text.slice(before.end, one.start)) &&
      text[one.end] === ')';
    return opens || closes ? { ...one, unit: 'besideShare' } : one;
  });
}

const half =
  /(?<![\p{L}\d])(?:halvparten|halvdelen|(?:en|ein|to|one|two)[ -](?:tredel(?:er)?|tredjedel(?:er)?|fjerdedel(?:er)?|femtedel(?:er)?|thirds?|quarters?)|tre (?:firedeler|fjerdedeler)|hver (?:andre|annen|tredje|fjerde|femte|tiende)|half of)(?!\p{L})/giu;
/** "tre av fire", "3 av 10": two small numbers; kommuner and fylker are counted, not shared out. */
const outOf =
  /(?<![\p{L}\d.,])(\p{L}+|\d) (?:av|of|out of|in) (\p{L}+|[2-9]|10)(?!\p{L}|[\d.,]*\d|\s(?:av\s|landets\s)?(?:kommune|fylke|municipalit|count))/giu;

function fractionsOf(slice: string): readonly RegExpMatchArray[] {
  const isNumber = (word: string | undefined): boolean =>
    word !== undefined && (/^\d+$/.test(word) || numberWord(word) !== null);
  const ratios = [...slice.matchAll(outOf)].filter((match) => isNumber(match[1]) && isNumber(match[2]));
  return [...slice.matchAll(half), ...ratios];
}

function withFractions(slice: string, within: Span, found: readonly FigureFound[]): readonly FigureFound[] {
  const fractions: FigureFound[] = [];
  for (const match of fractionsOf(slice)) {
    const start = within.start + (match.index ?? 0);
    const end = start + match[0].length;
    if (
      found.some(
        (one) => one.start < end && start < one.end && one.unit !== 'unknown' && one.unit !== 'person',
      )
    )
      continue;
    fractions.push({
      start,
      end,
      figure: { kind: 'figure', digits: 0, decimals: 0, unit: 'none', text: match[0] },
      unit: 'fraction',
      hedge: null,
      unitWords: match[0],
    });
  }
  return [...found.filter((one) => !touches(fractions, one.start, one.end)), ...fractions].sort(
    (a, b) => a.start - b.start,
  );
}
