import { invalidArgument } from '../wire/errors';
import { RemoteObject, type PropertyOf, type RemoteType } from '../wire/remote-object';
import { formatArea, quoteSheet } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import type { ObjectHost } from './object-host';
import { rangeBorders } from './range-borders';
import { rangeFormatObject } from './range-format';
import { RangeTarget, rangeFromAddress } from './range-target';

/** Several areas of one sheet, formatted at once. */
interface AreasTarget {
  readonly host: ObjectHost;
  readonly sheet: Sheet;
  readonly ranges: readonly RangeTarget[];
}

/** The most characters Excel takes as an address of several areas. */
const ADDRESS_CHARACTERS = 8192;

/** A RangeAreas object for `A1:B2,C3`. */
export function rangeAreasObject(host: ObjectHost, sheet: Sheet, address: string): RemoteObject {
  if (address.length > ADDRESS_CHARACTERS) throw invalidArgument();
  const ranges = address.split(/[,;]/).map((part) => rangeFromAddress(host, sheet, part.trim()));
  if (ranges.some((range) => range.sheet !== sheet)) throw invalidArgument();
  return RemoteObject.of(areasType, { host, sheet, ranges });
}

const areasType: RemoteType<AreasTarget> = {
  name: 'RangeAreas',
  properties: {
    Address: {
      get: ({ sheet, ranges }) =>
        ranges.map(({ area }) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(','),
    },
    AreaCount: { get: ({ ranges }) => ranges.length },
  },
  children: { Format: (target) => RemoteObject.of(formatType, target) },
};

const formatType: RemoteType<AreasTarget> = {
  name: 'RangeFormat',
  children: {
    Font: (target) => RemoteObject.of(fontType, target),
    Fill: (target) => RemoteObject.of(fillType, target),
    Borders: (target) => RemoteObject.of(bordersType, target),
  },
};

const fontType: RemoteType<AreasTarget> = {
  name: 'RangeFont',
  properties: { Bold: each('Font', 'Bold'), Color: each('Font', 'Color'), Size: each('Font', 'Size') },
};

const fillType: RemoteType<AreasTarget> = {
  name: 'RangeFill',
  properties: { Color: each('Fill', 'Color') },
};

/** Each area has edges of its own. */
const bordersType: RemoteType<AreasTarget> = {
  name: 'RangeBorderCollection',
  item: (target, args) => {
    const borders = target.ranges.map((range) => rangeBorders(range).item(args));
    return RemoteObject.of(borderType, borders);
  },
};

const borderType: RemoteType<readonly RemoteObject[]> = {
  name: 'RangeBorder',
  properties: Object.fromEntries(
    ['Style', 'Color', 'Weight'].map((name) => [
      name,
      { set: (borders, value) => borders.forEach((border) => border.set(name, value)) },
    ]),
  ),
};

/** A property set on each area, as on a range. */
function each(child: 'Font' | 'Fill', property: string): PropertyOf<AreasTarget> {
  return {
    set: ({ ranges }, value) => {
      for (const range of ranges) rangeFormatObject(range).child(child)?.set(property, value);
    },
  };
}
