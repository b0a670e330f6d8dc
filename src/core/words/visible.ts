/**
 * A value of the user's with its invisible signs named: what looks like `1` but is not, `1` with a zero-width space behind it, is
 * shown as `1[U+200B]`. Spaces and line breaks are seen as they are; a no-break space is named, since it looks like a space.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
}

/** Control and format signs, no-break spaces, and letters that are drawn as nothing (U+115F, U+1160, U+3164). */
const INVISIBLE = /(?![\t\n\r])\p{Cc}|\p{Cf}|[\u00a0\u115f\u1160\u2000-\u200a\u202f\u205f\u3000\u3164]/gu;
