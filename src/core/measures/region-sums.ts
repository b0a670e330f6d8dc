import { assertNever, invariant } from '../assert';
import { addBlock, blocksWhere, sumBlocks, type PlaneIndex } from '../cube/look-up';
import type { Cube } from '../cube/types';
import { COUNTRY } from '../regions/found-region';
import { kostraGroupName } from '../regions/kostra-group';
import type { ReportingOfYear } from '../regions/reporting';
import type { MunicipalityLine, ReportingStatus } from '../regions/reporting-status';
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
    | {
        readonly kind: 'none';
        readonly status: Extract<MeasureStatus, 'notReported' | 'jointlyReported' | 'notComparable'>;
      };
}

/** What the regions of a year are summed from. */
export interface SumSource {
  readonly cube: Cube;
  /** The plane by kommune. */
  readonly index: PlaneIndex;
  readonly year: number;
  /** The year whose classification the regions are of: the same year, but for a series ([REG-7]). */
  readonly regionsOf: number;
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
  const { reporting } = source;
  const ofYear = source.classification.forYear(source.regionsOf);
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
    if (noFigures(line.status) === null) sums.set(code, sumOfLine(cube, index, line));
  }
  return sums;
}

function sumOfLine(cube: Cube, { plane, find }: PlaneIndex, { rows }: MunicipalityLine): Float64Array {
  const blocks = rows.flatMap(({ year, municipality }) => find(year, municipality) ?? []);
  return sumBlocks(plane, cube.blockLength, blocks);
}

/** Why a kommune has no figures of its own; null when it has. */
function noFigures({ kind }: ReportingStatus): Extract<RegionSum['figures'], { kind: 'none' }> | null {
  switch (kind) {
    case 'reported':
    case 'carriedForward':
      return null;
    case 'notReported':
    case 'jointlyReported':
    case 'notComparable':
      return { kind: 'none', status: kind };
    default:
      return assertNever(kind);
  }
}

function countryWithoutMunicipalities({ cube, index, year }: SumSource): RegionSum {
  const blocks = blocksWhere(index.plane, (block) => block.year === year);
  const counts = blocks.length > 0 ? sumBlocks(index.plane, cube.blockLength, blocks) : null;
  return region({ ...COUNTRY, coverage: null }, counts);
}

/** Land: every kommune's line, what is besides them in a series, and the rows whose kommune is unknown ([REG-3]). */
function countrySum({ cube, index, year }: SumSource, reporting: ReportingOfYear, lines: Lines): RegionSum {
  const unknown = index.find(year, '');
  const ofUnknown = unknown === undefined ? [] : [sumBlocks(index.plane, cube.blockLength, [unknown])];
  const besides = (reporting.besides ?? []).map(({ line }) => sumOfLine(cube, index, line));
  const parts = [...lines.values(), ...besides, ...ofUnknown];
  return region({ ...COUNTRY, coverage: reporting.coverage.country }, total(parts, cube.blockLength));
}

/** Fylker: the lines of their kommuner. One that a divided kommune crosses the border of cannot be given ([REG-7]). */
function countySums(
  { cube, index }: SumSource,
  reporting: ReportingOfYear,
  ofYear: YearClassification,
  lines: Lines,
): readonly RegionSum[] {
  const parts = gather(lines, (code) => ofYear.municipalityByCode.get(code)?.county);
  return ofYear.counties.map(({ code, name }): RegionSum => {
    const about = { level: 'fylke', code, name, coverage: reporting.coverage.counties.get(code) ?? null };
    const besides = (reporting.besides ?? []).filter(({ counties }) => counties.includes(code));
    if (besides.some(({ counties }) => counties.length > 1))
      return { ...about, figures: { kind: 'none', status: 'notComparable' } };
    const sums = besides.map(({ line }) => sumOfLine(cube, index, line));
    return region(about, total([...(parts.get(code) ?? []), ...sums], cube.blockLength));
  });
}

function kostraSums(
  { cube, kostra, regionsOf }: SumSource,
  reporting: ReportingOfYear,
  lines: Lines,
): readonly RegionSum[] {
  const parts = gather(lines, (code) => kostra?.groupOf(regionsOf, code));
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
    const none = noFigures(status);
    return none ? { ...about, figures: none } : region(about, lines.get(code) ?? null);
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
