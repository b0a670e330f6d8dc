import type { Classification } from '../../../core';
import type { RegionMention, Span } from '../claim';
import { findElsewhere, unknownPlaces, unknownSubjects } from './elsewhere';
import { touches } from './not-claims';

/** A region's name found in the text. */
export interface RegionFound extends Span {
  readonly region: RegionMention;
}

/** All names of fylker and kommuner of all years, and the words for the country, ready to be found in a text. */
export interface Gazetteer {
  /**
   * The regions a stretch of text names, in order. Longest names first, so "Troms og Finnmark" is one fylke – except in a year in
   * which that fylke does not exist and both its parts do.
   */
  readonly find: (text: string, within: Span, year: number | null) => readonly RegionFound[];
  /** The length of the region name that begins exactly at a place, 0 when none does. */
  readonly nameLength: (text: string, at: number, year: number | null) => number;
}

/** The gazetteer of the classification's names. Double names ("Kárášjohka - Karasjok") are found by each part too. */
export function gazetteerOf(classification: Classification): Gazetteer {
  const known = made.get(classification);
  if (known !== undefined) return known;
  const gazetteer = buildGazetteer(classification);
  made.set(classification, gazetteer);
  return gazetteer;
}

/** Names do not change while the program runs: each classification's gazetteer is made once. */
const made = new WeakMap<Classification, Gazetteer>();

function buildGazetteer(classification: Classification): Gazetteer {
  const years = yearsOfNames(classification);
  const byFirstWord = new Map<string, string[]>();
  for (const name of years.keys()) {
    const first = name.split(/[ ]/)[0] ?? name;
    const list = byFirstWord.get(first) ?? [];
    list.push(name);
    byFirstWord.set(first, list);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.length - a.length);

  const nameAt = (text: string, at: number, year: number | null): string | null => {
    const word = /^[\p{L}][\p{L}'’\u2011-]*/u.exec(text.slice(at, at + 40))?.[0];
    if (word === undefined || !/^\p{Lu}/u.test(word)) return null;
    for (const first of [word, ...withoutGenitive(word)]) {
      for (const name of byFirstWord.get(first.toLowerCase()) ?? []) {
        const piece = text.slice(at, at + name.length);
        if (piece.toLowerCase().replace(/\s/g, ' ') !== name) continue;
        const after = /^(?:['’]?s|['’])?(?![\p{L}\p{N}\u2011]|-\p{L})/u.exec(text.slice(at + name.length));
        if (after === null) continue;
        if (year !== null && isSplitInYear(name, year, years)) continue;
        return piece;
      }
    }
    return null;
  };

  return {
    nameLength: (text, at, year) => nameAt(text, at, year)?.length ?? 0,
    find: (text, within, year) => {
      const found: RegionFound[] = [...countryWords(text, within)];
      const wordStart = /(?<![\p{L}\p{N}\u2011-])\p{Lu}/gu;
      wordStart.lastIndex = within.start;
      for (let m = wordStart.exec(text); m !== null && m.index < within.end; m = wordStart.exec(text)) {
        const name = nameAt(text, m.index, year);
        if (name === null || isPlainWordHere(text, within, m.index, name)) continue;
        const { length, level, county } = aroundName(text, m.index + name.length, nameAt, year);
        found.push({
          start: m.index,
          end: m.index + name.length + length,
          region: { kind: 'named', name: name.replace(/\s/g, ' '), level, within: county },
        });
        wordStart.lastIndex = m.index + name.length + length;
      }
      // "Trondheim - Tråante" is a kommune, "Oslo - Sagene" is none.
      const elsewhere = findElsewhere(text, within).filter(
        (place) => !found.some((one) => one.start <= place.start && place.end <= one.end),
      );
      const known = found.filter((one) => !touches(elsewhere, one.start, one.end));
      const all = [...known, ...elsewhere];
      const unknown = [...unknownPlaces(text, within), ...unknownSubjects(text, within)].filter(
        (one) => !touches(all, one.start, one.end),
      );
      return [
        ...known,
        ...[...elsewhere, ...unknown].map(({ start, end, name }): RegionFound => ({
          start,
          end,
          region: { kind: 'elsewhere', name },
        })),
      ].sort((a, b) => a.start - b.start);
    },
  };
}

/** The parts of a kommune's name that people use: "Storfjord - Omasvuotna" is also "Storfjord"; "Våler (Østfold)" is "Våler". */
function nameParts(name: string): readonly string[] {
  const plain = name.replace(/\s*\([^)]*\)/, '');
  const parts = plain.split(/ [-–] /);
  return parts.length > 1 ? [plain, ...parts] : [plain];
}

