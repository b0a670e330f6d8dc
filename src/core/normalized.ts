/** A text with its letters in composed form (NFC): `å` as one sign, however it was written. Most texts are plain, and handed back. */
export function normalized(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return text.normalize('NFC');
  return text;
}
