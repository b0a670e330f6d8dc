import type { Span } from '../claim';
import { FILLERS } from './small-words';

/** A place or a group of places that no measure is made for, with its words. */
export interface ElsewhereFound extends Span {
  readonly name: string;
}

/**
 * The places of a stretch of text that are neither the country, a fylke nor a kommune: bydeler, landsdeler, other countries, groups of
 * kommuner ("de minste kommunene", "resten av landet"). A figure of one is nobody else's ([REG-2]).
 */
export function findElsewhere(text: string, within: Span): readonly ElsewhereFound[] {
  const slice = text.slice(within.start, within.end);
  const found: ElsewhereFound[] = [];
  for (const pattern of patterns) {
    for (const match of slice.matchAll(pattern)) {
      const start = within.start + match.index;
      const end = start + match[0].length;
      if (found.some((one) => one.start < end && start < one.end)) continue;
      found.push({ start, end, name: match[0] });
    }
  }
  return found;
}

/** A capitalised word behind "i", "på", "for" that may be a place nobody knows; names of registers and offices are none. */
export function unknownPlaces(text: string, within: Span): readonly ElsewhereFound[] {
  const slice = text.slice(within.start, within.end);
  return [placed, listed].flatMap((pattern) =>
    [...slice.matchAll(pattern)].map((match) => {
      const name = match[1] ?? '';
      const start = within.start + match.index + match[0].indexOf(name);
      return { start, end: start + name.length, name };
    }),
  );
}

/** "…, Sagene 62,0" and "og St. Hanshaugen (74,0 prosent)": a name right before a figure. */
const listed =
  /(?<=[,;:]\s|\s(?:og|mens|and|while)\s)(\p{Lu}\p{Ll}*\.?(?:\s?\p{Lu}?[\p{L}-]+)?)(?=\s?(?:\(|:\s)?(?:\s?(?:hadde|har|lå på|med|var|fikk|had|at)\s)?\s?\d)/gu;

const cities = '(?:Oslo|Bergen|Stavanger|Trondheim)';
/** "St. Hanshaugen"; the point behind the last word is the sentence's. */
const proper = '(?:\\p{Lu}[\\p{L}.-]+\\s)*\\p{Lu}[\\p{L}.-]*\\p{L}';
const municipalities = '(?:kommun(?:er|ene|ar|ane)|municipalities|byer|byene|fylker|fylkene|counties)';

const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:[Bb]ydel(?:en)?|[Hh]elseregion(?:en)?|[Tt]ettstedet|[Dd]istriktet|district of)\\s${proper}(?:\\s(?:i|in)\\s${cities})?`,
    'gu',
  ),
  new RegExp(`(?<!\\p{L})${proper}\\s(?:bydel|helseforetak|HF|district)(?!\\p{L})`, 'gu'),
  new RegExp(`(?<!\\p{L})${cities}\\s[-–—]\\s(?:[Bb]ydel\\s)?${proper}`, 'gu'),
  /(?<![\p{L}-])(?:Nord-Noreg|Nord-Norge|Midt-Norge|Sør-Norge|Vestlandet|Østlandet|Sørlandet|Sør-Østlandet|Innlandsfylkene|Helse (?:Vest|Nord|Sør-Øst|Midt-Norge)|Norden|Sverige|Danmark|Finland|Island|Europa|EU|OECD|Nordic countries)(?!\p{L})/gu,
  /(?<!\p{L})(?:bydel(?:en|er|ene)|landsdel(?:en|er|ene)|helseregion(?:en|er|ene)|(?:små|stor|mellomstore?|distrikts|nabo|by|land|kyst|sentral)kommun\p{L}*|storby\p{L}*|kommunegrupp\p{L}*|sentralitet\p{L}*|kostra-?\s?grupp\p{L}*(?:\s\d+)?)(?!\p{L})/giu,
  new RegExp(
    `(?<!\\p{L})(?:(?:de|dei|the|små|store|mindre|større|minste|største|mest|minst|sentrale|mellomstore|øvrige|andre|enkelte|noen|nokre|mange|flere|fleire|berørte|sammenslåtte|nye|små og mellomstore|small|large|largest|smallest|some|other|rural|urban|[a-zæøå]+|\\d+)\\s)?(?:små|store|mindre|større|minste|største|sentrale|mellomstore|øvrige|andre|enkelte|noen|mange|flere|berørte|sammenslåtte|nye|small|smaller|large|larger|largest|smallest|some|other|rural|urban)\\s(?:norske\\s)?${municipalities}(?!\\p{L})`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})${municipalities}\\s(?:med|som|under|over|uten|utenfor|with|that|under)\\s(?!(?:har\\s|ikke\\s|ikkje\\s|hadde\\s|mangl|rapport|lever|sendte|data|have|did|not)\\p{L}*)`,
    'giu',
  ),
  /(?<!\p{L})(?:resten av (?:landet|fylket|kommunene)|(?:landet|fylket) (?:for øvrig|forøvrig|elles|ellers|utenom|uten|utenfor|unntatt)|(?:[Uu]tenfor|[Uu]tenom|[Uu]nntatt|[Uu]ten|[Uu]tan|[Bb]ortsett (?:fra|frå)|[Ee]ksklusive|[Ww]ithout|[Ee]xcluding|[Ee]xcept) \p{Lu}\p{L}+|the rest of the (?:country|county)|outside \p{Lu}\p{L}+)(?!\p{L})/gu,
];

const placed =
  /(?<![\p{L}\d])(?:[Ii]|[Pp]å|[Ff]or|[Hh]os|[Ii]n)\s((?!(?:Kommunalt|Helsedirektorat|Folkehelse|Statistisk|Statens|Norge|Noreg|Norway|Kvalitets|Tabell|Figur|Table|Figure|Vedlegg|The|Alle|All)\p{L}*)\p{Lu}\p{Ll}[\p{L}'’-]*)/gu;

/** A first word that may be a place nobody knows: "Sagene hadde 62,0 prosent". */
export function unknownSubjects(text: string, within: Span): readonly ElsewhereFound[] {
  const first = subject.exec(text.slice(within.start, within.end));
  const name = first?.[1] ?? '';
  if (name === '' || FILLERS.has(name.toLowerCase()) || ordinary.test(name)) return [];
  return [{ start: within.start, end: within.start + name.length, name }];
}

const subject =
  /^(\p{Lu}\p{Ll}[\p{L}'’-]*)\s(?:hadde|har|lå|ligger|låg|ligg|fikk|fekk|oppnådde|endte|kom|had|has|was at)(?!\p{L})/u;
const ordinary =
  /(?:erne|arane|ingen|heten|nivået|sjonen|sjonar|sjoner|tallet|tala|snittet)$|^(?:vi|de|dei|man|en|ei|et|barn|unge|voksne|eldre|menn|kvinner|flere|fleire|mange|noen|ingen|hvem|norge|noreg|norway|landet|behovet|indikatoren|we|they|children|adults|women|men|many|some|who)$/iu;
