import { invariant } from '../assert';
import type { CompiledIndicator, CompiledVariable } from '../definitions/types';
import { BATCH_ROWS, REPLACE, SET_ASIDE, type PersonBatch } from '../persons/batch';
import { BlockIndex } from './block-index';
import { PlacesOfPersons } from './places-of-persons';
import type { Cube, CubeIndicator } from './types';

/** What is counted, decided before the first row. */
export interface TabulationPlan {
  readonly indicators: readonly CompiledIndicator[];
  /** The distinct variables of the batches' `categories`, in their order. */
  readonly variables: readonly CompiledVariable[];
  /** Headers of the grouping columns. */
  readonly groups: readonly string[];
  readonly hasAge: boolean;
  readonly hasMunicipality: boolean;
  readonly hasPerson: boolean;
}

/**
 * Counts batches of persons into a cube: a few array look-ups and one increment per row and indicator. A row that
 * replaces an earlier one of the same person first takes the earlier one's counts back ([IN-7]).
 */
export class Tabulator {
  private readonly slices: readonly Slice[];
  private readonly blockLength: number;
  private readonly main: BlockIndex;
  private readonly grouped: readonly BlockIndex[];
  private readonly places: PlacesOfPersons | null;
  /** For each plane, where each entry's block starts; −1 for an entry that is not counted. */
  private readonly starts: readonly Int32Array[];

  constructor(private readonly plan: TabulationPlan) {
    let offset = 0;
    this.slices = plan.indicators.map((compiled) => {
      const slice = sliceOf(compiled, plan.variables, offset, plan.hasAge);
      offset += slice.shape.ageSlots * slice.shape.classes;
      return slice;
    });
    this.blockLength = Math.max(offset, 1);
    this.main = new BlockIndex(null, this.blockLength);
    this.grouped = plan.groups.map((header) => new BlockIndex(header, this.blockLength));
    const planes = 1 + plan.groups.length;
    this.places = plan.hasPerson ? new PlacesOfPersons(planes, this.slices.length) : null;
    this.starts = Array.from({ length: planes }, () => new Int32Array(BATCH_ROWS));
  }

  /** Counts the rows of a batch that take part. */
  add(batch: PersonBatch): void {
    this.findBlocks(batch);
    for (const slice of this.slices) findPlaces(batch, slice);
    if (this.places) this.countPersons(batch, this.places);
    else this.countRows(batch);
  }

  /** The counts so far. */
  cube(): Cube {
    return {
      indicators: this.slices.map(({ shape }) => shape),
      planes: [this.main, ...this.grouped].map((index) => index.plane()),
      hasAge: this.plan.hasAge,
      hasMunicipality: this.plan.hasMunicipality,
      blockLength: this.blockLength,
    };
  }

  private findBlocks(batch: PersonBatch): void {
    const { main, blockLength } = this;
    const { skip, year, municipality, length } = batch;
    const starts = this.starts[0];
    invariant(starts !== undefined, 'there is a plane by kommune');
    let tableYear = -1;
    let table = main.yearTable(0);
    for (let entry = 0; entry < length; entry++) {
      if (skip[entry] === 1) {
        starts[entry] = -1;
        continue;
      }
      const of = year[entry] ?? 0;
      if (of !== tableYear) {
        table = main.yearTable(of);
        tableYear = of;
      }
      const code = this.plan.hasMunicipality ? (municipality[entry] ?? 0) : 0;
      let block = table[code] ?? -1;
      if (block < 0) block = main.makeBlock(of, code);
      starts[entry] = block * blockLength;
    }
    this.grouped.forEach((index, group) => this.findGroupBlocks(batch, index, group, starts));
  }

  private findGroupBlocks(batch: PersonBatch, index: BlockIndex, group: number, parents: Int32Array): void {
    const starts = this.starts[group + 1];
    const values = batch.groups[group];
    invariant(starts !== undefined && values !== undefined, 'every grouping column has its plane');
    for (let entry = 0; entry < batch.length; entry++) {
      const parent = (parents[entry] ?? -1) / this.blockLength;
      const block = this.main.blocks[parent];
      starts[entry] = block ? index.blockOfValue(parent, block, values[entry] ?? '') * this.blockLength : -1;
    }
  }

  private countRows(batch: PersonBatch): void {
    [this.main, ...this.grouped].forEach((index, plane) => {
      const starts = this.starts[plane];
      if (!starts) return;
      for (const { places } of this.slices) count(index.counts, starts, places, batch.length);
    });
  }

  private countPersons(batch: PersonBatch, places: PlacesOfPersons): void {
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

/** One indicator's part of a block, with its look-up tables and where each entry of the batch falls in it. */
interface Slice {
  readonly shape: CubeIndicator;
  readonly classOf: Uint8Array;
  readonly columns: readonly { readonly index: number; readonly stride: number }[];
  /** Age 0–255 → where its age slot starts in a block. */
  readonly slotStart: Int32Array;
  readonly places: Int32Array;
}

function sliceOf(
  compiled: CompiledIndicator,
  variables: readonly CompiledVariable[],
  offset: number,
  hasAge: boolean,
): Slice {
  const ageSlots = compiled.indicator.ageGroups.length;
  const classes = compiled.classes.length;
  const columns = compiled.variables.map((variable) => {
    const index = variables.findIndex((one) => sameDomain(one, variable));
    invariant(index >= 0, `code ${variable.variable.code} is read`);
    return { index, stride: variable.stride };
  });
  // Every age is unknown where there is no column for it ([AGE-3]).
  const slotStart = Int32Array.from({ length: 256 }, (_, age) => {
    const slot = hasAge ? (compiled.ageGroupOf[age] ?? ageSlots - 1) : ageSlots - 1;
    return offset + slot * classes;
  });
  const shape = { id: compiled.indicator.id, offset, ageSlots, classes };
  return { shape, classOf: compiled.classOf, columns, slotStart, places: new Int32Array(BATCH_ROWS) };
}

/** True when the two read a code's cells into the same categories, so that one column of a batch serves both. */
export function sameDomain(one: CompiledVariable, other: CompiledVariable): boolean {
  return (
    one.variable.code === other.variable.code &&
    one.categories === other.categories &&
    one.categoryOf.every((category, value) => category === other.categoryOf[value])
  );
}

/*
 * The two loops that every row goes through. Their arrays are as long as the batch, so an index within `length` is within
 * all of them: the non-null marks below spare a check per look-up, and nothing else is asserted by them.
 */
function findPlaces(batch: PersonBatch, slice: Slice): void {
  const { classOf, slotStart, places, columns } = slice;
  const { age, length } = batch;
  const [first, second, ...rest] = columns.map(({ index, stride }) => {
    const cells = batch.categories[index];
    invariant(cells !== undefined, 'every variable of an indicator is in the batch');
    return { cells, stride };
  });
  invariant(first !== undefined && second !== undefined, 'an indicator reads at least two codes');
  const [cells, otherCells] = [first.cells, second.cells];
  const [stride, otherStride] = [first.stride, second.stride];
  for (let entry = 0; entry < length; entry++) {
    let row = cells[entry]! * stride + otherCells[entry]! * otherStride;
    for (let i = 0; i < rest.length; i++) row += rest[i]!.cells[entry]! * rest[i]!.stride;
    places[entry] = slotStart[age[entry]!]! + classOf[row]!;
  }
}

function count(counts: Int32Array, starts: Int32Array, places: Int32Array, length: number): void {
  for (let entry = 0; entry < length; entry++) {
    const start = starts[entry]!;
    if (start >= 0) counts[start + places[entry]!]! += 1;
  }
}
