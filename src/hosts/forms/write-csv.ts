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
  const rows = measures.map((measure, at) => [
    ...csvRow(measure, language),
    ...STATISTICS.flatMap((field) => {
      const record = beside[at];
      return record === undefined ? [] : [fieldOf(record[field], language)];
    }),
  ]);
  const fields = statistics === undefined ? [...HEADER] : [...HEADER, ...STATISTICS];
  const delimiter = language === 'nb' ? ';' : ',';
  return `${BYTE_ORDER_MARK}${unparse(
    { fields, data: rows },
    { delimiter, newline: '\r\n', escapeFormulae: true },
  )}\r\n`;
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

function csvRow(measure: Measure, language: Language): readonly (string | number | null)[] {
  const decimal = (text: string | null): string | null =>
    text === null || language === 'en' ? text : text.replace('.', ',');
  return [
    measure.indicator,
    measure.year,
    measure.level,
    measure.regionCode,
    measure.regionName,
    measure.measure,
    measure.outcome,
    measure.ageGroup,
    measure.count,
    measure.denominator,
    decimal(measure.share === null ? null : String(measure.share)),
    decimal(measure.sharePercent),
    measure.status,
    measure.coverage?.reported ?? null,
    measure.coverage?.total ?? null,
  ];
}