/** The country, in the words publications use. */
const country =
  /(?<![\p{L}-])(?:på landsbasis|på nasjonalt nivå|nasjonalt|hele landet|heile landet|landet(?: (?:totalt|samlet|som helhet|under ett|sett under ett))?|landsgjennomsnitt(?:et)?|landssnitt(?:et)?|landstall(?:et|ene)?|(?:i|for) landet|i norge|i noreg|norge|noreg|nationally|nationwide|(?:for |in )?the (?:whole )?country(?: as a whole)?|in norway|norway|the national (?:figure|average|share))(?![\p{L}-])/giu;

/** Kommune names that are everyday words: at the start of a sentence they must be followed by what only a place has. */
const plainWords = new Set(
  'time marker re sel eid fjell strand gran sund lund hol vik berg vang heim hole sola ski alta sande os nes fet lier lom hof våler flora horten gol grue'.split(
    ' ',
  ),
);

function countryWords(text: string, within: Span): readonly RegionFound[] {
  const slice = text.slice(within.start, within.end);
  return [...slice.matchAll(country)].map((match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].trimEnd().length,
    region: { kind: 'country' },
  }));
}

/** What stands after a name and belongs to it: genitive, "kommune"/"fylke", "(Østfold)" or "i Østfold". */
function aroundName(
  text: string,
  at: number,
  nameAt: (text: string, at: number, year: number | null) => string | null,
  year: number | null,
): { length: number; level: 'fylke' | 'kommune' | null; county: string | null } {
  const rest = text.slice(at, at + 80);
  const genitive = /^(?:['’]?s|['’])(?![\p{L}])/u.exec(rest)?.[0].length ?? 0;
  const kind =
    /^\s(kommune|fylkeskommune|fylke|municipality|county)(?![\p{L}])/u.exec(rest.slice(genitive)) ?? null;
  const level = kind === null ? null : /^(?:kommune|municipality)$/.test(kind[1] ?? '') ? 'kommune' : 'fylke';
  const length = genitive + (kind?.[0].length ?? 0);
  const bracket = /^\s(\(|i\s|in\s)(?=\p{Lu})/u.exec(rest.slice(length));
  if (bracket === null || level === 'fylke') return { length, level, county: null };
  const county = nameAt(text, at + length + bracket[0].length, year);
  if (county === null) return { length, level, county: null };
  const closes = bracket[1] === '(';
  const end = length + bracket[0].length + county.length;
  if (closes && rest[end] !== ')') return { length, level, county: null };
  return { length: end + (closes ? 1 : 0), level: 'kommune', county };
}

function isPlainWordHere(text: string, within: Span, at: number, name: string): boolean {
  if (at !== within.start || !plainWords.has(name.toLowerCase())) return false;
  return !/^\s?(?:,|kommune|og\s\p{Lu}|har\s|hadde\s|er\s|mangler\s|rapporterte\s|ligger\s|lå\s)/u.test(
    text.slice(at + name.length, at + name.length + 20),
  );
}

/** "Troms og Finnmark" in 2019: no such fylke, but Troms and Finnmark are. */
function isSplitInYear(name: string, year: number, years: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const parts = name.split(' og ');
  return (
    parts.length === 2 &&
    years.get(name)?.has(year) !== true &&
    parts.every((part) => years.get(part)?.has(year) === true)
  );
}

function withoutGenitive(word: string): readonly string[] {
  const plain = word.replace(/['’]$/, '').replace(/['’]?s$/, '');
  return plain === word || plain === '' ? [] : [word.replace(/['’]$/, ''), plain];
}

function yearsOfNames(classification: Classification): ReadonlyMap<string, ReadonlySet<number>> {
  const years = new Map<string, Set<number>>();
  for (let year = classification.firstYear; year <= classification.lastYear; year++) {
    const holding = classification.forYear(year);
    for (const region of [...(holding?.counties ?? []), ...(holding?.municipalities ?? [])]) {
      for (const part of nameParts(region.name)) {
        const key = part.toLowerCase();
        const set = years.get(key) ?? new Set();
        set.add(year);
        years.set(key, set);
      }
    }
  }
  return years;
}
