import { invariant } from '../assert';
import { blocksWhere, indexPlane, sumBlocks, type PlaneIndex } from '../cube/look-up';
import type { Cube } from '../cube/types';
import type { ReportingOfYear } from '../regions/reporting';
import type { Classification, Coverage, KostraGroups, Level } from '../regions/types';
import type { MeasureStatus } from './types';

/** The counts of one region in one year: a block of the cube's shape, or why there is none. */
export interface RegionSum {
  readonly level: string;
  readonly code: string;
  readonly name: string;
  readonly coverage: Coverage | null;
  readonly figures:
    | { readonly kind: 'counts'; readonly counts: Float64Array }
    | { readonly kind: 'none'; readonly status: Extract<MeasureStatus, 'notReported' | 'jointlyReported'> };
}

/** The country's name as a region; names of regions are Norwegian in every language. */
export const COUNTRY_NAME = 'Hele landet';

/** What sums are made from: the plane by kommune, and who reported in the year (null where no kommuner are known). */
export interface SumSource {
  readonly cube: Cube;
  readonly year: number;
  readonly classification: Classification;
  readonly reporting: ReportingOfYear | null;
  readonly kostra: KostraGroups | undefined;
}

/**
 * The regions of one level in one year, in code order, each with its counts: sums of kommuner, never of shares ([REG-3]).
 * A kommune without rows is there with the status that says why ([REG-4], [REG-6]).
 */
export function sumsOfLevel(level: Level, source: SumSource): readonly RegionSum[] {
  const plane = source.cube.planes[0];
  if (!plane) return [];
  const index = indexPlane(plane);
  switch (level) {
    case 'land':
      return [countrySum(source, index)];
    case 'kommune':
      return municipalitySums(source, index);
    case 'fylke': {
      const { reporting, year } = source;
      const counties = source.classification.forYear(year)?.counties ?? [];
      return counties.map(({ code, name }) => {
        const coverage = reporting?.coverage.counties.get(code) ?? null;
        return aggregateSum(
          { level, code, name, coverage },
          (one) => one.slice(0, 2) === code,
          source,
          index,
        );
      });
    }
    case 'kostragruppe': {
      const groups = [...(source.reporting?.coverage.kostraGroups ?? [])];
      return groups.map(([code, coverage]) => {
        const isMember = (one: string) => source.kostra?.groupOf(source.year, one) === code;
        return aggregateSum({ level, code, name: code, coverage }, isMember, source, index);
      });
    }
  }
}

/** Land: every kommune's line, and the rows whose kommune is unknown ([REG-3]). */
function countrySum(source: SumSource, index: PlaneIndex): RegionSum {
  const { cube, year, reporting } = source;
  const region = { level: 'land', code: '0', name: COUNTRY_NAME };
  const blocks = reporting
    ? [...linesOf(reporting, () => true, index), ...present(index.find(year, ''))]
    : blocksWhere(index.plane, (block) => block.year === year);
  const coverage = reporting?.coverage.country ?? null;
  if (blocks.length === 0) return { ...region, coverage, figures: { kind: 'none', status: 'notReported' } };
  return {
    ...region,
    coverage,
    figures: { kind: 'counts', counts: sumBlocks(index.plane, cube.blockLength, blocks) },
  };
}

function municipalitySums(source: SumSource, index: PlaneIndex): readonly RegionSum[] {
  const { cube, year, reporting, classification } = source;
  if (!reporting) return [];
  return [...reporting.lines].map(([code, line]) => {
    const name = classification.forYear(year)?.municipalityByCode.get(code)?.name ?? code;
    const region = { level: 'kommune', code, name, coverage: null };
    if (line.status.kind === 'notReported' || line.status.kind === 'jointlyReported') {
      return { ...region, figures: { kind: 'none', status: line.status.kind } };
    }
    const blocks = line.rows.flatMap((rows) => present(index.find(rows.year, rows.municipality)));
    return {
      ...region,
      figures: { kind: 'counts', counts: sumBlocks(index.plane, cube.blockLength, blocks) },
    };
  });
}

function aggregateSum(
  region: Omit<RegionSum, 'figures'>,
  isMember: (municipality: string) => boolean,
  source: SumSource,
  index: PlaneIndex,
): RegionSum {
  invariant(source.reporting !== null, 'only years with a classification have such levels');
  const blocks = linesOf(source.reporting, isMember, index);
  if (blocks.length === 0) return { ...region, figures: { kind: 'none', status: 'notReported' } };
  return {
    ...region,
    figures: { kind: 'counts', counts: sumBlocks(index.plane, source.cube.blockLength, blocks) },
  };
}

function linesOf(
  reporting: ReportingOfYear,
  isMember: (code: string) => boolean,
  index: PlaneIndex,
): readonly number[] {
  return [...reporting.lines]
    .filter(([code]) => isMember(code))
    .flatMap(([, line]) => line.rows.flatMap((rows) => present(index.find(rows.year, rows.municipality))));
}

function present(block: number | undefined): readonly number[] {
  return block === undefined ? [] : [block];
}
