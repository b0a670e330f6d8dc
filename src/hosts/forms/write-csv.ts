import { unparse } from 'papaparse';
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
 * @returns UTF-8 text with a byte order mark and CRLF (RFC 4180)
 */
export function measuresCsv(
  measures: readonly Measure[],
  language: Language = 'nb',
  statistics?: StatisticsRule,
): string {
  const beside = statistics === undefined ? [] : statisticsRecords(measures, statistics);
  const delimiter = language === 'nb' ? ';' : ',';
  const quoted = rememberingQuoted(delimiter);
  const fields = statistics === undefined ? HEADER : [...HEADER, ...STATISTICS];
  const lines = measures.map((measure, at) => {
    const record = beside[at];
    const line = csvLine(measure, language, delimiter, quoted);
    if (record === undefined) return line;
    return [line, ...STATISTICS.map((field) => quoted(fieldOf(record[field], language)))].join(delimiter);
  });
  return `${BYTE_ORDER_MARK}${fields.join(delimiter)}\r\n${lines.join('\r\n')}${lines.length > 0 ? '\r\n' : ''}`;
}

/** A text as a field, in quotation marks where it must be. Most are met again and again, so that each is made once. */
function rememberingQuoted(delimiter: string): (text: string | null) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text === null) return '';
    let field = known.get(text);
    if (field === undefined) {
      field = unparse([[text]], { delimiter, escapeFormulae: true });
      known.set(text, field);
    }
    return field;
  };
}

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

/** The fields that every measure has. Numbers and our own words need no quotation marks. */
function csvLine(
  measure: Measure,
  language: Language,
  delimiter: string,
  quoted: (text: string | null) => string,
): string {
  const decimal = (text: string): string => (language === 'en' ? text : text.replace('.', ','));
  return [
    quoted(measure.indicator),
    measure.year ?? '',
    quoted(measure.level),
    quoted(measure.regionCode),
    quoted(measure.regionName),
    measure.measure,
    measure.outcome,
    quoted(measure.ageGroup),
    measure.count ?? '',
    measure.denominator ?? '',
    measure.share === null ? '' : decimal(String(measure.share)),
    measure.sharePercent === null ? '' : decimal(measure.sharePercent),
    measure.status,
    measure.coverage?.reported ?? '',
    measure.coverage?.total ?? '',
  ].join(delimiter);
}
