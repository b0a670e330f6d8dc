import {
  formatCount,
  isLevel,
  type FigureOfRows,
  type Indicator,
  type Localized,
  type RowsOfFigure,
  type RowTrace,
} from '../../../core';
import { rowTraceLines, rowTraceText, topLineName } from '../../../layout';
import type { Terminal } from './terminal';
import { wrapped } from './wrapped';

/** A number with the rows behind it, of its numerator and perhaps its denominator. */
export interface TracedFigure
  extends Omit<FigureOfRows, 'part'>, Pick<RowsOfFigure, 'regionName' | 'status'> {
  readonly indicatorTitle: Localized;
  readonly parts: readonly { readonly part: FigureOfRows['part']; readonly rows: readonly number[] }[];
}

type AddressOf = (rowNumber: number) => string;

/** How many addresses are shown on the screen; JSON has the first 1,000. */
const CELLS_SHOWN = 40;

/** What a row does, as lines for people, under its address. */
export function rowLines(
  trace: RowTrace,
  indicators: readonly Indicator[],
  addressOf: AddressOf,
  { language, width }: Terminal,
): readonly string[] {
  const lines = rowTraceLines(trace, indicators, addressOf, language);
  return [
    addressOf(trace.number),
    ...lines.flatMap(({ what, says, rule }) =>
      wrapped(`${what}: ${says} [${rule}]`, width ?? 100, '    ', '  '),
    ),
  ];
}

/** The same as data: where the row stands, what it counts in, and the rules. */
export function rowRecord({ number, fate, ...trace }: RowTrace, addressOf: AddressOf) {
  const told = fate.kind === 'setAside' ? { kind: fate.kind, by: addressOf(fate.by) } : fate;
  return { cell: addressOf(number), fate: told, ...trace };
}

/** The rows behind a number, as lines for people. */
export function figureLines(
  figure: TracedFigure,
  addressOf: AddressOf,
  { language, width }: Terminal,
): readonly string[] {
  const text = rowTraceText(language);
  const { indicatorTitle, level, regionCode, regionName, year, measure, status, parts } = figure;
  const region =
    level === 'land'
      ? topLineName(regionName, language)
      : isLevel(level)
        ? `${regionCode} ${regionName}`
        : regionName;
  const head = `${indicatorTitle[language]}. ${text.figure(String(measure), region, year === null ? null : String(year))}`;
  if (status !== null) return [head, `  ${region} ${text.status[status]}`];
  return [
    head,
    ...parts.flatMap(({ part, rows }) => {
      const shown = inOneList(rows.slice(0, CELLS_SHOWN).map(addressOf));
      const more = rows.length - CELLS_SHOWN;
      const cells = more > 0 ? `${shown} ${text.further(formatCount(more, language))}` : shown;
      return [
        `  ${text.rows(formatCount(rows.length, language), part)}`,
        ...(rows.length === 0 ? [] : wrapped(cells, width ?? 100, '    ', '    ')),
      ];
    }),
  ];
}

/** Addresses one after another, each sheet or file named before the first cell of it alone: "a.csv!A3, A8". */
function inOneList(addresses: readonly string[]): string {
  const sourceOf = (address = ''): string => address.slice(0, address.lastIndexOf('!') + 1);
  return addresses
    .map((one, at) => {
      const source = sourceOf(one);
      return source === sourceOf(addresses[at - 1]) ? one.slice(source.length) : one;
    })
    .join(', ');
}

/**
 * The same as data: of the numerator, and of the denominator where it was asked for, how many rows and the first cells.
 *
 * @param most how many cells are given
 */
export function figureRecord(
  { parts, indicatorTitle: _, ...figure }: TracedFigure,
  addressOf: AddressOf,
  most: number,
) {
  const recordOf = (part: FigureOfRows['part']) => {
    const rows = parts.find((one) => one.part === part)?.rows;
    return rows && { rows: rows.length, cells: rows.slice(0, most).map(addressOf) };
  };
  return { ...figure, numerator: recordOf('count'), denominator: recordOf('denominator') };
}
