import {
  cellAddress,
  readKostraTable,
  startReading,
  type HeaderRequest,
  type Issue,
  type KostraGroups,
  type RangeSnapshot,
  type ReadingRequest,
} from '../../core';
import { Cancelled } from '../../hosts/host';
import type { PanePorts, ReadingOptions } from '../ports';
import { INDICATORS } from '../../shipped';
import type { ChosenData } from '../state/chosen-data';
import type { Wishes } from '../state/wishes';
import type { CountedData } from '../state/counted-run';

/**
 * Reads the chosen table block by block and counts it.
 *
 * @throws Cancelled, WorkbookError
 */
export async function readAndCount(
  ports: PanePorts,
  data: ChosenData,
  wishes: CountingWishes,
  options: ReadingOptions,
  witness?: RowWitness,
): Promise<CountedData> {
  const kostra = await readKostra(ports, data);
  const { request, snapshots } = await openRows(ports, data, wishes, options);
  const reading = startReading({ ...request, ...(witness && { witness }) });
  for await (const snapshot of snapshots) reading.add(snapshot);
  return {
    tabulation: reading.finish(),
    kostra: kostra.groups,
    issues: [...data.regions.issues, ...kostra.issues],
  };
}

/** Is told where each row was counted. */
export type RowWitness = NonNullable<ReadingRequest['witness']>;

/** The wishes that decide what is read. */
export type CountingWishes = Pick<Wishes, 'indicators' | 'groupBy'>;

/**
 * Opens the chosen table: how its rows are to be counted, and the rows. The page can paint between blocks.
 *
 * @throws Cancelled, WorkbookError; so does asking for the next block
 */
export async function openRows(
  ports: PanePorts,
  data: ChosenData,
  { indicators: wanted, groupBy }: CountingWishes,
  options: ReadingOptions,
): Promise<{ readonly request: ReadingRequest; readonly snapshots: AsyncIterable<RangeSnapshot> }> {
  const indicators = wanted === null ? INDICATORS : INDICATORS.filter(({ id }) => wanted.includes(id));
  const { mapping, year } = data.columns;
  const header: HeaderRequest = { indicators, required: false, columns: mapping, groupBy };
  const table = await ports.workbook.open(data.source, header, options);
  // A year given by the user is for tables without a column for it; with one, all its years are read.
  const hasYear = table.columns?.columns.has('year') ?? false;
  return {
    request: { ...header, classification: data.regions.classification, year: hasYear ? null : year },
    snapshots: untilCancelled(ports, table.snapshots, options.signal),
  };
}

async function* untilCancelled(
  { clock }: PanePorts,
  snapshots: AsyncIterable<RangeSnapshot>,
  signal: AbortSignal,
): AsyncGenerator<RangeSnapshot> {
  for await (const snapshot of snapshots) {
    if (signal.aborted) throw new Cancelled();
    yield snapshot;
    await clock.breathe();
  }
  if (signal.aborted) throw new Cancelled();
}

/** The KOSTRA groups of the table that was chosen for them, else those that KLASS says; null where there are none. */
export async function readKostra(
  ports: Pick<PanePorts, 'workbook'>,
  { offers, columns, regions }: ChosenData,
): Promise<{ readonly groups: KostraGroups | null; readonly issues: readonly Issue[] }> {
  const offer = offers.find(({ source }) => source.address === columns.kostra);
  if (!offer) return { groups: regions.kostra, issues: [] };
  const snapshots = await ports.workbook.readAll(offer.source);
  const { firstRow, firstColumn, sheet, name } = offer.source;
  return readKostraTable(
    {
      source: name,
      rows: snapshots.flatMap(({ rows }) => rows),
      address: (row, column) => cellAddress(sheet, firstRow + row, firstColumn + column),
    },
    regions.classification,
  );
}
