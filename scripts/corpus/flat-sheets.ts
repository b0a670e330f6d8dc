import { createReadStream } from 'node:fs';
import { element, type ElementReader } from '../../src/hosts/xlsx/xml/element-reader';
import type { StartTag } from '../../src/hosts/xlsx/xml/start-tag';
import { readXml } from '../../src/hosts/xlsx/xml/xml-reader';

/** A cell as LibreOffice tells of it. */
export interface TheirCell {
  /** A date is the number of days since 30 December 1899, a time the part of a day. */
  readonly value: string | number | boolean;
  readonly isDate: boolean;
  /** A time without a day. */
  readonly isTime: boolean;
  readonly hasFormula: boolean;
}

/** A sheet of LibreOffice's. */
export interface TheirSheet {
  /** Cells by row and column, both counted from 0; empty ones are not among them. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, TheirCell>>;
  readonly hasPivot: boolean;
}

const SPACE = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES: ReadonlySet<string> = new Set(
  ['office', 'table', 'text'].map((name) => `${SPACE}:${name}:1.0`),
);

/** Reads a flat OpenDocument file: its sheets by name. */
export async function readFlatSheets(file: string): Promise<ReadonlyMap<string, TheirSheet>> {
  const sheets = new Map<string, ReadonlyMap<number, ReadonlyMap<number, TheirCell>>>();
  let pivots = '';
  const pivot = element({
    child: (_name, tag) => {
      pivots += ` ${named(tag).get('table:target-range-address') ?? ''}`;
      return null;
    },
  });
  const outside: ElementReader = element({
    child: (name, tag) => {
      if (name === 'body' || name === 'spreadsheet') return outside;
      if (name === 'data-pilot-tables') return pivot;
      if (name !== 'table') return null;
      const sheet = new Map<number, ReadonlyMap<number, TheirCell>>();
      sheets.set(named(tag).get('table:name') ?? '', sheet);
      return tableReader(sheet);
    },
  });
  const document = readXml(createReadStream(file), { document: outside }, NAMESPACES);
  while ((await document.next()).done !== true);
  return new Map([...sheets].map(([name, rows]) => [name, { rows, hasPivot: pivots.includes(name) }]));
}

function tableReader(sheet: Map<number, ReadonlyMap<number, TheirCell>>): ElementReader {
  let row = 0;
  let rows = 1;
  let column = 0;
  let cells = new Map<number, TheirCell>();
  const rowReader = element({
    child: (name, tag) => {
      if (name !== 'table-cell' && name !== 'covered-table-cell') return null;
      const attributes = named(tag);
      const [first, count] = [column, repeated(attributes, 'columns')];
      column += count;
      return cellReader(attributes, (cell) => {
        for (let at = first; at < first + count; at++) cells.set(at, cell);
      });
    },
    end: () => {
      if (cells.size > 0) for (let at = row; at < row + rows; at++) sheet.set(at, cells);
      row += rows;
    },
  });
  const table: ElementReader = element({
    child: (name, tag) => {
      if (/^table-(row-group|rows|header-rows)$/.test(name)) return table;
      if (name !== 'table-row') return null;
      rows = repeated(named(tag), 'rows');
      column = 0;
      cells = new Map();
      return rowReader;
    },
  });
  return table;
}

function cellReader(attributes: ReadonlyMap<string, string>, take: (cell: TheirCell) => void): ElementReader {
  const paragraphs: string[] = [];
  let text = '';
  const inline: ElementReader = element({
    child: (name, tag) => {
      if (name === 's') text += ' '.repeat(Number(named(tag).get('text:c') ?? 1));
      if (name === 'tab') text += '\t';
      if (name === 'line-break') text += '\n';
      return name === 'span' || name === 'a' ? inline : null;
    },
    text: (piece) => (text += piece),
  });
  const paragraph = element({
    ...inline,
    end: () => {
      paragraphs.push(text);
      text = '';
    },
  });
  return element({
    child: (name) => (name === 'p' ? paragraph : null),
    end: () => {
      const type = attributes.get('office:value-type');
      if (type === undefined) return;
      take({
        value: valueOf(type, attributes, paragraphs.join('\n')),
        isDate: type === 'date' || type === 'time',
        isTime: type === 'time',
        hasFormula: attributes.has('table:formula'),
      });
    },
  });
}

function valueOf(
  type: string,
  attributes: ReadonlyMap<string, string>,
  text: string,
): string | number | boolean {
  switch (type) {
    case 'string':
      // Of an error that is empty, and the text names it.
      return attributes.get('office:string-value') || text;
    case 'boolean':
      return attributes.get('office:boolean-value') === 'true';
    case 'date':
      return daysOf(attributes.get('office:date-value') ?? '');
    case 'time':
      return partOfDay(attributes.get('office:time-value') ?? '');
    default:
      return Number(attributes.get('office:value'));
  }
}

function daysOf(iso: string): number {
  const [, day = '', time] = /^(-?\d+-\d\d-\d\d)(T[\d:]+(?:\.\d+)?)?/.exec(iso) ?? [];
  return Date.parse(`${day}${time ?? 'T00:00:00'}Z`) / 86_400_000 + 25_569;
}

function partOfDay(duration: string): number {
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /^(-?)PT(\d+)H(\d+)M([\d.]+)S$/.exec(duration) ?? [];
  const part = Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds) / 86_400;
  return sign === '-' ? -part : part;
}

function named(tag: StartTag): ReadonlyMap<string, string> {
  return new Map(tag.attributes());
}

function repeated(attributes: ReadonlyMap<string, string>, what: 'rows' | 'columns'): number {
  return Number(attributes.get(`table:number-${what}-repeated`) ?? 1);
}
