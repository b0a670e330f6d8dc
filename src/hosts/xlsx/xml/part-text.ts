import { ArchiveError } from '../archive-error';

/** Takes the bytes of a part in pieces and gives back its text, with line ends as XML has them (XML 1.0, 2.11): one `\n` each. */
export interface PartText {
  /** @throws ArchiveError when bytes are no text in the part's encoding, or it has one that nobody knows */
  readonly take: (bytes: Uint8Array) => string;
  readonly end: () => string;
}

/** Decodes bytes that come in pieces. */
export interface TextPieces {
  readonly decode: (bytes: Uint8Array, isLast: boolean) => string;
}

/** Reads UTF-8 and UTF-16, which the standard allows (ECMA-376 part 2, 8.1.4), and what else the XML declaration names. */
export function partText(utf8: () => TextPieces): PartText {
  let decoder: TextPieces | null = null;
  let first: Uint8Array = new Uint8Array(0);
  let held = '';
  const decode = (bytes: Uint8Array, isLast: boolean): string => {
    if (decoder !== null) return decoder.decode(bytes, isLast);
    first = joined(first, bytes);
    // The declaration must be here whole to be looked at.
    if (!isLast && first.length < DECLARATION) return '';
    decoder = decoderFor(first, utf8);
    return decoder.decode(first, isLast);
  };
  const text = (bytes: Uint8Array, isLast: boolean): string => {
    const piece = held + decode(bytes, isLast);
    if (!piece.includes('\r')) {
      held = '';
      return piece;
    }
    // A line end may be cut between its two signs.
    held = !isLast && piece.endsWith('\r') ? '\r' : '';
    return piece.slice(0, piece.length - held.length).replace(/\r\n?/g, '\n');
  };
  return { take: (bytes) => text(bytes, false), end: () => text(new Uint8Array(0), true) };
}

const DECLARATION = 256;

function decoderFor(first: Uint8Array, utf8: () => TextPieces): TextPieces {
  const [one = 0, two = 0] = first;
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return decoderNamed('utf-16le');
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return decoderNamed('utf-16be');
  const beginning = String.fromCharCode(...first.subarray(0, DECLARATION));
  const declaration = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/.exec(beginning);
  const encoding = (declaration?.[1] ?? 'utf-8').toLowerCase();
  return encoding === 'utf-8' || beginning.startsWith(UTF8_MARK) ? utf8() : decoderNamed(encoding);
}

const UTF8_MARK = '\u00ef\u00bb\u00bf';

/** Of any encoding that the platform knows; throws ArchiveError for others, and for bytes that are none of it. */
export function decoderNamed(encoding: string): TextPieces {
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

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
