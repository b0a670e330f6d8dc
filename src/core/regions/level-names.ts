import { foldLetters } from '../fold-text';
import { LEVELS, type Level } from './types';

/** The words for the four levels that people write: one and many, Norwegian and English. */
const LEVEL_NAMES: Readonly<Record<Level, readonly string[]>> = {
  land: ['land', 'landet', 'hele landet', 'country', 'the country', 'norge', 'norway'].map(foldLetters),
  fylke: ['fylke', 'fylker', 'county', 'counties'].map(foldLetters),
  kommune: ['kommune', 'kommuner', 'municipality', 'municipalities'].map(foldLetters),
  kostragruppe: ['kostragruppe', 'kostragrupper', 'kostra', 'kostra group', 'kostra groups'].map(foldLetters),
};

/** The level that a word stands for, whatever its case, accents and hyphens; undefined for any other word. */
export function levelNamed(word: string): Level | undefined {
  const wanted = foldLetters(word);
  return LEVELS.find((level) => LEVEL_NAMES[level].includes(wanted));
}

/** The header in `kommune/HEADER`, groups inside each kommune ([REG-9]), in either language; null for any other text. */
export function headerInsideMunicipality(text: string): string | null {
  const [, level = '', header] = /^([^/]*)\/(.+)$/s.exec(text) ?? [];
  return header !== undefined && levelNamed(level) === 'kommune' ? header.trim() : null;
}
