import { fingerprintOf, invariant, type Classification, type Indicator } from '../core';
import {
  layoutResults,
  layoutText,
  resultRows,
  topLineName,
  type LayoutInput,
  type ResultRow,
} from '../layout';
import { releasedFigures, type ReleasedFigure } from './released-figures';
import { disseminationText } from './words/dissemination';

/** What is released: a result as it is laid out. */
export type ReleaseInput = Omit<LayoutInput, 'figures' | 'live' | 'counted'> & {
  /** Tells how long a region's code was in use. */
  readonly classification: Classification;
};

/** A result ready for any publisher's form: its rows, what they are divided by, and what stands about the whole. */
export interface Release {
  readonly title: string;
  readonly language: LayoutInput['language'];
  readonly rows: readonly ReleasedRow[];
  readonly indicators: readonly Indicator[];
  /** In the order of the tables, those of a kommune's groups behind the kommuner. */
  readonly regions: readonly ReleasedRegion[];
  readonly ageGroups: readonly ReleasedCategory[];
  readonly figures: readonly ReleasedFigure[];
  /** Ascending. */
  readonly years: readonly number[];
  /** The notes of the tables, each once. */
  readonly notes: readonly string[];
  /** File or table that the data came from. */
  readonly source: string;
  /** Program and version. */
  readonly program: string;
  /** `arbeid-utdanning 1.0`. */
  readonly definitionOf: (indicator: Indicator) => string;
  /** ISO 8601 with the user's offset. */
  readonly time: string;
  /** Of the measures as they are shown, so that it tells nothing of what is hidden. */
  readonly fingerprint: string;
}

/** A row of the tables, with the indicator, region and age group it is of. */
export interface ReleasedRow extends ResultRow {
  readonly indicator: Indicator;
  readonly region: ReleasedRegion;
}

/** A value that figures are divided by. */
export interface ReleasedCategory {
  readonly code: string;
  readonly label: string;
}

/** A region. The code is one of its own among all of a release; names may be alike. */
export interface ReleasedRegion extends ReleasedCategory {
  readonly level: string;
  /** As in the tables, where two levels may have the same. */
  readonly regionCode: string;
  readonly regionName: string;
}

/** Puts a result in the form that all publishers' forms are made of. Pure: the same result gives the same release. */
export function releaseOf(input: ReleaseInput): Release {
  const { results, language, provenance, content } = input;
  const { measures } = results;
  const indicators = input.indicators.filter(({ id }) => measures.some(({ indicator }) => indicator === id));
  const tables = indicators.flatMap((indicator) => {
    const own = measures.filter((one) => one.indicator === indicator.id);
    const levels = [...new Set(own.map(({ level }) => level))];
    return levels.map((level) => ({
      indicator,
      level,
      rows: resultRows(
        own.filter((one) => one.level === level),
        input.ageGroups,
      ),
    }));
  });
  const regionOf = regionsOf(tables, input);
  const rows = tables.flatMap(({ indicator, level, rows: own }) =>
    own.map((row): ReleasedRow => ({ ...row, indicator, region: regionOf(level, row) })),
  );
  const years = [...new Set(rows.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => a - b);
  return {
    title: disseminationText(language).title(indicators.map(({ title }) => title[language]).join('; ')),
    language,
    rows,
    indicators,
    regions: [...new Set(rows.map(({ region }) => region))],
    ageGroups: ageGroupsOf(indicators, rows, language),
    figures: releasedFigures(content, language),
    years,
    notes: notesOf(input),
    source: provenance.source,
    program: `${provenance.program} ${provenance.version}`,
    definitionOf: ({ id, version }) => `${id} ${version}`,
    time: provenance.time,
    fingerprint: fingerprintOf(measures.map((one) => JSON.stringify(one))),
  };
}

function ageGroupsOf(
  indicators: readonly Indicator[],
  rows: readonly ReleasedRow[],
  language: LayoutInput['language'],
): readonly ReleasedCategory[] {
  const used = new Set(rows.map(({ ageGroup }) => ageGroup));
  const labels = new Map(
    indicators.flatMap(({ ageGroups }) => ageGroups.map(({ id, label }) => [id, label[language]] as const)),
  );
  return [...labels].filter(([id]) => used.has(id)).map(([code, label]) => ({ code, label }));
}

type RegionOf = (level: string, row: ResultRow) => ReleasedRegion;

/**
 * The regions of all tables, each once. A code that another level has too, or none, gets its level in front; the name of a code that was in
 * use for a time gets its last year, as Statistics Norway writes it: "Hole (-2019)".
 */
function regionsOf(
  tables: readonly { readonly level: string; readonly rows: readonly ResultRow[] }[],
  { language, classification, results }: ReleaseInput,
): RegionOf {
  const lastYear = Math.max(...results.measures.map(({ year }) => year ?? 0));
  const keyOf = (level: string, { regionCode }: ResultRow) => JSON.stringify([level, regionCode]);
  // Names change: the latest stands.
  const latest = new Map<string, { readonly level: string; readonly row: ResultRow }>();
  const levelsOf = new Map<string, Set<string>>();
  for (const { level, rows } of tables)
    for (const row of rows) {
      const key = keyOf(level, row);
      if ((latest.get(key)?.row.year ?? 0) <= (row.year ?? 0)) latest.set(key, { level, row });
      levelsOf.set(row.regionCode, (levelsOf.get(row.regionCode) ?? new Set()).add(level));
    }
  const found = new Map(
    [...latest].map(([key, { level, row }]): [string, ReleasedRegion] => {
      const { regionCode, year } = row;
      const isAlone = levelsOf.get(regionCode)?.size === 1 && regionCode !== '';
      const regionName = shownName(level, row.regionName, language);
      const until = year === null ? lastYear : lastYearOf(classification, level, regionCode, year, lastYear);
      return [
        key,
        {
          code: isAlone || level === 'land' ? regionCode : `${level}:${regionCode}`,
          label: until < lastYear ? `${regionName} (-${until})` : regionName,
          ...{ level, regionCode, regionName },
        },
      ];
    }),
  );
  return (level, row) => {
    const region = found.get(keyOf(level, row));
    invariant(region !== undefined, 'every row has its region');
    return region;
  };
}

/** The last year, up to that of the result, in which a kommune's or fylke's code is in use; what has no years is always. */
function lastYearOf(
  classification: Classification,
  level: string,
  code: string,
  from: number,
  lastYear: number,
): number {
  if (level !== 'kommune' && level !== 'fylke') return lastYear;
  for (let year = from; year < lastYear; year++) {
    const next = classification.forYear(year + 1);
    const there = level === 'kommune' ? next?.municipalityByCode : next?.countyByCode;
    if (there?.has(code) !== true) return year;
  }
  return lastYear;
}

function shownName(level: string, name: string, language: LayoutInput['language']): string {
  if (level === 'land') return topLineName(name, language);
  return name === '' ? layoutText(language).emptyGroup : name;
}

function notesOf(input: ReleaseInput): readonly string[] {
  const { sheets } = layoutResults({ ...input, figures: false });
  return [...new Set(sheets.flatMap((sheet) => (sheet.kind === 'table' ? sheet.notes : [])))];
}
