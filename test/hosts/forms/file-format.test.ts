import { otherFormat } from '../../../src/hosts/forms/file-format';
import { inputProblemMessage } from '../../../src/hosts/words/input-problems';

/** First bytes as the formats' own documents give them. */
test.each([
  ['parquet', 'PAR1\x15\x04'],
  ['spss', '$FL2@(#) SPSS DATA FILE'],
  ['sas', `${'\0'.repeat(12)}\xc2\xea\x81\x60\xb3\x14`],
  ['sas', 'HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!'],
  ['pdf', '%PDF-1.7\n'],
  ['gzip', '\x1f\x8b\x08\x00'],
  ['html', '\ufeff\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">'],
  ['html', '<TABLE border=1>'],
  ['xml', '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>'],
  ['json', '{"class":"dataset"}'],
  ['json', '[\n  {"knr": "0301"}]'],
  ['px', 'CHARSET="ANSI";\nAXIS-VERSION="2013";'],
] as const)('%s is known by its first bytes', (format, text) => {
  const bytes = text.startsWith('\ufeff') ? Buffer.from(text) : Buffer.from(text, 'latin1');
  expect(otherFormat(bytes)).toBe(format);
  expect(otherFormat(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(
    /^(html|xml|json|px)$/.test(format) ? format : null,
  );
  const message = inputProblemMessage({ kind: 'otherFormat', file: 'a.xls', format }, 'nb');
  expect(message).toMatch(/^Filen «a\.xls» er .*[a-z)»]\.$/);
});

test.each([
  'Kommunenr;År;Kode 9\n',
  '[Kode 9];[Kode 10]\n1;2',
  '"Kode 9","Kode 10"\n',
  '{merknad};a\n',
  'SUBJECT;MATRIX\n',
  '<5;6\n',
  '',
])('%j may be delimited text', (text) => {
  expect(otherFormat(Buffer.from(text))).toBeNull();
});
