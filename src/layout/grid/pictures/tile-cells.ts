import type { Language } from '../../../core';
import type { Tile, TileLook, TilePicture } from '../../pictures/picture';
import { TILE_COLUMNS } from '../../pictures/tile-grid';
import type { StyleName } from '../../styles';
import { pictureText } from '../../words/pictures';
import { text } from '../grid-cells';
import type { GridBlock, GridCell } from '../grid-types';
import { numbersBlock, type PicturePart } from './placed-picture';

const ACROSS = 9;
const GAP = 1;
const TILE_WIDTH = 3.7;
/** Where the numbers behind stand: right of the tiles, in columns one can read. */
const DATA_COLUMN = TILE_COLUMNS * (ACROSS + GAP) + 1;

/** Widths of the columns of a sheet of tiles. */
export const TILE_SHEET_COLUMNS: readonly number[] = [
  ...Array.from({ length: DATA_COLUMN }, () => TILE_WIDTH),
  26,
  26,
  30,
];
/** The tiles' columns in characters. */
export const TILES_WIDTH = Math.floor(TILE_WIDTH * (DATA_COLUMN - 1) * 1.35);

/** Tiles as filled cells, the legend in the corner where none stands; the regions by name beside them. */
export function tileCells(picture: TilePicture, language: Language): PicturePart {
  const { blocks, legend } = picture;
  const words = pictureText(language);
  const isOne = blocks.every(({ tiles }) => tiles.length === 1);
  const across = isOne ? 1 : ACROSS;
  const lines = (tiles: readonly Tile[]): number => Math.ceil(tiles.length / across);
  const gridRows = Math.max(...blocks.map(({ row }) => row)) + 1;
  const isInCorner = blocks.every(({ row, column }) => row > 1 || column > 1);
  const tops: number[] = [];
  let rows = isInCorner ? 0 : legend.length + 1;
  for (let row = 0; row < gridRows; row++) {
    tops.push(rows);
    rows += 2 + Math.max(1, ...blocks.filter((one) => one.row === row).map(({ tiles }) => lines(tiles)));
  }
  const tilesOf = ({ tiles }: TilePicture['blocks'][number]): readonly (readonly GridCell[])[] =>
    Array.from({ length: lines(tiles) }, (_, line) =>
      tiles
        .slice(line * across, (line + 1) * across)
        .flatMap((tile) =>
          isOne
            ? [filled(tile.look, null), filled(tile.look, tile.mark), filled(tile.look, null)]
            : [filled(tile.look, tile.mark)],
        ),
    );
  return {
    rows: Math.max(rows, legend.length + 1),
    dataRows: 0,
    place: (top) => ({
      charts: [],
      blocks: [
        {
          row: top,
          column: 0,
          rows: legend.map(({ look, text: name, tiles }) => [
            filled(look, markOf(look)),
            text(`${name}: ${tiles}`, 'legend'),
          ]),
        },
        ...blocks.flatMap((block): readonly GridBlock[] => {
          const at = { row: top + (tops[block.row] ?? 0), column: block.column * (ACROSS + GAP) };
          return [
            { ...at, rows: [[text(block.name, 'noteHeading')]] },
            { ...at, row: at.row + 1, rows: tilesOf(block) },
          ];
        }),
        numbersBlock(
          top,
          DATA_COLUMN,
          [words.region, words.levels.fylke.name, words.share],
          blocks.flatMap((block) =>
            block.tiles.map((tile) => [
              { kind: 'text', text: `${tile.code} ${tile.name}` },
              { kind: 'text', text: block.name },
              { kind: 'text', text: tile.said },
            ]),
          ),
        ),
      ],
    }),
  };
}

function markOf(look: TileLook): string | null {
  if (typeof look === 'number' || look === 'small') return null;
  return look === 'hidden' ? ':' : look === 'missing' ? '..' : '.';
}

function filled(look: TileLook, mark: string | null): GridCell {
  const isNumber = mark !== null && /^\d+$/.test(mark);
  return { value: mark === null || mark === '' ? null : isNumber ? Number(mark) : mark, style: STYLES[look] };
}

const STYLES: Readonly<Record<TileLook, StyleName>> = {
  0: 'tile0',
  1: 'tile1',
  2: 'tile2',
  3: 'tile3',
  4: 'tile4',
  small: 'tileSmall',
  nobody: 'tileSmall',
  missing: 'tileSmall',
  hidden: 'tileHidden',
};
