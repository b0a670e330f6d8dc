/** PX has lines of at most 256 characters. */
const LONGEST_LINE = 256;

/** A keyword of a PX file, over several lines where one would be too long: `VALUES("år")="2019","2020";`. */
export function pxKeyword(name: string, values: readonly string[], of: readonly string[] = []): string {
  const lead = `${name}${of.length === 0 ? '' : `(${of.map(pxString).join(',')})`}=`;
  const lines = [lead];
  values.forEach((value, at) => {
    const end = at === values.length - 1 ? ';' : ',';
    const parts = pieces(value);
    parts.forEach((part, place) => {
      const text = part + (place === parts.length - 1 ? end : '');
      const last = lines.at(-1) ?? '';
      if (last.length + text.length <= LONGEST_LINE && place === 0) lines[lines.length - 1] = last + text;
      else lines.push(text);
    });
  });
  return lines.join('\r\n');
}

/** A text in quotation marks; those within become other ones, line breaks become `#`, as PX has it. */
export function pxString(text: string): string {
  const plain = text
    .replace(/"/gu, "'")
    .replace(/\r\n|[\r\n]/gu, '#')
    .replace(/\p{Cc}/gu, ' ');
  return `"${plain}"`;
}

/** A text in quotation marks that is too long goes on in the next quotation marks. */
function pieces(value: string): readonly string[] {
  if (value.length <= LONGEST_LINE - 2 || !value.startsWith('"')) return [value];
  const inside = [...value.slice(1, -1)];
  const room = LONGEST_LINE - 4;
  return Array.from({ length: Math.ceil(inside.length / room) }, (_, at) =>
    pxString(inside.slice(at * room, (at + 1) * room).join('')),
  );
}

/** The letters that Windows-1252 has besides Latin-1's, by their byte (WHATWG Encoding, index windows-1252). */
const BESIDES = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((letter, at) => [letter, 0x80 + at]),
);

/** A text in Windows-1252; null where it has letters that are not in it, as those of Sami names. */
export function inWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    const unit = letter.charCodeAt(0);
    const byte = unit < 0x80 || (unit >= 0xa0 && unit <= 0xff) ? unit : BESIDES.get(letter);
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}
