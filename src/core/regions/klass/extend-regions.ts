import { foldWords } from '../../fold-text';
import { issue, type Issue, type RegionName } from '../../issues';
import type { RegionData, RegionPeriod } from '../region-data';
import type { KlassAnswer, KlassChange } from './klass-answer';

/** An answer of KLASS, and where it came from. */
export interface NamedAnswer {
  readonly source: string;
  readonly answer: KlassAnswer;
  /** The year the user says that it is of; null where the answer says it itself. */
  readonly year: number | null;
}

/** Why answers of KLASS make no classification of a new year. */
export type RegionsFault =
  /** Codes without dates, and nobody has said of which year. */
  | { readonly kind: 'yearNotSaid'; readonly source: string }
  /** A year between what is known and this one is missing. */
  | { readonly kind: 'yearMissing'; readonly year: number; readonly missing: number }
  /** A fylke of the year has kommuner and no name. */
  | { readonly kind: 'countyMissing'; readonly year: number; readonly counties: readonly string[] }
  /** Only fylker of the year are known. */
  | { readonly kind: 'municipalitiesMissing'; readonly year: number }
  /** Codes that went or came without a change that tells it: the list is cut, or the changes are missing. */
  | {
      readonly kind: 'changesMissing';
      readonly year: number;
      readonly gone: readonly RegionName[];
      readonly come: readonly RegionName[];
    };

/** What the shipped regions become with answers of KLASS. */
export type ExtendedRegions =
  | { readonly kind: 'ok'; readonly data: RegionData; readonly issues: readonly Issue[] }
  | { readonly kind: 'no'; readonly fault: RegionsFault };

/** Of years farther ahead than these nobody has data, whatever end a code is said to have. */
const YEARS_AHEAD = 20;

interface ToldYear {
  /** Names by code. */
  readonly codes: Map<string, string>;
  readonly sources: Set<string>;
}

/**
 * Adds the years that KLASS answers tell and that are not shipped ([REG-2]). Of a year that is shipped, what is shipped holds, and differences
 * are told. A new year must be whole: each code that went or came since the year before is in a change.
 */
export function extendRegions(shipped: RegionData, answers: readonly NamedAnswer[]): ExtendedRegions {
  const told = new Map<number, ToldYear>();
  const farthest = shipped.lastYear + YEARS_AHEAD;
  for (const { answer, source, year } of answers) {
    if (answer.kind !== 'codes') continue;
    if (year === null && answer.codes.some(({ from }) => from === null))
      return { kind: 'no', fault: { kind: 'yearNotSaid', source } };
    const latest = Math.max(...answer.codes.map(({ from, to }) => to ?? from ?? 0));
    for (const { code, name, from, to } of answer.codes) {
      const [first, last] = year === null ? [from ?? 0, to ?? latest] : [year, year];
      if (year !== null && ((from !== null && from > year) || (to !== null && to < year))) continue;
      for (let of = Math.max(first, shipped.firstYear); of <= Math.min(last, farthest); of++) {
        const ofYear = told.get(of) ?? { codes: new Map<string, string>(), sources: new Set<string>() };
        ofYear.codes.set(code, name);
        ofYear.sources.add(source);
        told.set(of, ofYear);
      }
    }
  }
  const changes = answers.flatMap(({ answer }) => (answer.kind === 'changes' ? answer.changes : []));
  const issues = [...told].flatMap(([year, ofYear]) => differences(shipped, year, ofYear));
  return withNewYears(shipped, told, changes, issues);
}

