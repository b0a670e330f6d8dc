import { invariant } from '../assert';
import type { CompiledIndicator, CompiledVariable } from '../definitions/types';
import { BATCH_ROWS, REPLACE, SET_ASIDE, TAKES_PART, type PersonBatch } from '../persons/batch';
import { CountedPersons } from './counted-persons';
import type { CountedAt } from './counted-rows';
import { PlaneCounts } from './plane-counts';
import { laySlices, type Slice } from './slices';
import type { Cube } from './types';

/** What is counted, decided before the first row. */
export interface TabulationPlan {
  readonly indicators: readonly CompiledIndicator[];
  /** The distinct variables of the batches' `categories`, in their order. */
  readonly variables: readonly CompiledVariable[];
  /** Headers of the grouping columns, in the order of the batches' `groups` ([REG-9]). */
  readonly groups: readonly string[];
  readonly hasAge: boolean;
  readonly hasMunicipality: boolean;
  /** Whether rows have person keys, so that a later row can replace an earlier one. */
  readonly hasPersons: boolean;
}

/**
 * Counts batches of rows into a cube: a few array look-ups and one increment per row and indicator. A row that replaces an
 * earlier one of the same person first takes the earlier one's counts back ([IN-7]).
 */
export class Tabulator {
  private readonly slices: readonly Slice[];
  private readonly blockLength: number;
  /** Its blocks are the batch's places, by number. */
  private readonly main: PlaneCounts;
  private readonly grouped: readonly PlaneCounts[];
  private readonly persons: CountedPersons | null;
  /** Rows of each place, those set aside included. */
  private readonly rows: number[] = [];
  /** For each plane, each entry's block; −1 for an entry that is not counted. */
  private readonly blocks: readonly Int32Array[];

  constructor(
    private readonly plan: TabulationPlan,
    private readonly batch: PersonBatch,
  ) {
    const { groups, hasPersons } = plan;
    [this.slices, this.blockLength] = laySlices(plan.indicators, plan.variables, plan.hasAge);
    this.main = new PlaneCounts(null, this.blockLength);
    this.grouped = groups.map((header) => new PlaneCounts(header, this.blockLength));
    this.persons = hasPersons
      ? new CountedPersons(1 + groups.length, this.slices.length, this.blockLength)
      : null;
    this.blocks = [batch.place, ...groups.map(() => new Int32Array(BATCH_ROWS))];
  }

  /** Counts the rows of the batch that take part. */
  count(): void {
    const { main, batch, slices } = this;
    for (const place of batch.places.slice(main.blocks.length)) main.push({ ...place, value: '' });
    for (const slice of slices) findCellsOf(slice, batch);
    this.grouped.forEach((plane, group) => this.findGroupBlocks(plane, group));
    if (this.persons) this.countPersons(this.persons);
    else this.countRows();
  }

  /** Where each entry of the batch counted last was put. */
  get countedAt(): CountedAt {
    return { blocks: this.blocks, cells: this.slices.map(({ cells }) => cells) };
  }

  /** The counts so far. */
  cube(): Cube {
    return {
      indicators: this.slices.map(({ shape }) => shape),
      planes: [
        this.persons
          ? { ...this.main.plane(), rows: this.main.blocks.map((_, at) => this.rows[at] ?? 0) }
          : this.main.plane(),
        ...this.grouped.map((plane) => plane.plane()),
      ],
      hasAge: this.plan.hasAge,
      hasMunicipality: this.plan.hasMunicipality,
      blockLength: this.blockLength,
    };
  }

  private findGroupBlocks(plane: PlaneCounts, group: number): void {
    const { place, length, groups } = this.batch;
    const blocks = this.blocks[group + 1];
    const values = groups[group];
    invariant(blocks !== undefined && values !== undefined, 'every grouping column has its plane');
    for (let entry = 0; entry < length; entry++) {
      const of = place[entry] ?? -1;
      const block = this.main.blocks[of];
      blocks[entry] = block ? plane.blockOfValue(of, block, values[entry] ?? '') : -1;
    }
  }

