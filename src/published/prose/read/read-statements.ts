import type { Outcome } from '../../../core';
import type {
  CarriedAttribute,
  Claim,
  ExtremeClaim,
  RegionMention,
  Span,
  StabilityClaim,
  VariationClaim,
} from '../claim';
import { inside, type Marks, municipalitiesOf } from './marks';
import { inOrder } from './subject';

/**
 * What one sentence says of shares without a figure: stable over years, highest or lowest, varying between or within fylker.
 *
 * @param spokenOf the outcomes that had shares so far in the paragraph: what "andelene" means when no outcome is named
 */
export function readStatements(marks: Marks, spokenOf: readonly Outcome[]): readonly Claim[] {
  return [...stability(marks, spokenOf), ...extremes(marks, spokenOf), ...variation(marks, spokenOf)];
}

const shareWords =
  /(?<!\p{L})(?:andel\p{L}*|delen|delane|tallene|tallet|tala|talet|resultat\p{L}*|nivået|utviklingen|share|shares|proportions?|figures?|results?)(?!\p{L})/iu;

function stability(marks: Marks, spokenOf: readonly Outcome[]): readonly StabilityClaim[] {
  const { text } = marks.reading;
  return marks.clauses.flatMap((clause): readonly StabilityClaim[] => {
    const words = text.slice(clause.start, clause.end);
    const said =
      /(?<!\p{L})(?:stabil(?:t|e)?|uendret|uendra|uforandret|holdt seg|på samme nivå|om lag (?:lik|like|likt)|lite endring(?:er)?|små endringer|stable|unchanged|steady|remained at the same level)(?!\p{L})/iu.exec(
        words,
      );
    if (
      said === null ||
      /(?<!\p{L})(?:ikke|ikkje|not|ustabil\p{L}*)\s(?:vært\s|been\s)?$/iu.test(words.slice(0, said.index))
    )
      return [];
    const own = inside(marks.outcomes, clause).flatMap((one) =>
      one.outcomes === 'unclear' ? [] : one.outcomes,
    );
    if (own.length === 0 && !shareWords.test(words)) return [];
    const singular =
      /(?<!\p{L})(?:andelen|tallet|talet|delen|the share|the proportion|the figure)(?!\p{L})/iu.test(words);
    const span = spanOfYears(marks, words);
    const start = clause.start + said.index;
    const end = Math.max(start + said[0].length, span.end ?? 0);
    const { context } = marks;
    const outcomes = own.length > 0 ? inOrder(own) : singular ? contextOutcomes(marks) : spokenOf;
    const region = inside(marks.regions, clause)[0]?.region ?? context.region;
    const carried: CarriedAttribute[] = [
      ...(own.length === 0 && outcomes.length > 0 ? (['outcome'] as const) : []),
      ...(inside(marks.regions, clause).length === 0 && region.kind !== 'unstated'
        ? (['region'] as const)
        : []),
    ];
    return [
      {
        kind: 'stability',
        span: { start, end },
        ...{ outcomes, region, from: span.from, to: span.to, carried },
        ageGroup: marks.ages[0]?.ageGroup ?? context.ageGroup,
        indicator: marks.indicator ?? context.indicator,
      },
    ];
  });
}

/** "i perioden 2015–2019", "siden 2015", "de siste fem årene": the first and last year, and where the words end. */
function spanOfYears(
  marks: Marks,
  words: string,
): { from: number | null; to: number | null; end: number | null } {
  const period = marks.periods[0];
  if (period !== undefined) return { from: period.from, to: period.to, end: period.end };
  const to = marks.years.find((one) => one.role !== 'from')?.year ?? marks.context.year;
  const from = marks.years.find((one) => one.role === 'from');
  if (from !== undefined) return { from: from.year, to: to === from.year ? null : to, end: from.end };
  const last = /(?:de|dei|the) (?:siste|last|past) (\p{L}+|\d+) (?:årene|åra|years)/iu.exec(words)?.[1];
  const count = last === undefined ? undefined : (numbersOfYears.get(last.toLowerCase()) ?? Number(last));
  if (count === undefined || to === null || !Number.isInteger(count)) return { from: null, to, end: null };
  return { from: to - count + 1, to, end: null };
}

const numbersOfYears: ReadonlyMap<string, number> = new Map([
  ...(['to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti'] as const).map(
    (word, i): [string, number] => [word, i + 2],
  ),
  ...(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const).map(
    (word, i): [string, number] => [word, i + 2],
  ),
]);

const extremeWord =
  /(?<!\p{L})(høyest(?:e)?|høgast(?:e)?|størst(?:e)?|lavest(?:e)?|lågast(?:e)?|minst(?:e)?|highest|largest|lowest|smallest)(?!\p{L}|\s(?:\d|mulig))/giu;

