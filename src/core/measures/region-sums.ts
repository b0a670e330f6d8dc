import { invariant } from '../assert';
import { addBlock, blocksWhere, sumBlocks, type PlaneIndex } from '../cube/look-up';
import type { Cube } from '../cube/types';
import { COUNTRY } from '../regions/found-region';
import { kostraGroupName } from '../regions/kostra-group';
import type { ReportingOfYear } from '../regions/reporting';
import type { Classification, Coverage, KostraGroups, Level, YearClassification } from '../regions/types';
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

/** What the regions of a year are summed from. */
export interface SumSource {
  readonly cube: Cube;
  /** The plane by kommune. */
  readonly index: PlaneIndex;
  readonly year: number;
  readonly classification: Classification;
  /** Null for a year without a classification, and for data without kommuner: then there is land only. */
  readonly reporting: ReportingOfYear | null;
  readonly kostra: KostraGroups | undefined;
}

/**
 * The regions of a year, level by level, each with its counts: sums of kommuner, never of shares ([REG-3]). A kommune
 * without rows is there with the status that says why ([REG-4], [REG-6]). Each kommune is summed once.
 */
export function regionSums(source: SumSource): (level: Level) => readonly RegionSum[] {
  const { reporting, year } = source;
  const ofYear = source.classification.forYear(year);
  if (!reporting || !ofYear) {
    return (level) => (level === 'land' ? [countryWithoutMunicipalities(source)] : []);
  }
  const lines = municipalitySums(source, reporting);
  return (level) => {
    switch (level) {
      case 'land':
        return [countrySum(source, reporting, lines)];
      case 'fylke':
        return countySums(source, reporting, ofYear, lines);
      case 'kommune':
        return municipalityRegions(reporting, ofYear, lines);
      case 'kostragruppe':
        return kostraSums(source, reporting, lines);
    }
  };
}

/** Kommune → its line's counts; a kommune whose line has no figures is not there. */
type Lines = ReadonlyMap<string, Float64Array>;

function municipalitySums({ cube, index }: SumSource, reporting: ReportingOfYear): Lines {
  const sums = new Map<string, Float64Array>();
  for (const [code, line] of reporting.lines) {
    if (line.status.kind === 'notReported' || line.status.kind === 'jointlyReported') continue;
    const blocks = line.rows.flatMap((rows) => index.find(rows.year, rows.municipality) ?? []);
    sums.set(code, sumBlocks(index.plane, cube.blockLength, blocks));
  }
  return sums;
}

function countryWithoutMunicipalities({ cube, index, year }: SumSource): RegionSum {
  const blocks = blocksWhere(index.plane, (block) => block.year === year);
  const counts = blocks.length > 0 ? sumBlocks(index.plane, cube.blockLength, blocks) : null;
  return region({ ...COUNTRY, coverage: null }, counts);
}

/** Land: every kommune's line, and the rows whose kommune is unknown ([REG-3]). */
function countrySum({ cube, index, year }: SumSource, reporting: ReportingOfYear, lines: Lines): RegionSum {
  const unknown = index.find(year, '');
  const ofUnknown = unknown === undefined ? [] : [sumBlocks(index.plane, cube.blockLength, [unknown])];
  const parts = [...lines.values(), ...ofUnknown];
  return region({ ...COUNTRY, coverage: reporting.coverage.country }, total(parts, cube.blockLength));
}

function countySums(
  { cube }: SumSource,
  reporting: ReportingOfYear,
  ofYear: YearClassification,
  lines: Lines,
): readonly RegionSum[] {
  const parts = gather(lines, (code) => ofYear.municipalityByCode.get(code)?.county);
  return ofYear.counties.map(({ code, name }) =>
    region(
      { level: 'fylke', code, name, coverage: reporting.coverage.counties.get(code) ?? null },
      total(parts.get(code) ?? [], cube.blockLength),
    ),
  );
}

function kostraSums(
  { cube, kostra, year }: SumSource,
  reporting: ReportingOfYear,
  lines: Lines,
): readonly RegionSum[] {
  const parts = gather(lines, (code) => kostra?.groupOf(year, code));
  return [...reporting.coverage.kostraGroups].map(([code, coverage]) =>
    region(
      { level: 'kostragruppe', code, name: kostraGroupName(code, 'nb'), coverage },
      total(parts.get(code) ?? [], cube.blockLength),
    ),
  );
}

function municipalityRegions(
  reporting: ReportingOfYear,
  ofYear: YearClassification,
  lines: Lines,
): readonly RegionSum[] {
  return [...reporting.lines].map(([code, { status }]): RegionSum => {
    const municipality = ofYear.municipalityByCode.get(code);
    invariant(municipality !== undefined, 'lines are of kommuner of the year');
    const about = { level: 'kommune', code, name: municipality.name, coverage: null };
    if (status.kind === 'notReported' || status.kind === 'jointlyReported') {
      return { ...about, figures: { kind: 'none', status: status.kind } };
    }
    return region(about, lines.get(code) ?? null);
  });
}

/** A region with its counts; without any kommune that reported there are none ([REG-4]). */
function region(about: Omit<RegionSum, 'figures'>, counts: Float64Array | null): RegionSum {
  const { level, code, name, coverage } = about;
  return {
    level,
    code,
    name,
    coverage,
    figures: counts ? { kind: 'counts', counts } : { kind: 'none', status: 'notReported' },
  };
}

function gather(
  lines: Lines,
  regionOf: (municipality: string) => string | undefined,
): ReadonlyMap<string, readonly Float64Array[]> {
  const parts = new Map<string, Float64Array[]>();
  for (const [code, counts] of lines) {
    const key = regionOf(code);
    if (key === undefined) continue;
    const known = parts.get(key);
    if (known) known.push(counts);
    else parts.set(key, [counts]);
  }
  return parts;
}

function total(parts: readonly Float64Array[], blockLength: number): Float64Array | null {
  if (parts.length === 0) return null;
  const sum = new Float64Array(blockLength);
  for (const part of parts) addBlock(sum, part, 0);
  return sum;
}
