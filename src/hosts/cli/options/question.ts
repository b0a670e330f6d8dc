import {
  foldLetters,
  headerInsideMunicipality,
  levelNamed,
  LEVELS,
  NO_REPORTING,
  type Indicator,
  type Issue,
  type Question,
  type ReadingRequest,
  type Tabulation,
  withReach,
} from '../../../core';
import type { Bytes } from '../../files/bytes';
import { readKostraFile } from './kostra-file';
import { loadIndicators, namedIndicators } from './load-indicators';
import {
  columnChoices,
  jointPair,
  knownYear,
  municipalityCode,
  reachAsked,
  separated,
} from './option-values';
import { regionsFile, regionsFiles } from './regions-files';
import { CLASSIFICATION } from '../../../shipped';
import { UsageError } from './usage-error';

/** The options that say what is read and asked, as commander hands them over. */
export interface QuestionOptions {
  readonly indicator?: readonly string[];
  readonly definition?: readonly string[];
  readonly level?: readonly string[];
  readonly year?: string;
  readonly column?: readonly string[];
  readonly groupBy?: readonly string[];
  readonly nonReporting?: readonly string[];
  readonly joint?: readonly string[];
  readonly carryForward?: boolean;
  readonly kostra?: string;
  readonly regions?: readonly string[];
  readonly reach?: string;
}

/** What is read and asked, checked. */
export interface AskedQuestion {
  readonly request: ReadingRequest;
  readonly question: Question;
  readonly indicators: readonly Indicator[];
  /** Issues of the KOSTRA table and of lists of regions. */
  readonly kostraIssues: readonly Issue[];
  readonly kostraSource: string | null;
}

/** Checks the options and reads the files they name, one of which may be `-`; throws UsageError or InputError at the first that will not do. */
export async function askedQuestion(
  options: QuestionOptions,
  standardInput: Bytes | undefined,
): Promise<AskedQuestion> {
  const regions = options.regions === undefined ? null : await regionsFiles(options.regions, standardInput);
  const classification = regions?.classification ?? CLASSIFICATION;
  const all = await loadIndicators(options.definition ?? [], standardInput);
  const names = separated(options.indicator);
  const indicators = names.length > 0 ? namedIndicators(all, names) : all;
  const groupBy = [...new Set(options.groupBy)];
  const levels = levelsAsked(separated(options.level), groupBy);
  const year = options.year === undefined ? null : knownYear('--year', options.year, classification);
  const reporting = {
    nonReporting: separated(options.nonReporting).map((code) =>
      municipalityCode('--non-reporting', code, classification),
    ),
    joint: separated(options.joint).map((pair) => jointPair(pair, classification)),
    carryForward: options.carryForward ?? NO_REPORTING.carryForward,
  };
  const codes = all.flatMap(({ variables }) => variables.map(({ code }) => String(code)));
  const columns = columnChoices(options.column ?? [], [...new Set(codes)]);
  const kostra =
    options.kostra === undefined ? null : await readKostraFile(options.kostra, classification, standardInput);
  // A table of the user's own goes before what KLASS says.
  const groups = kostra === null ? regions?.kostra : kostra.groups;
  return {
    request: {
      indicators,
      required: names.length > 0,
      classification,
      columns,
      groupBy,
      year,
      withYearBefore: reporting.carryForward,
    },
    question: {
      classification,
      reporting,
      ...(options.reach === undefined ? {} : { reach: reachAsked(options.reach, classification) }),
      ...(levels.length > 0 ? { levels } : {}),
      ...(groups ? { kostra: groups } : {}),
    },
    indicators,
    kostraIssues: [...(regions?.issues ?? []), ...(kostra?.issues ?? [])],
    kostraSource: kostra?.source ?? (regions?.kostra ? 'KLASS' : null),
  };
}

/**
 * The question with its levels named by the headers as they stand in the table, however the user wrote them ([IN-2], [REG-9]), each
 * once. Of a table whose header was not found no levels are asked: that it has been said, and what columns it lacks is not the matter.
 */
export function questionOfOptions({ question: given }: AskedQuestion, tabulation: Tabulation): Question {
  const question = withReach(tabulation, given);
  const { cube } = tabulation;
  const { levels: asked, ...rest } = question;
  if (asked === undefined) return question;
  if (cube.planes.length === 0) return rest;
  const headers = cube.planes.flatMap(({ column }) => (column === null ? [] : [column]));
  const standing = [...headers, ...headers.map((header) => `kommune/${header}`)];
  const levels = asked.map(
    (level) =>
      standing.find((one) => one === level) ??
      standing.find((one) => foldLetters(one) === foldLetters(level)) ??
      level,
  );
  return { ...rest, levels: [...new Set(levels)] };
}

/** The issues of the table of KOSTRA groups and of the data; that the table is missing is not said of one that was given. */
export function withKostraIssues(
  { kostraIssues, kostraSource }: AskedQuestion,
  issues: readonly Issue[],
): readonly Issue[] {
  return [
    ...kostraIssues,
    ...issues.filter(({ code }) => code !== 'kostraTableMissing' || kostraSource === null),
  ];
}

/** The files the options name beside the one read. */
export function filesNamed({ definition, kostra, regions }: QuestionOptions): readonly string[] {
  const lists = (regions ?? []).map((one) => regionsFile(one).file);
  return [...(definition ?? []), ...(kostra === undefined ? [] : [kostra]), ...lists];
}

function levelsAsked(values: readonly string[], groupBy: readonly string[]): readonly string[] {
  const allowed = [...LEVELS, ...groupBy, ...groupBy.map((header) => `kommune/${header}`)];
  return values.map((value) => {
    const header = headerInsideMunicipality(value);
    const asked = header === null ? value : `kommune/${header}`;
    // A header of the table goes before a word for a level.
    const found =
      allowed.find((level) => level === asked) ??
      allowed.find((level) => level.toLowerCase() === asked.toLowerCase()) ??
      levelNamed(value);
    if (found === undefined) {
      throw new UsageError({ kind: 'notAChoice', option: '--level', value, choices: allowed });
    }
    return found;
  });
}
