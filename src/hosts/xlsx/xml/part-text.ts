import { isAscii, isUtf8 } from 'node:buffer';
import { ArchiveError } from '../archive-error';

/** Takes the bytes of a part in pieces and gives back its text, with line ends as XML has them (XML 1.0, 2.11): one `\n` each. */
export interface PartText {
  /** @throws ArchiveError when bytes are no text in the part's encoding, or it has one that nobody knows */
  readonly take: (bytes: Buffer) => string;
  readonly end: () => string;
}

interface Decoder {
  readonly decode: (bytes: Buffer, isLast: boolean) => string;
}

/** Reads UTF-8 and UTF-16, which the standard allows (ECMA-376 part 2, 8.1.4), and what else the XML declaration names. */
export function partText(): PartText {
  let decoder: Decoder | null = null;
  let first: Buffer = Buffer.alloc(0);
  let held = '';
  const decode = (bytes: Buffer, isLast: boolean): string => {
    if (decoder !== null) return decoder.decode(bytes, isLast);
    first = Buffer.concat([first, bytes]);
    // The declaration must be here whole to be looked at.
    if (!isLast && first.length < DECLARATION) return '';
    decoder = decoderFor(first);
    return decoder.decode(first, isLast);
  };
  const text = (bytes: Buffer, isLast: boolean): string => {
    const piece = held + decode(bytes, isLast);
    if (!piece.includes('\r')) {
      held = '';
      return piece;
    }
    // A line end may be cut between its two signs.
    held = !isLast && piece.endsWith('\r') ? '\r' : '';
    return piece.slice(0, piece.length - held.length).replace(/\r\n?/g, '\n');
  };
  return { take: (bytes) => text(bytes, false), end: () => text(Buffer.alloc(0), true) };
}

const DECLARATION = 256;

function decoderFor(first: Buffer): Decoder {
  const [one = 0, two = 0] = first;
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return named('utf-16le');
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return named('utf-16be');
  const declaration = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/.exec(
    first.toString('latin1', 0, DECLARATION),
  );
  const encoding = (declaration?.[1] ?? 'utf-8').toLowerCase();
  return encoding === 'utf-8' || first.toString('latin1', 0, 3) === UTF8_MARK ? utf8() : named(encoding);
}

const UTF8_MARK = '\u00ef\u00bb\u00bf';

function named(encoding: string): Decoder {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return {
      decode: (bytes, isLast) => {
        try {
          return decoder.decode(bytes, { stream: !isLast });
        } catch {
          throw new ArchiveError(`bytes that are not ${encoding}`);
        }
      },
    };
  } catch {
    throw new ArchiveError(`unknown encoding ${encoding}`);
  }
}

/** Several times quicker than a TextDecoder, and rows of persons are nearly all ASCII. */
function utf8(): Decoder {
  let cut: Buffer = Buffer.alloc(0);
  let isFirst = true;
  return {
    decode: (bytes, isLast) => {
      const all = cut.length === 0 ? bytes : Buffer.concat([cut, bytes]);
      const end = isLast ? all.length : wholeSigns(all);
      cut = Buffer.from(all.subarray(end));
      const whole = all.subarray(0, end);
      if (!isUtf8(whole)) throw new ArchiveError('bytes that are not UTF-8');
      const text = isAscii(whole) ? whole.toString('latin1') : whole.toString('utf8');
      if (!isFirst || text === '') return text;
      isFirst = false;
      return text.replace(/^\ufeff/, '');
    },
  };
}

/** How many bytes there are before a sign that is cut off at the end. */
function wholeSigns(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0)
      return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
