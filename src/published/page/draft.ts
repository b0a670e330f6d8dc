import {
  COUNTRY,
  countyAround,
  USUAL_STATISTICS,
  type Classification,
  type Language,
  type Measure,
  type Outcome,
  type Reporting,
  type StatisticsRule,
} from '../../core';
import { measureBook, type MeasureBook } from '../prose/check/measure-book';
import type { RegionMention } from '../prose/claim';
import { PARAGRAPH_WORDS, type ParagraphWords } from '../words/results-paragraph';
import type { MarkedText } from './compose';
import { named, paragraphClaims, type ParagraphClaims } from './paragraph-claims';

/** What a results paragraph is to be about. */
export interface ParagraphRequest {
  /** After hiding: nothing is said of what is hidden. */
  readonly measures: readonly Measure[];
  readonly classification: Classification;
  readonly indicator: { readonly id: string; readonly title: string };
  readonly year: number;
  readonly language: Language;
  readonly reporting?: Reporting;
  readonly statistics?: StatisticsRule;
  /** The code of the kommune it is about; absent: the country. */
  readonly municipality?: string;
}

/** Sentences in pieces: plain words, and stretches that are claims. */
export type Sentences = readonly (readonly (string | MarkedText)[])[];

/** A paragraph being written: what it is of, and the words and claims of its language. */
export interface Draft {
  readonly request: ParagraphRequest;
  readonly book: MeasureBook;
  readonly words: ParagraphWords;
  readonly claims: ParagraphClaims;
  readonly rule: StatisticsRule;
  readonly place: WrittenPlace;
}

/** Where a share is of, how a sentence says it, and what the reader then finds. */
export interface WrittenPlace {
  readonly level: 'land' | 'fylke' | 'kommune';
  readonly code: string;
  readonly where: string;
  readonly mention: RegionMention;
}

/** Null where there are no measures, or the kommune is none of the year. */
export function draftOf(request: ParagraphRequest): Draft | null {
  const { indicator, year, language, statistics, municipality } = request;
  const book = measureBook(request.measures);
  const words = PARAGRAPH_WORDS[language];
  const place = municipality === undefined ? countryPlace(words) : municipalityPlace(request, words);
  if (book === null || place === null) return null;
  const claims = paragraphClaims(indicator.id, year, language);
  return { request, book, words, claims, rule: statistics ?? USUAL_STATISTICS, place };
}

/** The country. */
export function countryPlace({ country }: ParagraphWords): WrittenPlace {
  return { level: 'land', code: COUNTRY.code, where: country, mention: { kind: 'country' } };
}

/** The fylke that a kommune lies in; null where it is a fylke by itself. */
export function countyPlace({ request, words, place }: Draft): WrittenPlace | null {
  const ofYear = request.classification.forYear(request.year);
  const municipality = place.level === 'kommune' ? ofYear?.municipalityByCode.get(place.code) : undefined;
  const county = municipality && ofYear && countyAround(ofYear, municipality);
  if (county === undefined) return null;
  const where = words.inCounty(county.name);
  return { level: 'fylke', code: county.code, where, mention: named(county.name, 'fylke') };
}

function municipalityPlace(request: ParagraphRequest, words: ParagraphWords): WrittenPlace | null {
  const ofYear = request.classification.forYear(request.year);
  const municipality = ofYear?.municipalityByCode.get(request.municipality ?? '');
  if (ofYear === undefined || municipality === undefined) return null;
  const { name, code } = municipality;
  const isShared = ofYear.municipalities.some((one) => one.name === name && one.code !== code);
  const county = isShared ? (ofYear.countyByCode.get(municipality.county)?.name ?? null) : null;
  return {
    level: 'kommune',
    code,
    where: words.inMunicipality(name, county),
    mention: named(name, 'kommune', county),
  };
}

/** The counts of an outcome; null where there is no figure that is shown. */
export function shownShare(
  { book, request }: Draft,
  place: WrittenPlace,
  outcome: Outcome,
  { year = request.year, ageGroup = 'all' }: { readonly year?: number; readonly ageGroup?: string } = {},
): { readonly count: number; readonly denominator: number } | null {
  const { level, code } = place;
  const asked = { indicator: request.indicator.id, year, level, code, outcomes: [outcome], ageGroup };
  const answer = book.share(asked);
  return answer.kind === 'share' ? answer : null;
}