  private countRows(): void {
    const { slices, blockLength } = this;
    const { length } = this.batch;
    [this.main, ...this.grouped].forEach(({ counts }, plane) => {
      const blocks = this.blocks[plane];
      if (!blocks) return;
      for (let slice = 0; slice < slices.length; slice += 2) {
        const cells = slices[slice]?.cells;
        const others = slices[slice + 1]?.cells;
        if (cells && others) countTwo(counts, blocks, blockLength, cells, others, length);
        else if (cells) count(counts, blocks, blockLength, cells, length);
      }
    });
  }

  private countPersons(persons: CountedPersons): void {
    const { batch, blockLength } = this;
    const planes = [this.main, ...this.grouped];
    const cells = this.slices.map((slice) => slice.cells);
    for (let entry = 0; entry < batch.length; entry++) {
      if (batch.skip[entry] !== TAKES_PART) continue;
      const place = batch.place[entry] ?? -1;
      if (place >= 0) this.rows[place] = (this.rows[place] ?? 0) + 1;
      if (batch.turn[entry] === SET_ASIDE) continue;
      const person = batch.personNumber[entry] ?? -1;
      if (batch.turn[entry] === REPLACE) persons.takeBack(person, planes);
      for (let plane = 0; plane < planes.length; plane++) {
        const counts = planes[plane]?.counts;
        const start = (this.blocks[plane]?.[entry] ?? 0) * blockLength;
        if (counts) for (const cell of cells) counts[start + (cell[entry] ?? 0)]!++;
      }
      if (person >= 0) persons.remember(person, entry, this.blocks, cells);
    }
  }
}

/** Which count of its block each entry of the batch belongs to, for one indicator. */
function findCellsOf({ columns, classOf, slotStart, cells }: Slice, batch: PersonBatch): void {
  const { length, age, categories } = batch;
  const [first, second] = columns;
  if (columns.length === 2 && first && second) {
    const one = categories[first.index]!;
    const other = categories[second.index]!;
    findCells(length, age, slotStart, classOf, one, first.stride, other, second.stride, cells);
  } else {
    for (let entry = 0; entry < length; entry++) {
      let row = 0;
      for (const { index, stride } of columns) row += categories[index]![entry]! * stride;
      cells[entry] = slotStart[age[entry]!]! + classOf[row]!;
    }
  }
}

/*
 * The loops over a batch, of bare arrays and numbers for the reason given in persons/plain-rows.ts. The arrays are as long as
 * the batch, so an index within `length` is within all of them: the non-null marks spare a check per look-up, and nothing
 * else is asserted by them.
 */
function findCells(
  length: number,
  ages: Uint8Array,
  slotStart: Int32Array,
  classOf: Uint8Array,
  first: Uint8Array,
  firstStride: number,
  second: Uint8Array,
  secondStride: number,
  cells: Int32Array,
): void {
  for (let entry = 0; entry < length; entry++) {
    const row = first[entry]! * firstStride + second[entry]! * secondStride;
    cells[entry] = slotStart[ages[entry]!]! + classOf[row]!;
  }
}

/** Two indicators' parts of a block at once: they lie side by side. */
function countTwo(
  counts: Int32Array,
  blocks: Int32Array,
  blockLength: number,
  cells: Int32Array,
  others: Int32Array,
  length: number,
): void {
  for (let entry = 0; entry < length; entry++) {
    const block = blocks[entry]!;
    if (block < 0) continue;
    const start = block * blockLength;
    counts[start + cells[entry]!]! += 1;
    counts[start + others[entry]!]! += 1;
  }
}

function count(
  counts: Int32Array,
  blocks: Int32Array,
  blockLength: number,
  cells: Int32Array,
  length: number,
): void {
  for (let entry = 0; entry < length; entry++) {
    const block = blocks[entry]!;
    if (block >= 0) counts[block * blockLength + cells[entry]!]! += 1;
  }
}
