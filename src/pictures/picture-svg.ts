import { assertNever } from '../core';
import { wrapText } from '../layout';
import type { FunnelPicture, Picture, RankedPicture } from './picture';

/*
 * Colours differ in lightness, so that they hold in grey and for any colour vision, and none of them judges: the definition sets no target.
 */
const INK = '#12344D';
const SOFT = '#5B6873';
const LINE = '#C9D3DB';
const MARK = '#B9773A';
const POINT = '#8DA2B3';

const WIDTH = 900;
const LEFT = 60;
const NOTE_LINE = 17;

/** A picture as SVG with its title, alt text, keys and notes; one file that needs nothing else. */
export function pictureSvg(picture: Picture): string {
  switch (picture.kind) {
    case 'funnel':
      return framed(picture, 480, funnelBody(picture));
    case 'ranked':
      return framed(picture, 40 + 24 * picture.rows.length, rankedBody(picture));
    default:
      return assertNever(picture);
  }
}

const TOP = 76;

function framed(picture: Picture, body: number, drawn: readonly string[]): string {
  const notes = picture.notes.flatMap((note) => wrapText(note, 135));
  const titles = wrapText(picture.title, 78);
  const height = TOP + body + 60 + notes.length * NOTE_LINE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="t d" font-family="Calibri, Carlito, Arial, sans-serif">`,
    `<title id="t">${escaped(picture.title)}</title>`,
    `<desc id="d">${escaped(picture.altText)}</desc>`,
    `<rect width="${WIDTH}" height="${height}" fill="#FFFFFF"/>`,
    ...titles.map((line, at) => written(line, 24, 34 + 24 * at, { size: 20, bold: true })),
    ...drawn,
    ...notes.map((line, at) =>
      written(line, 24, TOP + body + 62 + at * NOTE_LINE, { size: 13, colour: SOFT }),
    ),
    '</svg>\n',
  ].join('\n');
}

function funnelBody({ points, limits, baseline, axes, keys }: FunnelPicture): readonly string[] {
  const height = 440;
  const right = WIDTH - 110;
  const [least, most] = [limits[0]?.denominator ?? 1, limits.at(-1)?.denominator ?? 1];
  const values = [...points.map(({ share }) => share), ...limits.flatMap(({ inner }) => inner)];
  const low = Math.max(0, Math.floor(Math.min(...values) * 10) / 10);
  const x = (n: number): number =>
    LEFT + 10 + ((right - LEFT - 20) * Math.log(n / least)) / (Math.log(most / least) || 1);
  const y = (share: number): number => TOP + 10 + height * (1 - (Math.max(low, share) - low) / (1 - low));
  const path = (of: (one: FunnelPicture['limits'][number]) => number): string =>
    limits
      .map((one, at) => `${at === 0 ? 'M' : 'L'}${x(one.denominator).toFixed(1)},${y(of(one)).toFixed(1)}`)
      .join('');
  const ends = limits.at(-1);
  const named = placed(
    points
      .filter((one) => one.isFarOutside)
      .map((one) => ({ name: one.name, x: x(one.denominator), y: y(one.share) })),
  );
  return [
    ...scale(low, y, right),
    ...[10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
      .filter((n) => n >= least && n <= most)
      .map((n) => written(String(n), x(n), TOP + height + 30, { size: 12, colour: SOFT, anchor: 'middle' })),
    written(axes.x, (LEFT + right) / 2, TOP + height + 48, { size: 13, colour: SOFT, anchor: 'middle' }),
    written(axes.y, 24, TOP - 4, { size: 13, colour: SOFT }),
    `<path d="M${LEFT},${y(baseline)}H${right}" stroke="${INK}" stroke-width="1.5"/>`,
    ...[0, 1].map(
      (side) =>
        `<path d="${path((one) => one.inner[side] ?? 0)}" fill="none" stroke="${INK}" stroke-width="1" stroke-dasharray="5 4"/>`,
    ),
    ...[0, 1].map(
      (side) =>
        `<path d="${path((one) => one.outer[side] ?? 0)}" fill="none" stroke="${INK}" stroke-width="1"/>`,
    ),
    ...points.map((one) =>
      one.isOutside
        ? `<path d="M${x(one.denominator).toFixed(1)},${(y(one.share) - 5).toFixed(1)}l5,5l-5,5l-5,-5z" fill="${MARK}" stroke="${INK}"><title>${escaped(one.name)}</title></path>`
        : `<circle cx="${x(one.denominator).toFixed(1)}" cy="${y(one.share).toFixed(1)}" r="3.5" fill="${POINT}" stroke="#FFFFFF" stroke-width="0.7"><title>${escaped(one.name)}</title></circle>`,
    ),
    ...named.map((one) =>
      one.x > right - 60
        ? written(one.name, one.x - 8, one.y + 4, { size: 12, anchor: 'end' })
        : written(one.name, one.x + 8, one.y + 4, { size: 12 }),
    ),
    ...besides([
      { text: keys.outer, y: y(ends?.outer[1] ?? 0), colour: SOFT },
      { text: keys.inner, y: y(ends?.inner[1] ?? 0), colour: SOFT },
      { text: keys.baseline, y: y(baseline), colour: INK },
    ]).map((one) => written(one.text, right + 6, one.y + 4, { size: 12, colour: one.colour })),
  ];
}

function rankedBody({ rows, baseline, axis, keys }: RankedPicture): readonly string[] {
  const left = 190;
  const right = WIDTH - 170;
  const low = Math.max(0, Math.floor(Math.min(...rows.map((one) => one.low)) * 10) / 10);
  const x = (share: number): number => left + ((right - left) * (share - low)) / (1 - low);
  const bottom = TOP + 12 + 24 * rows.length;
  const marks = Array.from({ length: 11 }, (_, at) => at / 10).filter((share) => share >= low - 1e-9);
  return [
    ...marks.flatMap((share) => [
      `<path d="M${x(share).toFixed(1)},${TOP}V${bottom}" stroke="${LINE}"/>`,
      written(`${Math.round(share * 100)} %`, x(share), bottom + 18, {
        size: 12,
        colour: SOFT,
        anchor: 'middle',
      }),
    ]),
    `<path d="M${x(baseline).toFixed(1)},${TOP}V${bottom}" stroke="${INK}" stroke-width="1.5"/>`,
    written(keys.baseline, x(baseline), TOP - 6, { size: 12, anchor: 'middle' }),
    ...rows.flatMap((one, at) => {
      const y = TOP + 18 + 24 * at;
      return [
        written(one.name, left - 12, y + 4, { size: 13, anchor: 'end' }),
        `<path d="M${x(one.low).toFixed(1)},${y}H${x(one.high).toFixed(1)}" stroke="${POINT}" stroke-width="4" stroke-linecap="round"/>`,
        `<circle cx="${x(one.share).toFixed(1)}" cy="${y}" r="5.5" fill="${INK}"/>`,
        written(one.said, right + 14, y + 4, { size: 12, colour: SOFT }),
      ];
    }),
    written(axis, (left + right) / 2, bottom + 36, { size: 13, colour: SOFT, anchor: 'middle' }),
  ];
}

/** Labels from the top, the lowest in its place and those above it moved up until they can be read. */
function besides<T extends { readonly y: number }>(labels: readonly T[]): readonly T[] {
  let below = Infinity;
  return [...labels].reverse().map((one) => {
    below = Math.min(one.y, below - 15);
    return { ...one, y: below };
  });
}

/** Lines at each tenth, with their per cent. */
function scale(low: number, y: (share: number) => number, right: number): readonly string[] {
  return Array.from({ length: 11 }, (_, at) => at / 10)
    .filter((share) => share >= low - 1e-9)
    .flatMap((share) => [
      `<path d="M${LEFT},${y(share).toFixed(1)}H${right}" stroke="${LINE}"/>`,
      written(`${Math.round(share * 100)} %`, LEFT - 8, y(share) + 4, {
        size: 12,
        colour: SOFT,
        anchor: 'end',
      }),
    ]);
}

/** Names moved apart downwards until none stands on another. */
function placed<T extends { readonly x: number; readonly y: number; readonly name: string }>(
  names: readonly T[],
): readonly T[] {
  const done: T[] = [];
  for (const one of [...names].sort((a, b) => a.y - b.y)) {
    let { y } = one;
    while (
      done.some(
        (other) =>
          Math.abs(other.y - y) < 13 &&
          Math.abs(other.x - one.x) < 7 * Math.max(other.name.length, one.name.length),
      )
    )
      y += 4;
    done.push({ ...one, y });
  }
  return done;
}

function written(
  text: string,
  x: number,
  y: number,
  {
    size,
    colour = INK,
    bold = false,
    anchor = 'start',
  }: { size: number; colour?: string; bold?: boolean; anchor?: 'start' | 'middle' | 'end' },
): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ''}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
