import { countedShare, formatCount, percentileOf, shareTenths, type Measure } from '../../core';
import { layoutText } from '../words/layout';
import { pictureText } from '../words/pictures';
import type { Tile, TileLook, TilePicture } from './picture';
import { byKey, idOf, picturedMeasures, saidWithN, titleOf, type PicturesInput } from './pictured';
import { tilePlace } from './tile-grid';

/**
 * A tile for each fylke, or for each kommune within its fylke, by share in five classes. Regions without a figure have a tile that
 * says why; those with a small denominator are in no class ([STA-7]). Null with fewer than two regions to class.
 */
export function tilePicture(input: PicturesInput, level: 'fylke' | 'kommune'): TilePicture | null {
  const { language, rule } = input;
  const measures = picturedMeasures(input, level);
  const classed = measures.flatMap((one) => {
    const share = countedShare(one);
    return share === null || share.denominator < rule.smallBelow ? [] : [share];
  });
  if (classed.length < 2) return null;
  const text = pictureText(language);
  const edges = classEdges(classed.map(({ count, denominator }) => count / denominator));
  const tiles = measures.map((one) => tileOf(one, edges, input));
  const counties = new Map(
    picturedMeasures(input, 'fylke').map(({ regionCode, regionName }) => [regionCode, regionName]),
  );
  const placed = [...byKey(tiles, ({ code }) => code.slice(0, 2))].map(([code, own]) => ({
    code,
    name: counties.get(code) ?? code,
    ...tilePlace(code),
    tiles: own,
  }));
  // Years differ in which fylker there are: rows of the grid that none stands in are left out.
  const rows = [...new Set(placed.map(({ row }) => row))].sort((one, other) => one - other);
  const blocks = placed.map((block) => ({ ...block, row: rows.indexOf(block.row) }));
  const count = (look: TileLook): number => tiles.filter((one) => one.look === look).length;
  const percent = (edge: number | undefined): string => layoutText(language).percent(String(edge));
  const classNames = Array.from({ length: edges.length + 1 }, (_, at) =>
    at === 0
      ? text.classBelow(percent(edges[0]))
      : at === edges.length
        ? text.classFrom(percent(edges.at(-1)))
        : text.classBetween(String(edges[at - 1]), percent(edges[at])),
  );
  const looks: readonly (readonly [TileLook, string])[] = [
    ...classNames.map((name, at) => [CLASSES[at] ?? 0, name] as const),
    ['small', text.tileSmall(formatCount(rule.smallBelow, language))],
    ['nobody', text.tileNobody],
    ['missing', text.tileMissing],
    ['hidden', text.tileHidden],
  ];
  // A class stands in the legend also where it is empty; a reason only where there is one.
  const legend = looks
    .map(([look, words]) => ({ look, text: words, tiles: count(look) }))
    .filter(({ look, tiles: some }) => typeof look === 'number' || some > 0);
  const regionsText = text.levels[level];
  return {
    kind: 'tiles',
    id: idOf(input, `ruter-${regionsText.id}`),
    title: titleOf(input, regionsText.where),
    altText: text.tilesAlt(
      regionsText.counted(tiles.length),
      legend.map((one) => `${one.text}: ${one.tiles}`).join(', '),
    ),
    legend,
    blocks,
    notes: [text.tilesNote[level], text.classNote, text.source(input.source)],
  };
}

const CLASSES = [0, 1, 2, 3, 4] as const;
const STEPS = [1, 2, 5, 10, 20] as const;

/**
 * Whole per cents that part up to five classes of the same width: the narrowest of 1, 2, 5, 10 and 20 points with which four edges
 * reach over the middle 80 % of the regions. The outer classes are open.
 */
function classEdges(shares: readonly number[]): readonly number[] {
  const low = percentileOf(shares, 0.1) * 100;
  const high = percentileOf(shares, 0.9) * 100;
  const step = STEPS.find((one) => high - low <= one * 3) ?? 20;
  const first = Math.round((low + high) / 2 / step - 1.5) * step;
  return [0, 1, 2, 3].map((at) => first + at * step).filter((edge) => edge > 0 && edge < 100);
}

function tileOf(measure: Measure, edges: readonly number[], { rule, language }: PicturesInput): Tile {
  const { regionCode: code, regionName: name, status } = measure;
  const share = countedShare(measure);
  const text = pictureText(language);
  if (share === null) {
    const [look, mark] = withoutFigure(status);
    return { code, name, look, mark, said: layoutText(language).signs[mark] };
  }
  const { count, denominator } = share;
  const said = saidWithN(share, language);
  if (denominator < rule.smallBelow)
    return { code, name, look: 'small', mark: '', said: `${said}, ${text.small}` };
  // By the share as it is shown, so that no tile of 80,0 % is below 80.
  const tenths = shareTenths(count, denominator);
  const at = edges.filter((edge) => tenths >= edge * 10).length;
  return { code, name, look: CLASSES[at] ?? 0, mark: String(Math.floor(tenths / 10)), said };
}

function withoutFigure(status: Measure['status']): readonly [TileLook, '.' | '..' | ':'] {
  if (status === 'suppressed') return ['hidden', ':'];
  return status === 'zeroDenominator' || status === 'notComparable' ? ['nobody', '.'] : ['missing', '..'];
}
