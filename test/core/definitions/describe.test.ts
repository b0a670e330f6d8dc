import { measureFacts } from '../../../src/core/definitions/describe';
import type { Indicator } from '../../../src/core/definitions/types';
import { measureSentence } from '../../../src/core/words/measure-description';
import { parsed, workDefinition } from '../../made/definitions';
import third from './third-indicator.json';

const work = parsed(workDefinition());

function sentence(indicator: Indicator, measure: number | string): ReturnType<typeof measureSentence> {
  return measureSentence(measureFacts(indicator, measure));
}

test('[DEF-3] a share is said with its age group, outcome and codes', () => {
  expect(sentence(work, '7a')).toEqual({
    nb:
      'Måltall 7a er andelen delvis innfridd i aldersgruppen 18–66 år: av dem med kode 9 = 1 (ja, har behov for ' +
      'bistand) de med kode 10 = 2 (mottar bistand, behovet er delvis udekket).',
    en:
      'Measure 7a is the share partially met in the age group 18–66 years: of those with code 9 = 1 (yes, needs ' +
      'assistance), those with code 10 = 2 (receives assistance, the need is partly uncovered).',
  });
});

test('[NUM-4] an unreported outcome is said as nothing registered, not as a value', () => {
  expect(sentence(work, '13b').nb).toBe(
    'Måltall 13b er antallet uten rapportering i alle aldre: av dem med kode 9 = 1 (ja, har behov for bistand) ' +
      'de med ingenting registrert på kode 10 (mottar bistand til arbeid og utdanning).',
  );
});

test("[DEF-2] a bare number is both parts, and a definition of one's own speaks in its own words", () => {
  expect(sentence(parsed(third), 12).en).toBe(
    'Measure 12 is the share (a) and the number (b) unmet in the age group 67 years and older: of those with ' +
      'code 11 = 1 (ja), those with code 12 = 3 (ikke).',
  );
});

test('[DEF-3] all sixteen measures, in both parts, have a sentence of their own', () => {
  const sentences = Array.from({ length: 16 }, (_, index) => index + 1).flatMap((number) =>
    [`${number}`, `${number}a`, `${number}b`].flatMap((name) => Object.values(sentence(work, name))),
  );
  expect(new Set(sentences).size).toBe(16 * 3 * 2);
});

test('[DEF-3] a number that is no measure is an error of ours', () => {
  expect(() => sentence(work, 17)).toThrow('17 is a measure number');
});
