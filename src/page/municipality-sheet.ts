import { formatCount, type Municipality } from '../core';
import { levelWords, type SheetNames, type TableLayout } from '../layout';
import type { PageInput } from './input';
import { linesTable } from './lines-table';
import {
  linesAround,
  linesOfAges,
  linesOfYears,
  nameInYear,
  rankOf,
  type PlaceAmong,
} from './municipality-lines';
import { pageText } from './words/page';

/**
 * One kommune on one sheet: itself, its KOSTRA group, its fylke and the country; its age groups; its own series; above them its place in
 * the fylke and in the country with how sure it is.
 */
export function municipalitySheet(
  input: PageInput,
  municipality: Municipality,
  names: SheetNames,
): TableLayout {
  const { language, indicator, year, statistics } = input;
  const text = pageText(language);
  const { code } = municipality;
  const name = nameInYear(input, municipality);
  const own = linesOfAges(input, municipality).slice(1);
  const years = linesOfYears(input, municipality).filter((line) => line.year !== year);
  const lines = [...linesAround(input, municipality), ...own, ...years];
  const { columns, ...table } = linesTable(input, lines);
  return {
    kind: 'table',
    ...table,
    // A sheet has the room that paper has not, and filters in its headers.
    columns: columns.map((column) => ({ ...column, width: Math.max(11, column.width) })),
    id: `${indicator.id}/kommune/${code}`,
    name: names.sheet(`${code} ${name}`, null),
    tableName: names.table(indicator.id, `kommune_${code}`),
    title: `${text.municipality(name, String(year))}: ${indicator.title[language]}`,
    subtitle: placeLines(input, municipality),
    groups: [],
    totals: [0],
    frozenColumns: 1,
    notes: [
      text.intervalNote(levelWords(statistics.level, language)),
      text.placeNote(String(statistics.smallBelow), levelWords(statistics.level, language)),
    ],
  };
}

/** "Plass 3 av 12 kommuner i Østfold, …": a line for the fylke and one for the country. */
function placeLines(input: PageInput, municipality: Municipality): readonly string[] {
  const { language, classification, year } = input;
  const text = pageText(language);
  const county = classification.forYear(year)?.countyByCode.get(municipality.county)?.name ?? '';
  const line = (place: PlaceAmong | null, among: string): readonly string[] => {
    if (place === null) return [];
    const [rank, best, worst, of] = [place.rank, place.best, place.worst, place.of].map((one) =>
      formatCount(one, language),
    );
    return [text.placeLine(rank ?? '', of ?? '', among, `${best}–${worst}`)];
  };
  return [
    ...line(rankOf(input, municipality, 'county'), text.ofMunicipalities(county)),
    ...line(rankOf(input, municipality, 'country'), text.ofMunicipalities(null)),
  ];
}
