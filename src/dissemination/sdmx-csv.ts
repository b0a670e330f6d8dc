import { assertNever, type AgeGroup, type MeasureStatus } from '../core';
import { commaSeparated } from './comma-separated';
import type { Release } from './release';
import type { ReleasedCell, ReleasedFigure } from './released-figures';
import { disseminationText } from './words/dissemination';
import { sdmxId } from './sdmx-id';

/** There is no registered data structure of these indicators; a receiver that has one puts its own id here. */
const STRUCTURE_ID = 'IPLOS:QUALITY_INDICATORS(1.0.0)';

/**
 * A release as SDMX-CSV 2.0 (sdmx-twg/sdmx-csv, data message, SDMX 3.0) with `labels=name`: a row for each figure, a column for each code
 * and one for its name. Codes of the cross-domain lists CL_FREQ, CL_AGE, CL_OBS_STATUS and CL_CONF_STATUS; action `I` (information). What is
 * hidden has no value, status `Q` and confidentiality `C`, whether for its own sake or to protect another.
 *
 * @param release one whose rows all have a year
 */
export function sdmxCsv(release: Release): string {
  const { language, figures } = release;
  const text = disseminationText(language);
  const fields = [
    ...['STRUCTURE', 'STRUCTURE_ID', 'STRUCTURE_NAME', 'ACTION'],
    ...['FREQ', text.frequency, 'INDICATOR', text.indicator, 'REF_AREA', text.region, 'AGE', text.ageGroup],
    ...['MEASURE', text.figure, 'TIME_PERIOD', text.year, 'OBS_VALUE', text.value],
    ...['OBS_STATUS', text.status, 'CONF_STATUS', text.confidentiality],
    ...['UNIT_MEASURE', text.unit, 'DECIMALS', text.decimals],
    ...['DEFINITION', text.definition, 'SOURCE', text.source, 'PROGRAM', text.program],
    ...['FINGERPRINT', text.fingerprint],
  ];
  const about = ['dataflow', STRUCTURE_ID, text.subject, 'I', 'A', text.yearly];
  const ending = [release.source, null, release.program, null, release.fingerprint, null];
  const rows = release.rows.flatMap((row) => {
    const { indicator, region, year } = row;
    const age = indicator.ageGroups.find(({ id }) => id === row.ageGroup);
    const key = [
      ...[sdmxId(indicator.id), indicator.title[language], sdmxId(region.code), region.label],
      ...[age === undefined ? null : ageCode(age), age?.label[language] ?? null],
    ];
    return figures.map((figure) => {
      const cell = figure.of(row);
      const status = statusCode(cell);
      const confidential = cell.status === 'suppressed' && cell.text === null ? 'C' : 'F';
      return [
        ...[...about, ...key, figure.id, figure.label, year, year, cell.text, null],
        ...[status, text.statuses[status], confidential, text.confidentialities[confidential]],
        ...[unitCode(figure), text.units[figure.unit], figure.decimals, null],
        ...[release.definitionOf(indicator), null, ...ending],
      ];
    });
  });
  return commaSeparated(fields, rows);
}

/** Of CL_OBS_STATUS. */
function statusCode({ text, status }: ReleasedCell): 'A' | 'M' | 'L' | 'Q' {
  return text === null ? missingCode(status) : 'A';
}

function missingCode(status: MeasureStatus): 'M' | 'L' | 'Q' {
  switch (status) {
    case 'value':
    case 'zeroDenominator':
    case 'notComparable':
      return 'M';
    case 'notReported':
    case 'jointlyReported':
      return 'L';
    case 'suppressed':
      return 'Q';
    default:
      return assertNever(status);
  }
}

/** Per cent, and persons, as Eurostat and OECD write them. */
function unitCode({ unit }: ReleasedFigure): string {
  return unit === 'percent' ? 'PT' : 'PS';
}

/** Of CL_AGE: `_T` all, `Y0T17` from 0 to 17 years, `Y_GE67` from 67 years. */
function ageCode({ from, to }: AgeGroup): string {
  if (to !== null) return `Y${from ?? 0}T${to}`;
  return from === null ? '_T' : `Y_GE${from}`;
}
