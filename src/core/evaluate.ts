import type { Tabulation } from './cube/tabulation';
import { suppressionSteps } from './disclosure/suppress';
import { withhold } from './disclosure/withhold';
import { levelsAsked } from './measures/levels-asked';
import { measuresOfTables } from './measures/measures-of-tables';
import { reportingGaps } from './measures/reporting-gaps';
import { indicatorsAsked, tablesOfYears, yearsAsked } from './measures/tables-of-years';
import { whoReported } from './measures/who-reported';
import type { Evaluation, Question } from './question';
import { namedReach, WHOLE_COUNTRY } from './regions/reach';
import { type Steps, withoutPause } from './steps';

/*
 *  rows of raw cells ──1──▶ persons ──2──▶ cube ──3──▶ who reported ──4──▶ region sums ──5──▶ hiding ──6──▶ måltall
 *
 *  1 and 2 are startReading (reading.ts): header → roles, cells → typed columns → counts, block by block.
 *  3 to 6 are evaluate. The statistics, the tables (src/layout) and the hosts come after.
 */

/**
 * From counts to måltall.
 *
 * @throws when `regionsOf` is a year without classification
 */
export function evaluate(tabulation: Tabulation, question: Question): Evaluation {
  return withoutPause(evaluationSteps(tabulation, question));
}

/** The same in steps, for whoever must not wait: hiding small numbers takes its time, the rest is quick. */
export function* evaluationSteps(tabulation: Tabulation, question: Question): Steps<Evaluation> {
  const { cube } = tabulation;
  const { suppress: rule, ageGroups } = question;
  const years = yearsAsked(tabulation, question.years);
  const indicators = indicatorsAsked(tabulation, question.indicators);
  const asked = levelsAsked(cube, question);

  const reported = whoReported(tabulation, years, question); //                                      3
  const tables = tablesOfYears(tabulation, question, years, asked.levels, reported); //              4
  const carryForward = question.reporting?.carryForward === true;
  const hidden = yield* suppressionSteps({ cube, indicators, tables, rule, ageGroups, carryForward }); // 5
  const measures = hidden.isPossible
    ? measuresOfTables(tables, indicators, { hasAge: cube.hasAge, ageGroups, hiddenIn: hidden.hiddenIn }) // 6
    : [];

  const gaps = reportingGaps(tabulation, years, question);
  const all = [tabulation, asked, reported, hidden, gaps].flatMap((stage) => stage.issues);
  const { input, issues } = withhold(tabulation.input, all, measures, rule);
  const reach = namedReach(question.classification, question.reach ?? WHOLE_COUNTRY, years);
  return { measures, issues, input, reach };
}
