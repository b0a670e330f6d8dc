import { NO_REPORTING, readSettings, type RegionQuestion } from '../../core';
import type { CellsLayout, LaidCell } from '../../layout';
import type { WorksheetText } from '../words/worksheet';

/** How the sheet is known. */
export const MUNICIPALITIES_SHEET = 'audit/municipalities';

/** What a row's kommune is where rows of it are left out of everything ([REG-5]). */
export const LEFT_OUT = -1;

/** Where the formulas of rows look a kommune up: its year and number as one number, what it counts as, the number of its KOSTRA group. */
export const LOOKED_UP = { key: 'A', countsAs: 'C', kostra: 'D' } as const;

/**
 * The kommuner of each year ([REG-2]), and what the rows of each count as: the kommune itself, the one it was reported with ([REG-6]), or
 * nothing ([REG-5]); with KOSTRA groups ([REG-8]) the number of that one's group, 0 where it has none.
 */
export function municipalitiesSheet(
  { classification, reporting = NO_REPORTING, kostra }: RegionQuestion,
  years: readonly number[],
  text: WorksheetText,
): CellsLayout {
  const settings = readSettings(classification, years, reporting);
  const rows = years.flatMap((year) => {
    const { named, partnerOf } = settings.forYear(year);
    return (classification.forYear(year)?.municipalities ?? []).map(({ code, name }): readonly LaidCell[] => {
      const as = partnerOf.get(code) ?? code;
      const countsAs = named.has(code) || named.has(as) ? LEFT_OUT : Number(as);
      const group = kostra?.groupOf(year, as);
      return [
        whole(year * 10_000 + Number(code)),
        { value: name, style: 'bodyText' },
        whole(countsAs),
        ...(kostra === undefined ? [] : [whole(groupNumber(group ?? ''))]),
      ];
    });
  });
  const headers = [
    text.yearAndCode,
    text.municipality,
    text.countsAs,
    ...(kostra === undefined ? [] : [text.kostraGroup]),
  ];
  return {
    kind: 'cells',
    id: MUNICIPALITIES_SHEET,
    name: text.municipalitiesSheet,
    title: text.municipalitiesTitle,
    subtitle: text.municipalitiesAbout,
    widths: [16, 30, 14, ...(kostra === undefined ? [] : [14])],
    rows: [headers.map((value) => ({ value, style: 'headerLeft' as const })), ...rows],
    frozen: { rows: 1, columns: 0 },
    headerRow: 0,
  };
}

/** `EKG05` as 5; 0 for no group. */
export function groupNumber(code: string): number {
  return Number(code.replace(/\D/g, ''));
}

function whole(value: number): LaidCell {
  return { value, style: 'bodyYear' };
}
