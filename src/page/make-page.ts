import {
  countedShare,
  disclosureText,
  EVERYONE_IN_DATA,
  sheetFieldLabel,
  type Municipality,
  type RegionShare,
} from '../core';
import {
  funnelPicture,
  levelWords,
  rankedCounties,
  rankedMunicipalities,
  timeText,
  topLineName,
  type Picture,
  type PicturesInput,
} from '../layout';
import { STABLE_WITHIN, writeReporting, writeResults, type ParagraphRequest } from '../published';
import type { PageBlock, PageDocument, PageTable } from './document';
import type { PageInput } from './input';
import { linesTable, type TableLine } from './lines-table';
import { measuresAt } from './measures-at';
import { allAges, linesAround, linesOfAges, linesOfYears, nameInYear } from './municipality-lines';
import { rankTable } from './rank-table';
import { pageText, type PageText } from './words/page';

/**
 * The page of one indicator and year, in the form of what is published: results, reservations and who did not report, about the indicator,
 * pictures, tables, the rules its words follow, definition and version. Of the country, or of one kommune.
 *
 * @param municipality a kommune of the year; null for the country
 * @returns a page also where there is nothing to show; it then says so
 */
export function makePage(input: PageInput, municipality: Municipality | null): PageDocument {
  const { language, indicator, year } = input;
  const text = pageText(language);
  const isCountry = municipality === null;
  const tables = isCountry ? [regionsTable(input)] : municipalityTables(input, municipality);
  const blocks = new Blocks(text);
  blocks.paragraph(fieldOf(input, 1));
  blocks.heading(text.results);
  const results = writeResults(requestOf(input, municipality));
  const place = isCountry ? topName(input) : nameInYear(input, municipality);
  for (const one of results) blocks.paragraph(one);
  if (results.length === 0)
    blocks.paragraph(
      isPart(input) && isCountry
        ? text.partOfCountry
        : text.noFigures(isCountry ? place : text.municipalityNamed(place), String(year)),
    );
  const [first, ...others] = picturesOf(input, municipality);
  if (first !== undefined) blocks.picture(first);
  for (const { caption, table } of tables) blocks.table(caption, table);
  for (const picture of others) blocks.picture(picture);
  blocks.heading(text.reservations);
  for (const number of [30, 31, 33]) blocks.paragraph(fieldOf(input, number));
  // Who has not reported is told of the country: a part has only those that the data are about ([IN-11]).
  if (isCountry && !isPart(input)) {
    blocks.paragraph(writeReporting(requestOf(input, null)));
    blocks.paragraph(text.notIncluded);
  }
  if (input.suppress !== null) blocks.paragraph(disclosureText(language).note(input.suppress));
  blocks.heading(text.about);
  for (const number of [11, 12, 14]) blocks.paragraph(fieldOf(input, number));
  blocks.heading(text.method);
  blocks.list(text.rules(rulesOf(input)));
  blocks.heading(text.definition);
  blocks.table(text.definitionTable, definitionTable(input));
  blocks.paragraph(madeText(input, text));
  return {
    language,
    title: indicator.title[language],
    subtitle: isCountry ? `${place}, ${year}` : text.municipality(place, String(year)),
    author: input.program.name,
    created: input.time,
    blocks: blocks.all,
  };
}

/** Puts blocks together, numbering tables and pictures; a paragraph of nothing is none. */
class Blocks {
  readonly all: PageBlock[] = [];
  private figures = 0;
  private tables = 0;

  constructor(private readonly text: PageText) {}

  heading(text: string): void {
    this.all.push({ kind: 'heading', text });
  }

  paragraph(text: string): void {
    if (text !== '') this.all.push({ kind: 'paragraph', text });
  }

  list(items: readonly string[]): void {
    this.all.push({ kind: 'list', items });
  }

  picture(picture: Picture): void {
    this.all.push({ kind: 'picture', picture, caption: this.text.figure(++this.figures, picture.title) });
  }

  table(title: string, table: PageTable): void {
    if (table.rows.length === 0) return;
    this.all.push({ kind: 'table', table, caption: this.text.table(++this.tables, title) });
  }
}

function requestOf(input: PageInput, municipality: Municipality | null): ParagraphRequest {
  const { evaluation, classification, indicator, year, language, reporting, statistics } = input;
  return {
    ...{ classification, year, language, reporting, statistics },
    measures: evaluation.measures,
    indicator: { id: indicator.id, title: indicator.title[language] },
    ...(municipality === null ? {} : { municipality: municipality.code }),
  };
}

function topName({ evaluation, language }: PageInput): string {
  return topLineName(evaluation.measures.find((one) => one.level === 'land')?.regionName ?? '', language);
}

/** Whether the data are about a part of the country ([IN-11]). */
function isPart({ evaluation }: PageInput): boolean {
  return evaluation.measures.find((one) => one.level === 'land')?.regionName === EVERYONE_IN_DATA.name;
}

