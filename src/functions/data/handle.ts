import { formatCount, isBelow, LANGUAGES, type Language, type SuppressionRule } from '../../core';
import { functionText } from '../words/functions';
import { hidingText } from '../words/hiding';

/** Which data set a handle stands for. */
export interface HandleTarget {
  readonly table: string;
  /** The year given to IPLOS.DATASET, if one was. */
  readonly year: number | null;
  /** The rule by which every function on the handle hides small numbers; null: they hide nothing. */
  readonly hiding: SuppressionRule | null;
}

/** What a handle shows besides. */
export interface HandleFacts extends HandleTarget {
  readonly rows: number;
  /** Counts the readings of the table in this session: it changes when the data do, so that dependent cells follow. */
  readonly version: number;
}

/**
 * The text in the cell of IPLOS.DATASET, e.g. `Personer · 400 000 rader · v3` or `Personer · 2019 · 400 000 rader · v3`; where small numbers
 * are hidden `Personer · skjult under 5 · v3`, for the number of rows may be the largest denominator.
 * The other functions take it as data: all they need of it is the table's name, so it survives save and reopen.
 */
export function handleText({ rows, version, ...of }: HandleFacts, language: Language): string {
  const count = functionText(language).rows(formatCount(rows, language), rows === 1);
  return [...target(of, language), ...(of.hiding === null ? [count] : []), `v${version}`].join(SEPARATOR);
}

/** The text while the table is being read, e.g. `Leser Personer … 40 %`. */
export function progressText(of: HandleTarget, percent: number, language: Language): string {
  return functionText(language).reading(target(of, language).join(SEPARATOR), String(percent));
}

/** The data set a text stands for; null when it is neither a handle nor a progress text of any language. */
export function parseHandle(text: string): HandleTarget | null {
  const reading = readingTarget(text);
  const isReading = reading !== null;
  const parts = (reading ?? text).split(SEPARATOR);
  if (!isReading && !/^v\d+$/.test(parts.pop() ?? '')) return null;
  const hiding = parts.length > 1 ? hidingIn(parts.at(-1) ?? '') : null;
  const more = isReading || hiding !== null ? '0' : (parts.pop() ?? '');
  if (hiding !== null) parts.pop();
  if (!/\d/.test(more) || parts.length === 0) return null;
  const year = parts.length > 1 && /^\d{4}$/.test(parts.at(-1) ?? '') ? Number(parts.pop()) : null;
  return { table: parts.join(SEPARATOR), year, hiding };
}

/** The rule in a part of a handle, of any language. */
function hidingIn(part: string): SuppressionRule | null {
  const [, limit, kind] = /(\d+)(?: \((zero|rest)\))?$/.exec(part) ?? [];
  const below = Number(limit);
  if (!isBelow(below)) return null;
  const rule: SuppressionRule = kind === 'zero' || kind === 'rest' ? { below, kind } : { below };
  return LANGUAGES.some((language) => hidingText(language).inHandle(rule) === part) ? rule : null;
}

const SEPARATOR = ' · ';
const [MARK, PERCENT] = ['\u0000', '\u0001'];

function target({ table, year, hiding }: HandleTarget, language: Language): readonly string[] {
  return [
    table,
    ...(year === null ? [] : [String(year)]),
    ...(hiding === null ? [] : [hidingText(language).inHandle(hiding)]),
  ];
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
