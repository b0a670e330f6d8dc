import type { RawCell } from '../../core';
import { ArchiveError } from './archive-error';
import { cellPlace, COLUMNS, rowNumber } from './cell-address';
import { storedValue, type CellContext, type SheetCell } from './sheet-cell';
import { element, within, type ElementReader } from './xml/element-reader';
import { formatNumber } from './format-number';
import { longer, richText } from './rich-text';
import { PlainSheetRows } from './plain-sheet-rows';
import { isFilled, type RowBlock } from './row-block';
import type { StartTag } from './xml/start-tag';

/**
 * Reads a sheet part (CT_Worksheet). Rows and cells say where they are, or follow the one before: `r` is optional for both. Columns without a
 * value are null.
 *
 * @param hasTexts whether what the cells show is wanted too
 */
export function sheetReader(context: CellContext, hasTexts: boolean, block: RowBlock): ElementReader {
  const row = new SheetRow(context, hasTexts, block);
  const cell = cellReader(row);
  const rowReader = element({
    child: (name, tag) => {
      if (name !== 'c') return null;
      row.enterCell(tag);
      return cell;
    },
    end: () => row.end(),
  });
  const plain = new PlainSheetRows(context, (number, cells) => row.put(number, cells));
  const data = element({
    child: (name, tag) => {
      if (name !== 'row') return null;
      row.begin(tag.attribute('r'));
      return rowReader;
    },
    plain: hasTexts ? undefined : (text, at) => plain.read(text, at),
  });
  return within(['sheetData'], data);
}

function cellReader(row: SheetRow): ElementReader {
  const { cell } = row;
  const value = element({ text: (text) => (cell.raw = longer(cell.raw ?? '', text)) });
  const inline = richText((text) => (cell.inline = (cell.inline ?? '') + text));
  return element({
    child: (name) => {
      if (name === 'f') cell.hasFormula = true;
      if (name === 'is') return inline;
      if (name !== 'v') return null;
      if (cell.raw !== null) throw new ArchiveError('a cell with two values');
      cell.raw = '';
      return value;
    },
    end: () => row.endCell(),
  });
}

/** The row that is being read, and the cell in it: one object for all of them, since there are millions. */
class SheetRow {
  readonly cell: { -readonly [Key in keyof SheetCell]: SheetCell[Key] } = {
    type: 'n',
    style: undefined,
    hasFormula: false,
    raw: null,
    inline: null,
  };
  /** Counted from 1; 0 while neither the row nor a cell has said it. */
  private number = 0;
  private following = 1;
  private column = -1;
  private cells: RawCell[] = [];
  private texts: (string | null)[] = [];

  constructor(
    private readonly context: CellContext,
    private readonly hasTexts: boolean,
    private readonly block: RowBlock,
  ) {}

  begin(reference: string | undefined): void {
    this.number = reference === undefined ? 0 : rowNumber(reference);
    this.column = -1;
    this.cells = [];
    this.texts = [];
  }

  end(): void {
    if (this.number === 0) this.number = this.following;
    this.following = this.number + 1;
    // Rows without a value wait for one below them: formats alone do not make a sheet longer.
    if (this.cells.length > 0) this.block.put(this.number, this.cells, this.texts);
  }

  /** Takes a whole row that was read by its text. */
  put(number: number, cells: readonly RawCell[]): void {
    this.following = number + 1;
    if (cells.length > 0) this.block.put(number, cells, []);
  }

  enterCell(tag: StartTag): void {
    const { cell } = this;
    cell.type = tag.attribute('t') ?? 'n';
    cell.style = tag.attribute('s');
    cell.hasFormula = false;
    cell.raw = null;
    cell.inline = null;
    const reference = tag.attribute('r');
    if (reference === undefined) {
      this.column++;
      return;
    }
    const place = cellPlace(reference);
    this.column = place % COLUMNS;
    const number = (place - this.column) / COLUMNS;
    if (this.number === 0) this.number = number;
    else if (this.number !== number) throw new ArchiveError('a cell of another row');
  }

  endCell(): void {
    const value = storedValue(this.cell, this.context);
    if (value === null) return;
    const { cells, column } = this;
    if (column >= COLUMNS) throw new ArchiveError('more columns than a sheet has');
    if (column < cells.length && isFilled(cells[column])) {
      if (isFilled(value)) throw new ArchiveError('a cell twice');
      return;
    }
    while (cells.length < column) cells.push(null);
    cells[column] = value;
    if (!this.hasTexts) return;
    while (this.texts.length < column) this.texts.push(null);
    this.texts[column] = this.shownText(value);
  }

  /**
   * What a number shows by its number format: a cell that stores 0.8442 with the format `0,0 %` was published as "84,4 %" ([PUB-1]). Null for
   * a cell that shows what it stores, for texts and for dates.
   */
  private shownText(value: RawCell): string | null {
    const code = this.context.formats[Number(this.cell.style)]?.code ?? null;
    return code !== null && typeof value === 'number' ? formatNumber(value, code) : null;
  }
}
