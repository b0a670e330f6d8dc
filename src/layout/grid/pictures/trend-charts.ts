import type { Language } from '../../../core';
import type { TrendPanel, TrendPicture } from '../../pictures/picture';
import type { Cell } from '../../types';
import { layoutText } from '../../words/layout';
import { pictureText } from '../../words/pictures';
import type { GridChart } from '../grid-types';
import {
  axisAround,
  CHART_INK,
  CHART_POINT,
  CHART_SOFT,
  CHARTS_PIXELS,
  downwards,
  numbersBlock,
  plainSeries,
  rowsCovered,
  type PicturePart,
} from './placed-picture';

/** Where each of three charts beside each other begins, and how wide one is: the columns are 187 and 89 pixels wide. */
const SMALL_COLUMNS = [0, 2, 5] as const;
const SMALL_WIDTH = 262;
const SMALL_HEIGHT = 190;
const LARGE_HEIGHT = 320;

/** A chart of lines for each panel, all with the same axes. */
export function trendCharts(picture: TrendPicture, language: Language): PicturePart {
  const { panels, years, behind } = picture;
  const text = pictureText(language);
  const words = layoutText(language);
  const isOne = panels.length === 1;
  const values = axisAround([
    ...panels.flatMap(({ points }) =>
      points.flatMap((point) => (point === null ? [] : [point.share, point.low, point.high])),
    ),
    ...(behind ?? []).filter((share) => share !== null),
  ]);
  const height = isOne ? LARGE_HEIGHT : SMALL_HEIGHT;
  const bound = (share: number | null | undefined): Cell =>
    share === null || share === undefined ? { kind: 'blank' } : { kind: 'bound', share };
  return {
    rows: rowsCovered(height) * Math.ceil(panels.length / SMALL_COLUMNS.length),
    dataRows: 1 + panels.length * years.length,
    place(row, dataRow) {
      const chartOf = (panel: TrendPanel, at: number): GridChart => {
        const first = dataRow + 1 + at * years.length;
        const series = (name: string, column: number, colour: string, look: 'line' | 'dashed' | 'thin') =>
          plainSeries({
            name,
            colour,
            look,
            marker: look === 'line' ? 'circle' : null,
            values: downwards(column, first, years.length),
          });
        return {
          id: isOne ? picture.id : `${picture.id}-${panel.code}`,
          kind: 'trend',
          title: isOne ? picture.title : panel.name,
          altText: isOne ? picture.altText : `${picture.title}. ${panel.name}, ${panel.said}.`,
          row: row + rowsCovered(height) * Math.floor(at / SMALL_COLUMNS.length),
          column: SMALL_COLUMNS[at % SMALL_COLUMNS.length] ?? 0,
          width: isOne ? CHARTS_PIXELS : SMALL_WIDTH,
          height,
          categories: downwards(1, first, years.length),
          values,
          series: [
            series(panel.name, 3, CHART_INK, 'line'),
            series(`${text.trendLimits} ${text.lower}`, 4, CHART_POINT, 'thin'),
            series(`${text.trendLimits} ${text.upper}`, 5, CHART_POINT, 'thin'),
            ...(behind === null ? [] : [series(picture.keys.behind, 6, CHART_SOFT, 'dashed')]),
          ],
        };
      };
      return {
        charts: panels.map(chartOf),
        blocks: [
          numbersBlock(
            dataRow,
            0,
            [
              text.region,
              words.year,
              words.denominator,
              words.share,
              `${text.limit} ${text.lower}`,
              `${text.limit} ${text.upper}`,
              ...(behind === null ? [] : [picture.keys.behind]),
            ],
            panels.flatMap(({ name, points }) =>
              years.map((year, at): readonly Cell[] => {
                const point = points[at];
                return [
                  { kind: 'text', text: name },
                  { kind: 'year', value: year },
                  point ? { kind: 'integer', value: point.denominator } : { kind: 'blank' },
                  bound(point?.share),
                  bound(point?.low),
                  bound(point?.high),
                  ...(behind === null ? [] : [bound(behind[at])]),
                ];
              }),
            ),
          ),
        ],
      };
    },
  };
}
