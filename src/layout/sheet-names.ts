/** Excel's limit for the name of a sheet. */
const SHEET_NAME_LIMIT = 31;

/** Gives names that are legal in Excel and differ from all it gave before, whatever their case. */
export class SheetNames {
  private readonly taken = new Set<string>();

  /**
   * A sheet name of a subject and a suffix, e.g. "Arbeid og utdanning – fylke". Signs that Excel forbids become spaces;
   * the subject is cut where the whole would be too long.
   */
  sheet(subject: string, suffix: string | null): string {
    const tail = suffix === null ? '' : ` – ${legal(suffix).slice(0, 14).trim()}`;
    const base = (room: number): string => cut(legal(subject), SHEET_NAME_LIMIT - room - tail.length) + tail;
    return this.first((number) => (number === 1 ? base(0) : `${base(4)} (${number})`));
  }

  /** The name of an Excel table: letters, digits and underscores, from ids that are stable. */
  table(indicator: string, level: string): string {
    const name = `${indicator}_${level}`.replace(/[^\p{L}\p{N}]+/gu, '_');
    const started = /^[\p{L}_]/u.test(name) ? name : `_${name}`;
    return this.first((number) => (number === 1 ? started : `${started}_${number}`).slice(0, 255));
  }

  private first(candidate: (number: number) => string): string {
    let number = 1;
    while (this.taken.has(candidate(number).toLowerCase())) number += 1;
    const name = candidate(number);
    this.taken.add(name.toLowerCase());
    return name;
  }
}

/** Excel forbids []:*?/\ and control signs anywhere, and an apostrophe at either end. */
function legal(text: string): string {
  const tame = text
    .replace(/[[\]:*?/\\\p{Cc}\ufffe\uffff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return tame.replace(/^'+|'+$/g, '').trim() || '–';
}

function cut(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`;
}
