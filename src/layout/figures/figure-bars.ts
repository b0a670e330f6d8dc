import { OUTCOMES, shareTenths, formatTenths, disclosureText } from '../../core';
import { OUTCOME_COLOURS, REST_COLOUR } from './palette';
import { isRanked } from '../ranking';
import { isWhole, type ResultRow } from '../result-rows';
import type { LiveData } from '../asked-figure';
import { asking } from '../live-formulas';
import { measureCell } from '../signs';
import type { IndicatorInput } from '../table/table-input';
import type { Cell, Figure, FigureSeries } from '../types';

/** A bar: what it is called and the row it shows. */
export interface Bar {
  readonly name: string;
  readonly row: ResultRow;
}

/** What a stacked figure is called. */
export interface BarsInput {
  readonly id: string;
  readonly title: string;
  readonly categoryHeader: string;
  /** From the top; bars without figures are left out, and said so. */
  readonly bars: readonly Bar[];
  readonly order: string | null;
}

/**
 * Horizontal bars of 100 %: the four outcomes, and the persons with an invalid value where there are any, so that a bar is
 * whole ([NUM-5]); a row with hidden outcomes has no bar. Null when no bar has a figure.
 */
export function stackedBars({ text, layout }: IndicatorInput, input: BarsInput): Figure | null {
  const whole = input.bars.filter(({ row }) => isWhole(row));
  const shown = whole.filter(({ row }) => row.sample.status === 'value');
  const leftOut = whole.filter(({ row }) => row.sample.status !== 'value').map((bar) => bar.name);
  // In a bar of 100 % the rest is what is hidden.
  const hidden = input.bars.filter(({ row }) => !isWhole(row)).map((bar) => bar.name);
  if (shown.length === 0) return null;
  const described = shown
    .filter(({ row }) => isRanked(row, layout))
    .sort((a, b) => metTenths(b.row) - metTenths(a.row));
  const describe = (bar: Bar | undefined): string | null =>
    bar === undefined || described.length < 2
      ? null
      : `${bar.name} ${text.percent(formatTenths(metTenths(bar.row), layout.language))}`;
  return {
    id: input.id,
    kind: 'stackedBars',
    title: input.title,
    altText: text.altStacked(input.title, describe(described[0]), describe(described.at(-1))),
    categoryHeader: input.categoryHeader,
    categories: shown.map((bar) => bar.name),
    series: outcomeSeries(shown, text.outcome, text.rest, layout.live),
    order: input.order,
    notes: [
      ...(leftOut.length === 0 ? [] : [text.figureLeftOut(leftOut.join(', '))]),
      ...(hidden.length === 0 ? [] : [disclosureText(layout.language).figureHidden(hidden.join(', '))]),
    ],
  };
}

/** Share met in tenths of a per cent, −1 without a figure: the order of the bars. */
export function metTenths(row: ResultRow): number {
  const cell = outcomeCell(row, 'met', undefined);
  return cell.kind === 'share' ? cell.tenths : -1;
}

function outcomeSeries(
  bars: readonly Bar[],
  names: Readonly<Record<(typeof OUTCOMES)[number], string>>,
  restName: string,
  live: LiveData | undefined,
): readonly FigureSeries[] {
  const outcomes = OUTCOMES.map((outcome) => ({
    name: names[outcome],
    colour: OUTCOME_COLOURS[outcome].fill,
    labelColour: OUTCOME_COLOURS[outcome].label,
    marker: null,
    cells: bars.map(({ row }) => outcomeCell(row, outcome, live)),
  }));
  const rest = bars.map(({ row }) => restOf(row));
  if (rest.every((count) => count === 0)) return outcomes;
  return [
    ...outcomes,
    {
      name: restName,
      colour: REST_COLOUR.fill,
      labelColour: REST_COLOUR.label,
      marker: null,
      cells: bars.map(({ row }, index): Cell => {
        const { denominator } = row.sample;
        return denominator === null || denominator === 0
          ? { kind: 'blank' }
          : restCell(row, shareTenths(rest[index] ?? 0, denominator), live);
      }),
    },
  ];
}

/** The share of an outcome, as every figure draws it. */
export function outcomeCell(
  row: ResultRow,
  outcome: (typeof OUTCOMES)[number],
  live: LiveData | undefined,
): Cell {
  const measure = row.outcomes.get(outcome);
  if (measure === undefined) return { kind: 'blank' };
  return asking(measureCell('share', measure), 'share', measure, live);
}

/** The share of those who are in no numerator. */
function restCell(row: ResultRow, tenths: number, live: LiveData | undefined): Cell {
  const cell: Cell = asking({ kind: 'share', tenths }, 'share', row.sample, live);
  if (cell.kind !== 'share' || cell.asked === undefined) return cell;
  return { ...cell, asked: { ...cell.asked, measure: 'rest' } };
}

/** Persons of the denominator who are in no numerator. */
function restOf(row: ResultRow): number {
  const counted = [...row.outcomes.values()].reduce((sum, measure) => sum + (measure.count ?? 0), 0);
  return row.outcomes.size < OUTCOMES.length ? 0 : (row.sample.denominator ?? counted) - counted;
}
