import { type ConfidenceLevel, type Outcome, formatCount, type Language } from '../../core';
import { PARAGRAPH_WORDS } from '../words/results-paragraph';
import { compare, type Fraction, zero } from '../figures/fraction';
import { digitsText } from '../words/digits';
import type { NumericFigure } from '../figures/rounding-interval';
import type { ListedName, RegionMention, Span, SpreadClaim, Subject } from '../prose/claim';
import type { MarkedText } from './compose';
import { pointDigits, shareDigits } from '../prose/check/measure-book';

/** The stretches of a results paragraph that are claims, each with its words and the claim it makes. */
export interface ParagraphClaims {
  readonly persons: (count: number, place: RegionMention) => MarkedText;
  readonly share: (
    outcome: Outcome,
    value: { readonly count: number; readonly denominator: number },
    place: RegionMention,
    year: number,
    ageGroup?: string,
  ) => MarkedText;
  /** The ends in tenths of a per cent. */
  readonly interval: (
    ends: readonly [low: number, high: number],
    level: ConfidenceLevel,
    place: RegionMention,
  ) => MarkedText;
  readonly spread: (of: SpreadClaim['of'], points: Fraction, least: number | null) => MarkedText;
  readonly mostVariation: (
    says: 'mostWithinCounties' | 'mostBetweenCounties',
  ) => readonly (string | MarkedText)[];
  readonly extreme: (which: 'highest' | 'lowest', names: readonly string[]) => MarkedText;
  /** In percentage points from the year before. */
  readonly change: (points: Fraction, place: RegionMention) => MarkedText;
  readonly against: (says: 'higher' | 'lower', place: RegionMention) => MarkedText;
  /** A fylke in a list of those that are higher, or lower. */
  readonly listedAgainst: (says: 'higher' | 'lower', county: string) => MarkedText;
  readonly stable: (from: number, place: RegionMention) => MarkedText;
  readonly municipalityCount: (count: number) => MarkedText;
  readonly allMunicipalities: () => MarkedText;
  readonly nameList: (names: readonly string[]) => MarkedText;
  readonly joint: (name: string, partner: string) => MarkedText;
}

