import { cellAddress } from '../cell-address';
import type { CompiledIndicator, CompiledVariable } from '../definitions/types';
import { ADDRESS_LIMIT, issue, type Issue } from '../issues';
import type { Classification } from '../regions/types';
import { COUNT_COLUMNS, INVALID, MISSING, UNKNOWN, UNREAD } from './counts-form';
import type { CountsRow } from './counts-row';
import type { RangeSnapshot, RawCell } from './snapshot';

/** Where each thing stands in the counts; −1 for what is not there. */
export interface CountsHeader {
  readonly indicator: number;
  readonly year: number;
  readonly municipality: number;
  readonly ageGroup: number;
  readonly persons: number;
  readonly unsure: number;
  /** Code number → column. */
  readonly codes: ReadonlyMap<number, number>;
  readonly headers: readonly string[];
}

/** The header row of counts, written as `iplos sql` names its columns; null when it lacks what is needed. */
export function readCountsHeader(row: readonly RawCell[]): CountsHeader | null {
  const headers = Array.from(row, (cell) => String(cell ?? '').trim());
  const lower = headers.map((header) => header.toLowerCase());
  const at = (name: string): number => lower.indexOf(name);
  const codes = new Map<number, number>();
  lower.forEach((header, column) => {
    const code = /^code_(\d{1,4})$/.exec(header);
    if (code) codes.set(Number(code[1]), column);
  });
  const header = {
    indicator: at(COUNT_COLUMNS.indicator),
    year: at(COUNT_COLUMNS.year),
    municipality: at(COUNT_COLUMNS.municipality),
    ageGroup: at(COUNT_COLUMNS.ageGroup),
    persons: at(COUNT_COLUMNS.persons),
    unsure: at(COUNT_COLUMNS.unsure),
    codes,
    headers,
  };
  const isWhole = [header.indicator, header.year, header.municipality, header.ageGroup, header.persons].every(
    (column) => column >= 0,
  );
  return isWhole && new Set(lower).size === lower.length ? header : null;
}

/** What a reader of counts has found beside the lines. */
export interface CountsTold {
  /** Persons with a cell outside the portable grammar, or of whom it is not certain which row holds, at least ([ENG-3]). */
  readonly unsure: number;
  readonly issues: readonly Issue[];
}

/**
 * Reads lines of counts made elsewhere ([ENG-2]). A line that cannot be read is an error with its cell, and is not counted; lines of
 * indicators nobody asked for are left out.
 */
export class CountsReader {
  /** For each indicator: each counts everybody. */
  private readonly unsure: number[];
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly bad = new Map<number, { rows: number; cells: string[]; examples: Set<string> }>();
  private readonly unknown = { rows: 0, cells: [] as string[], examples: new Set<string>() };
  private readonly legal = new Map<number, ReadonlySet<string>>();

  constructor(
    private readonly header: CountsHeader,
    private readonly indicators: readonly CompiledIndicator[],
    private readonly classification: Classification,
  ) {
    this.unsure = indicators.map(() => 0);
    this.indexOf = new Map(indicators.map(({ indicator }, index) => [indicator.id, index]));
  }

  /** The lines of a block from its row `from` on. */
  read(snapshot: RangeSnapshot, from: number): readonly CountsRow[] {
    const lines: CountsRow[] = [];
    for (let at = from; at < snapshot.rows.length; at++) {
      const row = snapshot.rows[at] ?? [];
      if (row.every((cell) => text(cell) === '')) continue;
      const line = this.line(row, (column) =>
        cellAddress(
          snapshot.source,
          snapshot.firstRow + at,
          snapshot.columnNumbers?.[column] ?? snapshot.firstColumn + column,
        ),
      );
      if (line) lines.push(line);
    }
    return lines;
  }

  /** What there is to say of all that was read. */
  told(): CountsTold {
    const issues: Issue[] = [...this.bad].map(([column, { rows, cells, examples }]) =>
      issue(
        'countsUnreadable',
        'error',
        { header: this.header.headers[column] ?? '', examples: [...examples], ...this.allowedIn(column) },
        { rows, cells },
      ),
    );
    const { rows, cells, examples } = this.unknown;
    if (rows > 0) {
      const header = this.header.headers[this.header.municipality] ?? '';
      issues.push(
        issue('municipalityUnknown', 'error', { header, examples: [...examples] }, { rows, cells }),
      );
    }
    return { unsure: Math.max(0, ...this.unsure), issues };
  }

