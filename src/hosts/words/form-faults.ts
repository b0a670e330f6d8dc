import { assertNever, formatCount, type Localized } from '../../core';
import type { FormFault } from '../host';

/** What is wrong with a publisher's form: goes on after “The file … departs from the form:”, with a full stop. */
export function formFault(fault: FormFault): Localized {
  switch (fault.kind) {
    case 'missing':
      return { nb: `${fault.what} mangler.`, en: `${fault.what} is missing.` };
    case 'twice':
      return {
        nb: `${fault.what} står flere ganger og sier ulike ting.`,
        en: `${fault.what} stands several times and says different things.`,
      };
    case 'forbidden':
      return {
        nb: `«${fault.what}» er ikke et lovlig navn.`,
        en: `“${fault.what}” is not a name that is allowed.`,
      };
    case 'notRead':
      return {
        nb: `${fault.what} leses ikke. Last ned tabellen uten.`,
        en: `${fault.what} is not read. Download the table without it.`,
      };
    case 'cells':
      return {
        nb: `verdiene gir ${formatCount(fault.said, 'nb')} celler, men det står ${formatCount(fault.found, 'nb')} tall i den.`,
        en: `the values make ${formatCount(fault.said, 'en')} cells, but ${formatCount(fault.found, 'en')} figures are in it.`,
      };
    case 'tooManyCells':
      return {
        nb: `den sier at den har ${formatCount(Math.min(fault.cells, Number.MAX_SAFE_INTEGER), 'nb')} celler; lov er høyst ${formatCount(fault.most, 'nb')}. Last ned færre verdier.`,
        en: `it says that it has ${formatCount(Math.min(fault.cells, Number.MAX_SAFE_INTEGER), 'en')} cells; allowed are at most ${formatCount(fault.most, 'en')}. Download fewer values.`,
      };
    case 'tooDeep':
      return {
        nb: `lister og objekter står inni hverandre i flere enn ${fault.most} nivåer. Hent filen på nytt fra den som har publisert den.`,
        en: `lists and objects stand inside each other at more than ${fault.most} levels. Get the file again from its publisher.`,
      };
    case 'lengths':
      return {
        nb: `${fault.what} og ${fault.other} har ulik lengde.`,
        en: `${fault.what} and ${fault.other} are of different lengths.`,
      };
    case 'notAllowed':
      return {
        nb: `${fault.where} er «${fault.value}»; lov er ${fault.allowed}.`,
        en: `${fault.where} is “${fault.value}”; allowed are ${fault.allowed}.`,
      };
    case 'atLine':
      return {
        nb: `linje ${fault.line} kan ikke leses.`,
        en: `line ${fault.line} cannot be read.`,
      };
    default:
      return assertNever(fault);
  }
}
