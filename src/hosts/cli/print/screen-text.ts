/**
 * Text for a screen: signs that would steer it stand as pictures of themselves (`␛`), so that neither a file's name nor a
 * value of the data can hide, colour or move what is said. Line breaks and tabs are kept.
 */
export function harmless(text: string): string {
  return text.replace(STEERING, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** Control signs, but for the line breaks and tabs of text; and those that turn the direction of writing. */
const STEERING = /\r(?!\n)|(?![\t\n\r])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The same text in signs that a screen without Unicode has: those of Latin-1. Letters of other scripts stay. */
export function inLatin1(text: string): string {
  return text.replace(/[^\p{L}\p{M}\u0000-\u00ff]/gu, (sign) => PLAIN[sign] ?? '?');
}

const PLAIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'─━═–—−‐‑'].map((sign) => [sign, '-'])),
  ...Object.fromEntries([...'│┃║'].map((sign) => [sign, '|'])),
  ...Object.fromEntries([...'┌┐└┘├┤┬┴┼'].map((sign) => [sign, '+'])),
  ...Object.fromEntries([...'“”„'].map((sign) => [sign, '"'])),
  ...Object.fromEntries([...'‘’‚'].map((sign) => [sign, "'"])),
  ...Object.fromEntries([...'\u2009\u202f\u2007'].map((sign) => [sign, ' '])),
  '≥': '>=',
  '≤': '<=',
  '≠': '<>',
  '→': '->',
  '…': '...',
  '•': '*',
  '✓': '+',
  '✗': 'x',
  '█': '#',
  '░': '.',
};
