import { findIndicator } from '../../definitions/find';
import { OUTCOMES, type Outcome } from '../../definitions/types';
import type { RawCell } from '../../persons/snapshot';
import type { TableColumn } from './columns';
import type { PlacedRegion, PublishedRegion, RegionPlacer, RegionTexts } from './place-region';
import { looksLikeFigure, type PublishedGrid, shownText } from './published-grid';
import { gridAddress } from './grid-address';
import type { RecogniseOptions } from './recognise-table';
import type { UnplacedCell, UnplacedReason } from './recognised-table';
import { joinWords, NO_WORDS, type PublishedPart, type Words } from './words';

/** A cell whose place is known; its figure is read when the whole column is. */
export interface PlacedCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** Index of its column in the grid. */
  readonly index: number;
  readonly indicator: string | null;
  readonly region: PublishedRegion;
  readonly year: number;
  readonly outcome: Outcome | null;
  readonly ageGroup: string;
  /** Null when nothing says whether it is a share or a count: the column's figures tell. */
  readonly part: PublishedPart | null;
  readonly perCent: boolean;
  readonly value: RawCell;
  readonly shown: string;
}

/** What holds for all rows. */
export interface RowQuestion {
  readonly grid: PublishedGrid;
  readonly columns: readonly TableColumn[];
  readonly placer: RegionPlacer;
  readonly options: RecogniseOptions;
  /** Reads words, each text once. */
  readonly wordsOf: (text: string, bareNumber: boolean) => Words;
  /** What titles and the caller say of every figure. */
  readonly table: Words;
  readonly indicator: string | null;
}

/** Places the figures of one row of the body; rows without figures are notes and add nothing. */
export function placeRow(
  row: number,
  question: RowQuestion,
  placed: PlacedCell[],
  unplaced: UnplacedCell[],
): void {
  const { grid, columns } = question;
  if (isNote(row, question)) return;
  const values = columns.filter(({ role }) => role === 'value');
  const told = rowTells(row, question);
  for (const column of values) {
    const text = shownText(grid, row, column.index);
    const cell = placeCell(column, told, question);
    const address = gridAddress(grid, row, column.index);
    if (cell.kind === 'no') {
      // An empty cell without a place is no figure; a text in its stead is.
      if (text !== '' && (looksLikeFigure(text) || told.hasRegion))
        unplaced.push({ address, text, reason: cell.reason });
      continue;
    }
    placed.push({
      ...cell.place,
      address,
      row: grid.firstRow + row,
      column: grid.columnNumbers?.[column.index] ?? grid.firstColumn + column.index,
      index: column.index,
      value: grid.rows[row]?.[column.index],
      shown: grid.texts?.[row]?.[column.index]?.trim() ?? '',
    });
  }
}

/** A sentence alone in its row, under the table: "2 rader har ukjent kommune." is no row of fylke 2. */
function isNote(row: number, { grid }: RowQuestion): boolean {
  const filled = (grid.rows[row] ?? []).flatMap((_, column) => shownText(grid, row, column) || []);
  const [only, another] = filled;
  return (
    only !== undefined &&
    another === undefined &&
    (only.length > 30 || /[.:]$/.test(only)) &&
    !looksLikeFigure(only)
  );
}

/** What a row's labels tell. */
interface RowTells {
  readonly words: Words;
  readonly year: number | null;
  readonly regions: readonly RegionTexts[];
  readonly hasRegion: boolean;
  /** The row's region by year, looked up once. */
  readonly placed: Map<number, PlacedRegion>;
  readonly indicator:
    | { readonly kind: 'ok'; readonly id: string | null }
    | { readonly kind: 'unknown'; readonly written: string };
}

function rowTells(row: number, { grid, columns, options, indicator, wordsOf }: RowQuestion): RowTells {
  const textIn = (column: TableColumn | undefined): string =>
    column ? shownText(grid, row, column.index) : '';
  const of = (role: TableColumn['role']): readonly TableColumn[] =>
    columns.filter((column) => column.role === role);
  const words = of('words').reduce(
    (all, column) => joinWords(all, wordsOf(textIn(column), column.bareNumber)),
    NO_WORDS,
  );
  const years = of('year').map((column) => yearOf(textIn(column)));
  const named = textIn(of('indicator')[0]);
  const found = named === '' ? null : findIndicator(options.indicators, named);
  const regions = regionTexts(of('regionCode'), of('regionName'), textIn(of('level')[0]), textIn);
  return {
    words,
    year: years.find((year) => year !== null) ?? null,
    regions,
    hasRegion: regions.length > 0,
    placed: new Map(),
    indicator:
      found === null
        ? { kind: 'ok', id: indicator }
        : found.kind === 'ok'
          ? { kind: 'ok', id: found.indicator.id }
          : { kind: 'unknown', written: named },
  };
}

/**
 * The row's region, most particular first: with a column for fylke and one for kommune the kommune counts where it is filled in.
 */
