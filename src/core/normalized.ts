/** A text with its letters in composed form (NFC): `å` as one sign, however it was written. */
export function normalized(text: string): string {
  return isAscii(text) ? text : text.normalize('NFC');
}

/** True for a text of letters without accents, digits and the like, which has one form only: most are. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
