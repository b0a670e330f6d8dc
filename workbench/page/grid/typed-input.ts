import { storedFormula } from '../../../simulated-excel/functions/formula-language';
import { storedError } from './cell-text';

/** What a person typed, in the way the simulated Excel reads input: formulas and numbers the English way ("1,5" → "1.5", "12,5 %" → "12.5%"). */
export function typedInput(text: string, language: string): string {
  if (text.startsWith('=')) return storedFormula(text, language);
  if (text.startsWith("'")) return text;
  const error = language.startsWith('en') ? null : storedError(text.trim());
  if (error !== null) return error;
  const compact = text.trim().replace(/\s+%$/, '%');
  if (!language.startsWith('en') && /^[+-]?\d*,\d+%?$/.test(compact)) return compact.replace(',', '.');
  return /^[+-]?\d+([.]\d+)?%$/.test(compact) ? compact : text;
}
