import type { Span, UnreadReason } from '../claim';

/** A stretch of a sentence whose numbers are not said to be so, and why. */
export interface Aside extends Span {
  readonly reason: Extract<UnreadReason, 'uncertainty' | 'denied' | 'notAsserted' | 'otherPeriod'>;
}

/**
 * Where a sentence holds numbers that it does not give as figures of a region and a year: margins and intervals of uncertainty, what is
 * denied ("ikke 80,0, men …"), wished, supposed, asked or corrected, and figures of half years, months or averages over years.
 *
 * @param clauses the clauses of the sentence, in order
 */
export function findAsides(text: string, sentence: Span, clauses: readonly Span[]): readonly Aside[] {
  const whole = text.slice(sentence.start, sentence.end);
  const asides: Aside[] = [...uncertain(text, sentence)];
  const denial = deniedStatement.exec(whole);
  if (denial !== null) {
    const from = sentence.start + denial.index;
    const turn = clauses.find((one) => one.start > from && /^(?:men|but)\s/iu.test(text.slice(one.start)));
    asides.push({ start: from, end: turn?.start ?? sentence.end, reason: 'denied' });
  }
  const retracted = retractedStatement.exec(whole);
  if (retracted !== null) {
    asides.push({ start: sentence.start, end: sentence.start + retracted.index, reason: 'denied' });
  }
  for (const match of whole.matchAll(deniedNumber)) {
    const start = sentence.start + match.index;
    asides.push({ start, end: start + match[0].length, reason: 'denied' });
  }
  if (/\?["»”)]*$/u.test(whole) || supposed.test(whole)) asides.push({ ...sentence, reason: 'notAsserted' });
  for (const clause of clauses) {
    const words = text.slice(clause.start, clause.end);
    if (wished.test(words)) asides.push({ ...clause, reason: 'notAsserted' });
    else if (partOfYear.test(words)) asides.push({ ...clause, reason: 'otherPeriod' });
  }
  return asides;
}

const uncertaintyWord =
  /(?<!\p{L})(?:\p{L}*konfidens\p{L}*|KI|CI|confidence|feilmargin\p{L}*|usikkerhetsmargin\p{L}*|usikkerhetsintervall\p{L}*|usikkerhet(?:en)?|uvisse|standardfeil\p{L}*|standardavvik\p{L}*|margin(?:en)?(?: of error)?|standard (?:error|deviation)|intervall(?:et)?|interval|(?:nedre|øvre|nedste|lower|upper) (?:grense\p{L}*|ende|bound|limit|end)|sannsyn(?:lighet(?:en)?)?|sikkerhet|visshet|probability|certainty)(?!\p{L})|±|\+\/[-–]|(?<!\p{L})pluss\/?(?:\s(?:eller|og)\s)?\s?minus(?!\p{L})/giu;

const number = '\\d+(?:[.,]\\d+)?(?:\\s?(?:%|prosent|per cent|percent))?';
const range = new RegExp(
  `(?<![\\d.,])${number}(?:\\s?[-–—]\\s?|\\s?[;,]\\s|\\s(?:og|til|and|to)\\s)${number}(?![\\d])`,
  'gu',
);

/** From the word for uncertainty to the end of its bracket or clause; and any pair of ends in a sentence that has such a word. */
function uncertain(text: string, sentence: Span): readonly Aside[] {
  const slice = text.slice(sentence.start, sentence.end);
  const words = [...slice.matchAll(uncertaintyWord)];
  const aside = (from: number, to: number): Aside => ({
    start: sentence.start + from,
    end: sentence.start + to,
    reason: 'uncertainty',
  });
  const behind = words.map((word) => {
    const rest = slice.slice(word.index);
    const opened = slice.lastIndexOf('(', word.index) > slice.lastIndexOf(')', word.index);
    const stop = opened
      ? /\)/u.exec(rest)
      : /,\s(?=\p{L})(?!\d)|\)|\s(?:mens|men|while|but)\s|;\s(?=\p{L})/u.exec(rest);
    return aside(word.index, word.index + (stop?.index ?? rest.length));
  });
  const ends =
    words.length === 0
      ? []
      : [...slice.matchAll(range)].map((match) => aside(match.index, match.index + match[0].length));
  return [...behind, ...ends];
}

