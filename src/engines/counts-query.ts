import { codeColumn, COUNT_COLUMNS, UNREAD, type Indicator, type Language } from '../core';
import { dialectOf, type Dialect, type DialectId } from './dialects';
import {
  ageCase,
  ageFromBirthYearCase,
  ageGroupCase,
  ageUnreadCase,
  birthYearUnreadCase,
  categoryCase,
  codeWithoutName,
  dateUnsureCase,
  keyCase,
  keyUnsureCase,
  municipalityCase,
  wholeText,
  yearCase,
} from './portable-cells';
import { queryComments, type QueryComments } from './words/query-comments';

/** What is asked of a database. */
export interface CountsQuery {
  readonly dialect: DialectId;
  /** The table, with its schema before a point where it has one. */
  readonly table: string;
  readonly indicators: readonly Indicator[];
  /** Role → the column's name in the table; a code's role is its number. */
  readonly columns: Readonly<Record<string, string>>;
  /** Of a table without a year column the year of all rows; of another the only year asked for; null for all. */
  readonly year: number | null;
  /** Of the comments. */
  readonly language: Language;
}

/**
 * One query that gives the finest counts ([ENG-1]): persons by indicator × year × kommune × age group × each pair of codes, missing and
 * invalid apart, a person once a year ([IN-7]). It is made to be read by an auditor; order and sums are left to whoever takes the counts on.
 *
 * @returns SQL text, comments in the language asked for, ending with a semicolon
 */
export function countsQuery(query: CountsQuery): string {
  const dialect = dialectOf(query.dialect);
  const comments = queryComments(query.language);
  const steps = [
    step('cells', comments.cells, cellsStep(query, dialect)),
    step('wholes', comments.wholes, wholesStep(query, dialect)),
    step('read_rows', comments.readRows, readStep(query, dialect)),
    ...personSteps(query, dialect, comments),
    ...query.indicators.map((indicator, at) =>
      step(`indicator_${at + 1}`, comments.indicator(indicator), indicatorStep(indicator, dialect)),
    ),
  ];
  const selects = query.indicators.map((indicator, at) => countStep(query, indicator, at, dialect));
  const head = comments.head(dialect.name, query.table).map((line) => `-- ${line}`);
  return `${[...head, `WITH ${steps.join(',\n')}`, selects.join('\nUNION ALL\n')].join('\n')};\n`;
}

function step(name: string, comment: readonly string[], body: readonly string[]): string {
  return [
    `${name} AS (`,
    ...comment.map((line) => `  -- ${line}`),
    ...body.map((line) => `  ${line}`),
    ')',
  ].join('\n');
}

const ROLES = ['person', 'year', 'municipality', 'age', 'birthYear', 'registrationDate'] as const;
const TEXT_OF = {
  person: 'person_text',
  year: 'year_text',
  municipality: 'municipality_text',
  age: 'age_text',
  birthYear: 'birth_year_text',
  registrationDate: 'registered',
} as const;

function has({ columns }: CountsQuery, role: string): boolean {
  return (columns[role] ?? '') !== '';
}

function codesOf({ indicators }: CountsQuery): readonly number[] {
  return [...new Set(indicators.flatMap(({ variables }) => variables.map(({ code }) => code)))].sort(
    (a, b) => a - b,
  );
}

/** The cells that are read, as text. */
function cellsStep(query: CountsQuery, dialect: Dialect): readonly string[] {
  const named = [
    ...ROLES.filter((role) => has(query, role)).map((role) => [role, TEXT_OF[role]] as const),
    ...codesOf(query).map((code) => [String(code), `text_${code}`] as const),
  ];
  const lines = named.map(
    ([role, name]) => `  ${dialect.text(dialect.quote(query.columns[role] ?? ''))} AS ${name}`,
  );
  const table = query.table.split('.').map(dialect.quote).join('.');
  return ['SELECT', lines.join(',\n  '), `FROM ${table}`];
}

/** Whole numbers without their `.0`; rows that are empty in all that is read are out ([IN-1]). */
function wholesStep(query: CountsQuery, dialect: Dialect): readonly string[] {
  const numbers = ['year', 'municipality', 'age', 'birthYear'] as const;
  const asTheyAre = ['person', 'registrationDate'] as const;
  const texts = codesOf(query).map((code) => `text_${code}`);
  const lines = [
    ...asTheyAre.filter((role) => has(query, role)).map((role) => `  ${TEXT_OF[role]}`),
    ...numbers
      .filter((role) => has(query, role))
      .map((role) => {
        const read = role === 'municipality' ? codeWithoutName : wholeText;
        return `  ${read(dialect, TEXT_OF[role])} AS ${TEXT_OF[role]}`;
      }),
    ...texts.map((text) => `  ${wholeText(dialect, text)} AS ${text}`),
  ];
  const all = [...ROLES.filter((role) => has(query, role)).map((role) => TEXT_OF[role]), ...texts];
  return [
    'SELECT',
    lines.join(',\n  '),
    'FROM cells',
    `WHERE ${all.map((one) => `${one} <> ''`).join(' OR ')}`,
  ];
}

