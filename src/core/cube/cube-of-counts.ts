import type { CompiledIndicator } from '../definitions/types';
import type { CountsRow } from '../persons/counts-row';
import { PlaneCounts } from './plane-counts';
import { laySlices } from './slices';
import { distinctVariables } from '../definitions/distinct-variables';
import type { Cube } from './types';

/** Counts made elsewhere on their way into a cube ([ENG-2]): lines add up, whatever order they come in. */
export class CountsTabulator {
  private readonly plane: PlaneCounts;
  private readonly blockLength: number;
  private readonly shapes: Cube['indicators'];
  private readonly blocks = new Map<string, number>();
  /** For each indicator, how many persons it was given of each block. */
  private readonly given: readonly Map<number, number>[];

  /** @param hasAge whether the lines tell ages apart */
  constructor(
    private readonly indicators: readonly CompiledIndicator[],
    private readonly hasAge: boolean,
    private readonly hasMunicipality: boolean,
  ) {
    const [slices, blockLength] = laySlices(indicators, distinctVariables(indicators), hasAge);
    this.shapes = slices.map(({ shape }) => shape);
    this.blockLength = blockLength;
    this.plane = new PlaneCounts(null, blockLength);
    this.given = indicators.map(() => new Map<number, number>());
  }

  /** Adds a line's persons. */
  add({ indicator, year, municipality, ageSlot, categories, persons }: CountsRow): void {
    const compiled = this.indicators[indicator];
    const shape = this.shapes[indicator];
    if (!compiled || !shape) return;
    const key = `${year} ${municipality}`;
    const block = this.blocks.get(key) ?? this.plane.push({ year, municipality, value: '' });
    this.blocks.set(key, block);
    const slot = this.hasAge ? ageSlot : shape.ageSlots - 1;
    const combination = compiled.variables.reduce(
      (sum, { stride }, at) => sum + (categories[at] ?? 0) * stride,
      0,
    );
    const cell = shape.offset + slot * shape.classes + (compiled.classOf[combination] ?? 0);
    this.plane.counts[block * this.blockLength + cell]! += persons;
    const given = this.given[indicator];
    given?.set(block, (given.get(block) ?? 0) + persons);
  }

  /** Persons in all, by the first indicator. */
  get persons(): number {
    return [...(this.given[0]?.values() ?? [])].reduce((sum, one) => sum + one, 0);
  }

  /** The years there are lines of, in order. */
  get years(): readonly number[] {
    return [...new Set(this.plane.blocks.map(({ year }) => year))].sort((a, b) => a - b);
  }

  /** Years and kommuner of which the indicators were given different numbers of persons: lines are missing, or doubled. */
  unequal(): readonly { readonly year: number; readonly municipality: string }[] {
    const [first, ...others] = this.given;
    return this.plane.blocks.flatMap(({ year, municipality }, block) =>
      others.every((one) => (one.get(block) ?? 0) === (first?.get(block) ?? 0))
        ? []
        : [{ year, municipality }],
    );
  }

  /** The counts. */
  cube(): Cube {
    return {
      indicators: this.shapes,
      planes: [this.plane.plane()],
      hasAge: this.hasAge,
      hasMunicipality: this.hasMunicipality,
      blockLength: this.blockLength,
    };
  }
}
