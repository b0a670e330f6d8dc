import { indexPlane } from '../../src/core/cube/look-up';
import { tableOfRegions, type TableOfRegions } from '../../src/core/disclosure/table-of-regions';
import { sumsOfGroups } from '../../src/core/measures/group-sums';
import { regionSums } from '../../src/core/measures/region-sums';
import { LEVELS, type KostraGroups, type Level } from '../../src/core/regions/types';
import type { Tabulation } from '../../src/core/cube/tabulation';
import { startReading } from '../../src/core/reading';
import { whoReported } from '../../src/core/measures/who-reported';
import { classification, indicators } from './shipped';
import { syntheticRows } from '../../src/synthetic';

/** Groups that cross fylker, as KOSTRA groups do; invented. */
export const KOSTRA: KostraGroups = {
  groupOf: (_year, municipality) => String((Number(municipality) % 16) + 1).padStart(2, '0'),
};

/** An invented extract of 2019 with all kommuner, and units of five kinds. */
export function syntheticExtract(persons: number, mess: number): Tabulation {
  const regions = classification.forYear(2019)!;
  const reading = startReading({ indicators, required: true, classification, groupBy: ['Enhet'] });
  const rows = [...syntheticRows({ regions, persons, seed: 7, mess })].map((row, number) => [
    ...row,
    number === 0 ? 'Enhet' : `Enhet ${'ABCDE'[number % 5]!}`,
  ]);
  reading.add({ rows, source: 'oppdiktet', firstRow: 1, firstColumn: 1 });
  return reading.finish();
}

/** What the tables of these levels tell; age groups by number, 0 being all ages. */
export function tableOf(
  tabulation: Tabulation,
  indicator: number,
  levels: readonly string[],
  ageGroups: readonly number[] = [0, 1, 2, 3],
): TableOfRegions {
  const { cube } = tabulation;
  const main = cube.planes[0]!;
  const reporting = whoReported(tabulation, [2019], { classification, kostra: KOSTRA }).years.get(2019)!;
  const index = indexPlane(main);
  const source = { cube, index, year: 2019, regionsOf: 2019, classification, reporting, kostra: KOSTRA };
  const sums = regionSums(source);
  const grouped = cube.planes[1]!;
  return tableOfRegions({
    cube,
    ageGroups,
    hidesZeros: false,
    compiled: tabulation.indicators[indicator]!,
    shape: cube.indicators[indicator]!,
    levels: levels.map((level) => {
      if ((LEVELS as readonly string[]).includes(level)) return { level, regions: sums(level as Level) };
      const { inCountry, inMunicipalities } = sumsOfGroups(cube, grouped, 2019, reporting, (code) => code);
      return { level, regions: level === 'Enhet' ? inCountry : inMunicipalities };
    }),
  });
}
