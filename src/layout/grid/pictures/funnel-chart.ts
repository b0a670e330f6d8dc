import type { Language } from '../../../core';
import type { FunnelPicture } from '../../pictures/picture';
import { layoutText } from '../../words/layout';
import { pictureText } from '../../words/pictures';
import type { Cell } from '../../types';
import {
  axisAround,
  CHART_INK,
  CHART_MARK,
  CHART_POINT,
  CHARTS_PIXELS,
  downwards,
  numbersBlock,
  plainSeries,
  rowsCovered,
  shareCell,
  type PicturePart,
} from './placed-picture';

const HEIGHT = 460;
/** Every so many of the limits are points of the lines; they bend little. */
const EVERY = 3;
/** More names than these cannot be told apart. */
const MOST_NAMED = 15;

/** Regions as points by denominator and share, those outside as diamonds, limits as lines; the far ones have their name. */
export function funnelChart(picture: FunnelPicture, language: Language): PicturePart {
  const text = pictureText(language);
  const words = layoutText(language);
  // The far ones first: each is a series of its own cells.
  const points = [...picture.points].sort(
    (a, b) => rank(a) - rank(b) || b.denominator - a.denominator || (a.name < b.name ? -1 : 1),
  );
  const limits = picture.limits.filter((_, at) => at % EVERY === 0);
  const outside = points.filter(({ isOutside }) => isOutside).length;
  const named = points.filter(({ isFarOutside }) => isFarOutside).slice(0, MOST_NAMED);
  const blank: Cell = { kind: 'blank' };
  const bound = (share: number): Cell => ({ kind: 'bound', share });
  return {
    rows: rowsCovered(HEIGHT),
    dataRows: 1 + Math.max(points.length, limits.length),
    place(row, dataRow) {
      const first = dataRow + 1;
      const line = (name: string, column: number, look: 'line' | 'dashed' | 'thin') =>
        plainSeries({
          name,
          colour: CHART_INK,
          look,
          at: downwards(4, first, limits.length),
          values: downwards(column, first, limits.length),
        });
      const within = points.length - outside;
      return {
        charts: [
          {
            id: picture.id,
            kind: 'scatter',
            title: picture.title,
            altText: picture.altText,
            row,
            column: 0,
            width: CHARTS_PIXELS,
            height: HEIGHT,
            categories: downwards(1, first, points.length),
            values: axisAround([
              ...points.map(({ share }) => share),
              ...limits.flatMap(({ inner }) => inner),
            ]),
            numbers: { title: picture.axes.x, ...niceEnds(points.map(({ denominator }) => denominator)) },
            series: [
              ...(within === 0
                ? []
                : [
                    plainSeries({
                      name: text.within,
                      colour: CHART_POINT,
                      marker: 'circle',
                      look: 'points',
                      at: downwards(1, first + outside, within),
                      values: downwards(2, first + outside, within),
                    }),
                  ]),
              ...(outside === 0
                ? []
                : [
                    plainSeries({
                      name: text.outside,
                      colour: CHART_MARK,
                      marker: 'diamond',
                      look: 'points',
                      at: downwards(1, first, outside),
                      values: downwards(3, first, outside),
                    }),
                  ]),
              ...named.map((one, at) =>
                plainSeries({
                  name: one.name,
                  colour: CHART_MARK,
                  marker: 'diamond',
                  look: 'named',
                  at: downwards(1, first + at, 1),
                  values: downwards(3, first + at, 1),
                }),
              ),
              line(picture.keys.baseline, 5, 'line'),
              line(`${picture.keys.inner} ${text.lower}`, 6, 'dashed'),
              line(`${picture.keys.inner} ${text.upper}`, 7, 'dashed'),
              line(`${picture.keys.outer} ${text.lower}`, 8, 'thin'),
              line(`${picture.keys.outer} ${text.upper}`, 9, 'thin'),
            ],
          },
        ],
        blocks: [
          numbersBlock(
            dataRow,
            0,
            [text.region, words.denominator, text.within, text.outside],
            points.map((one) => [
              { kind: 'text', text: one.name },
              { kind: 'integer', value: one.denominator },
              one.isOutside ? blank : shareCell(one),
              one.isOutside ? shareCell(one) : blank,
            ]),
          ),
          numbersBlock(
            dataRow,
            4,
            [
              words.denominator,
              text.wholeHeader,
              `${picture.keys.inner} ${text.lower}`,
              `${picture.keys.inner} ${text.upper}`,
              `${picture.keys.outer} ${text.lower}`,
              `${picture.keys.outer} ${text.upper}`,
            ],
            limits.map(({ denominator, inner, outer }) => [
              { kind: 'integer', value: Math.round(denominator) },
              bound(picture.baseline),
              bound(inner[0]),
              bound(inner[1]),
              bound(outer[0]),
              bound(outer[1]),
            ]),
          ),
        ],
      };
    },
  };
}

function rank({ isOutside, isFarOutside }: FunnelPicture['points'][number]): number {
  return isFarOutside ? 0 : isOutside ? 1 : 2;
}

/** The nearest of 1, 2, 5, 10, 20 … outside the sizes: where a logarithmic axis begins and ends. */
function niceEnds(sizes: readonly number[]): { readonly min: number; readonly max: number } {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const steps = Array.from({ length: 9 }, (_, power) => [1, 2, 5].map((one) => one * 10 ** power)).flat();
  const min = Math.max(...steps.filter((one) => one <= least));
  return { min, max: Math.max(min * 2, Math.min(...steps.filter((one) => one >= most))) };
}
