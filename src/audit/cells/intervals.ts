import type { ConfidenceLevel } from '../../core';
import {
  recogniseTable,
  shownText,
  type PublishedGrid,
  type RecognisedCell,
  type RecognisedTable,
  type RecogniseOptions,
} from '../../published';

/** The ends of a share's interval by Wilson's method, as they are printed in a row. */
export interface PrintedInterval {
  readonly low: RecognisedCell;
  readonly high: RecognisedCell;
  readonly level: ConfidenceLevel;
}

const LOW = /(?:^|· )(?:nedre|lower|interval ?low)(?: grense| limit| bound| end)?\b/iu;
const HIGH = /(?:^|· )(?:øvre|upper|interval ?high)(?: grense| limit| bound| end)?\b/iu;
const LEVEL = /\b(95|99[.,]8) ?% ?(?:-s )?(?:intervall|interval|konfidens|confidence|KI\b|CI\b)/giu;

/**
 * The intervals of a table that can be reckoned with: those of which the table says that they are Wilson's, and how sure. Others are not
 * used, which is told.
 *
 * @returns with them the letters of their columns
 */
export function printedIntervals(
  grid: PublishedGrid,
  table: RecognisedTable,
  options: RecogniseOptions,
): { readonly intervals: readonly PrintedInterval[]; readonly columns: readonly string[] } {
  const ends = (pattern: RegExp) =>
    table.columns.flatMap(({ letter, header, role }) =>
      role === 'ignored' && pattern.test(header)
        ? [
            {
              letter,
              of: header
                .replace(pattern, ' ')
                .replace(/95|99[.,]8|[%·]/gu, ' ')
                .trim(),
            },
          ]
        : [],
    );
  const highs = ends(HIGH);
  const pairs = ends(LOW).flatMap((low) => {
    const high = highs.find(({ of }) => of === low.of);
    return high === undefined ? [] : [{ low, high }];
  });
  const level = pairs.length === 0 ? null : levelOf(grid, table);
  if (level === null) return { intervals: [], columns: [] };
  const headers = Object.fromEntries(
    pairs.flatMap(({ low, high }) => [low, high].map(({ letter, of }) => [letter, `Andel ${of}`.trim()])),
  );
  const { cells } = recogniseTable(grid, { ...options, headers: { ...options.headers, ...headers } });
  const at = new Map(cells.map((cell) => [cell.address.replace(/^.*!/, ''), cell]));
  const intervals = pairs.flatMap(({ low, high }) =>
    cells.flatMap((cell) => {
      if (cell.address.replace(/^.*!/, '') !== `${low.letter}${cell.row}`) return [];
      const other = at.get(`${high.letter}${cell.row}`);
      if (other?.outcome !== cell.outcome || cell.part !== 'share') return [];
      const scale = scaleOf(cell, other, table);
      return scale === null ? [] : [{ low: { ...cell, scale }, high: { ...other, scale }, level }];
    }),
  );
  return { intervals, columns: pairs.flatMap(({ low, high }) => [low.letter, high.letter]) };
}

/**
 * Whether the ends are per cent or from 0 to 1: as the share lies between them, and where none is printed as the high end is written.
 *
 * @returns null where they are no numbers
 */
function scaleOf(low: RecognisedCell, high: RecognisedCell, { cells }: RecognisedTable): 100 | 1 | null {
  const [from, to] = [valueOf(low), valueOf(high)];
  if (from === null || to === null) return null;
  const shares = cells.filter(
    ({ row, part, outcome }) => row === low.row && part === 'share' && outcome === low.outcome,
  );
  const isBetween = (scale: number) =>
    shares.some((cell) => {
      const share = valueOf(cell);
      return share !== null && from / scale <= share / cell.scale && share / cell.scale <= to / scale;
    });
  return isBetween(100) ? 100 : isBetween(1) ? 1 : high.scale;
}

function valueOf({ figure }: RecognisedCell): number | null {
  return figure.kind === 'figure' ? figure.digits / 10 ** figure.decimals : null;
}

/** How sure the intervals are, where the table says so once and names Wilson; else null. */
function levelOf(grid: PublishedGrid, { columns }: RecognisedTable): ConfidenceLevel | null {
  const texts = grid.rows.flatMap((row, at) => row.map((_, column) => shownText(grid, at, column)));
  if (!texts.some((text) => /wilson/iu.test(text))) return null;
  const own = columns.findIndex(({ header }) => /^interval ?level$/iu.test(header));
  const said = new Set([
    ...texts.flatMap((text) => [...text.matchAll(LEVEL)].map(([, level]) => level)),
    ...(own < 0
      ? []
      : grid.rows
          .slice(1)
          .map((_, row) => shownText(grid, row + 1, own))
          .filter((text) => text !== '')),
  ]);
  const [one = '', ...others] = [...said].map((level) => (level ?? '').replace(',', '.'));
  if (others.length > 0) return null;
  return one === '95' ? 95 : one === '99.8' ? 99.8 : null;
}
