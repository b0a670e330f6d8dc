import type { FunnelPicture } from '../layout';
import { placeNames } from './place-names';
import { at, axisPercent, escaped, tenthsAround, tenthsFrom, written, type Body, type Drawing } from './svg';

const LEFT = 60;
const PLOT = 440;
const MARKS = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** Regions by denominator and share, between limits. All outside are named; where they are many, those far outside. */
export function funnelBody(picture: FunnelPicture, { palette, width }: Drawing): Body {
  const { points, limits, baseline, axes, keys } = picture;
  const { ink, soft, line, mark, point, paper } = palette;
  const isNarrow = width < 500;
  const right = width - (isNarrow ? 52 : 110);
  const height = isNarrow ? 300 : PLOT;
  const [least, most] = [limits[0]?.denominator ?? 1, limits.at(-1)?.denominator ?? 1];
  const [low, high] = tenthsAround([
    ...points.map(({ share }) => share),
    ...limits.flatMap(({ inner }) => inner),
  ]);
  const x = (n: number): number =>
    LEFT + 10 + ((right - LEFT - 20) * Math.log(n / least)) / (Math.log(most / least) || 1);
  const y = (share: number): number =>
    30 + height * (1 - (Math.min(high, Math.max(low, share)) - low) / (high - low));
  // Where a limit leaves the plot its line ends: along the edge it would be read as a limit there.
  const path = (of: (one: FunnelPicture['limits'][number]) => number): string => {
    const isInside = (share: number): boolean => share >= low && share <= high;
    return limits
      .map((one, index) => {
        if (!isInside(of(one))) return '';
        const before = limits[index - 1];
        const sign = before === undefined || !isInside(of(before)) ? 'M' : 'L';
        return `${sign}${at(x(one.denominator))},${at(y(of(one)))}`;
      })
      .join('');
  };
  const ends = limits.at(-1);
  const mostNames = isNarrow ? 12 : 40;
  const outside = points.filter((one) => one.isOutside);
  const toName = outside.length <= mostNames ? outside : points.filter((one) => one.isFarOutside);
  const spot = (one: FunnelPicture['points'][number]) => ({ x: x(one.denominator), y: y(one.share) });
  const named = placeNames(
    toName.map((one) => ({ name: one.name, ...spot(one) })),
    points.map(spot),
    { left: LEFT, right: right + 4, top: 16, bottom: 30 + height },
    mostNames,
  );
  const marks = MARKS.filter((n) => n >= least && n <= most);
  const drawn = [
    ...tenthsFrom(low, high).flatMap((share) => [
      `<path d="M${LEFT},${at(y(share))}H${at(right)}" stroke="${line}"/>`,
      written(axisPercent(share), LEFT - 8, y(share) + 4, { size: 12, colour: soft, anchor: 'end' }),
    ]),
    ...marks
      .filter((_, index) => !isNarrow || marks.length <= 5 || index % 2 === 0)
      .map((n) => written(String(n), x(n), height + 50, { size: 12, colour: soft, anchor: 'middle' })),
    written(axes.x, (LEFT + right) / 2, height + 70, { size: 13, colour: soft, anchor: 'middle' }),
    written(axes.y, isNarrow ? 4 : 24, 14, { size: 13, colour: soft }),
    `<path d="M${LEFT},${at(y(baseline))}H${at(right)}" stroke="${ink}" stroke-width="1.5"/>`,
    ...[0, 1].flatMap((side) => [
      `<path d="${path((one) => one.inner[side] ?? 0)}" fill="none" stroke="${ink}" stroke-dasharray="5 4"/>`,
      `<path d="${path((one) => one.outer[side] ?? 0)}" fill="none" stroke="${ink}"/>`,
    ]),
    ...points.map((one) => {
      const [px, py] = [x(one.denominator), y(one.share)];
      const title = `<title>${escaped(one.name)}</title>`;
      return one.isOutside
        ? `<path d="M${at(px)},${at(py - 5)}l5,5l-5,5l-5,-5z" fill="${mark}" stroke="${ink}">${title}</path>`
        : `<circle cx="${at(px)}" cy="${at(py)}" r="3.5" fill="${point}" stroke="${paper}" stroke-width="0.7">${title}</circle>`;
    }),
    ...named.flatMap((one) => {
      const end = one.left > one.x ? one.left - 2 : one.left + 6.1 * one.name.length + 2;
      return [
        ...(one.isLed
          ? [
              `<path d="M${at(one.x)},${at(one.y)}L${at(end)},${at(one.base - 4)}" stroke="${soft}" stroke-width="0.7"/>`,
            ]
          : []),
        written(one.name, one.left, one.base, { size: 12, colour: ink }),
      ];
    }),
    ...besides([
      { text: keys.outer, y: y(ends?.outer[1] ?? 0), colour: soft },
      { text: keys.inner, y: y(ends?.inner[1] ?? 0), colour: soft },
      { text: isNarrow ? '' : keys.baseline, y: y(baseline), colour: ink },
    ]).map((one) => written(one.text, right + 6, one.y + 4, { size: 12, colour: one.colour })),
  ];
  return { height: height + 84, drawn };
}

/** Labels from the top, the lowest in its place and those above it moved up until they can be read. */
function besides<T extends { readonly y: number }>(labels: readonly T[]): readonly T[] {
  let below = Infinity;
  return [...labels].reverse().map((one) => {
    below = Math.min(one.y, below - 15);
    return { ...one, y: below };
  });
}
