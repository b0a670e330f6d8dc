import { attributeOf, decodeXml, elementsIn } from './xml-elements';

/**
 * The number format of each cell style (ECMA-376 part 1, 18.8.30), by the style index of the cells' `s` attribute; null where a number is
 * shown as it is stored.
 *
 * @param styles text of the styles part
 */
export function numberFormats(styles: string): readonly (string | null)[] {
  const own = new Map(
    elementsIn(styles, 'numFmt').map(({ tag }) => [
      Number(attributeOf(tag, 'numFmtId')),
      decodeXml(attributeOf(tag, 'formatCode') ?? ''),
    ]),
  );
  const cellFormats = elementsIn(styles, 'cellXfs')[0]?.body ?? '';
  return elementsIn(cellFormats, 'xf').map(({ tag }) => {
    const id = Number(attributeOf(tag, 'numFmtId'));
    const format = own.get(id) ?? BUILT_IN[id];
    return !format || /^general$/i.test(format) || format === '@' ? null : format;
  });
}

/** The built-in formats of numbers; those of dates, fractions and exponents show more than digits. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
};
