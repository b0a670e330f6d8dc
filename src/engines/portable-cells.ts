import { INVALID, MISSING, UNKNOWN, UNREAD, type AgeGroup, type Variable } from '../core';
import { DIGITS, KEY_SIGNS, LETTERS, type Dialect } from './dialects';
import { CELL_ERRORS } from './portable-form';

/*
 * The portable grammar of cells ([ENG-1]) as SQL expressions: what every database reads as the evaluator does. It is narrower than the
 * evaluator's: a cell of another form is UNREAD, is counted as such, and then equality is not claimed ([ENG-3]). All take a cell as text
 * (`Dialect.text`), or with the `,0` of a whole number taken away (`wholeText`).
 */

/** Text of a whole number without a trailing `.0` or `,0`; all else as it is. */
export function wholeText(dialect: Dialect, text: string): string {
  const before = dialect.part(text, 1, `${dialect.length(text)} - 2`);
  return `CASE WHEN ${text} LIKE '%_.0' OR ${text} LIKE '%_,0' THEN CASE WHEN ${dialect.isOnlyOf(before, DIGITS)} THEN ${before} ELSE ${text} END ELSE ${text} END`;
}

/** A kommune's number without the words after it ([IN-4], `0301 Oslo`); all else as `wholeText` has it. */
export function codeWithoutName(dialect: Dialect, text: string): string {
  const named = (digits: number): string => {
    const code = dialect.part(text, 1, String(digits));
    const isDigit = dialect.isOnlyOf(dialect.part(text, digits + 2, '1'), DIGITS);
    return `WHEN ${text} LIKE '${'_'.repeat(digits)} _%' AND ${dialect.isOnlyOf(code, DIGITS)} AND NOT ${isDigit} THEN ${code}`;
  };
  return `CASE ${named(4)} ${named(3)} ELSE ${wholeText(dialect, text)} END`;
}

/** True for an error as a workbook's cell holds it, and for any text that begins with its sign. */
function isError(text: string): string {
  return `${text} LIKE '#%'`;
}

/** True for what stands for no value ([IN-3]). */
function isMissing(text: string): string {
  return `${text} IN ('', '.', '..') OR LOWER(${text}) IN ('na', 'null')`;
}

/** True for what is no number in any engine: nothing, a word, an error. */
function isNoNumber(dialect: Dialect, text: string): string {
  return `${isMissing(text)} OR ${isError(text)} OR ${dialect.isOnlyOf(text, LETTERS)}`;
}

/** A code cell as one of its legal values, MISSING, INVALID or UNREAD. */
export function categoryCase(dialect: Dialect, cell: string, { values }: Variable): readonly string[] {
  return [
    'CASE',
    `  WHEN ${isMissing(cell)} OR ${cell} = '0' THEN '${MISSING}'`,
    ...values.map(({ value }) => `  WHEN ${cell} = '${value}' THEN '${value}'`),
    `  WHEN ${isError(cell)} OR ${dialect.isOnlyOf(cell, LETTERS)} OR (${dialect.isOnlyOf(cell, DIGITS)} AND ${cell} NOT LIKE '0%') THEN '${INVALID}'`,
    `  ELSE '${UNREAD}'`,
    'END',
  ];
}

/** A year of four digits ([IN-6]), '' for what is no year, UNREAD. */
export function yearCase(dialect: Dialect, cell: string): string {
  const digits = dialect.isOnlyOf(cell, DIGITS);
  return `CASE WHEN ${digits} AND ${dialect.length(cell)} = 4 AND ${cell} NOT LIKE '0%' THEN ${cell} WHEN ${isNoNumber(dialect, cell)} THEN '' ELSE '${UNREAD}' END`;
}

/** A kommune's code of four digits ([IN-4]), '' for what is none, UNREAD. Whether it is a kommune of the year is decided where the counts are read. */
export function municipalityCase(dialect: Dialect, cell: string): string {
  const digits = dialect.isOnlyOf(cell, DIGITS);
  const length = dialect.length(cell);
  return `CASE WHEN ${digits} AND ${length} = 4 AND ${cell} >= '0100' THEN ${cell} WHEN ${digits} AND ${length} = 3 AND ${cell} >= '100' THEN ${dialect.joined("'0'", cell)} WHEN ${digits} OR ${isNoNumber(dialect, cell)} THEN '' ELSE '${UNREAD}' END`;
}

