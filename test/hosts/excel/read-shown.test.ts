import { findSource } from '../../../src/hosts/excel/read/find-source';
import { readShown } from '../../../src/hosts/excel/read/read-shown';
import { Cancelled } from '../../../src/hosts/host';
import { openWorkbook } from '../../started/workbook';

async function published(rows: readonly (readonly (string | number | null)[])[]) {
  const open = await openWorkbook({ Publisert: rows });
  const found = await findSource(open.api, 'Publisert');
  if (found.kind !== 'found') throw new Error('no sheet');
  return { ...open, source: found.source };
}

describe('reading a published table', () => {
  test('[PUB-1] a number with a format keeps the digits it shows, one without is its value', async () => {
    const { page, api, source } = await published([
      ['Fylke', 'Andel', 'Antall', 'Fritt'],
      ['Oslo', 0.54, 54, 54.5],
    ]);
    await api.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Publisert');
      sheet.getRange('B2').numberFormat = [['0.0%']];
      sheet.getRange('C2').numberFormat = [['0.0']];
      await context.sync();
    });
    const { rows, texts, firstRow, firstColumn } = await readShown(api, source);
    expect([firstRow, firstColumn]).toEqual([1, 1]);
    expect(rows[1]).toEqual(['Oslo', 0.54, 54, 54.5]);
    expect(texts?.[1]?.map((text) => text?.replace('.', ',') ?? null)).toEqual([
      'Oslo',
      '54,0%',
      '54,0',
      null,
    ]);
    page.close();
  });

  test('many rows come in blocks, in order and whole, and can be stopped between', async () => {
    const all = [['a', 'b'], ...Array.from({ length: 50 }, (_, row) => [row, row * 2])];
    const { page, api, source } = await published(all);
    const done: number[] = [];
    const grid = await readShown(api, source, { chunkRows: 20, onProgress: (rows) => done.push(rows) });
    expect(grid.rows).toEqual(all);
    expect(grid.texts).toHaveLength(51);
    expect(done).toEqual([20, 40, 51]);
    const stop = new AbortController();
    const stopped = readShown(api, source, {
      chunkRows: 20,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(stopped).rejects.toBeInstanceOf(Cancelled);
    page.close();
  });
});
