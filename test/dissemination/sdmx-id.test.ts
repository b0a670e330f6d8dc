import { sdmxId } from '../../src/dissemination/sdmx-id';

/** Signs that stand for each other where the numbers of signs have no fixed length: `/A` is `2F A`, and `˺` is `2FA`. */
const SIGNS = ['/', '2', 'F', 'A', '$', '-', 'u', 'U', '0', '˺', 'ǰ', '😀', '\n'];

function codes(length: number): readonly string[] {
  return length === 0 ? [''] : codes(length - 1).flatMap((code) => SIGNS.map((sign) => code + sign));
}

const codeOf = (id: string): string =>
  id.replace(/\$(?:([0-9A-F]{2})|u([0-9A-F]{4})|U([0-9A-F]{6}))/gu, (_, ...digits: (string | undefined)[]) =>
    String.fromCodePoint(parseInt(digits.slice(0, 3).find((one) => one !== undefined) ?? '', 16)),
  );

test('[EXP-1] a code is read back from its id, so no two codes have one; an id has the signs that ids have', () => {
  const wrong = [1, 2, 3, 4].flatMap(codes).filter((code) => {
    const id = sdmxId(code);
    return codeOf(id) !== code || !/^[A-Za-z0-9_@$][A-Za-z0-9_@$-]*$/.test(id);
  });
  expect(wrong).toEqual([]);
  expect([sdmxId('Enhet A'), sdmxId('0301'), sdmxId('/A'), sdmxId('˺')]).toEqual([
    'Enhet$20A',
    '0301',
    '$2FA',
    '$u02FA',
  ]);
});