/** Pairs "høyest" and "lavest" with the regions behind them ("høyest i A og lavest i B"), or before ("A hadde høyest andel"). */
function extremes(marks: Marks, spokenOf: readonly Outcome[]): readonly ExtremeClaim[] {
  const { text } = marks.reading;
  const words = [...text.slice(marks.start, marks.end).matchAll(extremeWord)].map((match) => ({
    start: marks.start + match.index,
    end: marks.start + match.index + match[0].length,
    lowest: /^(?:lav|låg|minst|færr|low|small)/iu.test(match[0]),
  }));
  const sentence = text.slice(marks.start, marks.end);
  if (words.length === 0 || marks.regions.some((one) => one.region.kind === 'elsewhere')) return [];
  if (!shareWords.test(sentence) && marks.outcomes.length === 0) return [];
  const all = marks.regions.filter((one) => one.region.kind === 'named');
  const head = municipalitiesOf(marks) ?? frameOf(marks, all, words);
  const frame = head?.region ?? null;
  const named = all.filter((one) => one !== head);
  if (named.length === 0) return [];
  const before = (named[0]?.start ?? 0) < (words[0]?.start ?? 0);
  return words.flatMap((word, i): readonly ExtremeClaim[] => {
    if (isOtherExtreme(marks, word, before)) return [];
    const [from, to] = before
      ? [words[i - 1]?.end ?? marks.start, word.start]
      : [word.end, words[i + 1]?.start ?? marks.end];
    const within = named.filter((one) => from <= one.start && one.end <= to);
    const regions = before
      ? within.slice(-tied(marks, within, true))
      : within.slice(0, tied(marks, within, false));
    const [first, last] = [regions[0], regions[regions.length - 1]];
    if (first === undefined || last === undefined) return [];
    const own = outcomesNear(marks, word.start);
    const outcomes = own ?? (contextOutcomes(marks).length > 0 ? contextOutcomes(marks) : spokenOf.slice(-1));
    const year = marks.years.find((one) => one.role !== 'from')?.year ?? marks.context.year;
    return [
      {
        kind: 'extreme',
        span: { start: Math.min(word.start, first.start), end: Math.max(word.end, last.end) },
        which: word.lowest ? 'lowest' : 'highest',
        regions: regions.map((one): RegionMention => one.region),
        within: frame,
        outcomes,
        year,
        ageGroup: marks.ages[0]?.ageGroup ?? marks.context.ageGroup,
        indicator: marks.indicator ?? marks.context.indicator,
        carried: [
          ...(own === null && outcomes.length > 0 ? (['outcome'] as const) : []),
          ...(marks.years.length === 0 && year !== null ? (['year'] as const) : []),
        ],
      },
    ];
  });
}

/** The fylke at the head of "I Finnmark var andelen høyest i Alta" or "I Finnmark hadde Alta høyest andel": its kommuner are ranked. */
function frameOf(
  marks: Marks,
  named: Marks['regions'],
  words: readonly Span[],
): Marks['regions'][number] | null {
  const { text } = marks.reading;
  const [first, second] = named;
  const [word] = words;
  if (first === undefined || second === undefined || word === undefined) return null;
  if (
    !/^(?:innad i|innenfor|innan|i|within|in|(?:blant|av) kommunene i|of the municipalities in)\s$/iu.test(
      text.slice(marks.start, first.start),
    )
  )
    return null;
  const behind = /^\s(?:andel\p{L}*\s|share\s)?(?:i|in)\s$/iu.test(
    text.slice(word.end, Math.max(word.end, second.start)),
  );
  const owner = /^\s(?:har|hadde|had|has|fikk)\s$/iu.test(text.slice(first.end, second.start));
  return behind || owner ? first : null;
}

/** "nest høyest", "blant de laveste", "høyest i 2017", "høyest blant de eldste", "størst økning": not the place of a region. */
function isOtherExtreme(marks: Marks, word: Span, regionsBefore: boolean): boolean {
  const { text } = marks.reading;
  const clause = marks.clauses.find((one) => one.start <= word.start && word.end <= one.end) ?? marks;
  const lead = text.slice(clause.start, word.start);
  const tail = text.slice(word.end, clause.end);
  return (
    /(?<!\p{L})(?:nest|blant (?:de|dei)|(?:en|ein|et|eit) av (?:de|dei|landets)|andre|tredje|fjerde|femte|ikke|ikkje|ikke (?:de|den)|noe av (?:det|de)|among the|one of the|second|third|not|not the)[\s-]$/iu.test(
      lead,
    ) ||
    /(?<!\p{L})(?:\p{L}*(?:økning|nedgang|endring|forskjell|variasjon|spredning|avvik|antall|antal|usikkerhet|bedring)\p{L}*|gap(?:et)?|vekst(?:en)?|increase|decrease|change|number|differences?|variation)(?!\p{L})/iu.test(
      lead + tail,
    ) ||
    /^\s(?:(?:andel|nivå)\p{L}*\s)?(?:siden|sidan|noensinne|noen gang|hittil|ever|since)(?!\p{L})/iu.test(
      tail,
    ) ||
    (regionsBefore &&
      (/^\s(?:i|in)\s(?:\d{4}|perioden|slutten|starten)/iu.test(tail) ||
        /^\s(?:for|blant|hos|among|i aldersgrupp\p{L}*)\s/iu.test(tail)))
  );
}

