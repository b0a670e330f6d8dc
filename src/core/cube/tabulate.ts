import { invariant } from '../assert';
import type { CompiledIndicator } from '../definitions/types';
import { BATCH_ROWS, REPLACE, SET_ASIDE, type PersonBatch } from '../persons/batch';
import type { RawCell } from '../persons/snapshot';
import { BlockIndex } from './block-index';
import { PlacesOfPersons } from './places-of-persons';
import { PlainRows, type PlainRowsRequest } from './plain-rows';
import { laySlices, type Slice } from './slices';
import type { Cube } from './types';

/** What is counted, decided before the first row. */
export interface TabulationPlan extends PlainRowsRequest {
  readonly indicators: readonly CompiledIndicator[];
  readonly hasAge: boolean;
}

/**
 * Counts batches of rows into a cube: a few array look-ups and one increment per row and indicator. Plain rows are placed
 * from their cells, the others from the columns they have been read into; then all are counted in one way. A row that
 * replaces an earlier one of the same person first takes the earlier one's counts back ([IN-7]).
 */
export class Tabulator {
  private readonly slices: readonly Slice[];
  private readonly blockLength: number;
  private readonly main: BlockIndex;
  private readonly grouped: readonly BlockIndex[];
  private readonly places: PlacesOfPersons | null;
  private readonly plainRows: PlainRows;
  private readonly hasMunicipality: boolean;
  /** For each plane, where each entry's block starts; −1 for an entry that is not counted. */
  private readonly starts: readonly [Int32Array, ...Int32Array[]];

  constructor(
    private readonly plan: TabulationPlan,
    private readonly batch: PersonBatch,
  ) {
    const { groups, columns } = plan.map;
    [this.slices, this.blockLength] = laySlices(plan.indicators, plan.variables, plan.hasAge);
    this.main = new BlockIndex(null, this.blockLength);
    this.grouped = groups.map(({ header }) => new BlockIndex(header, this.blockLength));
    this.places = columns.has('person') ? new PlacesOfPersons(1 + groups.length, this.slices.length) : null;
    this.hasMunicipality = columns.has('municipality');
    this.starts = [new Int32Array(BATCH_ROWS), ...groups.map(() => new Int32Array(BATCH_ROWS))];
    this.plainRows = new PlainRows(plan, batch, this.main.ofYear, this.starts[0], this.slices);
  }

  /** Finds the places of the batch's plain rows and lists the others, which must be read before they are counted. */
  placePlainRows(rows: readonly (readonly RawCell[])[], from: number): void {
    this.plainRows.place(rows, from);
  }

  /** Counts the rows of the batch that take part. */
  count(): void {
    this.findBlocks();
    for (const slice of this.slices) findPlaces(this.batch, slice);
    this.grouped.forEach((index, group) => this.findGroupBlocks(index, group));
    if (this.places) this.countPersons(this.places);
    else this.countRows();
  }

  /** The counts so far. */
  cube(): Cube {
    return {
      indicators: this.slices.map(({ shape }) => shape),
      planes: [this.main, ...this.grouped].map((index) => index.plane()),
      hasAge: this.plan.hasAge,
      hasMunicipality: this.hasMunicipality,
      blockLength: this.blockLength,
    };
  }

  /** The blocks of the rows that are not plain. */
  private findBlocks(): void {
    const { main, hasMunicipality } = this;
    const { skip, year, municipality, care, careLength } = this.batch;
    const [starts] = this.starts;
    for (let place = 0; place < careLength; place++) {
      const entry = care[place]!;
      if (skip[entry] === 1) {
        starts[entry] = -1;
        continue;
      }
      starts[entry] = main.startOf(year[entry]!, hasMunicipality ? municipality[entry]! : 0);
    }
  }

  private findGroupBlocks(index: BlockIndex, group: number): void {
    const [parents] = this.starts;
    const starts = this.starts[group + 1];
    const values = this.batch.groups[group];
    invariant(starts !== undefined && values !== undefined, 'every grouping column has its plane');
    for (let entry = 0; entry < this.batch.length; entry++) {
      const parent = parents[entry]! / this.blockLength;
      const block = this.main.blocks[parent];
      starts[entry] = block ? index.blockOfValue(parent, block, values[entry] ?? '') * this.blockLength : -1;
    }
  }

  private countRows(): void {
    [this.main, ...this.grouped].forEach((index, plane) => {
      const starts = this.starts[plane];
      if (!starts) return;
      for (let slice = 0; slice < this.slices.length; slice += 2) {
        const places = this.slices[slice]?.places;
        const others = this.slices[slice + 1]?.places;
        if (places && others) countTwo(index.counts, starts, places, others, this.batch.length);
        else if (places) count(index.counts, starts, places, this.batch.length);
      }
    });
  }

  private countPersons(places: PlacesOfPersons): void {
    const { batch } = this;
    const planes = [this.main, ...this.grouped];
    const inner = this.slices.map((slice) => slice.places);
    for (let entry = 0; entry < batch.length; entry++) {
      if (batch.skip[entry] === 1 || batch.turn[entry] === SET_ASIDE) continue;
      const person = batch.personNumber[entry] ?? -1;
      if (batch.turn[entry] === REPLACE) places.takeBack(person, planes);
      for (let plane = 0; plane < planes.length; plane++) {
        const counts = planes[plane]?.counts;
        const start = this.starts[plane]?.[entry] ?? 0;
        if (counts) for (const place of inner) counts[start + (place[entry] ?? 0)]!++;
      }
      if (person >= 0) places.remember(person, entry, this.starts, inner);
    }
  }
}

/*
 * The loops over a batch. Their arrays are as long as the batch, so an index within `length` is within all of them: the
 * non-null marks spare a check per look-up, and nothing else is asserted by them.
 */
function findPlaces(batch: PersonBatch, { classOf, slotStart, places, columns }: Slice): void {
  const { age, care, careLength, categories } = batch;
  for (let place = 0; place < careLength; place++) {
    const entry = care[place]!;
    let row = 0;
    for (const { index, stride } of columns) row += categories[index]![entry]! * stride;
    places[entry] = slotStart[age[entry]!]! + classOf[row]!;
  }
}

/** Two indicators' parts of a block at once: they lie side by side. */
function countTwo(
  counts: Int32Array,
  starts: Int32Array,
  places: Int32Array,
  others: Int32Array,
  length: number,
): void {
  for (let entry = 0; entry < length; entry++) {
    const start = starts[entry]!;
    if (start < 0) continue;
    counts[start + places[entry]!]! += 1;
    counts[start + others[entry]!]! += 1;
  }
}

function count(counts: Int32Array, starts: Int32Array, places: Int32Array, length: number): void {
  for (let entry = 0; entry < length; entry++) {
    const start = starts[entry]!;
    if (start >= 0) counts[start + places[entry]!]! += 1;
  }
}
