import { CountsTabulator } from './cube/cube-of-counts';
import type { Tabulation } from './cube/tabulation';
import { compileIndicator } from './definitions/compile';
import type { Indicator } from './definitions/types';
import { issue, type Issue } from './issues';
import type { CountsRow } from './persons/counts-row';
import { CountsReader, readCountsHeader, type CountsHeader } from './persons/read-counts';
import type { RangeSnapshot } from './persons/snapshot';
import type { Classification } from './regions/types';

/** What is read out of counts that another engine made. */
export interface CountsRequest {
  readonly indicators: readonly Indicator[];
  /** True: the caller named them, so one without lines is an error; false: those that have lines. */
  readonly required: boolean;
  readonly classification: Classification;
  /** The only year that counts; null for all. */
  readonly year: number | null;
}

/**
 * From counts made elsewhere ([ENG-2]), in the form that `iplos sql` asks for, to what a reading of rows gives: from there on
 * everything is the same. Of a table that is none, or has lines that cannot be read, the issues say what is the matter.
 *
 * @param blocks the whole table, in order; the first block holds the header in its first row
 */
export function readCounts(blocks: readonly RangeSnapshot[], request: CountsRequest): Tabulation {
  const [first] = blocks;
  const source = first?.source ?? '';
  if (!first || first.rows.length === 0) return nothing([issue('emptyInput', 'error', { source })]);
  const header = readCountsHeader(first.rows[0] ?? []);
  if (!header) {
    const seen = (first.rows[0] ?? []).map((cell) => String(cell ?? ''));
    return nothing([issue('countsHeaderMissing', 'error', { source, seen })]);
  }
  const ids = idsIn(blocks, header);
  const wanted = request.indicators.filter(({ id }) => request.required || ids.has(id));
  const lacking = wanted.filter(
    ({ id, variables }) => !ids.has(id) || variables.some(({ code }) => !header.codes.has(code)),
  );
  const indicators = wanted.filter((one) => !lacking.includes(one)).map(compileIndicator);
  const issues: Issue[] = lacking.map(({ id, variables }) =>
    issue('countsIndicatorMissing', 'error', {
      indicator: id,
      codes: variables.map(({ code }) => code).filter((code) => !header.codes.has(code)),
      seen: [...ids],
    }),
  );
  if (wanted.length === 0)
    issues.push(issue('countsIndicatorMissing', 'error', { indicator: '', codes: [], seen: [...ids] }));
  const reader = new CountsReader(header, indicators, request.classification);
  const lines = blocks
    .flatMap((block, at) => reader.read(block, at === 0 ? 1 : 0))
    .filter(({ year }) => request.year === null || year === request.year);
  const hasAge = holds(blocks, header.ageGroup, (text) => text !== '' && text !== 'unknown');
  const counted = new CountsTabulator(
    indicators,
    hasAge,
    holds(blocks, header.municipality, (text) => text !== ''),
  );
  lines.forEach((line) => counted.add(line));
  const told = reader.told();
  issues.push(
    ...told.issues,
    ...issuesOfTheWhole(lines, counted, told.unsure, hasAge, indicators[0]?.indicator, source),
  );
  const columns = Object.fromEntries(header.headers.map((one) => [one, one]));
  return {
    cube: counted.cube(),
    indicators,
    issues,
    input: { rows: counted.persons, persons: counted.persons, years: counted.years, columns },
  };
}

function issuesOfTheWhole(
  lines: readonly CountsRow[],
  counted: CountsTabulator,
  unsure: number,
  hasAge: boolean,
  indicator: Indicator | undefined,
  source: string,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (lines.length === 0) issues.push(issue('headerOnly', 'error', { source }));
  const unequal = counted.unequal();
  if (unequal.length > 0) issues.push(issue('countsUnequal', 'error', { places: unequal }));
  if (unsure > 0) issues.push(issue('countsUnsure', 'warning', { persons: unsure }, { rows: unsure }));
  if (counted.years.length > 1) issues.push(issue('severalYears', 'info', { years: counted.years }));
  if (!hasAge && indicator)
    issues.push(
      issue('noAgeColumn', 'info', { ageGroups: indicator.ageGroups.slice(1).map(({ id }) => id) }),
    );
  return issues;
}

function idsIn(blocks: readonly RangeSnapshot[], { indicator }: CountsHeader): ReadonlySet<string> {
  return new Set(
    blocks.flatMap(({ rows }, block) =>
      rows.slice(block === 0 ? 1 : 0).map((row) => String(row[indicator] ?? '').trim()),
    ),
  );
}

function holds(blocks: readonly RangeSnapshot[], column: number, test: (text: string) => boolean): boolean {
  return blocks.some(({ rows }, block) =>
    rows.some((row, at) => !(block === 0 && at === 0) && test(String(row[column] ?? '').trim())),
  );
}

function nothing(issues: readonly Issue[]): Tabulation {
  const cube = { indicators: [], planes: [], hasAge: false, hasMunicipality: false, blockLength: 1 };
  return { cube, indicators: [], issues, input: { rows: 0, persons: 0, years: [], columns: {} } };
}
