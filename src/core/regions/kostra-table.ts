import { foldWords } from '../fold-text';
import { ADDRESS_LIMIT, issue, type Issue } from '../issues';
import { kostraGroupCode } from './kostra-group';
import type { Classification, KostraGroups } from './types';

/** A lookup table as a host read it: a header row, then one row per kommune, group and, if there are several, year. */
export interface KostraTable {
  /** The file's or sheet's name, for messages. */
  readonly source: string;
  readonly rows: readonly (readonly unknown[])[];
  /** The address of a cell, from positions in `rows` counted from 0. */
  readonly address: (row: number, column: number) => string;
}

/** The groups, and what was the matter with the table. Groups are null when the table cannot be read at all. */
export interface KostraReading {
  readonly groups: KostraGroups | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads which KOSTRA group each kommune belongs to ([REG-8]). Columns are found by header: kommune (a code, or a code and
 * a name), gruppe, and år; without a year the row holds in every year. Rows that cannot be read, that name a kommune that
 * did not exist in the year, or that contradict an earlier row are left out and reported with their cells.
 */
export function readKostraTable(table: KostraTable, classification: Classification): KostraReading {
  const filled = table.rows
    .map((cells, row) => ({ cells, row }))
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  const [first] = filled;
  if (!first) return { groups: null, issues: [issue('kostraTableEmpty', 'error', { source: table.source })] };
  // Titles may stand above the header row.
  const headers = filled.slice(0, HEADER_SEARCH_ROWS);
  const header = headers.find(({ cells }) => findColumns(cells).missing.length === 0) ?? first;
  const columns = findColumns(header.cells);
  if (columns.missing.length > 0) {
    const seen = header.cells.map(textOf).filter((text) => text !== '');
    const facts = { source: table.source, seen, wanted: columns.missing };
    return { groups: null, issues: [issue('kostraHeaderNotFound', 'error', facts)] };
  }

  const always = new Map<string, string>();
  const ofYear = new Map<string, string>();
  const bad: { readonly text: string; readonly address: string }[] = [];
  for (const { cells, row } of filled.filter((each) => each.row > header.row)) {
    const read = readRow(cells, columns, classification);
    const map = read?.year === null ? always : ofYear;
    const key = read ? keyOf(read.year ?? 0, read.municipality) : '';
    if (!read || (map.has(key) && map.get(key) !== read.group)) {
      const text = cells
        .map(textOf)
        .filter((cell) => cell !== '')
        .join(' | ');
      bad.push({ text: text.slice(0, 80), address: table.address(row, columns.municipality) });
    } else {
      map.set(key, read.group);
    }
  }
  const groupOf = (year: number, municipality: string) =>
    ofYear.get(keyOf(year, municipality)) ?? always.get(keyOf(0, municipality));
  return { groups: { groupOf }, issues: badRows(table.source, bad) };
}

/** How many rows are looked at for the header row. */
const HEADER_SEARCH_ROWS = 25;

interface KostraColumns {
  readonly municipality: number;
  readonly group: number;
  /** −1 when there is none. */
  readonly year: number;
  /** The columns wanted that were not found. */
  readonly missing: readonly ('municipality' | 'group')[];
}

function findColumns(header: readonly unknown[]): KostraColumns {
  const folded = header.map((cell) => foldWords(textOf(cell)).replace(/[\s_]/g, ''));
  const find = (patterns: readonly RegExp[]) => {
    const hit = patterns.map((pattern) => folded.findIndex((one) => pattern.test(one))).find((at) => at >= 0);
    return hit ?? -1;
  };
  const group = find([
    /kostra.*(gruppe|group)(nr|kode)?$/,
    /^(gruppe|group)/,
    /^target(code|kode)$/,
    /kostra/,
    /ekg/,
  ]);
  const columns = {
    municipality: find([
      /^(bosteds)?kom(mune)?n(umme)?r$/,
      /^knr$/,
      /^(kommune|municipality)(kode|code|number|no)$/,
      /^source(code|kode)$/,
      /^(kommune|municipality)$/,
      /^region$/,
      /^(kode|code)$/,
    ]),
    group,
    year: find([/^(stat(istikk)?|data|rapporterings)?ar$/, /^aar$/, /^year$/, /^argang$/]),
  };
  const missing = (['municipality', 'group'] as const).filter((one) => columns[one] < 0);
  return { ...columns, missing };
}

/** One row's facts, year null where it holds in every year; undefined when it cannot be read. */
function readRow(
  cells: readonly unknown[],
  columns: KostraColumns,
  classification: Classification,
): { readonly municipality: string; readonly group: string; readonly year: number | null } | undefined {
  const digits = /^(\d{3,4})(?:[.,]0+)?(?:[\s–-]+\D.*)?$/u.exec(textOf(cells[columns.municipality]))?.[1];
  const group = kostraGroupCode(textOf(cells[columns.group]));
  const yearText = columns.year < 0 ? '' : textOf(cells[columns.year]);
  if (digits === undefined || group === undefined) return undefined;
  const municipality = digits.padStart(4, '0');
  if (yearText === '')
    return heldEver(classification, municipality) ? { municipality, group, year: null } : undefined;
  const year = /^\d{4}$/.test(yearText) ? Number(yearText) : Number.NaN;
  // Years beyond the classification are of no use here, but no error in a table that covers more years than we do.
  const held = classification.forYear(year)?.municipalityByCode.has(municipality) ?? !Number.isNaN(year);
  return held ? { municipality, group, year } : undefined;
}

function heldEver(classification: Classification, municipality: string): boolean {
  for (let year = classification.firstYear; year <= classification.lastYear; year++) {
    if (classification.forYear(year)?.municipalityByCode.has(municipality)) return true;
  }
  return false;
}

function badRows(
  source: string,
  bad: readonly { readonly text: string; readonly address: string }[],
): readonly Issue[] {
  if (bad.length === 0) return [];
  const examples = [...new Set(bad.map((one) => one.text))].slice(0, 5);
  const cells = bad.slice(0, ADDRESS_LIMIT).map((one) => one.address);
  return [issue('kostraRowInvalid', 'warning', { source, examples }, { rows: bad.length, cells })];
}

function keyOf(year: number, municipality: string): string {
  return `${year} ${municipality}`;
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}
