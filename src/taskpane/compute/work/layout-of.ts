import { formulasOn, layoutReport, type LiveData, type WorkbookLayout } from '../../../layout';
import { USUAL_STATISTICS, type Evaluation, type Language, type Tabulation } from '../../../core';
import { liveData, liveObstacle, MOST_FORMULAS, tooManyOn } from '../choices/live-obstacle';
import type { LiveObstacle } from '../../state/live-obstacle';
import { PROGRAM } from '../../../program';
import { INDICATORS } from '../../../shipped';
import type { ChosenData } from '../../state/chosen-data';
import type { ResultTables } from '../../state/pane-state';
import { hidingOf, showsStatistics, type Wishes } from '../../state/wishes';

/** The result tables, and why their figures are values where formulas were wanted. */
export interface MadeLayout {
  readonly layout: WorkbookLayout;
  readonly notLive: LiveObstacle | null;
}

/** What the tables are made of besides the figures. */
interface MadeOf {
  readonly language: Language;
  readonly time: string;
  readonly tabulation: Tabulation;
}

/** The result tables of an evaluation with their figures as wanted, where that can be. */
export function layoutOf(evaluation: Evaluation, data: ChosenData, wishes: Wishes, made: MadeOf): MadeLayout {
  if (!wishes.live) return { layout: tablesOf(evaluation, data, wishes, made), notLive: null };
  const obstacle = liveObstacle(data, wishes);
  if (obstacle) return { layout: tablesOf(evaluation, data, wishes, made), notLive: obstacle };
  const live = liveData(data, 'year' in evaluation.input.columns);
  const layout = tablesOf(evaluation, data, wishes, made, live);
  const values = tooManyOn(layout.sheets);
  if (values.length === 0) return { layout, notLive: null };
  const valuesOn = values.map(({ id }) => id);
  return {
    layout: tablesOf(evaluation, data, wishes, made, { ...live, valuesOn }),
    notLive: {
      kind: 'tooMany',
      sheets: values.map(({ name }) => name),
      formulas: values.reduce((sum, sheet) => sum + formulasOn(sheet), 0),
      most: MOST_FORMULAS,
    },
  };
}

/** The result tables of an evaluation, with where they come from. */
function tablesOf(
  evaluation: Evaluation,
  data: ChosenData,
  wishes: Wishes,
  made: MadeOf,
  live?: LiveData,
): WorkbookLayout {
  return layoutReport({
    ...laidOut(evaluation, data, wishes, made.time),
    language: made.language,
    figures: wishes.figures,
    leastRanked: wishes.leastRanked,
    ...(showsStatistics(wishes) && { statistics: { ...USUAL_STATISTICS, smallBelow: wishes.leastRanked } }),
    ...(live && { live }),
    counted: { tabulation: made.tabulation, classification: data.regions.classification },
  });
}

/** What of a run is in its tables, whatever form they are given in. */
export function laidOut(
  evaluation: Evaluation,
  data: ChosenData,
  wishes: Wishes,
  time: string,
): ResultTables {
  const kostra = data.offers.find(({ source }) => source.address === data.columns.kostra);
  return {
    results: evaluation,
    indicators: INDICATORS,
    content: wishes.content,
    ageGroups: wishes.ageGroups ?? allAgeGroups(),
    provenance: {
      program: PROGRAM.name,
      version: PROGRAM.version,
      time,
      source: data.source.name,
      settings: {
        year: wishes.years?.length === 1 ? (wishes.years[0] ?? null) : data.columns.year,
        levels: wishes.levels,
        groupBy: wishes.groupBy,
        reporting: data.columns.reporting,
        kostraSource: kostra?.source.name ?? (data.regions.kostra === null ? null : 'KLASS'),
        ...(wishes.regionsOf !== null && { regionsOf: wishes.regionsOf }),
        ...hidingOf(wishes),
      },
    },
  };
}

function allAgeGroups(): readonly string[] {
  return [...new Set(INDICATORS.flatMap(({ ageGroups }) => ageGroups.map(({ id }) => id)))];
}
