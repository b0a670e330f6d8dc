import { formatCount, LANGUAGES, type Language } from '../../core';
import { functionText } from '../words/functions';

/** Which data set a handle stands for. */
export interface HandleTarget {
  readonly table: string;
  /** The year given to IPLOS.DATASET, if one was. */
  readonly year: number | null;
}

/** What a handle shows besides. */
export interface HandleFacts extends HandleTarget {
  readonly rows: number;
  /** Counts the readings of the table in this session: it changes when the data do, so that dependent cells follow. */
  readonly version: number;
}

/**
 * The text in the cell of IPLOS.DATASET, e.g. `Personer · 400 000 rader · v3` or `Personer · 2019 · 400 000 rader · v3`.
 * The other functions take it as data: all they need of it is the table's name, so it survives save and reopen.
 */
export function handleText({ table, year, rows, version }: HandleFacts, language: Language): string {
  const count = functionText(language).rows(formatCount(rows, language), rows === 1);
  return [...target(table, year), count, `v${version}`].join(SEPARATOR);
}

/** The text while the table is being read, e.g. `Leser Personer … 40 %`. */
export function progressText({ table, year }: HandleTarget, percent: number, language: Language): string {
  return functionText(language).reading(target(table, year).join(SEPARATOR), String(percent));
}

/** The data set a text stands for; null when it is neither a handle nor a progress text of any language. */
export function parseHandle(text: string): HandleTarget | null {
  const reading = readingTarget(text);
  const isReading = reading !== null;
  const parts = (reading ?? text).split(SEPARATOR);
  const ending = isReading ? [] : parts.splice(-2);
  const isHandle = isReading || (/\d/.test(ending[0] ?? '') && /^v\d+$/.test(ending[1] ?? ''));
  if (!isHandle || parts.length === 0) return null;
  const year = parts.length > 1 && /^\d{4}$/.test(parts.at(-1) ?? '') ? Number(parts.pop()) : null;
  return { table: parts.join(SEPARATOR), year };
}

const SEPARATOR = ' · ';
const [MARK, PERCENT] = ['\u0000', '\u0001'];

function target(table: string, year: number | null): readonly string[] {
  return year === null ? [table] : [table, String(year)];
}

function readingTarget(text: string): string | null {
  for (const language of LANGUAGES) {
    const [before = '', after = ''] = functionText(language).reading(MARK, PERCENT).split(MARK);
    const [middle = ''] = after.split(PERCENT);
    const end = text.lastIndexOf(middle);
    if (text.startsWith(before) && end > before.length && /^\d/.test(text.slice(end + middle.length))) {
      return text.slice(before.length, end);
    }
  }
  return null;
}
