import { DEFINITION_MESSAGES, OUTCOME_WORDS, both, type Localized } from '../core';
import type { LintFacts, LintFinding } from './findings';

/** What the linter found, in one sentence without the path ([DEF-5]). */
export function lintMessage(finding: LintFinding): Localized {
  // The tables are complete by their types; the pairing of code and facts is the finding's.
  const say = ALL[finding.code] as (facts: LintFinding['facts']) => Localized;
  return say(finding.facts);
}

const MESSAGES: { readonly [Code in keyof LintFacts]: (facts: LintFacts[Code]) => Localized } = {
  rangeOverlap: ({ range, other, numbers }) =>
    both(
      `måltall ${range} og måltall ${other} overlapper: ${numbers.join(', ')} er i begge`,
      `measures ${range} and measures ${other} overlap: ${numbers.join(', ')} is in both`,
    ),
  rangeGap: ({ numbers }) =>
    both(
      `måltall ${numbers.join(', ')} hører til intet utfall`,
      `measure ${numbers.join(', ')} belongs to no outcome`,
    ),
  rangeMisplaced: ({ range, outcome, expected }) =>
    both(
      `måltall ${range} står for ${OUTCOME_WORDS[outcome].nb}, som er måltall ${expected}`,
      `measures ${range} stand for ${OUTCOME_WORDS[outcome].en}, which is measures ${expected}`,
    ),
  outcomeNotPrinted: ({ outcome }) =>
    both(
      `utfallet ${OUTCOME_WORDS[outcome].nb} har ingen måltall`,
      `the outcome ${OUTCOME_WORDS[outcome].en} has no measures`,
    ),
  outcomePrintedTwice: ({ outcome }) =>
    both(
      `utfallet ${OUTCOME_WORDS[outcome].nb} står to ganger`,
      `the outcome ${OUTCOME_WORDS[outcome].en} is there twice`,
    ),
  measureTwice: ({ id, times }) =>
    both(`måltall ${id} står ${times} ganger`, `measure ${id} is there ${times} times`),
  measureWithoutPair: ({ id, pair }) =>
    both(`måltall ${id} står uten ${pair}`, `measure ${id} is there without ${pair}`),
  measureNotPrinted: ({ id }) => both(`måltall ${id} mangler`, `measure ${id} is missing`),
  measureUnknown: ({ id }) =>
    both(`måltall ${id} finnes ikke (1a–16b)`, `there is no measure ${id} (1a–16b)`),
  measureWording: ({ id, part, meant }) =>
    both(
      `måltall ${id} er beskrevet som ${part === 'share' ? 'andel' : 'antall'}; ${meant} må være ment`,
      `measure ${id} is worded as a ${part}; ${meant} must be meant`,
    ),
  measuresLost: ({ from, to, count }) =>
    both(
      `${count} måltall, ${from}–${to}, er ikke med i vår kopi av arket og er ikke kontrollert`,
      `${count} measures, ${from}–${to}, are not in our copy of the sheet and were not checked`,
    ),
  countOverDenominator: ({ id }) =>
    both(`måltall ${id} er et antall og har ingen nevner`, `measure ${id} is a count and has no denominator`),
  ageGroupsDiffer: ({ printed, rule }) =>
    both(
      `aldersgruppene er ${printed.join(', ')}, men regelen har ${rule.join(', ')}`,
      `the age groups are ${printed.join(', ')}, but the rule has ${rule.join(', ')}`,
    ),
  redundantExclusion: ({ code, value }) =>
    both(
      `kode ${code} = ${value} er alt utenfor nevneren; utelatelsen endrer ingen tall`,
      `code ${code} = ${value} is outside the denominator already; leaving it out changes no figure`,
    ),
  exclusionNotInRule: ({ code, value }) =>
    both(
      `kode ${code} = ${value} skal være utelatt, men regelen teller med dem som har den`,
      `code ${code} = ${value} is to be left out, but the rule counts those who have it`,
    ),
  codeNotInRule: ({ code, codes }) =>
    both(
      `teksten nevner kode ${code}, men regelen bruker ${codes.join(' og ')}`,
      `the text mentions code ${code}, but the rule uses ${codes.join(' and ')}`,
    ),
  codeNotMentioned: ({ code, field }) =>
    both(
      `regelen bruker kode ${code}, men felt ${field} nevner den ikke`,
      `the rule uses code ${code}, but field ${field} does not mention it`,
    ),
  valueNotInRule: ({ code, value, allowed }) =>
    both(
      `teksten nevner kode ${code} = ${value}, men lovlige verdier er ${allowed.join(', ')}`,
      `the text mentions code ${code} = ${value}, but the legal values are ${allowed.join(', ')}`,
    ),
  fieldsMissing: ({ numbers }) =>
    both(`felt ${ranges(numbers)} av arket mangler`, `field ${ranges(numbers)} of the sheet is missing`),
  variableUnused: ({ variable }) =>
    both(
      `variabelen "${variable}" brukes ikke av noen regel, men en kolonne for den kreves`,
      `the variable "${variable}" is used by no rule, but a column for it is required`,
    ),
};

const ALL = { ...DEFINITION_MESSAGES, ...MESSAGES };

/** `1–3, 7` for 1, 2, 3, 7. */
function ranges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
