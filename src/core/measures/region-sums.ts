import { assertNever, invariant } from '../assert';
import { blocksWhere, sumBlocks, type PlaneIndex } from '../cube/look-up';
import type { Cube } from '../cube/types';
import { COUNTRY, type FoundRegion } from '../regions/found-region';
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
    | {
        readonly kind: 'counts';
        readonly counts: readonly number[];
        /** The blocks of the plane that the counts are the sum of, by number. */
        readonly blocks: readonly number[];
      }
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
  /** What the top line is called ([IN-11]); without it the country. */
  readonly top?: FoundRegion;
}

/**
 * The regions of a year, level by level, each with its counts: sums of the blocks of its kommuner, never of shares ([REG-3]).
 * A kommune without rows is there with the status that says why ([REG-4], [REG-6]).
 */
export function regionSums(source: SumSource): (level: Level) => readonly RegionSum[] {
  const { reporting, index } = source;
  const ofYear = source.classification.forYear(source.regionsOf);
  if (!reporting || !ofYear) {
    return (level) => (level === 'land' ? [countryWithoutMunicipalities(source)] : []);
  }
  const lines = blocksOfLines(index, reporting);
  return (level) => {
    switch (level) {
      case 'land':
        return [countrySum(source, reporting, lines)];
      case 'fylke':
        return countySums(source, reporting, ofYear, lines);
      case 'kommune':
        return municipalityRegions(source, reporting, ofYear, lines);
      case 'kostragruppe':
        return kostraSums(source, reporting, lines);
    }
  };
}

/** Kommune → the blocks of its line; a kommune whose line has no figures is not there. */
type Lines = ReadonlyMap<string, readonly number[]>;

function blocksOfLines(index: PlaneIndex, reporting: ReportingOfYear): Lines {
  const lines = new Map<string, readonly number[]>();
  for (const [code, line] of reporting.lines) {
    if (noFigures(line.status) === null) lines.set(code, blocksOf(index, line));
  }
  return lines;
}

function blocksOf({ find }: PlaneIndex, { rows }: MunicipalityLine): readonly number[] {
  return rows.flatMap(({ year, municipality }) => find(year, municipality) ?? []);
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

function countryWithoutMunicipalities({ cube, index, year, top = COUNTRY }: SumSource): RegionSum {
  const blocks = blocksWhere(index.plane, (block) => block.year === year);
  return { ...top, coverage: null, figures: blocks.length > 0 ? sum(cube, index, blocks) : NOT_REPORTED };
}

/** Land: every kommune's line, what is besides them in a series, and the rows whose kommune is unknown ([REG-3]). */
function countrySum(
  { cube, index, year, top = COUNTRY }: SumSource,
  reporting: ReportingOfYear,
  lines: Lines,
): RegionSum {
  const unknown = index.find(year, '');
  const besides = (reporting.besides ?? []).map(({ line }) => blocksOf(index, line));
  const parts = [...lines.values(), ...besides, ...(unknown === undefined ? [] : [[unknown]])];
  return { ...top, coverage: reporting.coverage.country, figures: sumOfLines(cube, index, parts) };
}

/** Fylker: the lines of their kommuner. One that a divided kommune crosses the border of cannot be given ([REG-7]). */
function countySums(
  { cube, index }: SumSource,
  reporting: ReportingOfYear,
  ofYear: YearClassification,
  lines: Lines,
): readonly RegionSum[] {
  const parts = gather(lines, (code) => ofYear.municipalityByCode.get(code)?.county);
  const given = ofYear.counties.filter(({ code }) => reporting.coverage.counties.has(code));
  return given.map(({ code, name }): RegionSum => {
    const about = { level: 'fylke', code, name, coverage: reporting.coverage.counties.get(code) ?? null };
    const besides = (reporting.besides ?? []).filter(({ counties }) => counties.includes(code));
    if (besides.some(({ counties }) => counties.length > 1))
      return { ...about, figures: { kind: 'none', status: 'notComparable' } };
    const more = besides.map(({ line }) => blocksOf(index, line));
    return { ...about, figures: sumOfLines(cube, index, [...(parts.get(code) ?? []), ...more]) };
  });
}

function kostraSums(
  { cube, index, kostra, regionsOf }: SumSource,
  reporting: ReportingOfYear,
  lines: Lines,
): readonly RegionSum[] {
  const parts = gather(lines, (code) => kostra?.groupOf(regionsOf, code));
  return [...reporting.coverage.kostraGroups].map(([code, coverage]) => ({
    level: 'kostragruppe',
    code,
    name: kostraGroupName(code, 'nb'),
    coverage,
    figures: sumOfLines(cube, index, parts.get(code) ?? []),
  }));
}

function municipalityRegions(
  { cube, index }: SumSource,
  reporting: ReportingOfYear,
  ofYear: YearClassification,
  lines: Lines,
): readonly RegionSum[] {
  return [...reporting.lines].map(([code, { status }]): RegionSum => {
    const municipality = ofYear.municipalityByCode.get(code);
    invariant(municipality !== undefined, 'lines are of kommuner of the year');
    const blocks = lines.get(code);
    const figures = noFigures(status) ?? (blocks ? sum(cube, index, blocks) : NOT_REPORTED);
    return { level: 'kommune', code, name: municipality.name, coverage: null, figures };
  });
}

const NOT_REPORTED: RegionSum['figures'] = { kind: 'none', status: 'notReported' };

/** The sum of lines; without any line that has figures there is none ([REG-4]). */
function sumOfLines(
  cube: Cube,
  index: PlaneIndex,
  lines: readonly (readonly number[])[],
): RegionSum['figures'] {
  if (lines.length === 0) return NOT_REPORTED;
  const blocks: number[] = [];
  for (const line of lines) for (const block of line) blocks.push(block);
  return sum(cube, index, blocks);
}

function sum({ blockLength }: Cube, { plane }: PlaneIndex, blocks: readonly number[]): RegionSum['figures'] {
  return { kind: 'counts', counts: sumBlocks(plane, blockLength, blocks), blocks };
}

function gather(
  lines: Lines,
  regionOf: (municipality: string) => string | undefined,
): ReadonlyMap<string, readonly (readonly number[])[]> {
  const parts = new Map<string, (readonly number[])[]>();
  for (const [code, blocks] of lines) {
    const key = regionOf(code);
    if (key === undefined) continue;
    const known = parts.get(key);
    if (known) known.push(blocks);
    else parts.set(key, [blocks]);
  }
  return parts;
}
