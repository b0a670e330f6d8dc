import type { ChangeClaim, Claim, RangeClaim, Span } from '../claim';
import type { FigureFound } from './figures';
import { inside, type Marks, municipalitiesOf } from './marks';
import { changeWords, subjectsOf } from './subject';

/** What figures of a clause form together. */
export interface Movements {
  readonly claims: readonly Claim[];
  /** Figures that are wholly said by these claims, and make no share claim of their own. */
  readonly used: readonly FigureFound[];
  /** For the figures of "fra … til …" over years: the year of each; null when the text does not say it. */
  readonly years: ReadonlyMap<FigureFound, number | null>;
}

/**
 * Changes ("økte med 1,2 prosentpoeng fra 2018", "fra 76,1 til 77,7 prosent siden 2018") and ranges ("varierer fra 68,7 prosent i Finnmark til
 * 84,4 prosent i Vest-Agder") of one clause.
 *
 * @param figures the clause's shares and counts of persons, in order
 */
export function readMovements(marks: Marks, clause: Span, figures: readonly FigureFound[]): Movements {
  const text = marks.reading.text.slice(clause.start, clause.end);
  const points = figures.filter((one) => one.unit === 'points');
  const ends = fromTo(marks, clause, figures);
  if (ends !== null && varies.test(text)) return range(marks, clause, ends);
  const direction = directionOf(text);
  if (ends !== null && direction === null && !eachToldApart(marks, clause, ends)) return unreadRange(...ends);
  if (notMoved.test(text)) return ends === null ? nothing : unreadRange(...ends);
  if (direction === null || (points.length === 0 && ends === null)) return nothing;

  const years = changeYears(marks, clause);
  const [claimed] = subjectsOf(
    marks,
    clause,
    [ends?.[1] ?? points[0]].flatMap((one) => one ?? []),
  );
  const shareYears = new Map<FigureFound, number | null>(
    ends === null
      ? []
      : [
          [ends[0], years.from],
          [ends[1], years.to],
        ],
  );
  if (claimed?.kind !== 'subject') return { claims: [], used: [], years: shareYears };
  const verb = changeWords.exec(text);
  const anchor = points[0] ?? ends?.[1];
  if (anchor === undefined || verb === null) return nothing;
  const { outcomes, region, ageGroup, indicator, carried } = claimed.subject;
  const claim: ChangeClaim = {
    kind: 'change',
    span: {
      start: Math.min(clause.start + verb.index, anchor.start),
      end: Math.max(anchor.end, clause.start + verb.index + verb[0].length),
    },
    direction,
    points: points[0]?.figure ?? null,
    hedge: points[0]?.hedge ?? null,
    ...{ outcomes, region, ageGroup, indicator, from: years.from, to: years.to },
    carried: years.carried
      ? [...carried.filter((one) => one !== 'year'), 'year']
      : carried.filter((one) => one !== 'year'),
  };
  return { claims: [claim], used: points.slice(0, 1), years: shareYears };
}

const nothing: Movements = { claims: [], used: [], years: new Map() };

/** "har ikke økt", "økte ikke": what did not move. */
const notMoved =
  /(?<!\p{L})(?:(?:ikke|ikkje|not|verken)\s(?:\p{L}+\s){0,2}?(?:økt|økte|øker|auka|steget|steg|redusert|sunket|sank|falt|gått|endret|increased|decreased|risen|fallen|changed)|(?:økte|øker|steg|sank|falt|endret|gikk)\s(?:seg\s)?(?:ikke|ikkje))(?!\p{L})/iu;

const varies =
  /(?<!\p{L})(?:varier(?:er|te|ar|t)|variasjon(?:en)?|spredning(?:en)?|spennet|spennvidden|spenner|strekker seg|(?:ligger|ligget|lå|låg) mellom|var(?:y|ies|ied)|rang(?:e|es|ed)|between)(?!\p{L})/iu;

