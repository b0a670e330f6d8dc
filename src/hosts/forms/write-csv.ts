import { unparse } from 'papaparse';
import { GrowingText } from './growing-text';
import { printedCell, type TableLayout } from '../../layout';
import {
  statisticsRecords,
  type Language,
  type Measure,
  type StatisticsRecord,
  type StatisticsRule,
} from '../../core';

/** The first sign of the file, by which Excel knows UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';
/** About as long as a line is (bytes): room that is there need not be made. */
const USUAL_LINE = 112;

/** The columns, in the order of the spec's section "Result"; coverage is two numbers. */
const HEADER = [
  'indicator',
  'year',
  'level',
  'regionCode',
  'regionName',
  'measure',
  'outcome',
  'ageGroup',
  'count',
  'denominator',
  'share',
  'sharePercent',
  'status',
  'coverageReported',
  'coverageTotal',
] as const;

const STATISTICS = [
  'intervalLow',
  'intervalHigh',
  'intervalLevel',
  'intervalMethod',
  'smallDenominator',
  'againstLevel',
  'againstCode',
  'position',
  'highestPossiblePercent',
  'overDispersion',
  'adjustedPosition',
  'yearsLow',
  'yearsHigh',
  'outsideYears',
] as const satisfies readonly (keyof StatisticsRecord)[];

/**
 * The measures as CSV, one row for each; a figure that cannot be given is an empty field, and `status` says why. In Norwegian
 * with semicolons and decimal commas, in English with commas and points, as Excel reads them in each country. A value that a
 * spreadsheet would take for a formula gets an apostrophe in front.
 *
 * @param statistics where given, columns of each measure's statistics follow (`StatisticsRecord`)
 * @returns UTF-8 with a byte order mark and CRLF (RFC 4180)
 */
export function measuresCsv(
  measures: readonly Measure[],
  language: Language = 'nb',
  statistics?: StatisticsRule,
): Uint8Array {
  const beside = statistics === undefined ? [] : statisticsRecords(measures, statistics);
  const delimiter = language === 'nb' ? ';' : ',';
  const quoted = rememberingQuoted(delimiter);
  const fields = statistics === undefined ? HEADER : [...HEADER, ...STATISTICS];
  const out = new GrowingText(measures.length * USUAL_LINE);
  out.text(`${BYTE_ORDER_MARK}${fields.join(delimiter)}${LINE_END}`);
  const line = lineWriter(out, language, delimiter, quoted);
  measures.forEach((measure, at) => {
    line(measure);
    const record = beside[at];
    if (record !== undefined)
      for (const field of STATISTICS) out.text(delimiter + quoted(fieldOf(record[field], language)));
    out.text(LINE_END);
  });
  return out.all();
}

/** A text as a field, in quotation marks where it must be. Most are met again and again, so that each is made once. */
function rememberingQuoted(delimiter: string): (text: string | null) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text === null) return '';
    let field = known.get(text);
    if (field === undefined) {
      field = PLAIN.test(text) ? text : unparse([[text]], { delimiter, escapeFormulae: true });
      known.set(text, field);
    }
    return field;
  };
}

/** Names and words as they mostly are, which are the field as they stand. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N} .()/–-]*[\p{L}\p{N}.)])?$/u;

/** Any table of a layout as CSV, its cells as they are shown; the same delimiters and safety as {@link measuresCsv}. */
export function tableCsv(table: TableLayout, language: Language): string {
  const data = table.rows.map((row) => row.map((cell) => printedCell(cell, language)));
  const fields = table.columns.map(({ header }) => header);
  const delimiter = language === 'nb' ? ';' : ',';
  return `${BYTE_ORDER_MARK}${unparse({ fields, data }, { delimiter, newline: '\r\n', escapeFormulae: FORMULA })}\r\n`;
}

/** What a spreadsheet takes for a formula; a difference of +0,1 is none. */
const FORMULA = /^[=@\t\r]|^[+-](?![\d.,]+$)/;

function fieldOf(value: StatisticsRecord[keyof StatisticsRecord], language: Language): string | null {
  if (value === null) return null;
  const text = String(value);
  return language === 'nb' && /^-?\d*\.?\d+(e-?\d+)?$/.test(text) ? text.replace('.', ',') : text;
}

/**
 * Writes the fields that every measure has. Numbers and our own words need no quotation marks; what has been written before – what the
 * measures of a region and year have in common, their numbers and names, their endings – is copied from there.
 */
function lineWriter(
  out: GrowingText,
  language: Language,
  delimiter: string,
  quoted: (text: string | null) => string,
): (measure: Measure) => void {
  const between = delimiter.charCodeAt(0);
  const point = language === 'nb' ? COMMA : POINT;
  const regions: Written[] = [];
  const kinds: Written[] = [];
  const endings: Written[] = [];
  const writeFigures = ({ count, denominator, share, sharePercent }: Measure): void => {
    if (count !== null) out.whole(count);
    out.byte(between);
    if (denominator !== null) out.whole(denominator);
    out.byte(between);
    if (share !== null) out.ascii(String(share), POINT, point);
    out.byte(between);
    if (sharePercent !== null) out.ascii(sharePercent, POINT, point);
  };
  const common = ({ indicator, year, level, regionCode, regionName }: Measure): string =>
    [quoted(indicator), year ?? '', quoted(level), quoted(regionCode), quoted(regionName), ''].join(
      delimiter,
    );
  const kind = ({ measure, outcome, ageGroup }: Measure): string =>
    [measure, outcome, quoted(ageGroup), ''].join(delimiter);
  const ending = ({ status, coverage }: Measure): string =>
    ['', status, coverage?.reported ?? '', coverage?.total ?? ''].join(delimiter);
  return (measure) => {
    again(out, regions, 0, measure, isOfSameRegion, common);
    again(out, kinds, measure.measure, measure, isOfSameKind, kind);
    writeFigures(measure);
    again(out, endings, 0, measure, hasSameEnding, ending);
  };
}

/** Where something of a measure stands in what has been written. */
interface Written {
  readonly of: Measure;
  readonly start: number;
  readonly end: number;
}

/** Writes once more what stands at a place of `known` where the measure there has the same, else what is made of this one. */
function again(
  out: GrowingText,
  known: Written[],
  place: number,
  measure: Measure,
  isSame: (one: Measure, other: Measure) => boolean,
  make: (measure: Measure) => string,
): void {
  const there = known[place];
  if (there !== undefined && isSame(there.of, measure)) return out.again(there.start, there.end);
  const start = out.length;
  out.text(make(measure));
  known[place] = { of: measure, start, end: out.length };
}

const POINT = 46;
const COMMA = 44;

function isOfSameRegion(one: Measure, other: Measure): boolean {
  return (
    one.regionCode === other.regionCode &&
    one.year === other.year &&
    one.indicator === other.indicator &&
    one.level === other.level &&
    one.regionName === other.regionName
  );
}

function isOfSameKind(one: Measure, other: Measure): boolean {
  return one.outcome === other.outcome && one.ageGroup === other.ageGroup;
}

function hasSameEnding(one: Measure, other: Measure): boolean {
  return one.status === other.status && one.coverage === other.coverage;
}
