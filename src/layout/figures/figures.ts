import { ageGroupLabel } from '../table/age-group-label';
import { metTenths, stackedBars, type Bar } from './figure-bars';
import { linesOverYears } from './figure-lines';
import { resultRows, type ResultRow } from '../result-rows';
import type { SheetNames } from '../sheet-names';
import { tableSubtitle, yearsText } from '../table/subtitle';
import { levelKind, levelsOf, levelText, yearsOf, type IndicatorInput } from '../table/table-input';
import type { Figure, FigureSheetLayout } from '../types';

/**
 * The figures of one indicator on a sheet of their own, so that filtering a table never squeezes a chart. Null when there is
 * nothing to draw. Kommuner are not drawn: hundreds of bars say nothing that the filter of the table does not say better.
 *
 * @param isShort whether the front page draws all but the course over years
 */
export function figureSheet(
  input: IndicatorInput,
  names: SheetNames,
  isShort = false,
): FigureSheetLayout | null {
  const { indicator, layout, text } = input;
  const country = rowsOf(input, 'land');
  const figures = (
    isShort
      ? [country.length < YEARS_OF_A_COURSE ? null : linesOverYears(input, country)]
      : [
          byRegion(input, mainLevel(input)),
          byRegion(input, 'kostragruppe'),
          byAgeGroup(input),
          linesOverYears(input, country),
        ]
  ).filter((figure) => figure !== null);
  if (figures.length === 0) return null;
  return {
    kind: 'figures',
    id: `${indicator.id}/figurer`,
    name: names.sheet(indicator.shortTitle[layout.language], text.figures),
    title: indicator.title[layout.language],
    subtitle: tableSubtitle(input, 'land').slice(1),
    figures,
  };
}

/** Two years are told in a sentence. */
const YEARS_OF_A_COURSE = 3;

/** The main picture of one indicator: its regions, or where the data have one region its age groups. */
export function mainFigure(input: IndicatorInput): Figure | null {
  return byRegion(input, mainLevel(input)) ?? byAgeGroup(input);
}

/** The most groups that are drawn. */
const GROUPS_DRAWN = 25;

function isPartial({
  layout: {
    results: { reach },
  },
}: IndicatorInput): boolean {
  return reach !== undefined && reach.kind !== 'country';
}

/** What the main picture is by: fylker, or where the data are about some kommuner only the groups of the user's own column ([IN-11], [REG-9]). */
export function mainLevel(input: IndicatorInput): string {
  if (input.layout.results.reach?.kind !== 'municipalities') return 'fylke';
  const groups = levelsOf(input.measures).find((level) => levelKind(level).kind === 'group');
  if (groups === undefined) return 'fylke';
  const values = new Set(
    input.measures.filter(({ level }) => level === groups).map(({ regionCode }) => regionCode),
  );
  return values.size <= GROUPS_DRAWN ? groups : 'fylke';
}

/** The latest year's regions, highest share met first, under the country; where only the country is known, it stands alone. */
function byRegion(input: IndicatorInput, level: string): Figure | null {
  const { indicator, layout, measures, text } = input;
  const year = yearsOf(measures).at(-1) ?? null;
  const inYear = (row: ResultRow): boolean => row.year === year;
  const regions = rowsOf(input, level).filter(inYear);
  // Everyone alone says less than everyone by age, which comes next; for the country it is the headline.
  if (regions.length === 0 && (level === 'kostragruppe' || (isPartial(input) && input.ageGroups.length > 1)))
    return null;
  const country = rowsOf(input, 'land').filter(inYear);
  const bars: readonly Bar[] = [
    ...country.map((row) => ({ name: text.country, row })),
    ...[...regions]
      .sort((a, b) => metTenths(b) - metTenths(a))
      .map((row) => ({ name: row.regionName || text.emptyGroup, row })),
  ];
  const subject = indicator.shortTitle[layout.language];
  const when = yearsText([year], text.yearUnknown);
  const words = levelText(regions.length === 0 ? 'land' : level, text);
  return stackedBars(input, {
    id: level,
    title:
      regions.length === 0
        ? text.figureOfCountry(subject, when)
        : text.figureByRegion(subject, words.by, when),
    categoryHeader: words.name,
    bars,
    order: regions.length > 1 ? text.figureOrder : null,
  });
}

/** The country by age group in the latest year; null where only one age group is shown. */
function byAgeGroup(input: IndicatorInput): Figure | null {
  const { indicator, layout, measures, ageGroups, text } = input;
  if (ageGroups.length < 2) return null;
  const year = yearsOf(measures).at(-1) ?? null;
  const labels = new Map(
    indicator.ageGroups.map((group) => [group.id, ageGroupLabel(group, layout.language)]),
  );
  const country = measures.filter((measure) => measure.level === 'land' && measure.year === year);
  return stackedBars(input, {
    id: 'alder',
    title: text.figureByAge(indicator.shortTitle[layout.language], yearsText([year], text.yearUnknown)),
    categoryHeader: text.ageGroup,
    bars: resultRows(country, ageGroups).map((row) => ({
      name: labels.get(row.ageGroup) ?? row.ageGroup,
      row,
    })),
    order: null,
  });
}

/** The rows of a level for everyone, whatever age groups the tables show. */
export function rowsOf({ measures, indicator }: IndicatorInput, level: string): readonly ResultRow[] {
  const everyone = indicator.ageGroups[0]?.id ?? 'all';
  return resultRows(
    measures.filter((measure) => measure.level === level),
    [everyone],
  );
}
