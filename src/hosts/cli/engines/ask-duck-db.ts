import { ageSource, type ColumnMap, type RangeSnapshot } from '../../../core';
import { countsQuery, storedText } from '../../../engines';
import { startDuckDb, type DuckDb } from '../../files/duck-db';
import type { AskedQuestion } from '../options/question';
import { countsAnswer, type EngineAnswer } from './engine-answer';

/** The rows on their way into DuckDB, and the query asked of them ([ENG-1]). */
export interface DuckDbCounting {
  /** Puts a block of rows into the table. */
  readonly add: (block: RangeSnapshot, map: ColumnMap | null) => Promise<void>;
  /** Asks; the rows are gone afterwards. */
  readonly ask: (asked: AskedQuestion) => Promise<EngineAnswer>;
}

const NAME = 'DuckDB';
const TABLE = 'rader';

/** DuckDB in memory, with the columns that are read as a table of text. */
export async function duckDbCounting(): Promise<DuckDbCounting> {
  const database = await startDuckDb();
  if (database === null) {
    return {
      add: () => Promise.resolve(),
      ask: () => Promise.resolve({ kind: 'missing', name: NAME, why: 'notFound' }),
    };
  }
  let map: ColumnMap | null = null;
  let before = 0;
  return {
    add: async ({ rows }, columns) => {
      if (columns === null) return;
      const roles = [...columns.columns];
      if (map === null)
        await database.createTable(
          TABLE,
          roles.map(([role]) => role),
        );
      map = columns;
      const from = Math.max(0, columns.headerRow + 1 - before);
      before += rows.length;
      const stored = rows.slice(from).map((row) => roles.map(([, { column }]) => storedText(row[column])));
      await database.append(TABLE, stored);
    },
    ask: async (asked) => {
      try {
        return map === null
          ? { kind: 'missing', name: NAME, why: 'gaveNothing' }
          : await answerOf(database, map, asked);
      } finally {
        database.close();
      }
    },
  };
}

async function answerOf(database: DuckDb, map: ColumnMap, asked: AskedQuestion): Promise<EngineAnswer> {
  const source = ageSource(map)?.role;
  if (source === 'birthDate') return { kind: 'missing', name: NAME, why: 'birthDate' };
  // The columns are named by their roles; of several that ages could come from, one is read.
  const roles = [...map.columns.keys()].filter((role) => !isOtherAge(role, source));
  const query = countsQuery({
    dialect: 'duckdb',
    table: TABLE,
    indicators: map.indicators,
    columns: Object.fromEntries(roles.map((role) => [role, role])),
    year: asked.request.year ?? null,
    language: 'nb',
  });
  const rows = await database.ask(query);
  return countsAnswer(NAME, [{ source: NAME, firstRow: 1, firstColumn: 1, rows }], asked);
}

function isOtherAge(role: string, source: string | undefined): boolean {
  return ['age', 'birthYear', 'birthDate'].includes(role) && role !== source;
}
