import { visible } from '../../../src/core/words/visible';

test.each([
  ['1\u200b', '1[U+200B]'],
  ['\ufeffKode 9', '[U+FEFF]Kode 9'],
  ['\u00a01', '[U+00A0]1'],
  ['a\u00adb\u202e', 'a[U+00AD]b[U+202E]'],
  ['\u001b[31m', '[U+001B][31m'],
  ['Kárášjohka – «Råde» 東京', 'Kárášjohka – «Råde» 東京'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown);
});
