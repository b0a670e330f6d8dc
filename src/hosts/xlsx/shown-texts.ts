import { formatNumber } from './format-number';
import { attributeOf, elementsIn, type XmlElement } from './xml-elements';
import { columnOf } from './sheet-row';

/**
 * What the numbers of one `<row>` show by their number formats, from column A on: a cell that stores 0.8442 with the format `0,0 %` was
 * published as "84,4 %" ([PUB-1]). Null for a cell that shows what it stores, for texts and for dates.
 */
export function shownTexts(row: XmlElement, formats: readonly (string | null)[]): readonly (string | null)[] {
  const texts: (string | null)[] = [];
  for (const cell of elementsIn(row.body, 'c')) {
    const column = columnOf(attributeOf(cell.tag, 'r')) ?? texts.length;
    while (texts.length <= column) texts.push(null);
    texts[column] = shownText(cell, formats);
  }
  return texts;
}

function shownText({ tag, body }: XmlElement, formats: readonly (string | null)[]): string | null {
  const style = attributeOf(tag, 's');
  const code = style === undefined ? null : (formats[Number(style)] ?? null);
  if (code === null || (attributeOf(tag, 't') ?? 'n') !== 'n') return null;
  const raw = elementsIn(body, 'v')[0]?.body.trim() ?? '';
  const number = Number(raw);
  return raw === '' || !Number.isFinite(number) ? null : formatNumber(number, code);
}
