import type { OtherFormat } from '../host';

/** How many of a file's first bytes tell what it is. */
export const TELLING_BYTES = 512;

/** What a file is by its first bytes (the signatures the formats' own documents give); null for what may be delimited text. */
export function otherFormat(bytes: Uint8Array): OtherFormat | null {
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) return known[0];
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'windows-1252')
    .decode(bytes.subarray(0, TELLING_BYTES))
    .replace(/^(\u00ef\u00bb\u00bf|\ufeff)?\s*/, '');
  return TEXTS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const SIGNATURES: readonly (readonly [OtherFormat, readonly number[]])[] = [
  ['parquet', ascii('PAR1')],
  ['spss', ascii('$FL2')],
  ['spss', ascii('$FL3')],
  // SAS7BDAT begins with twelve zeros and a fixed number.
  ['sas', [...Array<number>(12).fill(0), 0xc2, 0xea, 0x81, 0x60]],
  ['sas', ascii('HEADER RECORD*******')],
  ['stata', ascii('<stata_dta>')],
  ['arrow', ascii('ARROW1')],
  ['sqlite', ascii('SQLite format 3')],
  ['pdf', ascii('%PDF-')],
  ['rtf', ascii('{\\rtf')],
  ['gzip', [0x1f, 0x8b]],
  ['packed', ascii('BZh')],
  ['packed', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['packed', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['packed', ascii('Rar!')],
  ['packed', [0x28, 0xb5, 0x2f, 0xfd]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
];

const TEXTS: readonly (readonly [OtherFormat, RegExp])[] = [
  ['html', /^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|meta|body|table|div)\b/i],
  ['xml', /^<\?xml\b/i],
  ['json', /^(?:\{\s*(?:"|\})|\[\s*(?:\{|\[|"[^"]*"\s*[,\]]|-?\d|\]))/],
  ['px', /^(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|MATRIX|SUBJECT-AREA|CREATION-DATE)\s*=\s*"/i],
];

function ascii(text: string): readonly number[] {
  return [...text].map((sign) => sign.charCodeAt(0));
}
