import {
  findRegion,
  levelNamed,
  PERSON_ROLES,
  roleNamed,
  WHOLE_COUNTRY,
  type Classification,
  type Level,
  type Reach,
} from '../../../core';
import { UsageError } from './usage-error';

/** Commander's collector for options that can be given several times, or once with commas. */
export function collected(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** Commander's parser for an option that can be given once: another value would be left out in silence. */
export function onlyOne(option: string): (value: string, before: string | undefined) => string {
  return (value, before) => {
    if (before === undefined) return value;
    throw new UsageError({ kind: 'optionTwice', option, values: [before, value] });
  };
}

/**
 * One of the choices, whatever its case.
 *
 * @param words other words for them, in lower case
 */
export function choice<Value extends string>(
  option: string,
  value: string,
  choices: readonly Value[],
  words: Readonly<Record<string, Value>> = {},
): Value {
  // Age groups are printed with a dash, which users copy.
  const plain = value.trim().toLowerCase().replace('–', '-');
  const found = choices.find((one) => one === plain) ?? words[plain];
  if (found === undefined) throw new UsageError({ kind: 'notAChoice', option, value, choices });
  return found;
}

/** A number between limits; a decimal comma will do. */
export function numberBetween(
  option: string,
  value: string,
  limits: { readonly least: number; readonly most: number; readonly whole: boolean },
): number {
  const text = value
    .trim()
    .replace(/(?<=\d)[\s_](?=\d{3})/g, '')
    .replace(',', '.');
  const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  const fits = number >= limits.least && number <= limits.most && (!limits.whole || Number.isInteger(number));
  if (!fits) throw new UsageError({ kind: 'notANumber', option, value, ...limits });
  return number;
}

/** A year of four digits that has a classification. */
export function knownYear(option: string, value: string, { firstYear, lastYear }: Classification): number {
  const year = /^\d{4}$/.test(value.trim()) ? Number(value) : NaN;
  if (!(year >= firstYear && year <= lastYear)) {
    throw new UsageError({ kind: 'yearUnknown', option, value, from: firstYear, to: lastYear });
  }
  return year;
}

/**
 * `ROLE=HEADER`, the role by any of its names; each role once, since another header would be left out in silence.
 *
 * @param codes the codes of all indicators known
 * @returns header by role
 */
export function columnChoices(
  values: readonly string[],
  codes: readonly string[],
): Readonly<Record<string, string>> {
  const roles: readonly string[] = [...PERSON_ROLES, ...codes];
  const columns: Record<string, string> = {};
  for (const value of values) {
    const equals = value.indexOf('=');
    const role = equals > 0 ? value.slice(0, equals).trim() : '';
    const header = value.slice(equals + 1).trim();
    if (role === '' || header === '') {
      throw new UsageError({
        kind: 'notAPair',
        option: '--column',
        value,
        form: 'column',
      });
    }
    const named = roleNamed(role);
    if (named === undefined || !roles.includes(named)) {
      throw new UsageError({ kind: 'notARole', value: role, roles });
    }
    const before = columns[named];
    if (before !== undefined && before !== header) {
      throw new UsageError({ kind: 'optionTwice', option: `--column ${role}`, values: [before, header] });
    }
    columns[named] = header;
  }
  return columns;
}

/** `HEADER=MEANING`: the header or letters of a column of a published table, and the header it is to be read as. */
export function publishedColumns(values: readonly string[]): Readonly<Record<string, string>> {
  const columns: Record<string, string> = {};
  for (const value of values) {
    // The last equals sign: a header may hold one, a meaning does not.
    const equals = value.lastIndexOf('=');
    const header = value.slice(0, Math.max(0, equals)).trim();
    const meaning = value.slice(equals + 1).trim();
    if (header === '' || meaning === '') {
      throw new UsageError({
        kind: 'notAPair',
        option: '--published-column',
        value,
        form: 'publishedColumn',
      });
    }
    columns[header] = meaning;
    columns[header.toUpperCase()] = meaning;
  }
  return columns;
}

/**
 * A kommune's code, four digits; a lost leading zero is put back ([IN-4]).
 *
 * @throws UsageError for another form, and for a code with the name of another region behind it
 */
export function municipalityCode(option: string, value: string, classification: Classification): string {
  const [, digits, name] = /^\s*(\d{3,4})(?:\s+(\D.*))?$/.exec(value) ?? [];
  if (digits === undefined) throw new UsageError({ kind: 'notAKommune', option, value });
  if (name !== undefined) requireOneRegion(option, value.trim(), 'kommune', classification);
  return digits.padStart(4, '0');
}

/** What is written says one thing: in some year its code had its name. */
function requireOneRegion(option: string, value: string, level: Level, classification: Classification): void {
  const { firstYear, lastYear } = classification;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => lastYear - index);
  const answers = years.map((year) => ({ year, answer: findRegion(classification, year, value, level) }));
  if (answers.some(({ answer }) => answer.kind === 'ok')) return;
  const { year = lastYear, answer } =
    answers.find((one) => one.answer.kind === 'conflict') ?? answers[0] ?? {};
  if (answer && answer.kind !== 'ok')
    throw new UsageError({ kind: 'notOneRegion', option, value, year, answer });
}

/** `A=B`: kommune A was reported with B ([REG-6]). */
export function jointPair(
  value: string,
  classification: Classification,
): { readonly municipality: string; readonly with: string } {
  const [a, b, more] = value.split('=');
  if (a === undefined || b === undefined || more !== undefined) {
    throw new UsageError({ kind: 'notAPair', option: '--joint', value, form: 'joint' });
  }
  return {
    municipality: municipalityCode('--joint', a, classification),
    with: municipalityCode('--joint', b, classification),
  };
}

/**
 * What the data are about ([IN-11]): `land`, `fylke=46,11` or `kommune=4601`, the codes of any year.
 *
 * @throws UsageError for another form, and for a code that was never one
 */
export function reachAsked(value: string, classification: Classification): Reach {
  const { firstYear, lastYear, forYear } = classification;
  const [word = '', written, more] = value.split('=').map((part) => part.trim());
  const level = levelNamed(word);
  if (level === 'land' && written === undefined) return WHOLE_COUNTRY;
  const codes = separated([written ?? '']);
  if ((level !== 'fylke' && level !== 'kommune') || codes.length === 0 || more !== undefined)
    throw new UsageError({ kind: 'notAReach', value });
  const regionCodes = codes.map((code) => {
    if (level === 'kommune') return municipalityCode('--reach', code, classification);
    const [, digits, name] = /^(\d{1,2})(?:\s+(\D.*))?$/.exec(code) ?? [];
    if (name !== undefined) requireOneRegion('--reach', code, 'fylke', classification);
    return digits?.padStart(2, '0') ?? code;
  });
  for (const code of regionCodes) {
    let isKnown = false;
    for (let year = firstYear; year <= lastYear; year++) {
      const ofYear = forYear(year);
      isKnown ||=
        (level === 'kommune' ? ofYear?.municipalityByCode : ofYear?.countyByCode)?.has(code) === true;
    }
    if (!isKnown) throw new UsageError({ kind: 'notAReach', value });
  }
  return { kind: level === 'fylke' ? 'counties' : 'municipalities', codes: regionCodes, guessed: false };
}

/** Values of an option that may hold several, separated by commas. */
export function separated(values: readonly string[] | undefined): readonly string[] {
  return (values ?? [])
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