/** Each end has a region or a year of its own, the first one's between them: then they are two shares, whatever joins them. */
function eachToldApart(
  marks: Marks,
  clause: Span,
  [low, high]: readonly [FigureFound, FigureFound],
): boolean {
  if (inside(marks.regions, clause).some((one) => one.region.kind === 'elsewhere')) return false;
  return [marks.regions, marks.years, marks.ages, marks.outcomes].some((kind) => {
    const own = inside<Span>(kind, clause);
    return own.length === 2 && own.some((one) => low.end <= one.start && one.end <= high.start);
  });
}

/** Without the words that loosen the figure behind them: "fra om lag 70". */
function unhedged(before: string): string {
  return before.replace(
    /(?:om lag|omlag|cirka|ca\.?|rundt|drøyt|over|under|vel|knapt|nesten|nær|litt over|litt under|about|around|just over|just under|nearly)\s$/iu,
    '',
  );
}

/** The two shares of "fra A … til B" or "mellom A og B". */
function fromTo(
  marks: Marks,
  clause: Span,
  figures: readonly FigureFound[],
): readonly [FigureFound, FigureFound] | null {
  const { text } = marks.reading;
  const shares = figures.filter((one) => one.unit === 'percent' || one.unit === 'bareDecimal');
  for (let i = 0; i + 1 < shares.length; i++) {
    const [a, b] = [shares[i], shares[i + 1]];
    if (a === undefined || b === undefined) continue;
    const before = text.slice(clause.start, a.start);
    const between = text.slice(a.end, b.start);
    const to =
      /(?:^|\s)(?:til|to|opp til|ned til)\s(?:\p{L}+\s){0,2}$/iu.test(between) && between.length < 60;
    if (to && /(?:fra|frå|from)\s(?:\p{L}+\s)?$/iu.test(unhedged(before))) return [a, b];
    if (/^\s?[-–—]\s?$/u.test(between)) return [a, b];
    if (/^\s(?:og|and)\s$/iu.test(between) && /(?:mellom|between)\s$/iu.test(unhedged(before))) return [a, b];
  }
  return null;
}

/**
 * A range: with a region beside each end, the regions are the lowest and the highest of their level; with the level named, its lowest and
 * highest share. Over years, or over what is not said, it is not read.
 */
function range(marks: Marks, clause: Span, [low, high]: readonly [FigureFound, FigureFound]): Movements {
  const [found] = subjectsOf(marks, clause, [high]);
  if (found?.kind !== 'subject') return marks.periods.length > 0 ? unreadRange(low, high) : nothing;
  const { outcomes, year, ageGroup, indicator, carried } = found.subject;
  const rest = { outcomes, year, ageGroup, indicator, carried: carried.filter((one) => one !== 'region') };
  const frame = municipalitiesOf(marks);
  const regions = inside(marks.regions, clause).filter((one) => one.region.kind === 'named' && one !== frame);
  const [first, second] = regions;
  if (first !== undefined && second !== undefined && regions.length === 2) {
    const extreme = (which: 'highest' | 'lowest', figure: FigureFound, at: typeof first): Claim => ({
      kind: 'extreme',
      span: { start: Math.min(figure.start, at.start), end: Math.max(figure.end, at.end) },
      which,
      regions: [at.region],
      within: frame?.region ?? null,
      ...rest,
    });
    return {
      claims: [extreme('lowest', low, first), extreme('highest', high, second)],
      used: [],
      years: new Map(),
    };
  }
  const sentence = marks.reading.text.slice(marks.start, marks.end);
  const level = levelOf(sentence);
  const elsewhere = marks.regions.some((one) => one.region.kind === 'elsewhere');
  if (
    level === null ||
    elsewhere ||
    regions.length > 0 ||
    marks.periods.length > 0 ||
    someOnly.test(sentence)
  )
    return unreadRange(low, high);
  const claim: RangeClaim = {
    kind: 'range',
    span: { start: low.start, end: high.end },
    low: { figure: low.figure, hedge: low.hedge, span: { start: low.start, end: low.end } },
    high: { figure: high.figure, hedge: high.hedge, span: { start: high.start, end: high.end } },
    level,
    region: frame !== null && level === 'kommune' ? frame.region : { kind: 'country' },
    ...rest,
  };
  return { claims: [claim], used: [low, high], years: new Map() };
}

