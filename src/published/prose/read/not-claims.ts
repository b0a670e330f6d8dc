import type { Span } from '../claim';

/**
 * The stretches whose digits are names, dates or addresses and no claims: dates, §§, document and table numbers, phone numbers,
 * KOSTRA groups, code numbers, addresses on the net, list numbers, confidence levels.
 *
 * @returns spans in the text, ordered by start; they can overlap
 */
export function notClaims(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (match[0] !== '') spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether any of the spans touches the stretch from start to end. */
export function touches(spans: readonly Span[], start: number, end: number): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

/** "«Stabil» betyr at …": what a text means by a word. Its numbers are the rule's, and it says nothing of the data. */
export function isDefinitionOfWord(sentence: string): boolean {
  return /^(?:[-–•*]\s)?[«“][^.!?]{1,80}[»”] (?:betyr|means) /u.test(sentence);
}

const month =
  '(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mars|march|april|mai|may|juni?|june|juli?|july|august|sep(?:tember)?|okt(?:ober)?|october|nov(?:ember)?|des(?:ember)?|december)';

/** Words after which a number is a name: "tabell 3", "KOSTRA-gruppe 5", "stortingsmelding nr. 25". */
const numbered = [
  'kapittel',
  'kapitlene',
  'kap\\.',
  'chapter',
  'tabell(?:ene)?',
  'table',
  'figur(?:ene)?',
  'figure',
  'punkt',
  'pkt\\.',
  'avsnitt',
  'section',
  'side',
  'sidene',
  'page',
  'vedlegg',
  'appendix',
  'nr\\.?',
  'nummer',
  'number',
  'no\\.',
  'artikkel',
  'article',
  'måltall(?:ene)?',
  'measure',
  'kode(?:ne)?',
  'codes?',
  'versjon',
  'version',
  'fase',
  'trinn',
  'felt',
  'rad',
  'row',
  'kolonne',
  'kostra-?\\s?gruppe(?:ne)?',
  'kostra group',
  'gruppe',
  'rundskriv',
  'nou',
  'meld\\.\\s?st\\.',
  'st\\.\\s?meld\\.',
  'prop\\.',
  'innst\\.',
  'ot\\.\\s?prp\\.',
  'org(?:anisasjons)?\\.?\\s?nr\\.?',
  'kommunenr\\.?',
  'kommunenummer',
  'fylkesnummer',
  'iso',
  'klass',
].join('|');

const patterns: readonly RegExp[] = [
  // Dates: 21.06.2018, 21. juni 2018, 2018-06-21, 25 June 2020
  /(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2})(?!\d)/g,
  /(?<!\d)\d{1,2}[./]\d{1,2}[./]\d{4}(?!\d)/g,
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g,
  new RegExp(`(?<!\\d)\\d{1,2}\\.?\\s${month}\\b\\.?(?:\\s\\d{4})?`, 'gi'),
  new RegExp(`\\b${month}\\s\\d{4}`, 'gi'),
  /(?<!\p{L})(?:publisert|oppdatert|utgitt|trykt|published|updated) (?:i|in) (?:19|20)\d{2}|(?<!\p{L})(?:rapport|artikkel|notat|brev|report)(?:en|et)? (?:fra|from) (?:19|20)\d{2}/giu,
  new RegExp(`\\b${month}\\s\\d{1,2},\\s\\d{4}`, 'gi'),
  /(?<!\d)\d{1,2}\.\d{1,2}\.(?!\d)/g,
  // Laws and documents: § 3-2, §§ 3-1 og 3-2, nr. 25 (2005–2006), NOU 2011: 11
  /§{1,2}\s?\d+[a-z]?(?:\s?[-–]\s?\d+[a-z]?)?(?:\s?(?:,|og|til)\s?\d+[a-z]?(?:\s?[-–]\s?\d+[a-z]?)?)*/gi,
  new RegExp(
    `(?<![\\p{L}\\d])(?:${numbered})\\s?\\d+[a-z]?(?:\\s?[-–:./]\\s?\\d+[a-z]?)*(?:\\s?(?:,|og|til|and|to)\\s?\\d+[a-z]?(?![\\d,.]*\\s?(?:prosent|%|per)))*(?:\\s?\\(\\d{4}\\s?[-–]\\s?\\d{2,4}\\))?`,
    'giu',
  ),
  // Helsedirektoratet's publications, "IS-2442"; "is 71.5" is a sentence
  /(?<!\p{L})IS[\s-]?\d{4}(?!\d)/gu,
  // Phones: +47 12 34 56 78, 12 34 56 78, 123 45 678, tlf. 12345678
  /\+\d[\d\s\u00a0]{6,14}\d/g,
  /(?<!\d)\d{2}[ \u00a0]\d{2}[ \u00a0]\d{2}[ \u00a0]\d{2}(?!\d)/g,
  /(?<!\d)\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3}(?!\d)/g,
  /(?:tlf|telefon|mobil|phone|tel)\.?:?\s?\d[\d \u00a0]+/gi,
  // Organisation numbers, addresses, clock
  /(?<!\d)\d{9}(?!\d)/g,
  /\S+@\S+/g,
  /(?:https?:\/\/|www\.)\S+/gi,
  /(?<![\d:])\d{1,2}:\d{2}(?![\d:])/g,
  /\b(?:kl\.?|klokken|klokka)\s?\d{1,2}(?:[.:]\d{2})?/gi,
  // Names with digits in them: covid-19, KPR2
  /\p{L}[\p{L}_]*[-\u2011]?\d+[\p{L}\d]*/gu,
  // Numbers in brackets that are codes or notes: (0122), [3]
  /\(0\d{3}\)/g,
  /\[\d+\]/g,
  // List and heading numbers at the start of a line: 1. Resultater, 2.3 Metode, 4)
  /^[ \t]*\d{1,2}(?:\.\d{1,2})*[.)][ \t]+(?=\p{Lu})/gmu,
  /^[ \t]*\d{1,2}\.\d{1,2}(?:\.\d{1,2})?[ \t]+(?=\p{Lu})/gmu,
  // Whom a statistic is of: "kommuner med en nevner på minst 10"
  /(?:nevner på minst|denominator of at least) \d+/giu,
  // The level of a confidence interval
  /\d{2}(?:[.,]\d+)?\s?(?:%|prosents?|per ?cent)\s?-?\s?(?:ki\b|ci\b|konfidens\w*|confidence|sannsyn\w*|sikkerhet|visshet|usikkerhet\w*|signifikans\w*|nivå|probability|certainty|interval\w*)/gi,
];