/** Of the country the fylker and the funnel of kommuner; of a kommune those of its fylke. */
function picturesOf(input: PageInput, municipality: Municipality | null): readonly Picture[] {
  const { evaluation, indicator, year, statistics, source, language } = input;
  const { measures } = evaluation;
  const asked = { measures, indicator, year, rule: statistics, source, language };
  const county = measuresAt(input)(
    { level: 'fylke', code: municipality?.county ?? '', year, ageGroup: allAges(input) },
    'met',
  );
  const share = county === undefined ? null : countedShare(county);
  const found =
    municipality === null
      ? [rankedCounties(asked), funnelPicture(asked, 'kommune')]
      : county === undefined || share === null
        ? []
        : [pictureOfCounty(input, asked, { code: county.regionCode, name: county.regionName, ...share })];
  return found.filter((one) => one !== null);
}

/** Made once for all pages of an input: kommuner of a fylke have it in common. */
function pictureOfCounty(input: PageInput, asked: PicturesInput, county: RegionShare): Picture | null {
  const made = PICTURES.get(input) ?? new Map<string, Picture | null>();
  PICTURES.set(input, made);
  const picture = made.get(county.code) ?? rankedMunicipalities(asked, county);
  made.set(county.code, picture);
  return picture;
}

const PICTURES = new WeakMap<PageInput, Map<string, Picture | null>>();

interface Captioned {
  readonly caption: string;
  readonly table: PageTable;
}

/** The fylker, or kommuner where the data are about fewer than two fylker, and all together. */
function regionsTable(input: PageInput): Captioned {
  const { evaluation, year, indicator, language } = input;
  const at = { year, ageGroup: allAges(input) };
  const linesOf = (level: 'fylke' | 'kommune'): readonly TableLine[] =>
    evaluation.measures
      .filter((one) => one.level === level && one.indicator === indicator.id)
      .filter((one) => one.year === year && one.measure === 1)
      .map((one) => ({ name: one.regionName, level, code: one.regionCode, ...at }));
  const counties = linesOf('fylke');
  const [lines, caption] =
    isPart(input) && counties.length < 2
      ? [linesOf('kommune'), pageText(language).municipalitiesTable]
      : [counties, pageText(language).countiesTable];
  const all = [...lines, { name: topName(input), level: 'land', code: '0', ...at }];
  return {
    caption: caption(indicator.title[language], String(year)),
    table: { ...linesTable(input, all), notes: [] },
  };
}

/**
 * The tables of a kommune, each with its caption: beside KOSTRA group, fylke and country; its place and how sure it is; its ages; its own
 * years, where there are several. A table without lines has nothing to show.
 */
export function municipalityTables(input: PageInput, municipality: Municipality): readonly Captioned[] {
  const text = pageText(input.language);
  const name = nameInYear(input, municipality);
  const years = linesOfYears(input, municipality);
  const table = (lines: readonly TableLine[]): PageTable => ({ ...linesTable(input, lines), notes: [] });
  return [
    { caption: text.aroundTable(name, String(input.year)), table: table(linesAround(input, municipality)) },
    { caption: text.placeTable, table: rankTable(input, municipality) },
    { caption: text.agesTable(name, String(input.year)), table: table(linesOfAges(input, municipality)) },
    ...(years.length > 1 ? [{ caption: text.yearsTable(name), table: table(years) }] : []),
  ];
}

/** The sheet's own fields, for whoever wants to know what is counted. */
const DEFINITION_FIELDS = [15, 16, 17, 18, 19, 20, 22, 23, 24, 27, 29, 9, 10];

function definitionTable(input: PageInput): PageTable {
  const text = pageText(input.language);
  const column = (header: string, width: number): PageTable['columns'][number] => ({
    ...{ kind: 'label', header, shortHeader: header, width, align: 'left', dropOrder: 0 },
  });
  const rows = DEFINITION_FIELDS.flatMap((number) => {
    const content = fieldOf(input, number);
    if (content === '') return [];
    const label = `${number} ${sheetFieldLabel(number)[input.language]}`;
    return [[label, content].map((one) => ({ kind: 'text' as const, text: one }))];
  });
  return { columns: [column(text.field, 32), column(text.content, 62)], rows, legend: [], notes: [] };
}

function fieldOf({ indicator, language }: PageInput, number: number): string {
  return indicator.sheet.find((field) => field.number === number)?.text[language] ?? '';
}

function rulesOf({ statistics, language }: PageInput): Parameters<PageText['rules']>[0] {
  return {
    level: levelWords(statistics.level, language).replace(/\s?%$/u, ''),
    smallBelow: String(statistics.smallBelow),
    stableWithin: String(STABLE_WITHIN),
  };
}

function madeText({ source, program, time, indicator, language }: PageInput, text: PageText): string {
  const definition = `${indicator.id} ${indicator.version}`;
  return text.made(source, program.name, program.version, timeText(time, language), definition);
}
