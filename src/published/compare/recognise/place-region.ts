import { withoutFootnotes } from '../../figures/footnote-marks';
import {
  findRegion,
  foldLetters,
  LEVEL_NAMES,
  type FoundRegion,
  type RegionAnswer,
  LEVELS,
  type Classification,
  type Level,
} from '../../../core';

/** The region of a published cell. Its level is one of the four, or a grouping column's header ([REG-9]). */
export interface PublishedRegion {
  readonly level: string;
  readonly code: string;
  readonly name: string;
}

/** What a row says of its region, as text; empty where it says nothing. */
export interface RegionTexts {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  /** The level that the column's header names. */
  readonly codeLevel: Level | null;
  readonly nameLevel: Level | null;
}

/** The region of a row, or why none can be named. */
export type PlacedRegion =
  | { readonly kind: 'ok'; readonly region: PublishedRegion }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' | 'ambiguous'; readonly written: string; readonly answer: RegionAnswer };

/** The built-in level that a text names, in either language; null for a level of its own. */
function levelNamed(text: string): Level | null {
  const written = foldLetters(text);
  const names = (level: Level): readonly string[] => [level, ...Object.values(LEVEL_NAMES[level])];
  return LEVELS.find((level) => names(level).some((name) => foldLetters(name) === written)) ?? null;
}

/** So many unknown texts are searched for what they are like, which takes most of the time; the others are only unknown. */
const MOST_HINTS = 1000;

/** Finds regions of rows; the same texts are looked up once. A code goes before a name ([REG-1]). */
export class RegionPlacer {
  private readonly known = new Map<string, PlacedRegion>();
  private readonly named = new Map<string, boolean>();
  private hintsLeft = MOST_HINTS;

  constructor(private readonly classification: Classification) {}

  /** The region in the classification of the year. */
  place(year: number, texts: RegionTexts): PlacedRegion {
    const key = JSON.stringify([year, texts]);
    const known = this.known.get(key);
    if (known) return known;
    const found = this.findMarked(year, texts, this.hintsLeft > 0);
    if (found.kind === 'unknown') this.hintsLeft--;
    this.known.set(key, found);
    return found;
  }

  /** Whether a text names a region in any of the years that are known; for telling columns apart. */
  readonly isNamed = (text: string): boolean => {
    if (!/\p{L}{2}|^(?:[KF]-)?0?\d{3,4}$/u.test(text) || text.length > 60) return false;
    const known = this.named.get(text);
    if (known !== undefined) return known;
    const { firstYear, lastYear } = this.classification;
    const texts = { code: '', name: text, level: '', codeLevel: null, nameLevel: null };
    const isNamed = [lastYear, 2019, firstYear].some((year) => {
      const { kind } = this.findMarked(year, texts, false);
      return kind === 'ok' || kind === 'ambiguous';
    });
    this.named.set(text, isNamed);
    return isNamed;
  };

  /** As written, else without the marks of footnotes. */
  private findMarked(year: number, texts: RegionTexts, hints: boolean): PlacedRegion {
    const found = this.find(year, texts, hints);
    if (found.kind !== 'unknown') return found;
    const [code, name] = [withoutFootnotes(texts.code), withoutFootnotes(texts.name)];
    if (code === texts.code && name === texts.name) return found;
    const bare = this.find(year, { ...texts, code, name }, false);
    return bare.kind === 'ok' || bare.kind === 'ambiguous' ? bare : found;
  }

  /** What stands beside the number in a column of names is the region's name, or that of one it lies in; else the row is about something else. */
  private contradicted(year: number, { level, code }: FoundRegion, name: string): PlacedRegion | null {
    if (!/^\p{L}/u.test(name) || (level !== 'fylke' && level !== 'kommune')) return null;
    const written = `${code} ${name.replace(/\s*\([^()\d]*\)$/u, '')}`;
    const answer = findRegion(this.classification, year, written, level);
    if (answer.kind !== 'unknown' && answer.kind !== 'conflict') return null;
    if (
      answer.kind === 'conflict' &&
      answer.named.some((one) => one.code === '0' || code.startsWith(one.code))
    )
      return null;
    return { kind: 'unknown', written, answer };
  }

  private find(
    year: number,
    { code, name, level, codeLevel, nameLevel }: RegionTexts,
    hints: boolean,
  ): PlacedRegion {
    const written = code === '' ? name : code;
    if (written === '') return { kind: 'none' };
    const said = level === '' ? null : levelNamed(level);
    // A level of its own ([REG-9]): its values are kept as written.
    if (level !== '' && said === null)
      return { kind: 'ok', region: { level, code: written, name: name || written } };
    const wanted = said ?? (code === '' ? nameLevel : codeLevel);
    const answer = findRegion(this.classification, year, written, wanted ?? undefined, hints);
    if (answer.kind === 'ok') {
      const isOfLevel = nameLevel === null || nameLevel === answer.region.level;
      const beside = code !== '' && isOfLevel ? this.contradicted(year, answer.region, name) : null;
      return beside ?? { kind: 'ok', region: answer.region };
    }
    // "Hele landet" and the fylke stand among kommuner in many tables, whatever the header says.
    const wider =
      wanted !== null && said === null
        ? findRegion(this.classification, year, written, undefined, hints)
        : answer;
    if (wider.kind === 'ok') return { kind: 'ok', region: wider.region };
    // Where else it exists is told whatever the header says: "Viken" was a fylke, also under "Kommune".
    const told = answer.kind === 'unknown' && wider.kind === 'unknown' ? wider : answer;
    return { kind: answer.kind === 'ambiguous' ? 'ambiguous' : 'unknown', written, answer: told };
  }
}
