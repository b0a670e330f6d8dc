import { type Dimension, type HeaderRole, roleOfHeader } from './dimension';
import { lettersOf } from './grid-address';
import type { TableParts } from './header-rows';
import { looksLikeFigure, type PublishedGrid, shownText } from './published-grid';
import { joinWords, NO_WORDS, readWords, saysSomething, type Words } from './words';

/** A column of the table as it was understood. */
export interface TableColumn {
  /** Index into the grid's rows. */
  readonly index: number;
  /** The header as written, rows above included; its letter where there is none. */
  readonly header: string;
  readonly role: Dimension | 'value' | 'ignored';
  readonly level: HeaderRole['level'] | null;
  readonly bareNumber: boolean;
  /** What the header says of the figures under it. */
  readonly words: Words;
  /** For figures: the region the header names, as text; null when it names none. */
  readonly regionText: string | null;
  /** A grouping column ([REG-9]) whose header is the level of its values. */
  readonly groupLevel: string | null;
}

/** What is needed to understand columns. */
export interface ColumnQuestion {
  readonly parts: TableParts;
  readonly regionNamed: (text: string) => boolean;
  /** Header, or column letters, as the user named it → the header it is to be read as. */
  readonly headers: Readonly<Record<string, string>>;
  /** Headers of grouping columns that the data have figures for. */
  readonly groupLevels: readonly string[];
}

/** Understands each column by its header, and where that says nothing by what stands in it. */
export function readColumns(grid: PublishedGrid, question: ColumnQuestion): readonly TableColumn[] {
  const { parts } = question;
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const labels = parts.headers.map((row) => labelsOf(grid, row, width, row !== parts.headers.at(-1)));
  return Array.from({ length: width }, (_, index) => {
    const levels = labels.map((row) => row[index]).filter((one) => one !== undefined);
    const written = levels.filter(({ text }) => text !== '');
    const letter = lettersOf(grid, index);
    const header = [...new Set(written.map(({ text }) => text))].join(' · ') || letter;
    const named =
      question.headers[header] ?? question.headers[letter] ?? overrideOf(written, question.headers);
    const texts = named === undefined ? written : [{ text: named, own: true }];
    return columnOf(grid, index, header, texts, question);
  });
}

interface Label {
  readonly text: string;
  /** False when it was carried over from a cell to the left, as a label over several columns is. */
  readonly own: boolean;
}

/** The texts of a header row; in rows above the last a label holds for the empty cells to its right. */
function labelsOf(grid: PublishedGrid, row: number, width: number, carries: boolean): readonly Label[] {
  let last = '';
  return Array.from({ length: width }, (_, column) => {
    const text = shownText(grid, row, column);
    if (text !== '') last = text;
    return text !== '' || !carries ? { text, own: true } : { text: last, own: false };
  });
}

function overrideOf(
  written: readonly Label[],
  headers: Readonly<Record<string, string>>,
): string | undefined {
  return written.map(({ text }) => headers[text]).find((one) => one !== undefined);
}

function columnOf(
  grid: PublishedGrid,
  index: number,
  header: string,
  texts: readonly Label[],
  { parts, regionNamed, groupLevels }: ColumnQuestion,
): TableColumn {
  const plain = {
    index,
    header,
    level: null,
    bareNumber: false,
    words: NO_WORDS,
    regionText: null,
    groupLevel: null,
  };
  const named = texts.filter(({ own }) => own).map(({ text }) => text);
  const role = named.map(roleOfHeader).find((one) => one !== null) ?? null;
  const group = groupLevels.find((level) => named.some((text) => text === level));
  if (group !== undefined) return { ...plain, role: 'regionName', groupLevel: group };
  // From the lowest row upwards: what stands nearest to the figures is most particular.
  const words = [...texts]
    .reverse()
    .reduce((all, { text }) => joinWords(all, readWords(text, true)), NO_WORDS);
  const body = bodyTexts(grid, parts.body, index);
  // A column that only keeps others apart: nothing in it, and no header but one carried over from its neighbour.
  if (body.length === 0 && named.length === 0) return { ...plain, role: 'ignored' };
  const figures = body.filter(looksLikeFigure).length;
  if (role && !(role.role === 'words' && figures > body.length / 2 && !isBareNumbers(role, body))) {
    const { level = null, bareNumber = false } = role;
    return { ...plain, role: role.role, level, bareNumber, words: role.role === 'value' ? words : NO_WORDS };
  }
  const regionText = texts
    .map(({ text }) => text)
    .find((text) => !saysSomething(readWords(text)) && regionNamed(text));
  if (saysSomething(words) || regionText !== undefined) {
    const labels = body.filter((text) => saysSomething(readWords(text))).length;
    const isValue = figures > 0 || body.length === 0 || (words.part !== null && labels * 2 <= body.length);
    return isValue
      ? { ...plain, role: 'value', words, regionText: regionText ?? null }
      : { ...plain, ...byContent(index, body, regionNamed) };
  }
  return { ...plain, ...byContent(index, body, regionNamed) };
}

function isBareNumbers(role: HeaderRole, body: readonly string[]): boolean {
  return role.bareNumber === true && body.every((text) => /^(?:[1-9]|1[0-6])(?:[.,]0+)?$/.test(text));
}

/** A column without an understood header, by what most of its cells are. */
function byContent(
  index: number,
  body: readonly string[],
  regionNamed: (text: string) => boolean,
): Pick<TableColumn, 'role'> {
  const most = (test: (text: string) => boolean): boolean =>
    body.length > 0 && body.filter(test).length * 2 > body.length;
  if (most((text) => /^(19|20)\d{2}$/.test(text))) return { role: 'year' };
  if (most((text) => /^0\d{1,3}$/.test(text) && regionNamed(text))) return { role: 'regionCode' };
  // Labels stand first; there "1149" is a kommune and no count.
  if (index === 0 && most(regionNamed)) return { role: 'regionName' };
  if (most(looksLikeFigure)) return { role: 'value' };
  if (most((text) => saysSomething(readWords(text)))) return { role: 'words' };
  if (most((text) => !looksLikeFigure(text) && regionNamed(text))) return { role: 'regionName' };
  return { role: 'ignored' };
}

/** Enough cells to tell what a column holds. */
const SAMPLE = 200;

function bodyTexts(grid: PublishedGrid, from: number, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = from; row < grid.rows.length && texts.length < SAMPLE; row++) {
    const text = shownText(grid, row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
}
