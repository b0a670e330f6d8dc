import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RawCell } from '../../../src/core';
import { openWorkbook } from '../../../src/hosts/xlsx/open-workbook';
import { makeWorkbook } from '../../made/workbooks/make-workbook';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-grammar-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const WORKBOOKS = Number(process.env.WORKBOOKS ?? 250);

test(
  `[IN-9] ${WORKBOOKS} workbooks, each written as the standard allows, hold what was put in`,
  async () => {
    const file = join(folder, 'bok.xlsx');
    let cells = 0;
    for (let seed = 1; seed <= WORKBOOKS; seed++) {
      const made = makeWorkbook(seed);
      writeFileSync(file, made.bytes);
      const book = await openWorkbook(file).catch((error: unknown) => ({ error }));
      if ('error' in book) throw new Error(`workbook ${seed}: ${JSON.stringify(book.error)}`);
      const rows: (readonly RawCell[])[] = [];
      try {
        for await (const block of book.rows(made.sheetName)) rows.push(...block.rows);
      } catch (error) {
        throw new Error(`workbook ${seed}: ${JSON.stringify(error)}`);
      } finally {
        await book.close();
      }
      expect({ seed, sheets: book.sheets, rows }).toEqual({
        seed,
        sheets: [made.sheetName],
        rows: made.rows,
      });
      cells += rows.flat().filter((cell) => cell !== null).length;
    }
    expect(cells).toBeGreaterThan(8 * WORKBOOKS);
  },
  WORKBOOKS * 200,
);
