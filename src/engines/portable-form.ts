import { cellAddress, textOfDate, type ColumnMap, type RangeSnapshot, type RawCell } from '../core';

/**
 * A cell as a database holds it in a column of text: a number by its digits, a date as ISO text, with its time where it has one.
 *
 * @returns null for an empty cell
 */
export function storedText(cell: RawCell): string | null {
  if (cell === null || cell === undefined) return null;
  if (!(cell instanceof Date)) return String(cell);
  return cell.getTime() % DAY === 0 ? textOfDate(cell) : cell.toISOString();
}

const DAY = 86_400_000;

/** Errors as the cells of a workbook hold them; others are text. */
export const CELL_ERRORS = ['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#NULL!'] as const;

/** Whether all engines read a cell alike ([ENG-3]): the grammar of docs/engines.md, which the SQL and the worksheet's formulas say too. */
function isPortable(role: string, cell: RawCell): boolean {
  const trimmed = (storedText(cell) ?? '').replace(/^ +| +$/g, '');
  const text = trimmed.replace(/^(\d+)[.,]0$/, '$1');
  switch (role) {
    case 'person':
      return (
        NO_KEY.test(trimmed) ||
        CELL_ERRORS.some((error) => error === trimmed) ||
        (/^[\w-]+$/.test(trimmed) && !/^\d{16,}$/.test(trimmed))
      );
    case 'registrationDate':
      return trimmed === '' || isDay(trimmed);
    case 'year':
    case 'birthYear':
      return /^[1-9]\d{3}$/.test(text) || isNoNumber(text);
    case 'birthDate':
      return /^[1-9]\d{3}$/.test(text) || isNoNumber(text) || isDay(trimmed);
    case 'municipality':
      return /^(?:\d+|\d{3,4} \D.*)$/s.test(text) || isNoNumber(text);
    case 'age':
      return /^\d+$/.test(text) || isNoNumber(text);
    default:
      return text === '0' || /^[1-9]\d*$/.test(text) || isNoNumber(text);
  }
}

/** Nothing, a word for it, a word of letters, or an error. */
function isNoNumber(text: string): boolean {
  return /^(?:\.{0,2}|[a-z]+|#.*)$/is.test(text);
}

const NO_KEY = /^(?:\.{0,2}|na|null|[-–—]|0(?:[.,]0)?)$/i;

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && textOfDate(new Date(`${text}T00:00:00Z`)) === text;
}

/** A cell that not all engines read alike. */
export interface UnportableCell {
  /** `Personer!C12` */
  readonly address: string;
  readonly text: string;
}

/** Finds the cells outside the portable grammar, block by block; dates of registration apart, which matter to persons who come twice. */
export class UnportableCells {
  /** How many there are. */
  total = 0;
  /** The first of them. */
  readonly first: UnportableCell[] = [];
  private before = 0;

  /** Looks at a block of rows; the header among them is passed over. */
  look({ source, firstRow, firstColumn, columnNumbers, rows }: RangeSnapshot, map: ColumnMap): void {
    const roles = [...map.columns].filter(([role]) => role !== 'registrationDate');
    rows.forEach((row, at) => {
      if (this.before + at <= map.headerRow) return;
      for (const [role, { column }] of roles) {
        if (isPortable(role, row[column])) continue;
        this.total++;
        if (this.first.length >= MOST_NAMED) continue;
        const number = columnNumbers?.[column] ?? firstColumn + column;
        this.first.push({
          address: cellAddress(source, firstRow + at, number),
          text: storedText(row[column]) ?? '',
        });
      }
    });
    this.before += rows.length;
  }
}

const MOST_NAMED = 1000;
