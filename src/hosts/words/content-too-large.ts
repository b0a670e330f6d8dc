import { assertNever, formatCount, type Localized } from '../../core';
import type { InputProblem } from '../host';

/** What is said of a published file that goes on beyond what is read: what was seen of it, what is allowed, what to do. */
export function contentTooLarge({
  file,
  of,
  most,
}: Extract<InputProblem, { readonly kind: 'contentTooLarge' }>): Localized {
  const [nb, en] = [formatCount(most, 'nb'), formatCount(most, 'en')];
  switch (of) {
    case 'rows':
      return {
        nb: `«${file}» har flere rader enn en publisert tabell: det er mer enn ${nb} rader i den, og høyst ${nb} leses. Del den opp, for eksempel etter år.`,
        en: `“${file}” has more rows than a published table: there are more than ${en} rows in it, and at most ${en} are read. Divide it, for example by year.`,
      };
    case 'cells':
      return {
        nb: `«${file}» har flere celler enn en publisert tabell: det er mer enn ${nb} utfylte celler i den, og høyst ${nb} leses. Del den opp, for eksempel etter år.`,
        en: `“${file}” has more cells than a published table: more than ${en} cells in it are filled, and at most ${en} are read. Divide it, for example by year.`,
      };
    case 'megabytes':
      return {
        nb: `Teksten i «${file}» er på mer enn ${nb} MB; høyst ${nb} MB leses. Lagre den delen som skal kontrolleres, i en fil for seg.`,
        en: `The text in “${file}” is of more than ${en} MB; at most ${en} MB are read. Save the part that is to be checked in a file of its own.`,
      };
    default:
      return assertNever(of);
  }
}
