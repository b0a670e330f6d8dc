import type { RankedPicture } from '../layout';
import { at, axisPercent, fitted, tenthsAround, tenthsFrom, written, type Body, type Drawing } from './svg';

const ROW = 24;
const TOP = 26;

/** A dot and its interval on each row, the baseline through them. */
export function rankedBody({ rows, baseline, axis, keys }: RankedPicture, drawing: Drawing): Body {
  const { ink, soft, line, point } = drawing.palette;
  const isNarrow = drawing.width < 500;
  const left = isNarrow ? 112 : 190;
  const right = drawing.width - (isNarrow ? 20 : 170);
  const [low, high] = tenthsAround([...rows.flatMap((one) => [one.low, one.high]), baseline]);
  const x = (share: number): number => left + ((right - left) * (share - low)) / (high - low);
  const bottom = TOP + 12 + ROW * rows.length;
  const tenths = tenthsFrom(low, high);
  const drawn = [
    ...tenths.flatMap((share, index) => [
      `<path d="M${at(x(share))},${TOP}V${bottom}" stroke="${line}"/>`,
      ...(isNarrow && tenths.length > 5 && index % 2 === 1
        ? []
        : [written(axisPercent(share), x(share), bottom + 18, { size: 12, colour: soft, anchor: 'middle' })]),
    ]),
    `<path d="M${at(x(baseline))},${TOP}V${bottom}" stroke="${ink}" stroke-width="1.5"/>`,
    written(keys.baseline, Math.min(x(baseline), right - 40), TOP - 8, {
      size: 12,
      colour: ink,
      anchor: 'middle',
    }),
    ...rows.flatMap((one, index) => {
      const y = TOP + 18 + ROW * index;
      return [
        written(fitted(one.name, isNarrow ? 16 : 28), left - 12, y + 4, {
          size: isNarrow ? 12 : 13,
          colour: ink,
          anchor: 'end',
        }),
        `<path d="M${at(x(one.low))},${y}H${at(x(one.high))}" stroke="${point}" stroke-width="4" stroke-linecap="round"/>`,
        `<circle cx="${at(x(one.share))}" cy="${y}" r="5.5" fill="${ink}"/>`,
        ...(isNarrow ? [] : [written(one.said, right + 14, y + 4, { size: 12, colour: soft })]),
      ];
    }),
    written(axis, (left + right) / 2, bottom + 36, { size: 13, colour: soft, anchor: 'middle' }),
  ];
  return { height: bottom + 48, drawn };
}