  private line(row: readonly RawCell[], address: (column: number) => string): CountsRow | null {
    const { header } = this;
    const of = (column: number): string => text(row[column]);
    const refuse = (column: number): null => {
      note(this.at(column), of(column), address(column));
      return null;
    };
    const indicator = this.indexOf.get(of(header.indicator));
    const compiled = indicator === undefined ? undefined : this.indicators[indicator];
    if (indicator === undefined || !compiled) return null;
    const persons = wholeNumber(of(header.persons));
    if (persons === null) return refuse(header.persons);
    const unsure = header.unsure < 0 || of(header.unsure) === '' ? 0 : wholeNumber(of(header.unsure));
    if (unsure === null || unsure > persons) return refuse(header.unsure);
    const year = of(header.year);
    if (year !== UNREAD && !/^[1-9]\d{3}$/.test(year)) return refuse(header.year);
    const kommune = of(header.municipality)
      .padStart(4, '0')
      .replace(/^0000$/, '');
    if (kommune !== '' && !/^\d{4}$/.test(kommune) && of(header.municipality) !== UNREAD)
      return refuse(header.municipality);
    const ageSlot = ageSlotOf(compiled, of(header.ageGroup));
    if (ageSlot === null) return refuse(header.ageGroup);
    const categories: number[] = [];
    const cells = [year, of(header.municipality), of(header.ageGroup)];
    for (const variable of compiled.variables) {
      const column = header.codes.get(variable.variable.code) ?? -1;
      const category = categoryOf(variable, of(column));
      if (category === null) return refuse(column);
      categories.push(category);
      cells.push(of(column));
    }
    this.unsure[indicator]! += cells.includes(UNREAD) ? persons : unsure;
    if (year === UNREAD) return null;
    const municipality = this.known(Number(year), kommune);
    // Each indicator counts everybody: the first one tells.
    if (municipality !== kommune && kommune !== UNREAD && indicator === 0)
      note(this.unknown, kommune, address(header.municipality), persons);
    return { indicator, year: Number(year), municipality, ageSlot, categories, persons };
  }

  /** A kommune of the year; '' for one that is none, which counts in land only ([REG-3]). */
  private known(year: number, code: string): string {
    let legal = this.legal.get(year);
    if (!legal) {
      const kommuner = this.classification.forYear(year)?.municipalities ?? [];
      legal = new Set(kommuner.map((one) => one.code));
      this.legal.set(year, legal);
    }
    return legal.has(code) ? code : '';
  }

  private at(column: number) {
    const known = this.bad.get(column) ?? { rows: 0, cells: [], examples: new Set<string>() };
    this.bad.set(column, known);
    return known;
  }

  private allowedIn(column: number): { readonly allowed: readonly string[] | null } {
    const { header, indicators } = this;
    if (column === header.ageGroup) {
      const groups = indicators.flatMap(({ indicator }) => indicator.ageGroups.slice(1).map(({ id }) => id));
      return { allowed: [...new Set(groups), UNKNOWN, UNREAD] };
    }
    const code = [...header.codes].find(([, at]) => at === column)?.[0];
    if (code === undefined) return { allowed: null };
    const values = indicators
      .flatMap(({ variables }) => variables)
      .filter(({ variable }) => variable.code === code)
      .flatMap(({ variable }) => variable.values.map(({ value }) => String(value)));
    return { allowed: [...new Set(values), MISSING, INVALID, UNREAD] };
  }
}

const EXAMPLES = 5;

function note(
  seen: { rows: number; cells: string[]; examples: Set<string> },
  value: string,
  address: string,
  rows = 1,
): void {
  seen.rows += rows;
  if (seen.cells.length < ADDRESS_LIMIT) seen.cells.push(address);
  if (seen.examples.size < EXAMPLES) seen.examples.add(value);
}

function text(cell: RawCell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

function wholeNumber(written: string): number | null {
  return /^\d{1,12}$/.test(written) ? Number(written) : null;
}

function ageSlotOf({ indicator }: CompiledIndicator, written: string): number | null {
  const groups = indicator.ageGroups.slice(1);
  if (written === '' || written === UNKNOWN || written === UNREAD) return groups.length;
  const slot = groups.findIndex(({ id }) => id === written);
  return slot < 0 ? null : slot;
}

function categoryOf({ variable, missing, invalid }: CompiledVariable, written: string): number | null {
  if (written === MISSING) return missing;
  if (written === INVALID || written === UNREAD) return invalid;
  const index = variable.values.findIndex(({ value }) => String(value) === written);
  return index < 0 ? null : index;
}