/** How many of the regions next to the word share the place: those joined by comma or "og" alone. */
function tied(
  marks: Marks,
  regions: readonly { readonly start: number; readonly end: number }[],
  fromEnd: boolean,
): number {
  const ordered = fromEnd ? [...regions].reverse() : regions;
  let count = ordered.length === 0 ? 0 : 1;
  for (; count < ordered.length; count++) {
    const [a, b] = [ordered[count - 1], ordered[count]];
    if (a === undefined || b === undefined) break;
    const between = marks.reading.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
    if (!/^(?:,|,?\s(?:og|and)(?:\si|\sin)?|,\s(?:og|and))\s$/u.test(between)) break;
  }
  return Math.max(count, 1);
}

function outcomesNear(marks: Marks, at: number): readonly Outcome[] | null {
  const clause = marks.clauses.find((one) => one.start <= at && at < one.end) ?? marks;
  const own = inside(marks.outcomes, clause);
  const found =
    own.find((one) => one.outcomes !== 'unclear') ?? marks.outcomes.find((one) => one.outcomes !== 'unclear');
  return found === undefined || found.outcomes === 'unclear' ? null : found.outcomes;
}

function contextOutcomes(marks: Marks): readonly Outcome[] {
  const { outcomes } = marks.context;
  return outcomes === null || outcomes === 'unclear' ? [] : outcomes;
}

function variation(marks: Marks, spokenOf: readonly Outcome[]): readonly VariationClaim[] {
  const { text } = marks.reading;
  const words = text.slice(marks.start, marks.end);
  const noun =
    /(?<!\p{L})(?:variasjon(?:en|ene|er)?|forskjell(?:en|ene|er)?|skilnad(?:en|ene|er)?|variation|differences?)(?!\p{L})/iu.exec(
      words,
    );
  const between = /(?:mellom|between)\s(?:(?:de|the|ulike|enkelte)\s)*(?:fylk\p{L}*|count\p{L}*)/iu.exec(
    words,
  );
  const within =
    /(?:innad i|inne i|innenfor|innan|innanfor|internt i|within)\s(?:(?:de|the|hvert|det enkelte|ulike)\s)*(?:fylk\p{L}*|count\p{L}*)|mellom (?:kommunene|kommuner) i (?:samme|hvert) fylke/iu.exec(
      words,
    );
  if (noun === null || (between === null && within === null)) return [];
  const most =
    /(?<!\p{L})(?:størst|større|mest|mer|meir|larger|largest|greater|greatest|more|most)(?!\p{L})/iu.exec(
      words,
    );
  const says = saysOf(between?.index ?? null, within?.index ?? null, most?.index ?? null);
  const marked = [noun, between, within, most].filter((one) => one !== null);
  const start = marks.start + Math.min(...marked.map((one) => one.index));
  const end = marks.start + Math.max(...marked.map((one) => one.index + one[0].length));
  const year = marks.years[0]?.year ?? marks.context.year;
  const own = outcomesNear(marks, start);
  const headline = marks.context.headline ?? spokenOf[0];
  const outcomes = own ?? (headline === undefined ? [] : [headline]);
  return [
    {
      kind: 'variation',
      span: { start, end },
      says,
      outcomes,
      year,
      ageGroup: marks.ages[0]?.ageGroup ?? marks.context.ageGroup,
      indicator: marks.indicator ?? marks.context.indicator,
      carried: [
        ...(own === null && outcomes.length > 0 ? (['outcome'] as const) : []),
        ...(marks.years.length === 0 && year !== null ? (['year'] as const) : []),
      ],
    },
  ];
}

/** "… mellom fylkene, men … innad i fylkene størst", "større innad i fylkene enn mellom dem": "most" goes to the nearest, to the first with "enn". */
function saysOf(between: number | null, within: number | null, most: number | null): VariationClaim['says'] {
  if (most === null)
    return between === null || (within !== null && within < between) ? 'withinCounties' : 'betweenCounties';
  if (between === null) return 'mostWithinCounties';
  if (within === null) return 'mostBetweenCounties';
  return Math.abs(within - most) < Math.abs(between - most) ? 'mostWithinCounties' : 'mostBetweenCounties';
}
