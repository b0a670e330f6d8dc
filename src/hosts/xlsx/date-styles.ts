import { attributeOf, elementsIn } from './xml-elements';

/** The built-in number formats that show dates or times (ECMA-376 part 1, 18.8.30). */
const BUILT_IN = [
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
];

/**
 * Which cell styles show a number as a date.
 *
 * @param styles text of the styles part
 * @returns one per style index of the cells' `s` attribute
 */
export function dateStyles(styles: string): readonly boolean[] {
  const dateFormats = new Set(BUILT_IN);
  for (const { tag } of elementsIn(styles, 'numFmt')) {
    const id = Number(attributeOf(tag, 'numFmtId'));
    if (isDateFormat(attributeOf(tag, 'formatCode') ?? '')) dateFormats.add(id);
    else dateFormats.delete(id);
  }
  const cellFormats = elementsIn(styles, 'cellXfs')[0]?.body ?? '';
  return elementsIn(cellFormats, 'xf').map(({ tag }) =>
    dateFormats.has(Number(attributeOf(tag, 'numFmtId'))),
  );
}

/** True when a number format has a day, month, year, hour, minute or second outside its literal texts and conditions. */
export function isDateFormat(format: string): boolean {
  const [positive = ''] = format.split(';');
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}

const DAY = 86_400_000;

/** A serial number of Excel as a date in UTC; serials before March 1900 carry Excel's invented 29 February 1900. */
export function dateOfSerial(serial: number, from1904: boolean): Date {
  const since1900 = from1904 ? serial + 1462 : serial;
  return new Date(Math.round((since1900 - 25569 + (since1900 < 60 ? 1 : 0)) * DAY));
}
