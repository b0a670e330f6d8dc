import {
  accountOf,
  measureFacts,
  measureSentence,
  formatCount,
  formatTenths,
  invariant,
  shareTenths,
  type Account,
  type Indicator,
  type IssueCode,
  type Language,
} from '../../core';
import { functionTableText, type ExplainText, type StepText } from '../words/function-tables';
import { reasonOf, type FigureArguments } from './answer-figure';
import type { FunctionContext } from '../context';
import { exactPercent } from './exact-percent';
import { explainClasses } from './explain-classes';
import type { ExplainLine } from './explain-line';
import { findFigure, regionWords, type FoundFigure } from './find-figure';
import { notAvailable } from '../arguments/refusal';
import { resolveIndicator } from '../arguments/resolve-indicator';
import { hidingText } from '../words/hiding';
import { resolveMeasure, type AskedMeasure } from '../arguments/resolve-measure';
import type { Spill } from './spill-definitions';

/**
 * IPLOS.EXPLAIN: how a number came about, step by step: the rows read and set aside, who is in the region and the age
 * group, who is outside the denominator and why, the outcomes, and the fraction with its rounding. A figure that cannot be
 * given is explained too.
 */
export async function explainFigure(given: FigureArguments, context: FunctionContext): Promise<Spill> {
  const indicator = resolveIndicator(given.indicator, context);
  const asked = resolveMeasure(given.measure, indicator, context);
  const found = await findFigure({ ...given, indicator, measure: asked.number }, context);

  const { language } = context;
  if (found.data.hiding !== null) return notAvailable(hidingText(language).asksData('EXPLAIN'));
  const text = functionTableText(language).explain;
  const account = accountFor(found, indicator);
  const lines: ExplainLine[] = [
    headline(asked, found, indicator, language),
    ...inputLines(found, language),
    ...(account === null
      ? []
      : [
          ...regionLines(account, found, indicator, language),
          ...explainClasses(account, indicator, asked.number, language),
          ...figureLines(account, asked, found, language),
        ]),
  ];
  const reason = reasonOf(found, context);
  if (reason !== null) lines.push([text.status, '', reason, 'VAL-3']);
  lines.push([
    text.definition,
    '',
    `${indicator.title[language]} (${indicator.id} ${indicator.version})`,
    '',
  ]);
  return [[...text.headers], ...lines];
}

function accountFor(
  { data, year, region, measure, regions, isOutside }: FoundFigure,
  indicator: Indicator,
): Account | null {
  if (isOutside) return null;
  return accountOf(data.tabulation, regions, {
    indicator: indicator.id,
    level: region.level,
    regionCode: region.code,
    year,
    ageGroup: (measure.measure - 1) % indicator.ageGroups.length,
  });
}

function headline(
  { number, part }: AskedMeasure,
  { measure }: FoundFigure,
  indicator: Indicator,
  language: Language,
): ExplainLine {
  const id = `${number}${part === 'count' ? 'b' : part === 'share' ? 'a' : ''}`;
  const value = part === 'count' ? measure.count : measure.share;
  return [
    functionTableText(language).explain.measure(id),
    value ?? '',
    measureSentence(measureFacts(indicator, id))[language],
    'DEF-3',
  ];
}

/** From the rows to the persons that count; steps that no row took are left out. */
function inputLines({ data }: FoundFigure, language: Language): readonly ExplainLine[] {
  const text = functionTableText(language).explain;
  const { input, issues } = data.tabulation;
  const rowsOf = (code: IssueCode): number =>
    issues.filter((one) => one.code === code).reduce((sum, one) => sum + one.rows, 0);
  const steps: readonly (readonly [code: IssueCode, words: StepText, rule: string])[] = [
    ['rowEmpty', text.emptyRows, 'IN-1'],
    ['yearInvalid', text.yearInvalid, 'IN-6'],
    ['yearNotAskedFor', text.otherYears, 'IN-6'],
    ['personRepeated', text.setAside, 'IN-7'],
  ];
  return [
    [text.rowsRead, input.rows, text.rowsReadFrom(data.name), 'IN-1'],
    ...steps.flatMap(([code, words, rule]) => lessLine(words, rowsOf(code), rule)),
    [text.persons, input.persons, '', 'IN-7'],
  ];
}

/** Rows or persons that a step takes away; no line where it takes none. */
function lessLine([step, explanation]: StepText, count: number, rule: string): readonly ExplainLine[] {
  return count > 0 ? [[step, count, explanation, rule]] : [];
}

function regionLines(
  account: Account,
  { data, year, region, measure }: FoundFigure,
  indicator: Indicator,
  language: Language,
): readonly ExplainLine[] {
  const text = functionTableText(language).explain;
  const { persons } = data.tabulation.input;
  const { coverage } = account;
  const group = indicator.ageGroups[(measure.measure - 1) % indicator.ageGroups.length];
  const isEveryone = measure.ageGroup === indicator.ageGroups[0]?.id;
  const covered =
    coverage === null
      ? ''
      : text.coverage(formatCount(coverage.reported, language), formatCount(coverage.total, language));
  return [
    ...lessLine(text.otherYears, persons - account.personsOfYear, 'IN-6'),
    ...(year === null
      ? []
      : [[text.personsOfYear(String(year)), account.personsOfYear, '', 'IN-6'] satisfies ExplainLine]),
    [text.inRegion(regionWords(region, language)), account.persons, covered, 'REG-3, REG-4'],
    ...lessLine([text.ageUnknown, text.ageUnknownCounts], account.ageUnknown, 'AGE-2'),
    ...(isEveryone
      ? []
      : [
          [
            text.inAgeGroup(group?.label[language] ?? ''),
            account.inAgeGroup,
            '',
            'AGE-1',
          ] satisfies ExplainLine,
        ]),
  ];
}

/** The fraction, exactly, and how its printed digits come about ([VAL-2]). */
function figureLines(
  { denominator }: Account,
  { part }: AskedMeasure,
  { measure: { count } }: FoundFigure,
  language: Language,
): readonly ExplainLine[] {
  const text: ExplainText = functionTableText(language).explain;
  invariant(count !== null, 'a region with an account has a count');
  const counted: ExplainLine = [text.count, count, '', 'VAL-1'];
  if (part === 'count' || denominator === 0) return [counted];
  const mark = language === 'nb' ? ',' : '.';
  const tenths = shareTenths(count, denominator);
  const fraction = `${count}/${denominator} = ${text.percent(exactPercent(count, denominator, mark))}`;
  const rounding = text.roundedHow(String(count), String(denominator), String(tenths));
  return [
    ...(part === null ? [counted] : []),
    [text.exact, count / denominator, fraction, 'VAL-1'],
    [text.rounded, text.percent(formatTenths(tenths, language)), rounding, 'VAL-2'],
  ];
}
