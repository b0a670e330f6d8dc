/**
 * A code as an id of SDMX, which has letters, digits, `_ @ $ -`. What else a code has, and `$`, is written by its number in hexadecimal: two
 * digits (`Enhet A` → `Enhet$20A`), after `u` four, after `U` six, so that two codes never become one id.
 */
export function sdmxId(code: string): string {
  return code.replace(/^-|[^A-Za-z0-9_@-]/gu, (sign) => {
    const number = sign.codePointAt(0) ?? 0;
    const [mark, digits] = number < 0x100 ? ['', 2] : number < 0x10000 ? ['u', 4] : ['U', 6];
    return `$${mark}${number.toString(16).toUpperCase().padStart(digits, '0')}`;
  });
}
