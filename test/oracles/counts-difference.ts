import { compileIndicator, type Cube, type Indicator, type Tabulation } from '../../src/core';
import { INDICATORS } from '../../src/shipped';

/** The counts that differ, as text; zeros are no counts. */
export function difference(one: Tabulation, other: Tabulation): readonly string[] {
  const [first, second] = [named(one.cube, INDICATORS), named(other.cube, INDICATORS)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((key) => first.get(key) !== second.get(key))
    .map((key) => `${key}: ${first.get(key) ?? 0} ${second.get(key) ?? 0}`);
}

function named(cube: Cube, indicators: readonly Indicator[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const [plane] = cube.planes;
  plane?.blocks.forEach(({ year, municipality }, block) => {
    for (const { id, offset, ageSlots, classes } of cube.indicators) {
      const compiled = indicators.find((one) => one.id === id);
      if (!compiled) continue;
      const meaning = compileIndicator(compiled).classes;
      for (let cell = 0; cell < ageSlots * classes; cell++) {
        const count = plane.counts[block * cube.blockLength + offset + cell] ?? 0;
        const key = `${id} ${year} ${municipality} ${Math.floor(cell / classes)} ${JSON.stringify(meaning[cell % classes])}`;
        if (count > 0) counts.set(key, count);
      }
    }
  });
  return counts;
}
