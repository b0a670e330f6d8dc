import {
  cellAddress,
  readKostraTable,
  startReading,
  type HeaderRequest,
  type Issue,
  type KostraGroups,
} from '../../core';
import { Cancelled } from '../../hosts/host';
import type { PanePorts, ReadingOptions } from '../ports';
import { CLASSIFICATION, INDICATORS } from '../../shipped';
import type { ChosenData } from '../state/chosen-data';
import type { Wishes } from '../state/wishes';
import type { CountedData } from '../state/counted-run';

/**
 * Reads the chosen table block by block and counts it. The page can paint between blocks.
 *
 * @throws Cancelled, WorkbookError
 */
export async function readAndCount(
  ports: PanePorts,
  data: ChosenData,
  wishes: Pick<Wishes, 'indicators' | 'groupBy'>,
  options: ReadingOptions,
): Promise<CountedData> {
  const { indicators: wanted, groupBy } = wishes;
  const indicators = wanted === null ? INDICATORS : INDICATORS.filter(({ id }) => wanted.includes(id));
  const { mapping, year } = data.columns;
  const header: HeaderRequest = { indicators, required: false, columns: mapping, groupBy };
  const kostra = await readKostra(ports, data);
  const table = await ports.workbook.open(data.source, header, options);
  // A year given by the user is for tables without a column for it; with one, all its years are read.
  const hasYear = table.columns?.columns.has('year') ?? false;
  const reading = startReading({
    indicators,
    required: false,
    classification: CLASSIFICATION,
    columns: mapping,
    groupBy,
    year: hasYear ? null : year,
  });
  for await (const snapshot of table.snapshots) {
    if (options.signal.aborted) throw new Cancelled();
    reading.add(snapshot);
    await ports.clock.breathe();
  }
  if (options.signal.aborted) throw new Cancelled();
  return { tabulation: reading.finish(), kostra: kostra.groups, issues: kostra.issues };
}

async function readKostra(
  ports: PanePorts,
  { offers, columns }: ChosenData,
): Promise<{ readonly groups: KostraGroups | null; readonly issues: readonly Issue[] }> {
  const offer = offers.find(({ source }) => source.address === columns.kostra);
  if (!offer) return { groups: null, issues: [] };
  const snapshots = await ports.workbook.readAll(offer.source);
  const { firstRow, firstColumn, sheet, name } = offer.source;
  return readKostraTable(
    {
      source: name,
      rows: snapshots.flatMap(({ rows }) => rows),
      address: (row, column) => cellAddress(sheet, firstRow + row, firstColumn + column),
    },
    CLASSIFICATION,
  );
}