/** Makes the claims of one indicator and year in one language. Shares and points have one decimal ([VAL-2]). */
export function paragraphClaims(indicator: string, year: number, language: Language): ParagraphClaims {
  const words = PARAGRAPH_WORDS[language];
  const common = { ageGroup: 'all', indicator, carried: [] } as const;
  const subject = (outcomes: readonly Outcome[], region: RegionMention, ofYear: number): Subject => ({
    ...{ outcomes, region, year: ofYear },
    ...common,
  });
  const tenths = (digits: number, unit: NumericFigure['unit']): NumericFigure => {
    const text = digitsText(digits, 1, language === 'nb' ? ',' : '.');
    return { kind: 'figure', digits, decimals: 1, unit, text };
  };
  const whole = (count: number, text: string): NumericFigure => ({
    ...{ kind: 'figure', digits: count, decimals: 0, unit: 'none', text },
  });
  const listed = (names: readonly string[]): string => {
    const before = words.list(names);
    return names.map((name, i) => `${before[i] ?? ''}${name}`).join('');
  };
  const regionCount = (text: string, figure: NumericFigure): MarkedText => ({
    text,
    claim: (span) => ({
      kind: 'regionCount',
      ...{
        span,
        figure,
        hedge: null,
        unit: 'kommune',
        about: 'notReported',
        region: LAND,
        year,
        carried: [],
      },
    }),
  });

  return {
    persons: (count, place) => {
      const text = formatCount(count, language);
      return {
        text: words.persons(text),
        claim: (span) => ({
          kind: 'personCount',
          ...{ of: 'denominator', span, figure: whole(count, text), hedge: null },
          ...subject([], place, year),
        }),
      };
    },
    share: (outcome, value, region, ofYear, ageGroup = 'all') => {
      const figure = tenths(shareDigits(value, 1), 'percent');
      const ages = ageGroup === 'all' ? '' : ` ${words.ages(ageGroup)}`;
      return {
        text: `${words.percent(figure.text)}${ages}`,
        claim: ({ start }) => ({
          kind: 'share',
          span: { start, end: start + words.percent(figure.text).length },
          figure,
          hedge: null,
          ...subject([outcome], region, ofYear),
          ageGroup,
        }),
      };
    },
    interval: (ends, level, region) => {
      const [low, high] = [tenths(ends[0], 'percent'), tenths(ends[1], 'percent')];
      return {
        text: words.interval(low.text, high.text),
        claim: (span) => ({ kind: 'interval', span, low, high, level, ...subject(['met'], region, year) }),
      };
    },
    spread: (of, points, least) => {
      const figure = tenths(pointDigits(points, 1), 'none');
      return {
        text: words.points(figure.text),
        claim: (span) => ({ kind: 'spread', span, figure, of, least, outcomes: ['met'], year, ...common }),
      };
    },
    mostVariation: (says) => {
      const [before, text, after] = says === 'mostWithinCounties' ? words.mostWithin : words.mostBetween;
      const claim: MarkedText['claim'] = (span) => ({
        ...{ kind: 'variation', span, says, outcomes: ['met'], year },
        ...common,
      });
      return [before, { text, claim }, after];
    },
    extreme: (which, names) => ({
      text: words[which](listed(names)),
      claim: (span) => ({
        kind: 'extreme',
        ...{ span, which, regions: names.map((name) => named(name)), within: null, outcomes: ['met'], year },
        ...common,
      }),
    }),
    change: (points, region) => {
      const up = compare(points, zero) > 0;
      const figure = tenths(Math.abs(pointDigits(points, 1)), 'none');
      return {
        text: up ? words.rose(figure.text) : words.fell(figure.text),
        claim: (span) => ({
          kind: 'change',
          ...{ span, direction: up ? 'up' : 'down', points: figure, hedge: null, outcomes: ['met'] },
          ...{ region, from: year - 1, to: year },
          ...common,
        }),
      };
    },
    against: (says, region) => ({
      text: words.against[says],
      claim: (span) => ({ kind: 'against', span, says, ...subject(['met'], region, year) }),
    }),
    listedAgainst: (says, county) => ({
      text: county,
      claim: (span) => ({ kind: 'against', span, says, ...subject(['met'], named(county, 'fylke'), year) }),
    }),
    stable: (from, region) => ({
      text: words.stable(from, year),
      claim: (span) => ({
        kind: 'stability',
        ...{ span, outcomes: ['met'], region, from, to: year },
        ...common,
      }),
    }),
    municipalityCount: (count) => {
      const text = formatCount(count, language);
      return regionCount(`${text} ${words.municipalities(count)}`, whole(count, text));
    },
    allMunicipalities: () => regionCount(words.allMunicipalities[1], whole(0, words.allMunicipalities[0])),
    nameList: (names) => ({
      text: listed(names),
      claim: (span) => ({
        kind: 'nameList',
        ...{
          span,
          names: placed(names, words.list(names), span.start),
          about: 'notReported',
          complete: true,
          year,
          carried: [],
        },
      }),
    }),
    joint: (name, partner) => ({
      text: `${name}${words.reportedWith}${partner}`,
      claim: (span) => ({
        kind: 'jointReporting',
        span,
        municipality: listedName(name, { start: span.start, end: span.start + name.length }),
        with: listedName(partner, { start: span.end - partner.length, end: span.end }),
        year,
        carried: [],
      }),
    }),
  };
}

const LAND: RegionMention = { kind: 'country' };

/** A region by its name as the text has it. */
export function named(
  name: string,
  level: 'fylke' | 'kommune' | null = null,
  within: string | null = null,
): RegionMention {
  return { kind: 'named', name, level, within };
}

function placed(names: readonly string[], before: readonly string[], start: number): readonly ListedName[] {
  let at = start;
  return names.map((name, i) => {
    const from = at + (before[i] ?? '').length;
    at = from + name.length;
    return listedName(name, { start: from, end: at });
  });
}

/** "Våler (Østfold)" is the name Våler, told apart by its fylke. */
function listedName(text: string, span: Span): ListedName {
  const parts = /^(.*) \((.*)\)$/.exec(text);
  return { name: parts?.[1] ?? text, within: parts?.[2] ?? null, span };
}
