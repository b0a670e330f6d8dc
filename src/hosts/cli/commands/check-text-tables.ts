import {
  countVerdicts,
  findingSteps,
  leftOutLines,
  recogniseTable,
  summaryText,
  totalOf,
  type DataCounted,
  type PublishedGrid,
  type RecognisedTable,
  type TableFindings,
} from '../../../published';
import { quoted, type Language } from '../../../core';
import { CHECK_TEXT } from '../words/check-text';
import type { AskedQuestion } from '../options/question';

/** What was found in the tables of a text. */
export interface TextTables {
  readonly findings: TableFindings;
  /** Captions of tables in which no figure was recognised: they are not checked, and named. */
  readonly withoutFigures: readonly string[];
  /** Headers of columns, of the other tables, that are no measures: intervals and the like. */
  readonly columnsUnread: readonly string[];
}

/** The figures in the tables of a text, held against the data and each other as `iplos check` does ([PUB-2], [PUB-3]); null where there are no tables. */
export function checkTextTables(
  tables: readonly PublishedGrid[],
  { request, indicators }: AskedQuestion,
  data: DataCounted | null,
): TextTables | null {
  if (tables.length === 0) return null;
  const years = data?.tabulation.input.years ?? [];
  const recognise = {
    classification: request.classification,
    indicators,
    year: request.year ?? (years.length === 1 ? (years[0] ?? null) : null),
    indicator: indicators.length === 1 ? (indicators[0]?.id ?? null) : null,
    headers: {},
    groupLevels: [],
  };
  const read = tables.map((grid) => ({ grid, table: recogniseTable(grid, recognise) }));
  const [held, none] = [true, false].map((has) => read.filter(({ table }) => table.cells.length > 0 === has));
  const steps = findingSteps(
    (held ?? []).map(({ table }) => table),
    data,
    {
      classification: request.classification,
      closed: false,
      ageGroups: indicators[0]?.ageGroups.map(({ id }) => id) ?? [],
    },
  );
  for (;;) {
    const step = steps.next();
    if (step.done === true)
      return {
        findings: step.value,
        withoutFigures: (none ?? []).map(({ grid }) => grid.source),
        columnsUnread: [...new Set((held ?? []).flatMap(({ table }) => unreadColumns(table)))],
      };
  }
}

function unreadColumns({ columns }: RecognisedTable): readonly string[] {
  return columns.flatMap(({ role, header }) => (role === 'ignored' && header !== '' ? [header] : []));
}

/** Whether a figure of the tables is wrong, or could not be placed or read ([PUB-6]). */
export function areTablesWrong({ findings: { compared, checks, unplaced } }: TextTables): boolean {
  return (
    unplaced.length > 0 ||
    (compared ?? []).some(({ verdict }) => verdict.kind === 'differs') ||
    checks.some(
      ({ feasibility, unreadable }) => feasibility.verdict === 'impossible' || unreadable.length > 0,
    )
  );
}

/** What is said of the tables below the claims. */
export function textTableLines(
  { findings, withoutFigures, columnsUnread }: TextTables,
  language: Language,
): readonly string[] {
  const text = CHECK_TEXT[language];
  const compared = findings.compared ?? [];
  return [
    ...(compared.length > 0 ? [text.tables(summaryText(compared, language))] : []),
    ...leftOutLines(findings, language),
    ...(columnsUnread.length > 0 ? [text.columns(quoted(columnsUnread, language))] : []),
    ...(withoutFigures.length > 0
      ? [text.withoutFigures(quoted([...new Set(withoutFigures)], language))]
      : []),
  ];
}

/** The same for programs. */
export function textTablesRecord({ findings, withoutFigures, columnsUnread }: TextTables): unknown {
  return {
    summary: Object.fromEntries(
      countVerdicts(findings.compared ?? []).map(({ kind, cells }) => [kind, cells]),
    ),
    unplaced: totalOf(findings.notPlaced),
    withoutFigures,
    columnsUnread,
  };
}
