import { formatTenths, shareTenths, type RawCell } from '../../../src/core';
import { evaluateRows } from '../evaluate-rows';
import { CLASSIFICATION, INDICATORS } from '../../../src/shipped';

/**
 * A published table of the fylker's shares that are met, as anyone could have typed it from the data: code, name, year and the
 * share with one decimal comma. One fylke's share can be published wrong by some tenths.
 */
export function publishedTable(
  rows: readonly (readonly RawCell[])[],
  year: number,
  wrong: { readonly code: string; readonly tenths: number } | null = null,
): readonly (readonly RawCell[])[] {
  const snapshot = { source: 'Personer', firstRow: 1, firstColumn: 1, rows };
  const request = { indicators: INDICATORS, required: false, classification: CLASSIFICATION };
  const { measures } = evaluateRows(snapshot, request, {
    levels: ['fylke'],
    years: [year],
    indicators: ['arbeid-utdanning'],
  });
  const met = measures.filter(({ measure, status }) => measure === 1 && status === 'value');
  return [
    ['Fylkesnr', 'Fylke', 'År', 'Andel innfridd (prosent)'],
    ...met.map(({ regionCode, regionName, count, denominator }) => {
      const tenths = shareTenths(count ?? 0, denominator ?? 1);
      const printed = regionCode === wrong?.code ? tenths + wrong.tenths : tenths;
      return [regionCode, regionName, year, formatTenths(printed, 'nb')];
    }),
  ];
}