/** "i de fleste kommuner", "i 10 av fylkene", "uten ytterpunktene": then the ends are not the lowest and highest of all. */
const someOnly =
  /(?<!\p{L})(?:de fleste|dei fleste|fleste|hovedsak|stort sett|typisk|normalt|vanligvis|som regel|ytterpunkt\p{L}*|midterste|kvartil\p{L}*|persentil\p{L}*|most|typically|mainly|quartile\p{L}*|percentile\p{L}*)(?!\p{L})/iu;

function levelOf(sentence: string): 'fylke' | 'kommune' | null {
  if (/mellom (?:de |ulike )?fylke|between (?:the )?count/iu.test(sentence)) return 'fylke';
  if (/kommune|municipalit/iu.test(sentence)) return 'kommune';
  return /fylke|fylka|count(?:y|ies)/iu.test(sentence) ? 'fylke' : null;
}

function unreadRange(low: FigureFound, high: FigureFound): Movements {
  const unread = (figure: FigureFound): Claim => ({
    kind: 'unread',
    span: { start: figure.start, end: figure.end },
    reason: 'rangeOverWhat',
  });
  return { claims: [unread(low), unread(high)], used: [low, high], years: new Map() };
}

function directionOf(text: string): 'up' | 'down' | null {
  const down =
    /(?<!\p{L})(?:(?:gikk|gått|gjekk|går)\s(?:[\p{L}-]+\s){0,7}?ned|redusert|reduserte|reduksjon(?:en)?|sank|sunket|synker|falt|falle[rt]?|fall|minket|nedgang(?:en)?|fell|fallen|decreased?|declined?|drop(?:ped)?|went down)(?!\p{L})/iu;
  const up =
    /(?<!\p{L})(?:økt|økte|øker|økning(?:en)?|auka|auke|aukar|steg|steget|stiger|oppgang(?:en)?|vokste|vokst|(?:gikk|gått|gjekk|går)\s(?:[\p{L}-]+\s){0,7}?opp|rose|risen|rises|increased?|increases|went up)(?!\p{L})/iu;
  if (down.test(text)) return 'down';
  return up.test(text) ? 'up' : null;
}

/** The two years of a change: a period, two years, "fra 2018", "siden 2018", or "fra året før". */
function changeYears(
  marks: Marks,
  clause: Span,
): { from: number | null; to: number | null; carried: boolean } {
  const period = inside(marks.periods, clause)[0] ?? marks.periods[0];
  if (period !== undefined) return { from: period.from, to: period.to, carried: false };
  const own = inside(marks.years, clause);
  const years = own.length > 0 ? own : marks.years;
  const [first, second] = years;
  if (first !== undefined && second !== undefined && first.year !== second.year) {
    return { from: Math.min(first.year, second.year), to: Math.max(first.year, second.year), carried: false };
  }
  const text = marks.reading.text.slice(marks.start, marks.end);
  const yearBefore =
    /(?:året|åra?) før|(?:det |siste )siste året|forrige år|fra foregående år|the (?:previous|preceding) year|the year before/iu.test(
      text,
    );
  if (first !== undefined && first.role === 'from')
    return { from: first.year, to: later(marks, first.year), carried: true };
  if (first !== undefined)
    return { from: yearBefore ? first.year - 1 : null, to: first.year, carried: false };
  const to = marks.context.year;
  return { from: yearBefore && to !== null ? to - 1 : null, to, carried: to !== null };
}

function later(marks: Marks, from: number): number | null {
  const { year } = marks.context;
  return year !== null && year > from ? year : null;
}
