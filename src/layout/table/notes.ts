import { type RegionName, formatCount, disclosureText, issueMessage } from '../../core';
import { levelWords, statisticsText } from '../words/statistics';
import { issuesOf } from './issues-of';
import { yearsText } from './subtitle';
import { countryMeasures, coverageIn, yearsOf, type IndicatorInput } from './table-input';

/** How many kommuner the notes list by name, all years together; an extract from one kommune leaves hundreds without rows. */
const NAMES_LISTED = 30;

/** What a reader must know beside the figures: who is missing, what is uncertain, how to read them. */
export function tableNotes(input: IndicatorInput): readonly string[] {
  return [
    ...notReported(input),
    ...named(input),
    ...joint(input),
    ...carried(input),
    ...series(input),
    ...notFilled(input),
    ...unknownKommune(input),
    ...kostra(input),
    ...invalidOutcome(input),
    ...unknownAge(input),
    ...hidden(input),
    ...uncertainty(input),
    ...(input.layout.content === 'counts' ? [] : [input.text.noteRounding]),
    ...caution(input),
    sourceLine(input),
  ];
}

/** Names with codes, since six kommune names occurred twice in 2019 ([REG-1]). */
function regionNames(regions: readonly RegionName[]): string {
  return regions.map((region) => `${region.name} (${region.code})`).join(', ');
}

function notReported(input: IndicatorInput): readonly string[] {
  const { layout, measures, text } = input;
  const years = new Set(yearsOf(measures));
  const missing = issuesOf(layout.results.issues, 'notReported').flatMap(({ facts }) => {
    const spokenFor = namedCodes(input, facts.year);
    const regions = facts.municipalities.filter((one) => !spokenFor.has(one.code));
    return regions.length === 0 || !years.has(facts.year) ? [] : [{ year: facts.year, regions }];
  });
  if (missing.length === 0) return [];
  const named = missing.reduce((sum, one) => sum + one.regions.length, 0) <= NAMES_LISTED;
  const inTable = measures.some((measure) => measure.level === 'kommune');
  const lines = missing.map(({ year, regions }) => {
    if (named) return text.noteNotReported(regionNames(regions), String(year), regions.length);
    const total = coverageIn(input, year)?.total ?? regions.length;
    const [count, all] = [formatCount(regions.length, layout.language), formatCount(total, layout.language)];
    return text.noteManyNotReported(count, all, String(year), inTable);
  });
  return [...lines, text.noteAggregates];
}

function namedCodes({ layout }: IndicatorInput, year: number): ReadonlySet<string> {
  return new Set(
    issuesOf(layout.results.issues, 'namedNonReporting')
      .filter(({ facts }) => facts.year === year)
      .flatMap(({ facts }) => facts.municipalities.map((one) => one.code)),
  );
}

function named({ layout, text }: IndicatorInput): readonly string[] {
  return issuesOf(layout.results.issues, 'namedNonReporting').map(({ facts }) =>
    text.noteNamed(regionNames(facts.municipalities), String(facts.year), facts.municipalities.length),
  );
}

/** Pairs that reported together, each with its years. */
function joint({ layout, text }: IndicatorInput): readonly string[] {
  const yearsOfPair = new Map<string, { pair: readonly [string, string]; years: number[] }>();
  for (const { facts } of issuesOf(layout.results.issues, 'jointlyReported')) {
    const pair = [regionNames([facts.municipality]), regionNames([facts.with])] as const;
    const known = yearsOfPair.get(pair.join('/')) ?? { pair, years: [] };
    known.years.push(facts.year);
    yearsOfPair.set(pair.join('/'), known);
  }
  return [...yearsOfPair.values()].map(({ pair, years }) =>
    text.noteJoint(pair[0], pair[1], yearsText(years, text.yearUnknown)),
  );
}

function carried({ layout, text }: IndicatorInput): readonly string[] {
  return issuesOf(layout.results.issues, 'carriedForward').map(({ facts }) =>
    text.noteCarried(regionNames(facts.municipalities), String(facts.year), String(facts.fromYear)),
  );
}

