import type { SimulatedExcel } from '../../simulated-excel/simulated-excel';
import type { Sheet } from '../../simulated-excel/workbook/sheet';
import type { Workbook } from '../../simulated-excel/workbook/workbook';

/** What became of a workbook, in two parts that are equal when they are. */
export interface WorkbookLook {
  /** Names, marks, tables, values, formulas and number formats. */
  readonly figures: readonly unknown[];
  /** Everything else but what is selected, and ids that no two runs share. */
  readonly looks: readonly unknown[];
}

/** One flow, and what came of it. */
export interface FlowResult<Outcome> {
  readonly outcome: Outcome;
  readonly workbook: WorkbookLook;
}

/** One flow with its actions refused once each, in turn. */
export interface RefusedFlow<Outcome> {
  readonly before: WorkbookLook;
  readonly clean: FlowResult<Outcome>;
  /** How many actions there are when nothing is refused. */
  readonly actions: number;
  readonly refusals: readonly (FlowResult<Outcome> & {
    /** The number of the action and its member, e.g. `17 Range.values`. */
    readonly refused: string;
  })[];
}

/**
 * Does something in a workbook once as it goes, and then once for each action with that action refused, always from the same
 * workbook. Of like actions in one request (the same member) the first stands for all, unless the environment variable
 * IPLOS_REFUSE is `every`.
 *
 * @param sample so many of them are refused, spread over the flow; each where IPLOS_REFUSE is set
 */
export async function refuseEach<Outcome>(
  excel: SimulatedExcel,
  flow: () => Promise<Outcome>,
  sample = Infinity,
): Promise<RefusedFlow<Outcome>> {
  const { workbook, conditions } = excel;
  const { refusals } = conditions;
  const picture = workbook.takePicture();
  const before = lookOf(workbook);
  const run = async (at: number): Promise<FlowResult<Outcome>> => {
    workbook.restore(picture);
    refusals.plan(at);
    const outcome = await flow();
    return { outcome, workbook: lookOf(workbook) };
  };
  // The first time the library has things of its own to ask.
  await run(0);
  const clean = await run(0);
  const { actions } = refusals;
  const results: RefusedFlow<Outcome>['refusals'][number][] = [];
  const how = process.env['IPLOS_REFUSE'];
  const first = firstOfEach(actions);
  for (const at of how === 'every' ? actions.keys() : how ? first : spread(first, sample)) {
    const result = await run(at + 1);
    if (refusals.refused === null) throw new Error(`action ${at} (${actions[at]}) did not come again`);
    results.push({ ...result, refused: `${at + 1} ${refusals.refused}` });
  }
  refusals.plan(0);
  workbook.restore(picture);
  return { before, clean, actions: actions.length, refusals: results };
}

function firstOfEach(actions: readonly string[]): readonly number[] {
  return [...actions.keys()].filter((at) => actions.indexOf(actions[at] ?? '') === at);
}

/** So many of a list, spread over it; all of it where it has no more. */
function spread<Item>(list: readonly Item[], most: number): readonly Item[] {
  const many = Math.min(most, list.length);
  return Array.from({ length: many }, (_, at) => list[Math.floor(((at + 0.5) * list.length) / many)] as Item);
}

/** Where two things differ first, with what stands there; null when they are equal. */
export function difference(one: unknown, other: unknown): string | null {
  // Most are equal, which is soonest seen of the whole.
  return JSON.stringify(one) === JSON.stringify(other) ? null : firstDifference(one, other, '');
}

function firstDifference(one: unknown, other: unknown, at: string): string | null {
  const isList = Array.isArray(one) && Array.isArray(other);
  if (!isList) {
    const [text, otherText] = [JSON.stringify(one), JSON.stringify(other)];
    return text === otherText ? null : `${at}: ${text} instead of ${otherText}`.slice(0, 400);
  }
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const found = firstDifference(one[index], other[index], `${at}/${index}`);
    if (found !== null) return found;
  }
  return null;
}

/** The workbook as it is. */
export function lookOf(workbook: Workbook): WorkbookLook {
  return {
    figures: workbook.sheets.map(figuresOf),
    looks: [workbook.facts.names, [...workbook.facts.settings], workbook.sheets.map(looksOf)],
  };
}

function figuresOf({ facts, cells }: Sheet): unknown {
  return [
    facts.name,
    [...facts.customProperties],
    facts.tables.map(({ name, area, columns }) => [name, area, columns.map((one) => one.name)]),
    trimmed(
      cellsOf(cells, (row, column) => {
        const format = cells.style(row, column).numberFormat ?? 'General';
        const content = cells.formula(row, column) ?? cells.value(row, column);
        return content === null && format === 'General' ? null : [content, format];
      }),
    ),
  ];
}

function looksOf({ facts, cells }: Sheet): unknown {
  const { pageLayout, frozen, showGridlines, columnWidths, rowHeights, conditionalFormats, charts } = facts;
  return [
    pageLayout,
    frozen,
    showGridlines,
    [...columnWidths].sort(([one], [other]) => one - other),
    [...rowHeights].sort(([one], [other]) => one - other),
    conditionalFormats.map(({ area, rule, fontColor }) => [area, rule, fontColor]),
    charts.map(({ id: _, series, ...chart }) => [chart, series.map(({ id: __, ...one }) => one)]),
    facts.tables.map(({ style, showBandedRows }) => [style, showBandedRows]),
    trimmed(
      cellsOf(cells, (row, column) => {
        const { numberFormat: _, ...style } = cells.style(row, column);
        return Object.keys(style).length === 0 ? null : style;
      }),
    ),
  ];
}

function cellsOf(cells: Sheet['cells'], say: (row: number, column: number) => unknown): unknown[][] {
  return Array.from({ length: cells.rowCount }, (_, row) =>
    Array.from({ length: cells.columnCount(row) }, (__, column) => say(row, column)),
  );
}

/** Without empty cells and rows at the ends: that a cell was written and emptied again is no difference. */
function trimmed(rows: readonly (readonly unknown[])[]): readonly unknown[] {
  return cut(
    rows.map((row) => cut(row, (cell) => cell === null)),
    (row) => row.length === 0,
  );
}

function cut<Item>(list: readonly Item[], isNothing: (item: Item) => boolean): readonly Item[] {
  let end = list.length;
  while (end > 0 && isNothing(list[end - 1] as Item)) end--;
  return list.slice(0, end);
}
