import type { CodeMeaning, MeasureFacts } from '../definitions/describe';
import type { IndicatorNotFound } from '../definitions/find';
import { OUTCOME_WORDS } from './definitions';
import type { Language, Localized } from './language';

/**
 * The sentence that says what a measure is, e.g. "Måltall 3a er andelen innfridd i aldersgruppen 18–66 år: av dem med
 * kode 9 = 1 (…) de med kode 10 = 1 (…)."
 */
export function measureSentence(facts: MeasureFacts): Localized {
  const { number, outcome, ageGroup, denominator, numerator } = facts;
  const name = `${number}${facts.part === null ? '' : facts.part === 'share' ? 'a' : 'b'}`;
  const part = PARTS[facts.part ?? 'both'];
  return {
    nb:
      `Måltall ${name} er ${part.nb} ${OUTCOME_WORDS[outcome].nb} ` +
      `${ageGroup === null ? 'i alle aldre' : `i aldersgruppen ${ageGroup.nb}`}: ` +
      `av dem med ${codeText(denominator, 'nb')} de med ${codeText(numerator, 'nb')}.`,
    en:
      `Measure ${name} is ${part.en} ${OUTCOME_WORDS[outcome].en} ` +
      `${ageGroup === null ? 'at all ages' : `in the age group ${ageGroup.en}`}: ` +
      `of those with ${codeText(denominator, 'en')}, those with ${codeText(numerator, 'en')}.`,
  };
}

/** What is wrong with a word that should name an indicator. */
export function notAnIndicator({ code, written, ids }: IndicatorNotFound): Localized {
  const choices = ids.join(', ');
  return code === 'ambiguous'
    ? {
        nb: `«${written}» passer på flere indikatorer: ${choices}`,
        en: `“${written}” fits several indicators: ${choices}`,
      }
    : {
        nb: `ingen indikator heter «${written}» (det finnes ${choices})`,
        en: `no indicator is called “${written}” (there are ${choices})`,
      };
}

const PARTS: Readonly<Record<'share' | 'count' | 'both', Localized>> = {
  share: { nb: 'andelen', en: 'the share' },
  count: { nb: 'antallet', en: 'the number' },
  both: { nb: 'andelen (a) og antallet (b)', en: 'the share (a) and the number (b)' },
};

function codeText({ code, values, label }: CodeMeaning, language: Language): string {
  const told = values.map((one) => `${one.value} (${one.label[language]})`);
  if (told.length > 0)
    return `${language === 'nb' ? 'kode' : 'code'} ${code} = ${told.join(language === 'nb' ? ' eller ' : ' or ')}`;
  return language === 'nb'
    ? `ingenting registrert på kode ${code} (${label.nb})`
    : `nothing registered for code ${code} (${label.en})`;
}
