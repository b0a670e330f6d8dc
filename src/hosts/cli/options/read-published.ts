import { fitOfTable, type PublishedGrid, type RecogniseOptions } from '../../../published';
import type { RangeSnapshot } from '../../../core';
import { isOfPictures } from '../../../layout';
import type { Bytes } from '../../files/bytes';
import { bytesOf, openInput } from '../../files/open-input';
import { publishedForm } from '../../files/published-file';
import { PublishedRows } from '../../forms/published/published-rows';
import type { PublishedForm } from '../../forms/published/open-form';

/** What a published file holds. */
export interface PublishedFile {
  readonly grids: readonly PublishedGrid[];
  /** What it says of itself, where it is in a publisher's form. */
  readonly form: PublishedForm | null;
  /** Sheets of pictures in a workbook of ours, which are not read: their figures stand in the tables beside them. */
  readonly pictures: readonly string[];
}

/**
 * Reads the tables of a published file: a .csv is one, and so is a publisher's form (PX, JSON-stat …); of a workbook the sheet named, else
 * every sheet with figures that can be placed.
 *
 * @returns whole tables, the best fitting first
 * @throws InputError where one is larger than published tables are
 */
export async function readPublished(
  file: string,
  sheet: string | undefined,
  options: RecogniseOptions,
  standardInput?: Bytes,
): Promise<PublishedFile> {
  const form = await publishedForm(await bytesOf(file, standardInput));
  if (form !== null) return { grids: [form.grid], form, pictures: [] };
  const fitting: string[] = [];
  const pictures = new Set<string>();
  const first = await readSheet({ file, standardInput }, sheet, (snapshot) => {
    if (snapshot.rows.slice(0, 3).some(([first]) => typeof first === 'string' && isOfPictures(first))) {
      pictures.add(snapshot.source);
      return 0;
    }
    const fit = fitOfTable(beginning(snapshot), options);
    if (fit > 0) fitting.push(snapshot.source);
    return fit;
  });
  const others = fitting.filter((name) => name !== first.source);
  const grids = [first];
  for (const name of others) grids.push(await readSheet({ file, standardInput }, name, () => 0));
  return { grids, form: null, pictures: [...pictures] };
}

/** The first rows, with every cell in them, as far as a table is judged by. */
function beginning(snapshot: RangeSnapshot): PublishedGrid {
  let places = 0;
  const rows = [];
  for (const row of snapshot.rows) {
    places += row.length;
    if (places > MOST_JUDGED) break;
    rows.push(Array.from(row));
  }
  return { ...snapshot, rows };
}

const MOST_JUDGED = 1 << 20;

async function readSheet(
  { file, standardInput }: { readonly file: string; readonly standardInput: Bytes | undefined },
  sheet: string | undefined,
  fit: (snapshot: RangeSnapshot) => number,
): Promise<PublishedGrid> {
  const input = await openInput(file, { sheet, standardInput, fit, progress: () => undefined, shown: true });
  try {
    const table = new PublishedRows(file, input.name);
    for await (const snapshot of input.snapshots) table.add(snapshot);
    return table.grid();
  } finally {
    await input.close();
  }
}