/** Completed years as a whole number ([IN-5]); NULL where the age is not known. */
export function ageCase(dialect: Dialect, cell: string): string {
  const digits = dialect.isOnlyOf(cell, DIGITS);
  return dialect.whole(`CASE WHEN ${digits} AND ${dialect.length(cell)} <= 3 THEN ${cell} END`);
}

/** The age on 31 December of the year, from a year of birth; NULL where it is not known. */
export function ageFromBirthYearCase(dialect: Dialect, cell: string, year: string): string {
  const whole = (text: string) =>
    dialect.whole(
      `CASE WHEN ${dialect.isOnlyOf(text, DIGITS)} AND ${dialect.length(text)} = 4 AND ${text} NOT LIKE '0%' THEN ${text} END`,
    );
  return `${whole(year)} - ${whole(cell)}`;
}

/** 1 where an age is outside the portable grammar. */
export function ageUnreadCase(dialect: Dialect, cell: string): string {
  return `CASE WHEN ${dialect.isOnlyOf(cell, DIGITS)} OR ${isNoNumber(dialect, cell)} THEN 0 ELSE 1 END`;
}

/** 1 where a year of birth is: other digits than four may be a day. */
export function birthYearUnreadCase(dialect: Dialect, cell: string): string {
  return `CASE WHEN (${dialect.isOnlyOf(cell, DIGITS)} AND ${dialect.length(cell)} = 4 AND ${cell} NOT LIKE '0%') OR ${isNoNumber(dialect, cell)} THEN 0 ELSE 1 END`;
}

/** The age group ([AGE-1]) of a column `age`; UNKNOWN, or UNREAD where `age_unread` is 1. */
export function ageGroupCase(groups: readonly AgeGroup[]): readonly string[] {
  return [
    'CASE',
    `  WHEN age_unread = 1 THEN '${UNREAD}'`,
    `  WHEN age IS NULL OR age < 0 OR age > 120 THEN '${UNKNOWN}'`,
    ...groups.map(({ id, from, to }) => `  WHEN age BETWEEN ${from ?? 0} AND ${to ?? 120} THEN '${id}'`),
    `  ELSE '${UNKNOWN}'`,
    'END',
  ];
}

/** A person's key ([IN-7]); '' for what is none, and makes one person of nobody. */
export function keyCase({ literal }: Dialect, cell: string): string {
  return `CASE WHEN ${isMissing(cell)} OR ${cell} IN (${['-', '–', '—', '0', '0.0', '0,0', ...CELL_ERRORS].map(literal).join(', ')}) THEN '' ELSE ${cell} END`;
}

/** 1 for a key outside the portable grammar, and for one with more digits than a spreadsheet keeps. */
export function keyUnsureCase(dialect: Dialect, key: string): string {
  const isLong = `${dialect.isOnlyOf(key, DIGITS)} AND ${dialect.length(key)} > 15`;
  return `CASE WHEN ${key} = '' OR (${dialect.isOnlyOf(key, KEY_SIGNS)} AND NOT (${isLong})) THEN 0 ELSE 1 END`;
}

/** 1 for a registration date that is neither empty nor an ISO date there is for certain: such rows have no order that all agree on. */
export function dateUnsureCase(dialect: Dialect, cell: string): string {
  const { isOnlyOf, part } = dialect;
  const [year, month, day] = [part(cell, 1, '4'), part(cell, 6, '2'), part(cell, 9, '2')];
  const isIso = [
    `${dialect.length(cell)} = 10`,
    `${cell} LIKE '____-__-__'`,
    ...[year, month, day].map((digits) => isOnlyOf(digits, DIGITS)),
    `${month} BETWEEN '01' AND '12'`,
    `${day} >= '01'`,
    `(${day} <= '28' OR (${day} <= '30' AND ${month} <> '02') OR (${day} = '31' AND ${month} IN ('01', '03', '05', '07', '08', '10', '12')))`,
  ].join(' AND ');
  return `CASE WHEN ${cell} = '' OR (${isIso}) THEN 0 ELSE 1 END`;
}
