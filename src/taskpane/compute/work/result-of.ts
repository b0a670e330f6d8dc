import { USUAL_STATISTICS, type Evaluation } from '../../../core';
import type { LiveObstacle } from '../../state/live-obstacle';
import { questionOfWishes } from '../../data/question-of';
import { laidOut } from './layout-of';
import { headlinesOf } from '../result/headline';
import type { Blemish, WrittenSheet } from '../../../hosts/host';
import type { ChosenData, DataFacts } from '../../state/chosen-data';
import type { ResultState, ShownFigures } from '../../state/pane-state';
import type { Wishes } from '../../state/wishes';
import type { CountedData } from '../../state/counted-run';

/** What the pane shows of an evaluation, once its tables are written or the data are checked. */
export function newResult(
  kind: ResultState['kind'],
  counted: CountedData,
  evaluation: Evaluation,
  made: {
    readonly data: ChosenData;
    readonly wishes: Wishes;
    readonly time: string;
    readonly sheets: readonly WrittenSheet[];
    readonly notLive: LiveObstacle | null;
    readonly blemishes: readonly Blemish[];
    readonly shown: ShownFigures | null;
  },
): ResultState {
  const headlines = headlinesOf(evaluation.measures, made.wishes.leastRanked);
  return {
    kind,
    source: made.data.source,
    time: made.time,
    rows: evaluation.input.rows,
    persons: evaluation.input.persons,
    issues: evaluation.issues,
    sheets: made.sheets,
    notLive: made.notLive,
    blemishes: made.blemishes,
    headlines,
    shown: shownOf(headlines, made.shown),
    accounts: {},
    figureRows: null,
    counted: {
      tabulation: counted.tabulation,
      evaluation,
      classification: made.data.regions.classification,
      regionsOf: made.wishes.regionsOf,
      reach: questionOfWishes(counted, made.data, made.wishes).reach,
      kostra: counted.kostra,
      statistics: { ...USUAL_STATISTICS, smallBelow: made.wishes.leastRanked },
      tables: laidOut(evaluation, made.data, made.wishes, made.time),
    },
    stale: false,
    findings: null,
    saved: null,
    page: null,
  };
}

/** What a reading says of the data; null where that would tell something of hidden figures. */
export function factsOf({ issues, input: { rows, persons, years } }: Evaluation): DataFacts | null {
  return rows === null || persons === null ? null : { rows, persons, years, issues };
}

/** The same figures as before where they are still there, else the first indicator's latest year at all ages. */
function shownOf(headlines: ResultState['headlines'], before: ShownFigures | null): ShownFigures {
  const same = headlines.find(
    (one) =>
      one.indicator === before?.indicator && one.year === before.year && one.ageGroup === before.ageGroup,
  );
  const [first] = headlines;
  if (!first) return { indicator: '', year: null, ageGroup: 'all' };
  const ofFirst = headlines.filter(
    ({ indicator, ageGroup }) => indicator === first.indicator && ageGroup === first.ageGroup,
  );
  const { indicator, year, ageGroup } = same ?? ofFirst.at(-1) ?? first;
  return { indicator, year, ageGroup };
}
