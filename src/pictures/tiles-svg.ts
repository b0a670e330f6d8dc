import { TILE_COLOURS, TILE_COLUMNS, type Tile, type TileLook, type TilePicture } from '../layout';
import { at, escaped, fitted, written, type Body, type Drawing } from './svg';

const KEY_LINE = 20;
const GAP = 12;

/** Tiles in the places of a grid of our own, each with its number or sign; the legend on top counts them. */
export function tilesBody({ blocks, legend }: TilePicture, drawing: Drawing): Body {
  const { ink, soft } = drawing.palette;
  const isNarrow = drawing.width < 500;
  const margin = isNarrow ? 4 : 24;
  const wide = (drawing.width - 2 * margin - GAP * (TILE_COLUMNS - 1)) / TILE_COLUMNS;
  const isOne = blocks.every(({ tiles }) => tiles.length === 1);
  const across = isOne ? 1 : isNarrow ? 4 : 9;
  const size = isOne ? 44 : wide / across;
  const rows = Math.max(...blocks.map(({ row }) => row)) + 1;
  const tops: number[] = [];
  // Nothing stands in the upper left of the grid: where there is room, the legend does.
  const isInCorner = !isNarrow && blocks.every(({ row, column }) => row > 1 || column > 1);
  let y = isInCorner ? 0 : legend.length * KEY_LINE + 12;
  for (let row = 0; row < rows; row++) {
    tops.push(y);
    const lines = blocks
      .filter((one) => one.row === row)
      .map(({ tiles }) => Math.ceil(tiles.length / across));
    y += 20 + size * Math.max(1, ...lines) + GAP;
  }
  const hatch = `<pattern id="hidden" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0,0V5" stroke="${soft}" stroke-width="1.4"/></pattern>`;
  const drawn = [
    `<defs>${hatch}</defs>`,
    ...legend.flatMap((one, index) => {
      const [kx, ky] = [margin, index * KEY_LINE];
      return [
        ...tileDrawn(one.look, kx, ky + 2, { wide: 22, tall: 14 }, drawing),
        written(`${one.text}: ${one.tiles}`, kx + 30, ky + 14, { size: 12, colour: ink }),
      ];
    }),
    ...blocks.flatMap((block) => {
      const [x, top] = [margin + block.column * (wide + GAP), tops[block.row] ?? 0];
      return [
        written(fitted(block.name, Math.floor(wide / 6.6)), x, top + 13, {
          size: 12,
          colour: ink,
          bold: true,
        }),
        ...block.tiles.flatMap((tile, index) =>
          numbered(
            tile,
            x + (index % across) * size,
            top + 20 + Math.floor(index / across) * size,
            {
              wide: (isOne ? wide : size) - 2,
              tall: size - 2,
            },
            drawing,
          ),
        ),
      ];
    }),
  ];
  return { height: Math.max(y, legend.length * KEY_LINE), drawn };
}

interface Size {
  readonly wide: number;
  readonly tall: number;
}

function numbered(tile: Tile, x: number, y: number, size: Size, drawing: Drawing): readonly string[] {
  const { ink } = drawing.palette;
  const colour = typeof tile.look === 'number' ? (TILE_COLOURS[tile.look]?.label ?? ink) : ink;
  const letters = Math.min(14, Math.max(9, size.tall * 0.5));
  return [
    '<g>',
    `<title>${escaped(`${tile.name}: ${tile.said}`)}</title>`,
    ...tileDrawn(tile.look, x, y, size, drawing),
    ...(tile.mark === ''
      ? []
      : [
          written(tile.mark, x + size.wide / 2, y + size.tall / 2 + letters * 0.35, {
            size: Math.round(letters),
            colour,
            anchor: 'middle',
          }),
        ]),
    '</g>',
  ];
}

function tileDrawn(
  look: TileLook,
  x: number,
  y: number,
  { wide, tall }: Size,
  { palette }: Drawing,
): readonly string[] {
  const place = `x="${at(x)}" y="${at(y)}" width="${at(wide)}" height="${at(tall)}"`;
  if (typeof look === 'number')
    return [
      `<rect ${place} fill="${TILE_COLOURS[look]?.fill}" stroke="${palette.soft}" stroke-width="0.6"/>`,
    ];
  const dashed = look === 'missing' || look === 'nobody' ? ' stroke-dasharray="3 2"' : '';
  return [
    `<rect ${place} fill="${palette.paper}" stroke="${palette.soft}"${dashed}/>`,
    ...(look === 'hidden' ? [`<rect ${place} fill="url(#hidden)" fill-opacity="0.6"/>`] : []),
  ];
}
