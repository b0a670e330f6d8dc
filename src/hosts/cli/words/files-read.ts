import { quoted, type Language } from '../../../core';

/** What is said of the files that are read as one. */
export interface FilesText {
  readonly standardInput: string;
  /** Files that were named several times. */
  readonly readOnce: (files: readonly string[]) => string;
  /** What several files are called together. */
  readonly sources: (names: readonly string[]) => string;
}

/** The words in a language. */
export function filesText(language: Language): FilesText {
  return TEXTS[language];
}

/** More files than these are told by their number. */
const SOURCES_TOLD = 5;

const TEXTS: Readonly<Record<Language, FilesText>> = {
  nb: {
    standardInput: 'standard inn',
    readOnce: (files) => `${quoted([...new Set(files)], 'nb')} er nevnt flere ganger og leses én gang.`,
    sources: (names) =>
      names.length <= SOURCES_TOLD ? names.join(', ') : `${names[0] ?? ''} og ${names.length - 1} filer til`,
  },
  en: {
    standardInput: 'standard input',
    readOnce: (files) => {
      const told = [...new Set(files)];
      return `${quoted(told, 'en')} ${told.length === 1 ? 'is' : 'are'} named several times and read once.`;
    },
    sources: (names) =>
      names.length <= SOURCES_TOLD
        ? names.join(', ')
        : `${names[0] ?? ''} and ${names.length - 1} more files`,
  },
};
