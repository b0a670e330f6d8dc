import type { AgeGroup, Variable } from '../../core';

/*
 * The portable grammar of cells ([ENG-1]) as worksheet formulas: what portable-cells.ts says in SQL, in functions that Excel 2019,
 * later ones and LibreOffice have in common. A cell is classed as a number, and the figures count numbers alone: COUNTIFS over the
 * data's own cells would miss "1" as text, and take 301 for "0301". All take and give the text of a formula without its `=`.
 */

/** What a class says of a cell that has none of the values: without a value ([IN-3]), with another ([NUM-5]), outside the grammar ([ENG-3]). */
export const CLASS = { missing: 0, other: -1, unread: -2 } as const;

const ALPHABET = '"abcdefghijklmnopqrstuvwxyz"';
/** How long a word may be: each of its places is looked at, an `a` standing where it has ended. */
const WORD_PLACES = Array.from({ length: 20 }, (_none, at) => at + 1);

/** True for text that is digits alone, leading zeros included, and not more of them than a number keeps. */
function isDigits(text: string): string {
  return `IFERROR(EXACT(TEXT(VALUE(${text}),REPT("0",LEN(${text}))),${text}),FALSE)`;
}

/** True for what stands for no value, for a word of the letters a–z, and for an error: nothing that could be a number. */
function isNoNumber(text: string): string {
  return `OR(${isMissing(text)},${isWord(text)})`;
}

function isMissing(text: string): string {
  return `OR(EXACT(LOWER(${text}),{"",".","..","na","null"}))`;
}

/** A word of letters, or an error by its sign. */
function isWord(text: string): string {
  const foreign = `SUMPRODUCT(--ISERROR(FIND(MID(LOWER(${text})&REPT("a",${WORD_PLACES.length}),{${WORD_PLACES.join(',')}},1),${ALPHABET})))`;
  return `OR(LEFT(${text})="#",AND(LEN(${text})<=${WORD_PLACES.length},${foreign}=0))`;
}

/** A cell as text without spaces around, `#` for an error, a whole number without its `.0` or `,0`. */
export function textFormula(cell: string): string {
  const trimmed = `TRIM(${cell}&"")`;
  const before = `LEFT(${trimmed},LEN(${trimmed})-2)`;
  const whole = `IF(OR(RIGHT(${trimmed},2)={".0",",0"}),IF(${isDigits(before)},${before},${trimmed}),${trimmed})`;
  return `IF(ISERROR(${cell}),"#",IF(ISLOGICAL(${cell}),"true",${whole}))`;
}

/** A code's legal value, or what a class says of one that has none. */
export function codeFormula(text: string, { values }: Variable): string {
  const isOther = `OR(${isWord(text)},AND(LEFT(${text})<>"0",${isDigits(text)}))`;
  const rest = `IF(${isOther},${CLASS.other},${CLASS.unread})`;
  const legal = values.reduceRight(
    (otherwise, { value }) => `IF(EXACT(${text},"${value}"),${value},${otherwise})`,
    rest,
  );
  return `IF(OR(${text}="0",${isMissing(text)}),${CLASS.missing},${legal})`;
}

/** A year of four digits ([IN-6]). */
export function yearFormula(text: string): string {
  return `IF(${isYear(text)},VALUE(${text}),IF(${isNoNumber(text)},${CLASS.missing},${CLASS.unread}))`;
}

function isYear(text: string): string {
  return `AND(LEN(${text})=4,LEFT(${text})<>"0",${isDigits(text)})`;
}

/** The text of a kommune's cell without the words after its number ([IN-4], `0301 Oslo`). */
export function codeTextFormula(text: string): string {
  const named = (digits: number): string =>
    `AND(MID(${text},${digits + 1},1)=" ",ISERROR(FIND(MID(${text},${digits + 2},1),"0123456789")),${isDigits(`LEFT(${text},${digits})`)})`;
  return `IF(${named(4)},LEFT(${text},4),IF(${named(3)},LEFT(${text},3),${text}))`;
}