function readStep(query: CountsQuery, dialect: Dialect): readonly string[] {
  const year = has(query, 'year') ? yearCase(dialect, TEXT_OF.year) : `'${query.year ?? ''}'`;
  const municipality = has(query, 'municipality') ? municipalityCase(dialect, TEXT_OF.municipality) : "''";
  const [age, unread] = agesOf(query, dialect);
  const lines = [
    `  ${year} AS year`,
    `  ${municipality} AS municipality`,
    `  ${age} AS age`,
    `  ${unread} AS age_unread`,
    ...codesOf(query).map((code) => `  text_${code}`),
    ...(has(query, 'person')
      ? [
          `  ${keyCase(dialect, TEXT_OF.person)} AS person`,
          `  ${has(query, 'registrationDate') ? TEXT_OF.registrationDate : "''"} AS registered`,
        ]
      : []),
  ];
  const asked =
    has(query, 'year') && query.year !== null
      ? [`WHERE ${yearCase(dialect, TEXT_OF.year)} IN ('${query.year}', '${UNREAD}')`]
      : [];
  return ['SELECT', lines.join(',\n  '), 'FROM wholes', ...asked];
}

function agesOf(query: CountsQuery, dialect: Dialect): readonly [age: string, unread: string] {
  if (has(query, 'age')) return [ageCase(dialect, TEXT_OF.age), ageUnreadCase(dialect, TEXT_OF.age)];
  if (!has(query, 'birthYear')) return [dialect.whole('NULL'), '0'];
  const year = has(query, 'year') ? TEXT_OF.year : `'${query.year ?? ''}'`;
  return [
    ageFromBirthYearCase(dialect, TEXT_OF.birthYear, year),
    birthYearUnreadCase(dialect, TEXT_OF.birthYear),
  ];
}

/** A person once a year ([IN-7]); without a person column every row is one. */
function personSteps(query: CountsQuery, dialect: Dialect, comments: QueryComments): readonly string[] {
  if (!has(query, 'person')) {
    return [step('counted', comments.everyRow, ['SELECT read_rows.*, 0 AS unsure', 'FROM read_rows'])];
  }
  const all = ['municipality', 'age', 'age_unread', ...codesOf(query).map((code) => `text_${code}`)].join(
    ', ',
  );
  const within = 'PARTITION BY person, year';
  const ranked = [
    'SELECT read_rows.*,',
    `    ROW_NUMBER() OVER (${within} ORDER BY registered DESC, ${all}) AS place,`,
    `    RANK() OVER (${within} ORDER BY registered DESC) AS by_date,`,
    `    DENSE_RANK() OVER (${within} ORDER BY registered DESC, ${all}) AS by_all,`,
    `    COUNT(*) OVER (${within}) AS times,`,
    `    ${dateUnsureCase(dialect, 'registered')} AS date_unsure,`,
    `    ${keyUnsureCase(dialect, 'person')} AS key_unsure`,
    'FROM read_rows',
    "WHERE year <> ''",
  ];
  const judged = [
    'SELECT ranked.*,',
    `    MAX(CASE WHEN by_date = 1 AND by_all > 1 THEN 1 ELSE 0 END) OVER (${within}) AS ties,`,
    `    MAX(date_unsure) OVER (${within}) AS dates_unsure`,
    'FROM ranked',
  ];
  const counted = [
    'SELECT judged.*,',
    "    CASE WHEN key_unsure = 1 OR (person <> '' AND times > 1 AND (ties = 1 OR dates_unsure = 1)) THEN 1 ELSE 0 END AS unsure",
    'FROM judged',
    "WHERE person = '' OR place = 1",
  ];
  return [
    step('ranked', comments.ranked, ranked),
    step('judged', comments.judged, judged),
    step('counted', comments.counted, counted),
  ];
}

function indicatorStep(indicator: Indicator, dialect: Dialect): readonly string[] {
  const [, ...groups] = indicator.ageGroups;
  const cases = [
    ageGroupCase(groups).join('\n    ') + ` AS ${COUNT_COLUMNS.ageGroup}`,
    ...indicator.variables.map(
      (variable) =>
        categoryCase(dialect, `text_${variable.code}`, variable).join('\n    ') +
        ` AS ${codeColumn(variable.code)}`,
    ),
  ];
  return [
    'SELECT year, municipality, unsure,',
    cases.map((one) => `  ${one}`).join(',\n  '),
    'FROM counted',
    "WHERE year <> ''",
  ];
}

function countStep(query: CountsQuery, indicator: Indicator, at: number, dialect: Dialect): string {
  const own = new Set(indicator.variables.map(({ code }) => code));
  const codes = codesOf(query).map((code) =>
    own.has(code) ? codeColumn(code) : `'' AS ${codeColumn(code)}`,
  );
  const by = [
    'year',
    'municipality',
    COUNT_COLUMNS.ageGroup,
    ...[...own].sort((a, b) => a - b).map(codeColumn),
  ];
  return [
    `SELECT '${indicator.id}' AS ${COUNT_COLUMNS.indicator}, year, municipality, ${COUNT_COLUMNS.ageGroup}, ${codes.join(', ')}, ${dialect.countRows} AS ${COUNT_COLUMNS.persons}, ${dialect.sum('unsure')} AS ${COUNT_COLUMNS.unsure}`,
    `FROM indicator_${at + 1}`,
    `GROUP BY ${by.join(', ')}`,
  ].join('\n');
}
