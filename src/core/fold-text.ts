/*
 * Texts that people write in many ways – headers, names of kommuner, titles – are compared by what is left of them when
 * case, accents and punctuation are off.
 */

/** What counts of a name in words: lower case, accents off, one space between words. "Sør-Varanger" gives "sor varanger". */
export function foldWords(text: string): string {
  return foldSigns(text)
    .replace(/[-–—/.,()\s]+/g, ' ')
    .trim();
}

/** What counts of a header or title: letters and digits alone, lower case, accents off. "Kode 9: behov" gives "kode9behov". */
export function foldLetters(text: string): string {
  return foldSigns(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Norwegian and Sami letters that Unicode does not take apart are written as people do without them: å → a, ø → o, æ → ae. */
function foldSigns(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  return lower
    .replace(/[øæđŋŧ]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

const PLAIN: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', đ: 'd', ŋ: 'n', ŧ: 't' };

/** A text with its letters in composed form (NFC): `å` as one sign, however it was written. */
export function normalized(text: string): string {
  return isAscii(text) ? text : text.normalize('NFC');
}

/** True for a text of letters without accents, digits and the like, which has one form only: most are. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
