import type { Outcome, Classification, Language } from '../../../core';
import type { Claim, RegionMention, Span } from '../claim';
import { findAsides } from './asides';
import { gazetteerOf } from './gazetteer';
import { type Context, type KnownIndicator, type Marks, markSentence, type TextReading } from './marks';
import { isDefinitionOfWord, notClaims, touches } from './not-claims';
import { readAgainst } from '../uncertainty/read-against';
import { readIntervals } from '../uncertainty/read-intervals';
import { readNames } from './read-names';
import { readRegionCounts } from './read-region-counts';
import { readShares, unread } from './read-shares';
import { readSpread } from '../uncertainty/read-spread';
import { readStatements } from './read-statements';
import { inOrder } from './subject';
import { languageOf } from './text-language';
import { type Paragraph, paragraphsOf } from './text-parts';

/** What the reader is told beside the text. */
export interface ProseReadingOptions {
  /** Its names of all years are the names that are recognised. */
  readonly classification: Classification;
  /** Titles by which a sentence can name an indicator. */
  readonly indicators?: readonly KnownIndicator[];
  /** Decides whether "1,553" is a thousand or one and a half; found from the words when not given. */
  readonly language?: Language;
}

/**
 * Reads the claims out of a publication text in Norwegian (bokmål, common nynorsk) or English [PUB-5]: shares, numbers of persons, kommuner
 * and fylker, lists of names, joint reporting, mergers as a cause, stability, changes, extremes, ranges, variation, intervals, spreads.
 *
 * A sentence is read by its marks – numbers with units, words for outcomes, names of regions, years, ages – and what it does not name
 * is carried from the words before, which each claim says of itself. Dates, §§, phone and document numbers are no claims. A number
 * that looks like a claim and is not understood is returned as `unread`.
 *
 * @returns claims ordered by where they begin; spans are UTF-16 offsets into `text`
 */
export function readClaims(text: string, options: ProseReadingOptions): readonly Claim[] {
  const reading: TextReading = {
    text,
    language: options.language ?? languageOf(text),
    gazetteer: gazetteerOf(options.classification),
    notClaims: notClaims(text),
    indicators: options.indicators ?? [],
  };
  const claims: Claim[] = [];
  let context: Context = {
    outcomes: null,
    headline: null,
    region: { kind: 'unstated' },
    year: null,
    ageGroup: 'all',
    indicator: null,
  };
  let heading: RegionMention = { kind: 'unstated' };
  for (const paragraph of paragraphsOf(text)) {
    context = { ...context, region: heading, ageGroup: 'all' };
    const spokenOf: Outcome[] = [];
    for (const sentence of paragraph.sentences) {
      const marks = markSentence(reading, sentence, context);
      const found = readSentence(marks, spokenOf);
      claims.push(...found);
      spokenOf.push(...found.flatMap((one) => (one.kind === 'share' ? one.outcomes : [])));
      context = contextAfter(marks, found, context);
    }
    if (paragraph.heading) heading = headingRegion(paragraph, context);
  }
  return claims.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function readSentence(marks: Marks, spokenOf: readonly Outcome[]): readonly Claim[] {
  if (isDefinitionOfWord(marks.reading.text.slice(marks.start, marks.end))) return [];
  const told = [...readIntervals(marks), ...readSpread(marks), ...readAgainst(marks)];
  if (told.length > 0) return [...told, ...leftOver(marks, told)];
  const shares = readShares(marks);
  const here = shares.flatMap((one) => (one.kind === 'share' ? one.outcomes : []));
  const asides = findAsides(marks.reading.text, marks, marks.clauses);
  const aside = marks.figures.flatMap((figure) => {
    const [reason] = asides.filter((one) => touches([one], figure.start, figure.end));
    return reason === undefined ? [] : [unread(figure, reason.reason)];
  });
  const found = [
    ...shares,
    ...readRegionCounts(marks),
    ...readNames(marks),
    ...readStatements(marks, inOrder([...spokenOf, ...here])),
  ].filter(({ span }) => !touches(asides, span.start, span.end));
  return [...found, ...aside, ...leftOver(marks, [...found, ...aside])];
}

/** Every number that no claim holds: never dropped silently. */
function leftOver(marks: Marks, found: readonly Claim[]): readonly Claim[] {
  const held: readonly Span[] = found.map((one) => one.span);
  return marks.figures
    .filter((figure) => !touches(held, figure.start, figure.end))
    .map((figure) =>
      unread(
        figure,
        figure.unit === 'fraction'
          ? 'fraction'
          : figure.unit === 'percent'
            ? 'outcomeNotSaid'
            : 'unknownUnit',
      ),
    );
}

function contextAfter(marks: Marks, found: readonly Claim[], before: Context): Context {
  const shares = found.flatMap((one) =>
    one.kind === 'share' || (one.kind === 'personCount' && one.of === 'outcome') ? [one] : [],
  );
  const last = shares[shares.length - 1];
  const named = marks.regions.map((one) => one.region);
  const years = marks.years.filter((one) => one.role !== 'from').map((one) => one.year);
  return {
    outcomes: last?.outcomes ?? before.outcomes,
    headline: before.headline ?? shares[0]?.outcomes[0] ?? null,
    region:
      shares.length > 0
        ? common(shares.map((one) => one.region))
        : named.length === 0
          ? before.region
          : common(named),
    year: years.length > 0 ? Math.max(...years) : (before.year ?? marks.periods[0]?.to ?? null),
    ageGroup: last?.ageGroup ?? marks.ages[0]?.ageGroup ?? before.ageGroup,
    indicator: marks.indicator ?? before.indicator,
  };
}

function common(regions: readonly RegionMention[]): RegionMention {
  const keys = new Set(regions.map((one) => JSON.stringify(one)));
  return keys.size === 1 ? (regions[0] ?? { kind: 'unstated' }) : { kind: 'unclear' };
}

/** A heading that names one region is what the paragraphs under it are about; any other heading ends that. */
function headingRegion(_heading: Paragraph, context: Context): RegionMention {
  return context.region.kind === 'named' || context.region.kind === 'country'
    ? context.region
    : { kind: 'unstated' };
}
