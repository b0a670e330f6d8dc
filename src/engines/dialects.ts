/** The databases that the finest counts can be asked of ([ENG-1]). */
export const DIALECTS = ['duckdb', 'postgres', 'sqlite', 'sqlserver', 'spark'] as const;
/** One of them. */
export type DialectId = (typeof DIALECTS)[number];

/**
 * How a database writes what the query needs: all that differs between them. Arguments and results are SQL expressions. Text is never
 * cast to a number but where it is known to be digits, since a cast of other text rounds in one database, gives 0 in another and stops a third.
 */
export interface Dialect {
  readonly id: DialectId;
  /** What people call it. */
  readonly name: string;
  /** A column or table by its name, whatever signs it has. */
  readonly quote: (name: string) => string;
  /** Text as it is written in a query. */
  readonly literal: (text: string) => string;
  /** A cell of any type as text without the spaces around it; '' for NULL. */
  readonly text: (cell: string) => string;
  /** True for text, not empty, of these signs alone. */
  readonly isOnlyOf: (text: string, signs: Signs) => string;
  readonly length: (text: string) => string;
  /** The first `count` signs, from the `from`-th, counted from 1. */
  readonly part: (text: string, from: number, count: string) => string;
  readonly joined: (one: string, other: string) => string;
  /** A whole number of text that is digits, or NULL. */
  readonly whole: (digits: string) => string;
  /** How many rows: never one that overflows. */
  readonly countRows: string;
  /** The sum of a column of 0 and 1. */
  readonly sum: (column: string) => string;
}

/** Signs that text may be made of: each of them, and as a set of ranges. */
export interface Signs {
  readonly each: string;
  readonly ranges: string;
}

const SMALL = 'abcdefghijklmnopqrstuvwxyz';
/** 0–9. */
export const DIGITS: Signs = { each: '0123456789', ranges: '0-9' };
/** The letters a–z, small and large. */
export const LETTERS: Signs = { each: SMALL + SMALL.toUpperCase(), ranges: 'a-zA-Z' };
/** What a key of a person is made of in the portable grammar; the hyphen stands last, where it is no range. */
export const KEY_SIGNS: Signs = { each: `${DIGITS.each}${LETTERS.each}_-`, ranges: '0-9a-zA-Z_-' };

const doubled = (name: string, sign: string): string => name.replaceAll(sign, sign + sign);
const inQuotes = (name: string): string => `"${doubled(name, '"')}"`;
/** Nothing is left when these signs are taken away. */
const translated = (text: string, { each }: Signs): string =>
  `(${text} <> '' AND TRANSLATE(${text}, '${each}', '') = '')`;

const STANDARD = {
  quote: inQuotes,
  literal: (text: string) => `'${doubled(text, "'")}'`,
  isOnlyOf: translated,
  length: (text: string) => `LENGTH(${text})`,
  part: (text: string, from: number, count: string) => `SUBSTR(${text}, ${from}, ${count})`,
  joined: (one: string, other: string) => `${one} || ${other}`,
  whole: (digits: string) => `CAST(${digits} AS INTEGER)`,
  countRows: 'COUNT(*)',
  sum: (column: string) => `SUM(${column})`,
} as const;

const RECORDS: Readonly<Record<DialectId, Dialect>> = {
  duckdb: {
    ...STANDARD,
    id: 'duckdb',
    name: 'DuckDB',
    text: (cell) => `COALESCE(TRIM(CAST(${cell} AS VARCHAR), ' '), '')`,
    // Sums of whole numbers are 128 bits wide there, and handed over as something else than numbers.
    sum: (column) => `CAST(SUM(${column}) AS BIGINT)`,
  },
  postgres: {
    ...STANDARD,
    id: 'postgres',
    name: 'PostgreSQL',
    text: (cell) => `COALESCE(TRIM(BOTH ' ' FROM CAST(${cell} AS TEXT)), '')`,
  },
  sqlite: {
    ...STANDARD,
    id: 'sqlite',
    name: 'SQLite',
    text: (cell) => `COALESCE(TRIM(CAST(${cell} AS TEXT), ' '), '')`,
    isOnlyOf: (text, { ranges }) => `(${text} <> '' AND ${text} NOT GLOB '*[^${ranges}]*')`,
  },
  sqlserver: {
    ...STANDARD,
    id: 'sqlserver',
    name: 'SQL Server',
    quote: (name) => `[${doubled(name, ']')}]`,
    // In the code page of the database, unless it is said to be Unicode.
    literal: (text) => `${/^[ -~]*$/.test(text) ? '' : 'N'}${STANDARD.literal(text)}`,
    // By code point: else '1 ' is '1', A is a, and ½ stands between 0 and 9.
    text: (cell) => `COALESCE(TRIM(CAST(${cell} AS NVARCHAR(4000))), N'') COLLATE Latin1_General_100_BIN2`,
    isOnlyOf: (text, { ranges }) => `(${text} <> '' AND ${text} NOT LIKE '%[^${ranges}]%')`,
    length: (text) => `LEN(${text})`,
    part: (text, from, count) => `SUBSTRING(${text}, ${from}, ${count})`,
    joined: (one, other) => `${one} + ${other}`,
    whole: (digits) => `CAST(${digits} AS INT)`,
    countRows: 'COUNT_BIG(*)',
    sum: (column) => `SUM(CAST(${column} AS BIGINT))`,
  },
  spark: {
    ...STANDARD,
    id: 'spark',
    name: 'Spark SQL',
    quote: (name) => `\`${doubled(name, '`')}\``,
    text: (cell) => `COALESCE(TRIM(BOTH ' ' FROM CAST(${cell} AS STRING)), '')`,
    whole: (digits) => `CAST(${digits} AS INT)`,
  },
};

/** The record of a database. */
export function dialectOf(id: DialectId): Dialect {
  return RECORDS[id];
}
