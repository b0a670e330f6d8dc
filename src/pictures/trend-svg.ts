import type { TrendPanel, TrendPicture } from '../layout';
import {
  at,
  axisPercent,
  escaped,
  fitted,
  tenthsAround,
  tenthsFrom,
  written,
  type Body,
  type Drawing,
} from './svg';

const HEAD = 44;
const FOOT = 26;
const KEYS = 26;

/** A panel for each region, all with the same axes: its share, the band of its p-chart, the country behind. */
export function trendBody(picture: TrendPicture, drawing: Drawing): Body {
  const { panels, behind, keys } = picture;
  const { ink, soft, mark, band } = drawing.palette;
  const columns = panels.length === 1 ? 1 : drawing.width < 500 ? 1 : 3;
  const wide = (drawing.width - 48) / columns;
  const plot = panels.length === 1 ? 240 : 110;
  const tall = HEAD + plot + FOOT;
  const [low, high] = tenthsAround([
    ...panels.flatMap(({ points }) =>
      points.flatMap((point) => (point === null ? [] : [point.share, point.low, point.high])),
    ),
    ...(behind ?? []).filter((share) => share !== null),
  ]);
  const legend = [
    `<path d="M24,12h22" stroke="${ink}" stroke-width="2"/>`,
    written(keys.share, 52, 16, { size: 12, colour: ink }),
    `<rect x="${at(70 + 6.4 * keys.share.length)}" y="6" width="22" height="12" fill="${band}"/>`,
    written(keys.limits, 98 + 6.4 * keys.share.length, 16, { size: 12, colour: soft }),
    ...keyed(116 + 6.4 * (keys.share.length + keys.limits.length), (x) => [
      `<path d="M${at(x + 8)},6l6,6l-6,6l-6,-6z" fill="${mark}" stroke="${ink}"/>`,
      written(keys.outside, x + 20, 16, { size: 12, colour: soft }),
    ]),
    ...(behind === null
      ? []
      : keyed(150 + 6.4 * (keys.share.length + keys.limits.length + keys.outside.length), (x) => [
          `<path d="M${at(x)},12h22" stroke="${soft}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
          written(keys.behind, x + 28, 16, { size: 12, colour: soft }),
        ])),
  ];
  const drawn = panels.flatMap((panel, index) => [
    `<g transform="translate(${at(24 + (index % columns) * wide)} ${KEYS + Math.floor(index / columns) * tall})">`,
    ...panelDrawn(panel, picture, drawing, { wide: wide - 14, plot, low, high }),
    '</g>',
  ]);
  return { height: KEYS + Math.ceil(panels.length / columns) * tall, drawn: [...legend, ...drawn] };
}

function keyed(x: number, draw: (x: number) => readonly string[]): readonly string[] {
  return draw(x);
}

function panelDrawn(
  { name, said, points }: TrendPanel,
  { years, behind }: TrendPicture,
  { palette }: Drawing,
  { wide, plot, low, high }: { wide: number; plot: number; low: number; high: number },
): readonly string[] {
  const { ink, soft, line, mark, band, paper } = palette;
  const left = 36;
  const x = (index: number): number =>
    left + 8 + ((wide - left - 16) * index) / Math.max(1, years.length - 1);
  const y = (share: number): number => HEAD + plot * (1 - (share - low) / (high - low));
  const step = high - low > 0.55 ? 2 : 1;
  const tenths = tenthsFrom(low, high).filter((_, index) => index % step === 0);
  return [
    written(fitted(name, Math.floor(wide / 7)), 0, 14, { size: 13, colour: ink, bold: true }),
    written(said, 0, 30, { size: 12, colour: soft }),
    ...tenths.flatMap((share) => [
      `<path d="M${left},${at(y(share))}H${at(wide)}" stroke="${line}"/>`,
      written(axisPercent(share), left - 4, y(share) + 4, { size: 11, colour: soft, anchor: 'end' }),
    ]),
    ...stretches(points).map((stretch) => {
      const there = stretch.map(([point, index]) => `${at(x(index))},${at(y(point.high))}`);
      const back = [...stretch].reverse().map(([point, index]) => `${at(x(index))},${at(y(point.low))}`);
      return `<path d="M${[...there, ...back].join('L')}z" fill="${band}"/>`;
    }),
    ...stretches((behind ?? []).map((share) => (share === null ? null : { share }))).map(
      (stretch) =>
        `<path d="M${stretch.map(([point, index]) => `${at(x(index))},${at(y(point.share))}`).join('L')}" fill="none" stroke="${soft}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
    ),
    ...stretches(points).map(
      (stretch) =>
        `<path d="M${stretch.map(([point, index]) => `${at(x(index))},${at(y(point.share))}`).join('L')}" fill="none" stroke="${ink}" stroke-width="2"/>`,
    ),
    ...points.flatMap((point, index) => {
      if (point === null) return [];
      const [px, py] = [x(index), y(point.share)];
      const title = `<title>${escaped(`${years[index]}`)}</title>`;
      return [
        point.isOutside
          ? `<path d="M${at(px)},${at(py - 5)}l5,5l-5,5l-5,-5z" fill="${mark}" stroke="${ink}">${title}</path>`
          : `<circle cx="${at(px)}" cy="${at(py)}" r="3" fill="${ink}" stroke="${paper}" stroke-width="0.7">${title}</circle>`,
      ];
    }),
    ...years.flatMap((year, index) =>
      index === 0 || index === years.length - 1 || (years.length <= 6 && wide > 220)
        ? [written(String(year), x(index), HEAD + plot + 16, { size: 11, colour: soft, anchor: 'middle' })]
        : [],
    ),
  ];
}

/** The points that follow each other without a gap. */
function stretches<T>(points: readonly (T | null)[]): readonly (readonly (readonly [T, number])[])[] {
  const found: (readonly [T, number])[][] = [];
  points.forEach((point, index) => {
    if (point === null) return;
    const isNew = index === 0 || points[index - 1] === null;
    if (isNew) found.push([[point, index]]);
    else found.at(-1)?.push([point, index]);
  });
  return found;
}