const deniedStatement =
  /(?<!\p{L})(?:(?:er|var) (?:det )?(?:ikke|ikkje) (?:riktig|rett|slik|sant|tilfelle|korrekt|grunnlag for)|stemmer (?:ikke|ikkje)(?: at)|(?:er|var) (?:feil|galt|usant|uriktig|en misforståelse|ein misforståing) at|påstand(?:en)? om|is not (?:true|correct|the case)|it is wrong)(?!\p{L})/iu;

const retractedStatement =
  /(?<!\p{L})(?:er|var) (?:feil|galt|uriktig|ikke riktig|ikkje rett)(?=[.,;]|$)|(?<!\p{L})stemmer (?:ikke|ikkje)(?=[.,;]|$)/iu;

const deniedNumber =
  /(?<!\p{L})(?:ikke|ikkje|not|verken|aldri|neppe|snarere enn|heller enn|i stedet for|i staden for|framfor|fremfor|rather than|instead of)\s(?:(?:lenger|lenge|hele|over|under|mer enn|meir enn|mindre enn|om lag|rundt|på|more than|less than)\s){0,3}\d[\d.,]*(?:\s?(?:%|prosent(?:poeng)?|per cent|percent|kommuner|personer|brukere))?(?:\s(?:eller|or)\s\d[\d.,]*(?:\s?(?:%|prosent))?)?/giu;

const supposed =
  /(?<!\p{L})(?:(?:usikkert|uklart|uvisst|ukjent|vet ikke|spørsmål(?:et)?|unclear|uncertain) (?:om|er om|whether|if)|hvis|dersom|forutsatt|under forutsetning|gitt at|tenk(?:e|er)? (?:seg|oss|deg)|for eksempel|som et eksempel|if|suppose|assuming|for example)(?!\p{L})/iu;

const wished =
  /(?<!\p{L})(?:mål(?:et|ene|sett(?:e|ing)?(?:en)?|setting\p{L}*|tallet er at)?(?= (?:er|var|om|på|for|at|satt))|målsetting\p{L}*|måltallet på|skal|skulle|innen (?:19|20)\d{2}|krav(?:et)? (?:om|er|på)|vedtok|bør|burde|må (?:få|være|ligge|komme|nå)|ville|kunne|kan bli|vil (?:bli|være|få|ligge)|forvent\p{L}*|anslag\p{L}*|anslå\p{L}*|anslått|prognose\p{L}*|ventes|framskriv\p{L}*|fremskriv\p{L}*|feilaktig|ved en feil|(?:tidligere|først|opprinnelig) (?:oppgitt|publisert|meldt|trykt)|rettet fra|korrigert|ambisjon\p{L}*|ønsket nivå|grensen? (?:er|på|for)|terskel\p{L}*|target|goal|aim|expected|would|should|could|estimated|threshold)(?!\p{L})/iu;

const months =
  '(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december)';
const partOfYear = new RegExp(
  `(?<!\\p{L})(?:halvår(?:et)?|halvdel av (?:19|20)\\d{2}|kvartal(?:et)?|tertial(?:et)?|(?:i|in|per|pr\\.?) (?:løpet av )?${months}|(?:i |på )?(?:snitt|gjennomsnitt) (?:over|per år|i perioden|for perioden|i årene|for årene|fra (?:19|20)\\d{2})|årlig (?:snitt|gjennomsnitt)|gjennomsnittlig (?:per|i perioden|i årene)|hittil i år|quarter|half of (?:19|20)\\d{2}|on average (?:over|in the years))(?!\\p{L})`,
  'iu',
);
