/** How many columns of a terminal a text takes: accents that join a letter take none, East Asian signs and emoji two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (JOINED.test(sign)) continue;
    width += WIDE.test(sign) ? 2 : 1;
  }
  return width;
}

/** Fills a text up to a width; longer text stays as it is. */
export function padded(text: string, width: number, align: 'left' | 'right'): string {
  const fill = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? fill + text : text + fill;
}

/** Text without control signs: a value of the user's data must not steer the terminal. Line breaks become spaces. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

const JOINED = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** The blocks of Unicode's East Asian Width W and F that can occur in names, and emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