/** On one year's regions ([REG-7]): which, and who cannot be given. */
function series({ layout, measures, text }: IndicatorInput): readonly string[] {
  const { regionsOf } = layout.provenance.settings;
  if (regionsOf === undefined) return [];
  const divided = measures.some(({ status }) => status === 'notComparable');
  const incomplete = issuesOf(layout.results.issues, 'seriesIncomplete').map(({ facts }) =>
    text.noteIncomplete(regionNames(facts.municipalities), String(facts.year)),
  );
  return [text.noteRegionsOf(String(regionsOf), divided), ...incomplete];
}

/** Received codes that look as if nobody filled them in, and years of a handful of persons ([IN-10]). */
function notFilled({ layout, indicator, measures }: IndicatorInput): readonly string[] {
  const { issues } = layout.results;
  const years = yearsOf(measures);
  return [
    ...issuesOf(issues, 'receivedMissing').filter(({ facts }) => facts.indicator === indicator.id),
    ...issuesOf(issues, 'receivedMissingIn').filter(({ facts }) => facts.indicator === indicator.id),
    ...issuesOf(issues, 'yearNearlyEmpty').filter(({ facts }) => years.includes(facts.year)),
  ].map((one) => issueMessage(one, layout.language));
}

/** Rows that count in the country alone ([REG-3]). */
function unknownKommune({ layout, text }: IndicatorInput): readonly string[] {
  const { issues } = layout.results;
  const concerned = [...issuesOf(issues, 'municipalityUnknown'), ...issuesOf(issues, 'municipalityMissing')];
  const rows = concerned.reduce((sum, one) => sum + one.rows, 0);
  return rows === 0 ? [] : [text.noteUnknownKommune(formatCount(rows, layout.language))];
}

function kostra({ layout, text }: IndicatorInput): readonly string[] {
  return issuesOf(layout.results.issues, 'kostraGroupMissing')
    .filter(({ facts }) => facts.municipalities.length <= NAMES_LISTED)
    .map(({ facts }) => text.noteNoKostraGroup(regionNames(facts.municipalities), String(facts.year)));
}

/** Persons of the denominator in no numerator ([NUM-5]), over the years shown. */
function invalidOutcome(input: IndicatorInput): readonly string[] {
  const persons = yearsOf(input.measures).reduce((sum: number, year) => {
    const country = countryMeasures(input, year);
    // What is missing from the sum of the outcomes would tell what is hidden of them.
    if (country.some(({ status }) => status === 'suppressed')) return sum;
    const counted = country.reduce((total, measure) => total + (measure.count ?? 0), 0);
    return sum + ((country[0]?.denominator ?? counted) - counted);
  }, 0);
  return persons === 0
    ? []
    : [input.text.noteInvalid(formatCount(persons, input.layout.language), persons !== 1)];
}

function unknownAge({ layout, ageGroups, text }: IndicatorInput): readonly string[] {
  const rows = issuesOf(layout.results.issues, 'ageUnknown').reduce((sum, one) => sum + one.rows, 0);
  return rows === 0 || ageGroups.length < 2 ? [] : [text.noteAgeUnknown(formatCount(rows, layout.language))];
}

/** The rule by which small numbers are hidden, whether or not any is in this table. */
function hidden({ layout }: IndicatorInput): readonly string[] {
  const { suppress } = layout.provenance.settings;
  return suppress === undefined ? [] : [disclosureText(layout.language).note(suppress)];
}

/** Method and level beside every interval ([STA-7]). */
function uncertainty({ layout }: IndicatorInput): readonly string[] {
  const { statistics, content, language, provenance } = layout;
  if (statistics === undefined || content === 'counts') return [];
  const text = statisticsText(language);
  return [
    text.note(levelWords(statistics.level, language), String(statistics.smallBelow)),
    text.mostNote,
    ...(provenance.settings.suppress === undefined ? [] : [text.hiddenNote]),
  ];
}

/** The definition sheet's own words on error and uncertainty: field 30. */
function caution({ indicator, layout, text }: IndicatorInput): readonly string[] {
  const field = indicator.sheet.find((one) => one.number === 30);
  return field === undefined ? [] : [text.caution(field.text[layout.language])];
}

function sourceLine({ layout, indicator, text }: IndicatorInput): string {
  const { source, program, version } = layout.provenance;
  return text.source(source, `${program} ${version}`, `${indicator.id} ${indicator.version}`);
}
