import type { Language } from '../../../core';
import type { RankedPicture } from '../../pictures/picture';
import type { Cell } from '../../types';
import { layoutText } from '../../words/layout';
import { pictureText } from '../../words/pictures';
import { statisticsText } from '../../words/statistics';
import {
  axisAround,
  CHART_INK,
  CHART_POINT,
  CHARTS_PIXELS,
  downwards,
  numbersBlock,
  plainSeries,
  rowsCovered,
  shareCell,
  type PicturePart,
} from './placed-picture';

const BAR_PIXELS = 22;
const FRAME_PIXELS = 84;
/** How much of the axis the mark of the share takes. */
const MARK = 0.008;

/**
 * A bar for each row from the lower to the upper limit, the share marked in it, and the baseline as the first row. The bar is stacked of four parts, the
 * first of which is not drawn: so every Excel draws it, with names that can be read.
 */
export function rankedChart(picture: RankedPicture, language: Language): PicturePart {
  const text = pictureText(language);
  const words = layoutText(language);
  const limits = statisticsText(language);
  const { rows, baseline, keys } = picture;
  const values = axisAround([...rows.flatMap(({ low, high }) => [low, high]), baseline]);
  const mark = (values.max - values.min) * MARK;
  const parts = (share: number, low: number, high: number): readonly Cell[] => {
    const from = Math.max(0, share - mark / 2);
    const start = Math.min(low, from);
    return [start, from - start, mark, Math.max(0, high - from - mark)].map((width) => ({
      kind: 'bound',
      share: width,
    }));
  };
  const height = FRAME_PIXELS + BAR_PIXELS * (rows.length + 1);
  const names = [text.partBefore, text.partLow, text.partShare, text.partHigh];
  return {
    rows: rowsCovered(height),
    dataRows: rows.length + 2,
    place(row, dataRow) {
      const first = dataRow + 1;
      const series = names.map((name, at) =>
        plainSeries({
          name,
          colour: at === 2 ? CHART_INK : CHART_POINT,
          look: at === 0 ? 'hidden' : 'bar',
          values: downwards(5 + at, first, rows.length + 1),
        }),
      );
      return {
        charts: [
          {
            id: picture.id,
            kind: 'intervals',
            title: picture.title,
            altText: picture.altText,
            row,
            column: 0,
            width: CHARTS_PIXELS,
            height,
            categories: downwards(0, first, rows.length + 1),
            values,
            series,
          },
        ],
        blocks: [
          numbersBlock(
            dataRow,
            0,
            [text.region, words.denominator, words.share, limits.low, limits.high, ...names],
            [
              [
                { kind: 'text', text: keys.baseline },
                { kind: 'blank' },
                { kind: 'bound', share: baseline },
                { kind: 'blank' },
                { kind: 'blank' },
                ...parts(baseline, baseline, baseline),
              ],
              ...rows.map((one): readonly Cell[] => [
                { kind: 'text', text: one.name },
                { kind: 'integer', value: one.denominator },
                shareCell(one),
                { kind: 'bound', share: one.low },
                { kind: 'bound', share: one.high },
                ...parts(one.share, one.low, one.high),
              ]),
            ],
          ),
        ],
      };
    },
  };
}
