import { OUTCOMES, formatTenths, disclosureText } from '../../core';
import { metTenths, outcomeCell } from './figure-bars';
import { OUTCOME_COLOURS, OUTCOME_MARKERS } from './palette';
import { isWhole, type ResultRow } from '../result-rows';
import type { IndicatorInput } from '../table/table-input';
import type { Figure } from '../types';

/** The country over the years, one line for each outcome; null with fewer than two years that have a figure. */
export function linesOverYears(input: IndicatorInput, country: readonly ResultRow[]): Figure | null {
  const { indicator, layout, text } = input;
  const rows = country.filter((row) => row.year !== null && row.sample.status === 'value' && isWhole(row));
  const hidden = country.filter((row) => !isWhole(row)).map((row) => String(row.year));
  if (rows.length < 2) return null;
  const title = text.figureOverYears(indicator.shortTitle[layout.language]);
  const describe = (row: ResultRow | undefined): string =>
    row === undefined ? '' : `${row.year}: ${text.percent(formatTenths(metTenths(row), layout.language))}`;
  return {
    id: 'utvikling',
    kind: 'lines',
    title,
    altText: text.altLines(title, describe(rows[0]), describe(rows.at(-1))),
    categoryHeader: text.year,
    categories: rows.map((row) => String(row.year)),
    series: OUTCOMES.map((outcome) => ({
      name: text.outcome[outcome],
      colour: OUTCOME_COLOURS[outcome].fill,
      labelColour: outcome === 'met' ? OUTCOME_COLOURS.met.fill : null,
      marker: OUTCOME_MARKERS[outcome],
      cells: rows.map((row) => outcomeCell(row, outcome, layout.live)),
    })),
    order: null,
    notes: hidden.length === 0 ? [] : [disclosureText(layout.language).figureHidden(hidden.join(', '))],
  };
}
