import { formatCount, type Language } from '../../core';

/** What is said of a publisher's form that was read. */
export interface DatasetText {
  /** `signs`: what stands instead of figures, and how often; '' where nothing does. */
  readonly read: (title: string, cells: number, signs: readonly (readonly [string, number])[]) => string;
  readonly source: (source: string, updated: string) => string;
  readonly note: (note: string) => string;
  readonly moreNotes: (notes: number) => string;
}

/** The words in a language. */
export function datasetText(language: Language): DatasetText {
  return TEXTS[language];
}

const TEXTS: Readonly<Record<Language, DatasetText>> = {
  nb: {
    read: (title, cells, signs) => {
      const told = signs.map(
        ([sign, times]) => `${formatCount(times, 'nb')} med ${sign === '' ? 'ingenting' : `«${sign}»`}`,
      );
      return `Leser «${title}»: ${formatCount(cells, 'nb')} ${cells === 1 ? 'celle' : 'celler'}${told.length === 0 ? '' : `, ${told.join(', ')} i stedet for tall`}.`;
    },
    source: (source, updated) => `Kilde: ${source}${updated === '' ? '' : `, sist endret ${updated}`}.`,
    note: (note) => `Merknad i filen: ${note}`,
    moreNotes: (notes) => `… og ${notes} ${notes === 1 ? 'merknad' : 'merknader'} til.`,
  },
  en: {
    read: (title, cells, signs) => {
      const told = signs.map(
        ([sign, times]) => `${formatCount(times, 'en')} with ${sign === '' ? 'nothing' : `“${sign}”`}`,
      );
      return `Reading “${title}”: ${formatCount(cells, 'en')} ${cells === 1 ? 'cell' : 'cells'}${told.length === 0 ? '' : `, ${told.join(', ')} instead of a figure`}.`;
    },
    source: (source, updated) => `Source: ${source}${updated === '' ? '' : `, last changed ${updated}`}.`,
    note: (note) => `Note in the file: ${note}`,
    moreNotes: (notes) => `… and ${notes} more ${notes === 1 ? 'note' : 'notes'}.`,
  },
};
