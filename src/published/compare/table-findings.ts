import type {
  Indicator,
  Measure,
  Progress,
  Question,
  Reading,
  ReadingRequest,
  Steps,
  Tabulation,
} from '../../core';
import { absentRegions, type AbsentRegions } from './absent-regions';
import { compareCells, type ComparedCell } from './compare-cells';
import { explanationSteps } from './explain-differences';
import type { Explanation } from './explanation';
import { RECOUNT_VARIANTS, type Recount } from './reading-variant';
import type { NotPlaced, RecognisedTable, UnplacedCell } from './recognise/recognised-table';
import { notPlacedIn } from './recognise/unplaced-figures';
import { startRecount } from './recount';
import { checkSteps, type TableCheck, type TableCheckOptions } from './table-check';

/** Everything found about published tables. */
export interface TableFindings {
  /** Null when there were no data to hold them against. */
  readonly compared: readonly ComparedCell[] | null;
  readonly explanations: readonly Explanation[];
  readonly checks: readonly TableCheck[];
  readonly unplaced: readonly UnplacedCell[];
  readonly notPlaced: NotPlaced;
  /** Regions without a row; none without data. */
  readonly absent: readonly AbsentRegions[];
}

/** What published tables are held against: the counts of the data, and the figures that they give. */
export interface DataCounted {
  readonly tabulation: Tabulation;
  readonly question: Question;
  readonly measures: readonly Measure[];
  readonly indicators: readonly Indicator[];
}

/** What the search does next; what is `explaining` or `comparing` tells how far it has come. */
export type FindingStep =
  | { readonly kind: 'rowsWanted'; readonly begin: BeginRecount }
  | ({ readonly kind: 'explaining' | 'comparing' } & Progress);

/**
 * The rows are wanted once more, for readings that the counts cannot tell. Begin with the request of the first reading, and give
 * what is returned every block before the next step is asked for; who cannot read again asks for the next at once.
 */
export type BeginRecount = (request: ReadingRequest) => Pick<Reading, 'add' | 'next'>;

/**
 * What is to be said of published tables: each figure held against the data, where there are any, with what may explain the
 * differences ([PUB-2]), and the figures against each other ([PUB-3]).
 */
export function* findingSteps(
  tables: readonly RecognisedTable[],
  data: DataCounted | null,
  options: TableCheckOptions,
): Generator<FindingStep, TableFindings, void> {
  const held = data && (yield* holdAgainst(tables, data));
  const checks: TableCheck[] = [];
  for (const { cells } of tables) checks.push(...(yield* told('comparing', checkSteps(cells, options))));
  return {
    compared: held?.compared ?? null,
    explanations: held?.explanations ?? [],
    absent: held?.absent ?? [],
    checks,
    unplaced: tables.flatMap(({ unplaced }) => unplaced),
    notPlaced: notPlacedIn(tables),
  };
}

function* holdAgainst(
  tables: readonly RecognisedTable[],
  { tabulation, question, measures, indicators }: DataCounted,
): Generator<
  FindingStep,
  Pick<TableFindings, 'explanations' | 'absent'> & { compared: readonly ComparedCell[] }
> {
  const cells = tables.flatMap((table) => table.cells);
  const compared = compareCells(cells, measures, indicators);
  const differs = compared.some(({ verdict }) => verdict.kind === 'differs');
  const recounts = differs ? yield* recountsOf(tabulation) : [];
  const asked = { compared, tabulation, question, recounts };
  const explanations = yield* told('explaining', explanationSteps(asked));
  return { compared, explanations, absent: absentRegions(cells, measures) };
}

/** All readings in one pass over the rows. */
function* recountsOf({ cube, input }: Tabulation): Generator<FindingStep, readonly Recount[]> {
  const wanted = RECOUNT_VARIANTS.filter(({ kind }) =>
    kind === 'perRow' ? input.columns['person'] !== undefined : cube.hasAge,
  );
  let readings: readonly Reading[] = [];
  if (wanted.length > 0) {
    const begin: BeginRecount = (request) => {
      readings = wanted.map((variant) => startRecount(variant, request));
      return {
        add: (snapshot) => {
          for (const reading of readings) reading.add(snapshot);
        },
        next: () => {
          for (const reading of readings) reading.next();
        },
      };
    };
    yield { kind: 'rowsWanted', begin };
  }
  return wanted.flatMap((variant, index) => {
    const reading = readings[index];
    return reading ? [{ variant, tabulation: reading.finish() }] : [];
  });
}

function* told<Result>(
  kind: 'explaining' | 'comparing',
  steps: Steps<Result>,
): Generator<FindingStep, Result, void> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { kind, ...step.value };
  }
}