function withNewYears(
  shipped: RegionData,
  told: ReadonlyMap<number, ToldYear>,
  changes: readonly KlassChange[],
  issues: readonly Issue[],
): ExtendedRegions {
  const counties: RegionPeriod[] = capped(shipped.counties, shipped.lastYear);
  const municipalities: RegionPeriod[] = capped(shipped.municipalities, shipped.lastYear);
  const kept = [...shipped.changes];
  let { lastYear } = shipped;
  const later = [...told.keys()].filter((year) => year > shipped.lastYear).sort((a, b) => a - b);
  for (const year of later) {
    if (year !== lastYear + 1)
      return { kind: 'no', fault: { kind: 'yearMissing', year, missing: lastYear + 1 } };
    const codes = told.get(year)?.codes ?? new Map<string, string>();
    const ofYear = (length: number) => [...codes].filter(([code]) => code.length === length);
    const before = codesIn(municipalities, lastYear);
    const now = new Map(ofYear(4));
    if (now.size === 0) return { kind: 'no', fault: { kind: 'municipalitiesMissing', year } };
    const ofChanges = changes.filter((change) => change.year === year && change.oldCode.length === 4);
    const gone = named(
      before,
      (code) => !now.has(code) && !ofChanges.some(({ oldCode }) => oldCode === code),
    );
    const come = named(
      now,
      (code) => !before.has(code) && !ofChanges.some(({ newCode }) => newCode === code),
    );
    if (gone.length + come.length > 0)
      return { kind: 'no', fault: { kind: 'changesMissing', year, gone, come } };
    const countyNames = new Map([...codesIn(counties, lastYear), ...ofYear(2)]);
    const used = [...new Set([...now.keys()].map((code) => code.slice(0, 2)))].sort();
    const nameless = used.filter((code) => !countyNames.has(code));
    if (nameless.length > 0)
      return { kind: 'no', fault: { kind: 'countyMissing', year, counties: nameless } };
    for (const code of used)
      counties.push({ code, name: countyNames.get(code) ?? code, from: year, to: year });
    for (const [code, name] of now) municipalities.push({ code, name, from: year, to: year });
    kept.push(...ofChanges.filter(({ oldCode, newCode }) => before.has(oldCode) && now.has(newCode)));
    lastYear = year;
  }
  return {
    kind: 'ok',
    data: { firstYear: shipped.firstYear, lastYear, counties, municipalities, changes: kept },
    issues,
  };
}

/** Periods without an end end with the data they are in, so that years can be added. */
function capped(periods: readonly RegionPeriod[], lastYear: number): RegionPeriod[] {
  return periods.map((period) => ({ ...period, to: period.to ?? lastYear }));
}

function codesIn(periods: readonly RegionPeriod[], year: number): ReadonlyMap<string, string> {
  return new Map(
    periods
      .filter(({ from, to }) => from <= year && year <= (to ?? year))
      .map(({ code, name }) => [code, name]),
  );
}

function named(codes: ReadonlyMap<string, string>, is: (code: string) => boolean): readonly RegionName[] {
  return [...codes].filter(([code]) => is(code)).map(([code, name]) => ({ code, name }));
}

/** What an answer says otherwise of a year that is shipped. One that holds few of its codes is a part, and lacks nothing. */
function differences(shipped: RegionData, year: number, { codes, sources }: ToldYear): readonly Issue[] {
  if (year < shipped.firstYear || year > shipped.lastYear) return [];
  const own = new Map([...codesIn(shipped.counties, year), ...codesIn(shipped.municipalities, year)]);
  const unknown = named(codes, (code) => (code.length === 2 || code.length === 4) && !own.has(code));
  const lacking = ([2, 4] as const).flatMap((length) => {
    const told = [...codes.keys()].filter((code) => code.length === length).length;
    const ofLevel = named(own, (code) => code.length === length);
    return told * 2 > ofLevel.length ? ofLevel.filter(({ code }) => !codes.has(code)) : [];
  });
  const renamed = named(codes, (code) => {
    const name = own.get(code);
    return name !== undefined && !isSame(name, codes.get(code) ?? '');
  });
  if (unknown.length + lacking.length + renamed.length === 0) return [];
  return [
    issue('regionsDiffer', 'warning', {
      source: [...sources].join(', '),
      year,
      unknown,
      lacking,
      renamed,
    }),
  ];
}

/** Whether two names have a word in common: "Raarvihke Røyrvik" and "Røyrvik", "Troms - Romsa" and "Troms", "Våler (Østfold)" and "Våler". */
function isSame(one: string, other: string): boolean {
  const [first = [], second = []] = [one, other].map((name) => name.split(/[\s–()-]+/u).map(foldWords));
  return first.some((word) => word !== '' && second.includes(word));
}