function regionTexts(
  codes: readonly TableColumn[],
  names: readonly TableColumn[],
  level: string,
  textIn: (column: TableColumn) => string,
): readonly RegionTexts[] {
  const order = (level: TableColumn['level']): number =>
    level === 'kommune' ? 0 : level === 'fylke' ? 2 : 1;
  const filled = (columns: readonly TableColumn[]) =>
    columns
      .filter((column) => textIn(column) !== '' && !/^(?:alle|all|i alt|totalt?|-|–)$/iu.test(textIn(column)))
      .sort((a, b) => order(a.level) - order(b.level));
  const code = filled(codes)[0];
  const name = filled(names)[0];
  const group = name?.groupLevel ?? null;
  const texts = {
    name: name ? textIn(name) : '',
    level: group ?? level,
    codeLevel: code?.level ?? null,
    nameLevel: name?.level ?? null,
  };
  if (group !== null) return name ? [{ ...texts, code: '' }] : [];
  // A name of a kommune beside the code of its fylke: the name is the region.
  if (code && name && code.level !== null && name.level !== null && order(name.level) < order(code.level)) {
    return [{ ...texts, code: '' }];
  }
  return [...(code ? [{ ...texts, code: textIn(code) }] : []), ...(name ? [{ ...texts, code: '' }] : [])];
}

type Placing =
  | {
      readonly kind: 'ok';
      readonly place: Pick<
        PlacedCell,
        'indicator' | 'region' | 'year' | 'outcome' | 'ageGroup' | 'part' | 'perCent'
      >;
    }
  | { readonly kind: 'no'; readonly reason: UnplacedReason };

function placeCell(column: TableColumn, told: RowTells, question: RowQuestion): Placing {
  const no = (reason: UnplacedReason): Placing => ({ kind: 'no', reason });
  const words = joinWords(joinWords(told.words, column.words), question.table);
  const year = told.year ?? words.year;
  if (year === null) return no({ kind: 'yearNotSaid' });
  if (question.options.classification.forYear(year) === undefined)
    return no({ kind: 'yearOutsideClassification', year });
  const region =
    column.regionText === null
      ? regionOfRow(year, told, question.placer)
      : question.placer.place(year, asName(column.regionText));
  if (region.kind === 'none') return no({ kind: 'regionNotSaid' });
  if (region.kind !== 'ok') {
    const kind = region.kind === 'unknown' ? 'regionUnknown' : 'regionAmbiguous';
    return no({ kind, written: region.written, year, answer: region.answer });
  }
  if (told.indicator.kind === 'unknown')
    return no({ kind: 'indicatorUnknown', written: told.indicator.written });
  const of = measureOf(words, question.options);
  if (of.kind === 'no') return of;
  const { part, perCent } = words;
  const place = {
    indicator: told.indicator.id,
    region: region.region,
    year,
    ageGroup: of.ageGroup,
    part,
    perCent,
  };
  if (part === 'denominator') return { kind: 'ok', place: { ...place, outcome: null } };
  if (of.outcome === null) return no({ kind: words.severalOutcomes ? 'severalOutcomes' : 'outcomeNotSaid' });
  return { kind: 'ok', place: { ...place, outcome: of.outcome } };
}

function regionOfRow(year: number, told: RowTells, placer: RegionPlacer): PlacedRegion {
  const region = told.placed.get(year) ?? placeRegion(year, told.regions, placer);
  told.placed.set(year, region);
  return region;
}

function asName(name: string): RegionTexts {
  return { code: '', name, level: '', codeLevel: null, nameLevel: null };
}

/** The first that can be found: the code, else the name. */
function placeRegion(year: number, regions: readonly RegionTexts[], placer: RegionPlacer): PlacedRegion {
  let failed: PlacedRegion = { kind: 'none' };
  for (const texts of regions) {
    const placed = placer.place(year, texts);
    if (placed.kind === 'ok') return placed;
    if (failed.kind === 'none') failed = placed;
  }
  return failed;
}

/** Outcome and age group of the words: a måltall number says both ([DEF-3]). */
function measureOf(
  words: Words,
  { indicators }: RecogniseOptions,
):
  | { readonly kind: 'ok'; readonly outcome: Outcome | null; readonly ageGroup: string }
  | { readonly kind: 'no'; readonly reason: UnplacedReason } {
  const groups = indicators[0]?.ageGroups.map(({ id }) => id) ?? ['all', '0-17', '18-66', '67+'];
  if (words.measure === null)
    return { kind: 'ok', outcome: words.outcome, ageGroup: words.ageGroup ?? 'all' };
  const ofNumber = groups[(words.measure - 1) % 4] ?? 'all';
  if (words.ageGroup !== null && words.ageGroup !== ofNumber) {
    return {
      kind: 'no',
      reason: { kind: 'measureAgainstAge', measure: words.measure, ageGroup: words.ageGroup },
    };
  }
  return { kind: 'ok', outcome: OUTCOMES[Math.floor((words.measure - 1) / 4)] ?? null, ageGroup: ofNumber };
}

/** The year of a cell: four digits, or a date's year. */
function yearOf(text: string): number | null {
  const match = /^((?:19|20)\d{2})(?:$|[.,]0+$|-\d{2}|\d{4}$)|^\d{1,2}\.\d{1,2}\.((?:19|20)\d{2})$/u.exec(
    text,
  );
  const year = Number(match?.[1] ?? match?.[2]);
  return Number.isInteger(year) && year > 0 ? year : null;
}
