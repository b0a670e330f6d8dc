import { assertNever, formatCount, type Localized } from '../../core';
import type { InputProblem, TooLargeFile } from '../host';

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
        nb: `«${file}» har flere celler enn en publisert tabell: det er mer enn ${nb} utfylte celler i den, eller dobbelt så mange med de tomme mellom dem. Del den opp, for eksempel etter år, og ta bort det som står langt til høyre for tabellen.`,
        en: `“${file}” has more cells than a published table: more than ${en} cells in it are filled, or twice as many with the empty ones between them. Divide it, for example by year, and remove what stands far to the right of the table.`,
      };
    case 'megabytes':
      return {
        nb: `Teksten i «${file}» er på mer enn ${nb} MB; høyst ${nb} MB leses. Lagre den delen som skal kontrolleres, i en fil for seg.`,
        en: `The text in “${file}” is of more than ${en} MB; at most ${en} MB are read. Save the part that is to be checked in a file of its own.`,
      };
    case 'groups':
      return {
        nb: `«${file}» har mer enn ${nb} rader, og høyst ${nb} leses. En tabell over KOSTRA-grupper har en rad for hver kommune og hvert år: er det riktig fil?`,
        en: `“${file}” has more than ${en} rows, and at most ${en} are read. A table of KOSTRA groups has a row for each municipality and year: is it the right file?`,
      };
    case 'counts':
      return {
        nb: `«${file}» har mer enn ${nb} linjer, og høyst ${nb} leses. Spørringen fra «iplos sql» gir noen titusen linjer for hvert år: er det opptellingen, eller radene? Del opptellingen etter år.`,
        en: `“${file}” has more than ${en} lines, and at most ${en} are read. The query of “iplos sql” gives some ten thousand lines for each year: are these the counts, or the rows? Part the counts by year.`,
      };
    default:
      return assertNever(of);
  }
}

const INSTEAD: Readonly<Record<TooLargeFile, Localized>> = {
  figures: { nb: 'Last ned færre verdier.', en: 'Download fewer values.' },
  answer: { nb: 'Last ned inndelingen for færre år.', en: 'Download the classification of fewer years.' },
  prose: {
    nb: 'Lagre den delen som skal kontrolleres, i en fil for seg.',
    en: 'Save the part that is to be checked in a file of its own.',
  },
  definition: {
    nb: 'En definisjon er på noen få kilobyte: er det riktig fil?',
    en: 'A definition is of a few kilobytes: is it the right file?',
  },
};

/** What is said of a file that is larger than is read of what it was opened as: its size, what is allowed, what to do. */
export function fileTooLarge({
  file,
  bytes,
  most,
  of,
}: Extract<InputProblem, { readonly kind: 'fileTooLarge' }>): Localized {
  // Rounded up, so that a file just above the limit is not said to be of as many as are read.
  const [size, limit] = [Math.ceil(bytes / MEGABYTE), Math.floor(most / MEGABYTE)];
  const [nb, en] = [formatCount(size, 'nb'), formatCount(size, 'en')];
  return {
    nb: `Filen «${file}» er på ${nb} MB; av denne typen leses høyst ${limit} MB. ${INSTEAD[of].nb}`,
    en: `The file “${file}” is of ${en} MB; of this kind at most ${limit} MB are read. ${INSTEAD[of].en}`,
  };
}

const MEGABYTE = 2 ** 20;
