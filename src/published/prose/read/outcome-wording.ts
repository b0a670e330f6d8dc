import type { Outcome } from '../../../core';
import type { Span } from '../claim';

/** Words that name an outcome, or several added up; `unclear` where they can be read in two ways. */
export interface OutcomeFound extends Span {
  readonly outcomes: readonly Outcome[] | 'unclear';
}

/**
 * The outcomes a stretch of text names, in order: "fikk delvis innfridd", "ikke fikk dekket", "udekket", "uten registrering", "helt
 * eller delvis innfridd", and their nynorsk and English forms. Negation is looked for a few words before the verb, never across a number.
 */
export function findOutcomes(text: string, within: Span): readonly OutcomeFound[] {
  const slice = text.slice(within.start, within.end);
  const found: OutcomeFound[] = [];
  for (const [pattern, outcomes] of wordings) {
    for (const match of slice.matchAll(pattern)) {
      const start = within.start + match.index;
      const end = start + match[0].length;
      if (match[0] === '' || found.some((one) => one.start < end && start < one.end)) continue;
      found.push({ start, end, outcomes });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const fulfilled =
  '(?:innfri(?:dd|dde|r|s|es)?|oppfyl(?:t|te|ler|les)|dekk(?:et|ede|a|er|es)|dek(?:t|te|ka)|imøtekomm(?:et|e|es)|tilfredsstil(?:t|te)|ivareta(?:tt|tte|s)|met|fulfilled|covered|satisfied)';
/** Up to so many words without a number or a sign that ends a statement. */
const few = (most: number): string => `(?:\\s(?!delvis|partly|partially)[\\p{L}/-]+){0,${most}}?`;
const word = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d-])${pattern}(?![\\p{L}\\d-])`, 'giu');
const not = '(?:ikke|ikkje|not|aldri|never)';
const partly = '(?:delvis|til dels|partly|partially|in part)';
const open = '(?:udekk(?:et|ede|a)|udekt(?:e)?|uinnfridd(?:e)?|uoppfylt(?:e)?|unmet)';
const or = '(?:eller|or)';
const only = '(?:(?:bare|berre|kun|only)\\s)?';
const registration =
  '(?:rapportering|registrering(?:er)?|opplysning(?:er|ar)?|a registration|registration|report|reporting)';

/** In the order they are tried: the longer statement before the shorter one it holds. */
const wordings: readonly (readonly [RegExp, readonly Outcome[] | 'unclear'])[] = [
  [
    word(
      `(?:verken|hverken|neither)\\s(?:helt|heilt|fullt(?:\\sut)?|fully)\\s(?:eller|nor|or)\\s${partly}(?:${few(2)}\\s${fulfilled})?`,
    ),
    ['unmet'],
  ],
  [
    word(`${not}\\s(?:helt|heilt|fullt(?:\\sut)?|fully)\\s${or}\\s${partly}(?:${few(2)}\\s${fulfilled})?`),
    'unclear',
  ],
  [
    word(
      `(?:uten|utan|without|mangler|manglar)\\s(?:registrert|rapportert|oppgitt|kjent|recorded|reported|known)\\s(?:utfall|svar|status|opplysning|outcome)`,
    ),
    ['unreported'],
  ],
  // "helt eller delvis udekket", "udekket eller delvis dekket", "delvis dekket eller udekket"
  [
    word(`(?:helt|heilt|fullt(?:\\sut)?|fully|wholly)\\s${or}\\s${only}${partly}\\s${open}`),
    ['partiallyMet', 'unmet'],
  ],
  [
    word(`${open}\\s${or}\\s${only}${partly}(?:${few(2)}\\s(?:${fulfilled}|${open}))?`),
    ['partiallyMet', 'unmet'],
  ],
  [
    word(`${partly}(?:\\s${fulfilled})?\\s${or}\\s${only}(?:${open}|${not}(?:${few(3)}\\s${fulfilled})?)`),
    ['partiallyMet', 'unmet'],
  ],
  [
    word(`(?:minst|i det minste|iallfall|at least)\\s${partly}(?:${few(3)}\\s${fulfilled})?`),
    ['met', 'partiallyMet'],
  ],
  // "ikke innfridd alle sine behov", "ikke … innfridd fullt ut": partly, or not at all
  [
    word(
      `${not}(?:${few(6)})\\s${fulfilled}(?:\\s\\p{L}+){0,3}?\\s(?:fullt ut|fullstendig|fullt|helt|heilt|alle|i sin helhet|fully|entirely|all)`,
    ),
    'unclear',
  ],
  [
    word(
      `(?:${not}(?:${few(3)})(?:\\s${fulfilled})?,?|no)\\s${or}\\s${only}${partly}(?:${few(3)}\\s${fulfilled})?`,
    ),
    ['partiallyMet', 'unmet'],
  ],
  [
    word(
      `(?:helt|heilt|fullt(?:\\sut)?|fully|wholly|${fulfilled})\\s(?:eller|og|or|and)\\s(?:(?:bare|berre|kun|only)\\s)?${partly}(?:${few(2)}\\s${fulfilled})?`,
    ),
    ['met', 'partiallyMet'],
  ],
  [
    word(
      `${partly}\\s(?:eller|og|or|and)\\s(?:helt|heilt|fullt(?:\\sut)?|fully)(?:${few(2)}\\s${fulfilled})?`,
    ),
    ['met', 'partiallyMet'],
  ],
  // "ikke helt innfridd" is partly, or not at all: the text does not say which.
  [
    word(`${not}${few(3)}\\s(?:helt|heilt|fullt(?:\\sut)?|fully|entirely)(?:${few(3)}\\s${fulfilled})?`),
    'unclear',
  ],
  [
    word(
      `(?:uten|utan|without|mangl(?:er|ar|et|ende)|manglende|ingen|inga|no)\\s(?:noen\\s|any\\s)?${registration}(?:\\s(?:på|av|of|about)\\s(?:om\\s|whether\\s)?(?:utfall(?:et)?|behov(?:et)?|outcome|mottatt\\sbistand|the\\sneed|the\\soutcome))?`,
    ),
    ['unreported'],
  ],
  [word(`${not}${few(2)}\\s(?:registrert|rapportert|registered|recorded|reported)`), ['unreported']],
  [word('(?:uregistrert(?:e)?|urapportert(?:e)?|unreported)'), ['unreported']],
  [word(`${partly}(?:${few(3)}\\s${fulfilled})?`), ['partiallyMet']],
  [word(`${not}(?:${few(6)})\\s${fulfilled}`), ['unmet']],
  [word('(?:udekk(?:et|ede|a)|udekt(?:e)?|uinnfridd(?:e)?|uoppfylt(?:e)?|unmet)'), ['unmet']],
  [
    word(
      `${not}\\s(?:får|fekk|fikk|mottar|mottok|received?|get|got)\\s(?:den\\s|the\\s)?(?:bistand(?:en)?|hjelp(?:en|a)?|dette|assistance|help)`,
    ),
    ['unmet'],
  ],
  [
    word(`${not}(?:\\s\\p{L}+){0,2}?\\s(?:bistanden|hjelpen|hjelpa)\\sde\\s(?:trenger|trengte|treng|trong)`),
    ['unmet'],
  ],
  [word(`(?:(?:helt|heilt|fullt(?:\\sut)?|fully)\\s)?${fulfilled}`), ['met']],
  [
    word(
      '(?:får|fikk|fekk|mottar|mottok)\\s(?:den\\s)?(?:bistanden|hjelpen|hjelpa)\\sde\\s(?:trenger|trengte|treng|trong|har behov for|hadde behov for)',
    ),
    ['met'],
  ],
];
