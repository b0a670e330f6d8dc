import fc from 'fast-check';
import Papa from 'papaparse';
import { csvRecords } from '../../../src/hosts/forms/csv-records';

type Newline = '\n' | '\r';

const text = fc.string({ unit: fc.constantFrom('"', '"', ';', '\n', 'a', ' ', '\r'), maxLength: 24 });

/** What papaparse makes of it: records, how much of the text they are, and the first whose marks are wrong. */
function byPapa(written: string, newline: Newline, isLast: boolean) {
  const parser = new Papa.Parser({ delimiter: ';', newline } as Papa.ParseConfig);
  const { data, errors, meta } = parser.parse(written, 0, !isLast) as Papa.ParseResult<string[]>;
  const [first] = errors.filter(({ row = 0 }) => row < data.length);
  return { data, cursor: meta.cursor, faulty: first === undefined ? null : (first.row ?? 0) };
}

/** Blank lines at the end are nothing to a reader. */
function withoutBlankEnd(records: readonly string[][]): readonly string[][] {
  const isBlank = records.at(-1)?.join('\0') === '';
  return isBlank ? withoutBlankEnd(records.slice(0, -1)) : records;
}

it('[IN-9] records are those of papaparse, whole or cut anywhere, and wrong quotation marks are found in the same record', () => {
  fc.assert(
    fc.property(text, fc.constantFrom<Newline>('\n', '\r'), fc.boolean(), (signs, newline, isLast) => {
      // Without a line end at the very end papaparse refuses a blank behind a closing mark, which it takes elsewhere.
      const written = isLast ? signs + newline : signs;
      const { records, length, fault } = csvRecords(written, ';', newline, isLast);
      const papa = byPapa(written, newline, isLast);
      expect(fault?.record ?? null).toBe(papa.faulty);
      if (fault !== null) return;
      expect(withoutBlankEnd(records)).toEqual(withoutBlankEnd(papa.data));
      if (!isLast) expect(length).toBe(papa.cursor);
    }),
    { numRuns: 3000 },
  );
});
