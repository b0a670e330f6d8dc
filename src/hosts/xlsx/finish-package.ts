import { unzipSync } from 'fflate';
import { columnLetters, invariant } from '../../core';
import { isOfBars, type GridChart, type GridRange, type GridSeries, type GridSheet } from '../../layout';
import type { ByteTools } from './bytes/byte-tools';
import { textsIn, withRows, type RepeatedRow, type WrittenOnce } from './repeated-rows';
import { packParts } from './zip/pack-parts';

/** What the library was not called for. */
export interface Spared {
  readonly once: WrittenOnce;
  /** For each sheet. */
  readonly repeated: readonly (readonly RepeatedRow[])[];
}

/**
 * Adds to a written workbook what the library has no call for: no "number stored as text" mark on codes, bars read from the
 * top and set close, quiet grid lines, markers on lines, and the time of creation, which makes the file reproducible. Each change must
 * find exactly what it changes, so that a new version of the library cannot undo it unseen.
 *
 * @param repeated the rows of each sheet that the library was spared
 * @param created ISO 8601
 */
export function finishPackage(
  bytes: Uint8Array,
  sheets: readonly GridSheet[],
  { once, repeated }: Spared,
  created: string,
  tools: ByteTools,
): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes);
  const textOf = (name: string): string => {
    const part = parts[name];
    invariant(part !== undefined, `the written workbook has the part ${name}`);
    return new TextDecoder().decode(part);
  };
  const change = (name: string, edit: (xml: string) => string, rows: readonly RepeatedRow[] = []): void => {
    parts[name] = withRows(edit(textOf(name)), rows, numbers);
  };
  const partOf = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
  const numbers = once.numbers(sheets.map((_, index) => textOf(partOf(index))));
  sheets.forEach((sheet, index) => {
    change(partOf(index), (xml) => finishSheet(xml, sheet), repeated[index]);
  });
  sheets
    .flatMap((sheet) => sheet.charts)
    .forEach((chart, index) => change(`xl/charts/chart${index + 1}.xml`, (xml) => finishChart(xml, chart)));
  const texts = textsIn(repeated.flat());
  if (texts > 0)
    change('xl/sharedStrings.xml', (xml) =>
      xml.replace(/ count="(\d+)"/, (_match, count: string) => ` count="${Number(count) + texts}"`),
    );
  change('docProps/core.xml', (xml) => setCreated(xml, created));
  return packParts(parts, tools);
}

/** Both elements come after the page set-up and before drawings and tables, in this order (ECMA-376, CT_Worksheet). */
function finishSheet(written: string, { print, digitsAsText }: GridSheet): string {
  // A formula's value is what the spreadsheet makes of it, and not the library's 0.
  const xml = written.replaceAll('</f><v>0</v>', '</f>');
  const added = pageBreaks(print.breaksBefore) + allowDigitsAsText(digitsAsText);
  return added === '' ? xml : replaceOnce(xml, /(?=<drawing |<tableParts |<\/worksheet>)/, added);
}

/** A break stands after a row, counted from 1; it reaches over all columns. */
function pageBreaks(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks}</rowBreaks>`;
}

function allowDigitsAsText(ranges: readonly GridRange[]): string {
  if (ranges.length === 0) return '';
  const areas = ranges.map(
    (range) =>
      `${columnLetters(range.firstColumn + 1)}${range.firstRow + 1}:${columnLetters(range.lastColumn + 1)}${range.lastRow + 1}`,
  );
  return `<ignoredErrors><ignoredError sqref="${areas.join(' ')}" numberStoredAsText="1"/></ignoredErrors>`;
}

function finishChart(xml: string, chart: GridChart): string {
  const quiet = replaceOnce(
    xml,
    /<c:majorGridlines\/>/,
    `<c:majorGridlines><c:spPr>${line('E3E8EC')}</c:spPr></c:majorGridlines>`,
  );
  if (!isOfBars(chart))
    return onLogarithms(chart.series.reduce(addMarker, namedAlone(inOrder(quiet))), chart);
  const close = replaceOnce(quiet, /(?=<c:overlap val="100"\/>)/, '<c:gapWidth val="35"/>');
  const fromTheTop = replaceBehind(
    '<c:catAx>',
    close,
    /<c:orientation val="minMax"\/>/,
    '<c:orientation val="maxMin"/>',
  );
  // With the categories turned round, the axis of values would move to the top with them.
  return replaceBehind('<c:valAx>', fromTheTop, /<c:crosses val="autoZero"\/>/, '<c:crosses val="max"/>');
}

/** In a scatter the library puts a series' marker before its line; the standard has it after (ECMA-376, CT_ScatterSer), and Excel holds to it. */
function inOrder(xml: string): string {
  return xml.replace(
    /(<c:marker><c:symbol val="none"\/><\/c:marker>)(<c:spPr>.*?<\/c:spPr>)/gs,
    (_match, marker: string, line: string) => line + marker,
  );
}

/** A point that has its name has not its value too. */
function namedAlone(xml: string): string {
  return xml.replaceAll('<c:showVal val="1"/><c:showSerName', '<c:showVal val="0"/><c:showSerName');
}

/** The numbers of a scatter are on a scale of logarithms; its axis crosses the other at the least of them. */
function onLogarithms(xml: string, { numbers }: GridChart): string {
  return numbers === undefined ? xml : replaceOnce(xml, /<c:scaling>/, '<c:scaling><c:logBase val="10"/>');
}

/** The library drops the markers it is given; each series takes the first place that is still without one. */
function addMarker(xml: string, { colour, marker }: GridSeries): string {
  if (marker === null) return xml;
  const fill = `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;
  return replaceOnce(
    xml,
    /<c:marker><c:symbol val="none"\/><\/c:marker>/,
    `<c:marker><c:symbol val="${marker}"/><c:size val="8"/><c:spPr>${fill}<a:ln w="9525">${fill}</a:ln></c:spPr></c:marker>`,
  );
}

function setCreated(xml: string, created: string): string {
  const time = new Date(created);
  const text = Number.isNaN(time.getTime())
    ? '1980-01-01T00:00:00Z'
    : time.toISOString().replace(/\.\d+/, '');
  return xml.replace(
    /(<dcterms:(?:created|modified) xsi:type="dcterms:W3CDTF">)[^<]*/g,
    (_match, tag: string) => `${tag}${text}`,
  );
}

function line(colour: string): string {
  return `<a:ln w="6350"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln>`;
}

function replaceOnce(xml: string, pattern: RegExp, replacement: string): string {
  const changed = xml.replace(pattern, () => replacement);
  invariant(changed !== xml, `the written workbook holds ${pattern.source}`);
  return changed;
}

/** The first behind a tag; a pattern that looks back for it would begin anew at each character. */
function replaceBehind(tag: string, xml: string, pattern: RegExp, replacement: string): string {
  const from = xml.indexOf(tag);
  invariant(from >= 0, `the written workbook holds ${tag}`);
  return xml.slice(0, from) + replaceOnce(xml.slice(from), pattern, replacement);
}
