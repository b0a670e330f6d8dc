import { type RawCell, readHeader } from '../../src/core';
import { answerShare } from '../../src/functions/answers/answer-figure';
import { mayBlanksBeZero } from '../../src/functions/data/blank-or-zero';
import { readRange, MOST_CELLS, type RangeWish } from '../../src/functions/data/read-range';
import { Refusal } from '../../src/functions/arguments/refusal';
import { indicators } from '../made/shipped';
import { contextWith } from '../started/fake-workbook';
import { laterOrRefusal, orRefusal } from '../started/refusals';
import { HEADER, PERSONS } from '../made/persons';

const ALL: RangeWish = { indicators, required: false, year: null, group: null, address: null };

/** The persons as a build of Excel hands them over, with its way of showing empty cells. */
function delivered(empty: RawCell): RawCell[][] {
  return PERSONS.map((row) => row.map((cell) => cell ?? empty));
}

function share(data: readonly (readonly unknown[])[], measure: number): Promise<unknown> {
  return laterOrRefusal(
    answerShare({ data, indicator: 'arbeid-utdanning', measure, region: 301, year: null }, contextWith()),
  );
}

describe('[IN-8] empty cells as null, as empty text and as 0', () => {
  test.each([null, '', 0])('as %j: the shares of all ages are the same', async (empty) => {
    expect(await share(delivered(empty), 1)).toBe(3 / 7);
  });

  test.each([null, ''])(
    'as %j: an unknown age is in no age group, an age of 0 is in the youngest',
    async (empty) => {
      const rows = [...delivered(empty), [14, 2019, '0301', 0, 1, 1]];
      expect(await share(rows, 3)).toBe(2 / 4);
      expect(await share(rows, 2)).toBe(1 / 2);
    },
  );

  test('as 0: age groups are an error that leads to IPLOS.DATASET, never a number', async () => {
    for (const measure of [2, 3, 4, 14]) {
      const refused = await share(delivered(0), measure);
      expect(refused).toBeInstanceOf(Refusal);
      expect(refused).toMatchObject({
        kind: 'valueError',
        message: expect.stringContaining('IPLOS.DATASET'),
      });
    }
  });

  test('as 0, but everyone with a need has an age: the age groups are given', async () => {
    const rows = delivered(0).filter((row) => row[3] !== 0);
    expect(await share(rows, 3)).toBe(2 / 4);
  });

  test.each<[string, RawCell[][], boolean]>([
    ['null is an empty cell', [[1, 2019, '0301', 0, 1, null]], false],
    ['empty text is one too', [[1, 2019, '0301', 0, 1, '']], false],
    ['0 as a code may be one', [[1, 2019, '0301', 0, 1, 0]], true],
    ['0 as a code beside empty text may be one', [[1, 2019, '', 0, 1, 0]], true],
    ['0 as a code beside null is not', [[1, 2019, null, 0, 1, 0]], false],
    ['nothing empty anywhere tells nothing', [[1, 2019, '0301', 0, 1, 1]], true],
  ])('%s', (_, rows, expected) => {
    const { map } = readHeader([HEADER, ...rows], 'Ark1', 1, {
      indicators,
      required: false,
      columns: {},
      groupBy: [],
    });
    expect(map && mayBlanksBeZero([HEADER, ...rows], map)).toBe(expected);
  });
});

describe('ranges of every shape', () => {
  const context = contextWith();

  test.each([null, '', 0])('a whole column ends where the rows end, empty cells being %j', (empty) => {
    const blank = HEADER.map(() => empty);
    const matrix = Array.from(
      { length: 1_048_576 },
      (_, row) => PERSONS[row]?.map((cell) => cell ?? empty) ?? blank,
    );
    const tabulation = readRange(matrix, ALL, context);
    expect(tabulation).toMatchObject({ input: { rows: 13, persons: 13 } });
    expect(tabulation.issues.map(({ code }) => code)).not.toContain('rowEmpty');
  });

  test('too large a range is refused with the limit and the way out', () => {
    const row = [1, 2019, '0301', 20, 1, 1];
    const matrix = [HEADER, ...Array.from({ length: MOST_CELLS / 6 }, () => row)];
    expect(orRefusal(() => readRange(matrix, ALL, context))).toMatchObject({
      kind: 'valueError',
      message: expect.stringMatching(/166\u00a0667 rader × 6 kolonner.*5 MB.*IPLOS\.DATASET/),
    });
  });

  test('empty cells only are refused', () => {
    expect(
      orRefusal(() =>
        readRange(
          [
            [null, ''],
            [0, null],
          ],
          ALL,
          context,
        ),
      ),
    ).toMatchObject({ kind: 'valueError' });
  });

  test('issues carry the addresses of the sheet where they are known', () => {
    const tabulation = readRange(PERSONS, { ...ALL, address: "'Mitt ark'!C5:H18" }, context);
    expect(tabulation.issues.flatMap(({ cells }) => cells)).toEqual(["'Mitt ark'!H12", "'Mitt ark'!F12"]);
  });

  test('[IN-6] a year given by the caller is that of all rows only where there is no year column', () => {
    const withoutYear = PERSONS.map((row) => row.filter((_, column) => column !== 1));
    expect(readRange(withoutYear, { ...ALL, year: 2019 }, context)).toMatchObject({
      input: { years: [2019], persons: 13 },
    });
    expect(readRange(PERSONS, { ...ALL, year: 2019 }, context)).toMatchObject({
      input: { years: [2018, 2019], persons: 13 },
    });
  });
});
