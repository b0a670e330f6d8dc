import { findIndicator, type Indicator } from '../../../core';
import { withoutFootnotes } from '../../figures/footnote-marks';
import type { TableColumn } from './table-column';
import type { PlacedRegion, RegionPlacer, RegionTexts } from './place-region';
import { type PublishedGrid, shownText } from './published-grid';
import { remembered } from '../remembered';
import { joinWords, NO_WORDS, readWords, type Words } from './words';

/** What a row's labels tell. Rows with the same labels share what each group of them tells. */
export interface RowTells {
  /** The same object for the same labels, so that what follows from it can be remembered by it. */
  readonly words: Words;
  readonly year: number | null;
  readonly region: RegionTells;
  readonly indicator: IndicatorTells;
}

export interface RegionTells {
  readonly isSaid: boolean;
  /** The codes as written; none where a name alone stands there. */
  readonly codes: readonly string[];
  readonly inYear: (year: number) => PlacedRegion;
}

export type IndicatorTells =
  | { readonly kind: 'ok'; readonly id: string | null }
  | { readonly kind: 'unknown'; readonly written: string };

/** What is needed to read the labels of rows. */
export interface LabelQuestion {
  readonly grid: PublishedGrid;
  readonly columns: readonly TableColumn[];
  readonly placer: RegionPlacer;
  readonly indicators: readonly Indicator[];
  /** The indicator of rows that name none. */
  readonly indicator: string | null;
}

/** Reads what rows tell by their labels; equal labels are read once. */
export function labelReader(question: LabelQuestion): (row: number) => RowTells {
  const { grid, columns, placer, indicators, indicator } = question;
  const of = (...roles: readonly TableColumn['role'][]): readonly TableColumn[] =>
    columns.filter(({ role }) => roles.includes(role));
  const wordsOf = byLabels(grid, of('words'), wordsIn);
  const yearOf = byLabels(grid, of('year'), yearIn);
  const regionOf = byLabels(grid, of('regionCode', 'regionName', 'level'), (labels) =>
    regionIn(labels, placer),
  );
  const indicatorOf = byLabels(grid, of('indicator').slice(0, 1), (labels) =>
    indicatorIn(labels[0]?.text ?? '', indicators, indicator),
  );
  return (row) => ({
    words: wordsOf(row),
    year: yearOf(row),
    region: regionOf(row),
    indicator: indicatorOf(row),
  });
}

interface RowLabel {
  readonly column: TableColumn;
  readonly text: string;
}

/** What the columns' labels of a row tell together, worked out once for the same texts. */
function byLabels<Told>(
  grid: PublishedGrid,
  columns: readonly TableColumn[],
  read: (labels: readonly RowLabel[]) => Told,
): (row: number) => Told {
  const known = new Map<string, Told>();
  return (row) => {
    let key = '';
    for (const { index } of columns) key += `${shownText(grid, row, index)}\0`;
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Told;
    const told = read(columns.map((column) => ({ column, text: shownText(grid, row, column.index) })));
    known.set(key, told);
    return told;
  };
}

function wordsIn(labels: readonly RowLabel[]): Words {
  return labels.reduce(
    (all, { column, text }) => joinWords(all, readWords(text, column.bareNumber)),
    NO_WORDS,
  );
}

/** The first year among the labels: four digits, or a date's year. */
function yearIn(labels: readonly RowLabel[]): number | null {
  for (const { text } of labels) {
    const match =
      /^((?:19|20)\d{2})(?:$|[.,]0+$|-(?:0[1-9]|1[0-2])(?!\d)|\d{4}$)|^\d{1,2}\.\d{1,2}\.((?:19|20)\d{2})$/u.exec(
        withoutFootnotes(text),
      );
    const year = Number(match?.[1] ?? match?.[2]);
    if (Number.isInteger(year) && year > 0) return year;
  }
  return null;
}

function indicatorIn(
  written: string,
  indicators: readonly Indicator[],
  otherwise: string | null,
): IndicatorTells {
  if (written === '') return { kind: 'ok', id: otherwise };
  const found = findIndicator(indicators, written);
  return found.kind === 'ok' ? { kind: 'ok', id: found.indicator.id } : { kind: 'unknown', written };
}

function regionIn(labels: readonly RowLabel[], placer: RegionPlacer): RegionTells {
  const texts = regionTexts(labels);
  const codes = texts.flatMap(({ code }) => (code === '' ? [] : [code]));
  return { isSaid: texts.length > 0, codes, inYear: remembered((year) => firstFound(year, texts, placer)) };
}

/** The first that can be found: the code, else the name; none when the two say different regions. */
function firstFound(year: number, regions: readonly RegionTexts[], placer: RegionPlacer): PlacedRegion {
  let failed: PlacedRegion = { kind: 'none' };
  for (const texts of regions) {
    const placed = placer.place(year, texts);
    if (placed.kind === 'ok' || (placed.kind === 'unknown' && placed.answer.kind === 'conflict'))
      return placed;
    if (failed.kind === 'none') failed = placed;
  }
  return failed;
}

/**
 * The row's region, most particular first: with a column for fylke and one for kommune the kommune counts where it is filled in.
 */
function regionTexts(labels: readonly RowLabel[]): readonly RegionTexts[] {
  const filled = (role: TableColumn['role']) =>
    labels
      .filter(
        ({ column, text }) =>
          column.role === role && text !== '' && !/^(?:alle|all|i alt|totalt?|-|–)$/iu.test(text),
      )
      .sort((a, b) => particularity(a.column) - particularity(b.column));
  const code = filled('regionCode')[0];
  const name = filled('regionName')[0];
  const group = name?.column.groupLevel ?? null;
  const texts = {
    name: name?.text ?? '',
    level: group ?? labels.find(({ column }) => column.role === 'level')?.text ?? '',
    codeLevel: code?.column.level ?? null,
    nameLevel: name?.column.level ?? null,
  };
  const byName: readonly RegionTexts[] = name ? [{ ...texts, code: '' }] : [];
  if (group !== null || !code) return byName;
  // A name of a kommune beside the code of its fylke: the name is the region.
  const nameSaysMore =
    name !== undefined &&
    code.column.level !== null &&
    name.column.level !== null &&
    particularity(name.column) < particularity(code.column);
  return nameSaysMore ? byName : [{ ...texts, code: code.text }, ...byName];
}

function particularity({ level }: TableColumn): number {
  return level === 'kommune' ? 0 : level === 'fylke' ? 2 : 1;
}
