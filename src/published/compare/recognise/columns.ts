import { type HeaderRole, roleOfHeader } from './dimension';
import { lettersOf } from './grid-address';
import type { TableParts } from './header-rows';
import { countWithShare } from '../../figures/count-with-share';
import { withoutFootnotes, withoutHeaderFootnotes } from '../../figures/footnote-marks';
import { believed, isRunning, settleRoles } from './column-evidence';
import { filledRows, looksLikeFigure, looksLikeYear, type PublishedGrid, shownText } from './published-grid';
import type { TableColumn } from './table-column';
import { joinWords, NO_WORDS, readWords, saysSomething } from './words';

/** What is needed to understand columns. */
export interface ColumnQuestion {
  readonly parts: TableParts;
  readonly regionNamed: (text: string) => boolean;
  /** Header, or column letters, as the user named it → the header it is to be read as. */
  readonly headers: Readonly<Record<string, string>>;
  /** Headers of grouping columns that the data have figures for. */
  readonly groupLevels: readonly string[];
  /** Whether figures of a year can be placed. */
  readonly yearKnown: (year: number) => boolean;
}

/** Understands each column by its header, and where that says nothing by what stands in it. */
export function readColumns(grid: PublishedGrid, question: ColumnQuestion): readonly TableColumn[] {
  const { parts } = question;
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const body = filledRows(grid, parts.body, parts.end);
  const labels = parts.headers.map((row) => labelsOf(grid, row, width, row !== parts.headers.at(-1)));
  const columns = Array.from({ length: width }, (_, index) => {
    const levels = labels.map((row) => row[index]).filter((one) => one !== undefined);
    const written = levels.filter(({ text }) => text !== '');
    const letter = lettersOf(grid, index);
    const header = [...new Set(written.map(({ text }) => text))].join(' · ') || letter;
    const named =
      question.headers[header] ?? question.headers[letter] ?? overrideOf(written, question.headers);
    const texts = named === undefined ? written : [{ text: named, own: true }];
    return columnOf(index, header, texts, bodyTexts(grid, body, index), question);
  });
  return settleRoles(columns, ({ index }) => bodyTexts(grid, body, index), question.yearKnown);
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
  index: number,
  header: string,
  texts: readonly Label[],
  body: readonly string[],
  { regionNamed, groupLevels }: ColumnQuestion,
): TableColumn {
  const plain = {
    index,
    header,
    level: null,
    bareNumber: false,
    words: NO_WORDS,
    regionText: null,
    groupLevel: null,
    paired: false,
    named: true,
  };
  const named = texts.filter(({ own }) => own).map(({ text }) => text);
  const group = groupLevels.find((level) => named.some((text) => text === level));
  if (group !== undefined) return { ...plain, role: 'regionName', groupLevel: group };
  // From the lowest row upwards: what stands nearest to the figures is most particular.
  const words = [...texts]
    .reverse()
    .reduce((all, { text }) => joinWords(all, readWords(withoutHeaderFootnotes(text), true)), NO_WORDS);
  const said = named.map(roleOfHeader).find((one) => one !== null) ?? null;
  const role = said !== null && believed(said, body) ? said : null;
  // A column that only keeps others apart: nothing in it, and no header but one carried over from its neighbour.
  if (body.length === 0 && named.length === 0) return { ...plain, role: 'ignored' };
  const figures = body.filter(looksLikeFigure).length;
  const pairs = body.filter((text) => countWithShare(text) !== null).length;
  const paired = pairs > 0 && 2 * pairs >= figures;
  // «Nr.» numbers måltall in a definition sheet, and regions in a table of them.
  if (role?.bareNumber === true && areRegionCodes(body)) return { ...plain, role: 'regionCode' };
  if (role && !(role.role === 'words' && figures > body.length / 2 && !isBareNumbers(role, body))) {
    const { level = null, bareNumber = false } = role;
    return {
      ...plain,
      role: role.role,
      level,
      bareNumber,
      paired,
      words: role.role === 'value' ? words : NO_WORDS,
    };
  }
  const regionText = texts
    .map(({ text }) => text)
    .find((text) => !saysSomething(readWords(text)) && regionNamed(text));
  if (saysSomething(words) || regionText !== undefined) {
    const labels = body.filter((text) => saysSomething(readWords(text))).length;
    // Under a header that says of what they are, four digits are a number, whatever year they could be.
    const numbers = figures + body.filter(looksLikeYear).length;
    const isValue = numbers > 0 || body.length === 0 || (words.part !== null && labels * 2 <= body.length);
    return isValue
      ? { ...plain, role: 'value', words, paired, regionText: regionText ?? null }
      : { ...plain, ...byContent(index, body, regionNamed), named: false };
  }
  return { ...plain, paired, ...byContent(index, body, regionNamed), named: false };
}

function isBareNumbers(role: HeaderRole, body: readonly string[]): boolean {
  return role.bareNumber === true && body.every((text) => /^(?:[1-9]|1[0-6])(?:[.,]0+)?$/.test(text));
}

/** Two digits or four in every cell, and not all of them a måltall's number. */
function areRegionCodes(body: readonly string[]): boolean {
  return body.every((text) => /^(?:\d{2}|\d{4})$/.test(text)) && body.some((text) => !MEASURE.test(text));
}

const MEASURE = /^(?:[1-9]|1[0-6])$/;

/** A column without an understood header, by what most of its cells are. */
function byContent(
  index: number,
  body: readonly string[],
  regionNamed: (text: string) => boolean,
): Pick<TableColumn, 'role'> {
  const most = (test: (text: string) => boolean): boolean =>
    body.length > 0 && body.filter(test).length * 2 > body.length;
  if (most(looksLikeYear)) return { role: 'year' };
  if (isRunning(body)) return { role: 'ignored' };
  if (most((text) => /^(?:0|[KF]-)\d{1,4}$/.test(withoutFootnotes(text)) && regionNamed(text)))
    return { role: 'regionCode' };
  // Labels stand first; there "1149" is a kommune and no count.
  if (index === 0 && most(regionNamed)) return { role: 'regionName' };
  if (most(looksLikeFigure) && body.some((text) => /\d/.test(text))) return { role: 'value' };
  if (most((text) => saysSomething(readWords(text)))) return { role: 'words' };
  if (most((text) => !looksLikeFigure(text) && regionNamed(text))) return { role: 'regionName' };
  return { role: 'ignored' };
}

/** Enough cells to tell what a column holds. */
const SAMPLE = 200;

function bodyTexts(grid: PublishedGrid, rows: readonly number[], column: number): readonly string[] {
  const texts: string[] = [];
  for (const row of rows) {
    if (texts.length >= SAMPLE) break;
    const text = shownText(grid, row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
}
