import { detectDelimiter } from '../../../src/hosts/forms/delimiter';

it.each([
  [';', 'a;b;c\n1;2;3\n'],
  [',', 'a,b\n1,2\n'],
  ['\t', 'a\tb\n1\t2\n'],
  [';', 'a;b\n1,5;2,5\n3,5;4,5\n'],
  [',', '"a;x",b\n"1;2;3",2\n'],
  ['\t', 'navn, sted\tkode\nOslo, nord\t1\nBergen, sør\t2\n'],
  [';', 'bare en kolonne\n1\n2\n'],
  [';', ''],
])('finds %j in %j', (delimiter, head) => {
  expect(detectDelimiter(head)).toBe(delimiter);
});
