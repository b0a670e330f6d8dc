import { ArchiveError } from './archive-error';
import { element, type ElementReader } from './xml/element-reader';

/**
 * Reads a shared or inline string (CT_Rst): its text `<t>`, or several in runs `<r>`, without the phonetic guide `<rPh>` that Asian texts
 * carry. White space is kept with and without `xml:space`: who interprets a cell looks past it.
 *
 * @param take is given the text of each
 */
export function richText(take: (text: string) => void): ElementReader {
  let text = '';
  let piece = '';
  const plain = element({
    text: (more) => (piece = longer(piece, more)),
    end: () => {
      text = longer(text, unescapeString(piece));
      piece = '';
    },
  });
  const run = element({ child: (name) => (name === 't' ? plain : null) });
  return element({
    child: (name) => (name === 'r' ? run : name === 't' ? plain : null),
    end: () => {
      take(text);
      text = '';
    },
  });
}

/** Resolves `_xHHHH_`, the way spreadsheets write signs that XML cannot hold (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function unescapeString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** A cell holds 32,767 signs; what is many times longer is made to fill the memory. */
const LONGEST = 1 << 24;

/** @throws ArchiveError when the text becomes longer than any cell's */
export function longer(text: string, piece: string): string {
  if (text.length + piece.length > LONGEST) throw new ArchiveError('too long');
  return text + piece;
}
