import { harmless, inLatin1 } from '../../../src/hosts/cli/print/screen-text';

test('what would steer a screen is shown instead, and text is left alone', () => {
  expect(harmless('a\x1b[31mb\x07\x00\x7f\x9b2Jc\r')).toBe('a␛[31mb␇␀␡\ufffd2Jc␍');
  expect(harmless('abc\u202egpj.exe')).toBe('abc\ufffdgpj.exe');
  const text = 'Område\tÅr\r\n«Sør» – 25,0\u00a0% ≥ 東京 👍🏽\n';
  expect(harmless(text)).toBe(text);
});

test('a screen without Unicode is given what it has', () => {
  const shown = inLatin1('─────\n«Sør» – Kárášjohka, 25,0\u00a0% … ≥ 5 ✓ ✗ ☃ 東京');
  expect(shown).toBe('-----\n«Sør» - Kárášjohka, 25,0\u00a0% ... >= 5 + x ? 東京');
});
