import { countsQuery, DIALECTS, type DialectId } from '../../../engines';
import { CLASSIFICATION } from '../../../shipped';
import { loadIndicators, namedIndicators } from '../options/load-indicators';
import { filesNamed } from '../options/question';
import { regionsFiles } from '../options/regions-files';
import { choice, columnChoices, knownYear, separated } from '../options/option-values';
import { resultOutput, type OutputOptions } from '../print/result-output';
import type { Terminal } from '../print/terminal';
import { refuseOthers, type RefusedInAudit } from '../options/refused-in-audit';
import { UsageError } from '../options/usage-error';

/** The options of `iplos sql`, as commander hands them over. */
export interface QueryOptions extends OutputOptions, RefusedInAudit {
  readonly dialect?: string;
  readonly indicator?: readonly string[];
  readonly definition?: readonly string[];
  readonly column?: readonly string[];
  readonly year?: string;
  readonly regions?: readonly string[];
}

/** Prints one query that gives the finest counts of a table in a database ([ENG-1]). Returns 0. */
export async function printQuery(table: string, options: QueryOptions, terminal: Terminal): Promise<number> {
  refuseOthers(options, 'sql');
  if (options.dialect === undefined)
    throw new UsageError({ kind: 'optionMissing', option: '--dialect', choices: DIALECTS });
  const dialect = choice<DialectId>('--dialect', options.dialect, DIALECTS, OTHER_NAMES);
  const all = await loadIndicators(options.definition ?? [], terminal.standardInput);
  const names = separated(options.indicator);
  const indicators = names.length > 0 ? namedIndicators(all, names) : all;
  const given =
    options.regions === undefined ? null : await regionsFiles(options.regions, terminal.standardInput);
  const classification = given?.classification ?? CLASSIFICATION;
  const year = options.year === undefined ? null : knownYear('--year', options.year, classification);
  const codes = [
    ...new Set(indicators.flatMap(({ variables }) => variables.map(({ code }) => String(code)))),
  ];
  const columns = columnsOf(columnChoices(options.column ?? [], codes), codes);
  if (columns['year'] === undefined && year === null)
    throw new UsageError({ kind: 'optionMissing', option: '--year', choices: [] });
  for (const code of codes)
    if (columns[code] === undefined) throw new UsageError({ kind: 'codeColumnMissing', code });
  const output = await resultOutput(options, filesNamed(options), terminal);
  await output.put(countsQuery({ dialect, table, indicators, columns, year, language: terminal.language }));
  return 0;
}

/** What a column is taken to be called when nobody says; persons and their dates only when they are named. */
function columnsOf(
  named: Readonly<Record<string, string>>,
  codes: readonly string[],
): Readonly<Record<string, string>> {
  const usual = {
    year: 'aar',
    municipality: 'kommunenr',
    ...(named['birthYear'] === undefined ? { age: 'alder' } : {}),
    ...Object.fromEntries(codes.map((code) => [code, `kode${code}`])),
  };
  if (named['birthDate'] !== undefined) throw new UsageError({ kind: 'birthDateNotInSql' });
  const columns = { ...usual, ...named };
  return Object.fromEntries(Object.entries(columns).filter(([, header]) => header !== NO_COLUMN));
}

/** `--column alder=-`: the table has no such column. */
const NO_COLUMN = '-';

const OTHER_NAMES: Readonly<Record<string, DialectId>> = {
  postgresql: 'postgres',
  'sql server': 'sqlserver',
  mssql: 'sqlserver',
  'spark sql': 'spark',
};