/** A kommune's number ([IN-4]), whether or not there is such a kommune. */
export function municipalityFormula(text: string): string {
  const number = `IF(AND(LEN(${text})>=3,LEN(${text})<=4,VALUE(${text})>=100),VALUE(${text}),${CLASS.missing})`;
  return `IF(${isDigits(text)},${number},IF(${isNoNumber(text)},${CLASS.missing},${CLASS.unread}))`;
}

/** Completed years ([IN-5]), −1 for an age that is not known. */
export function ageFormula(text: string): string {
  const age = `IF(LEN(${text})<=3,IF(VALUE(${text})<=120,VALUE(${text}),${CLASS.other}),${CLASS.other})`;
  return `IF(${isDigits(text)},${age},IF(${isNoNumber(text)},${CLASS.other},${CLASS.unread}))`;
}

/** The same from a year of birth. */
export function ageFromBirthYearFormula(text: string, year: string): string {
  const age = `${year}-VALUE(${text})`;
  return `IF(${isYear(text)},${believed(age, year)},IF(${isNoNumber(text)},${CLASS.other},${CLASS.unread}))`;
}

/** The same from a date of birth: a day of the calendar as a number, or ISO text; four digits are a year of birth. */
export function ageFromBirthDateFormula(cell: string, text: string, year: string): string {
  const ofYear = `IF(AND(${year}-VALUE(${text})>=0,${year}-VALUE(${text})<=120),${year}-VALUE(${text}),${CLASS.unread})`;
  const born = `IF(ISNUMBER(${cell}),YEAR(${cell}),VALUE(LEFT(${text},4)))`;
  const isDay = `IFERROR(IF(ISNUMBER(${cell}),AND(${cell}>=10000,${cell}<110000),${isIsoDay(text)}),FALSE)`;
  const rest = `IF(${isNoNumber(text)},${CLASS.other},${CLASS.unread})`;
  return `IF(${isYear(text)},${ofYear},IF(${isDay},${believed(`${year}-${born}`, year)},${rest}))`;
}

function believed(age: string, year: string): string {
  return `IF(AND(${year}>0,${age}>=0,${age}<=120),${age},${CLASS.other})`;
}

/** True for `2019-05-17`, a day that there is: a date made of its parts is written the same. */
function isIsoDay(text: string): string {
  const [year, month, day] = [`LEFT(${text},4)`, `MID(${text},6,2)`, `RIGHT(${text},2)`];
  const digits = `${year}&${month}&${day}`;
  const date = `DATE(VALUE(${year}),VALUE(${month}),VALUE(${day}))`;
  return `AND(LEN(${text})=10,MID(${text},5,1)="-",MID(${text},8,1)="-",${isDigits(digits)},VALUE(${year})>=1900,MONTH(${date})=VALUE(${month}),DAY(${date})=VALUE(${day}))`;
}

/** A registration date ([IN-7]) as a number of days, 0 where there is none: a number, or ISO text. */
export function dateFormula(cell: string, text: string): string {
  const date = `DATE(VALUE(LEFT(${text},4)),VALUE(MID(${text},6,2)),VALUE(RIGHT(${text},2)))`;
  const ofText = `IF(${text}="",0,IF(IFERROR(${isIsoDay(text)},FALSE),${date},${CLASS.unread}))`;
  return `IF(ISNUMBER(${cell}),${cell},${ofText})`;
}

/** The number of an age group after all ([AGE-1]), counted from 1; 0 for an age that is not known ([AGE-2]). */
export function ageGroupFormula(age: string, groups: readonly AgeGroup[]): string {
  return groups.reduceRight(
    (otherwise, { from, to }, at) =>
      `IF(AND(${age}>=${from ?? 0},${age}<=${to ?? 120}),${at + 1},${otherwise})`,
    '0',
  );
}
