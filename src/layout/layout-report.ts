import { aboutSheet } from './about/about';
import { figureSheet } from './figures/figures';
import { frontSheet } from './front/front';
import type { LayoutInput } from './input';
import { isLocalAlone, saysNothingMore, reportingSheet, withoutFormulasOnHidden } from './layout-results';
import { pictureSheets } from './pictures/picture-sheets';
import { SheetNames } from './sheet-names';
import type { ResultRow } from './result-rows';
import { resultsText } from './results-text';
import { agesSheet } from './table/ages-table';
import { aboveOf } from './table/difference';
import { tableSheet } from './table/table';
import { indicatorInput, levelKind, levelsOf, type IndicatorInput } from './table/table-input';
import { reportText } from './words/report';
import type { SheetLayout, TableLayout, WorkbookLayout } from './types';

/** Ages stand in a table of their own where a level's table would be longer than a page with them. */
const MOST_ROWS_WITH_AGES = 66;

/**
 * Turns measures into a workbook that people read, print and send on: first a page that answers, then for each indicator a table for each level with
 * one row for a region and year, the age groups and the figures on sheets of their own, what was reported where that looks wrong
 * ([IN-10]), and last "Om beregningen". The figures are those of `layoutResults`.
 */
export function layoutReport(given: LayoutInput): WorkbookLayout {
  const input = withoutFormulasOnHidden(given);
  const text = resultsText(input);
  const names = new SheetNames();
  const front = names.sheet(reportText(input.language).front, null);
  const about = names.sheet(text.about, null);
  const inputs = input.indicators.flatMap((indicator) => indicatorInput(input, indicator, text) ?? []);
  const sheets = [
    ...inputs.flatMap((one) => indicatorSheets(one, names)),
    ...reportingSheet(input),
    aboutSheet(input, about),
  ];
  // The front page answers for everyone: without them there is none.
  const answers = input.results.measures.some(({ level }) => level === 'land') && inputs.length > 0;
  return {
    language: input.language,
    title: text.workbookTitle,
    author: input.provenance.program,
    created: input.provenance.time,
    ...(input.live && { live: input.live }),
    sheets: answers ? [frontSheet(input, inputs, front, sheets), ...sheets] : sheets,
  };
}

function indicatorSheets(one: IndicatorInput, names: SheetNames): readonly SheetLayout[] {
  const { layout, indicator, measures, ageGroups } = one;
  const levels = levelsOf(measures).filter((level) => !saysNothingMore(level, one));
  const groups = levels.filter((level) => levelKind(level).kind === 'group');
  // Of one kommune's extract everyone stands above the groups: a table of one line is no page.
  const withTop = isLocalAlone(one) && groups.length > 0 && levels.includes('land');
  const everyone = indicator.ageGroups[0]?.id ?? 'all';
  const own = ageGroups.includes(everyone) ? [everyone] : ageGroups;
  const agesApart: string[] = [];
  const tables = levels
    .filter((level) => !(withTop && level === 'land'))
    .map((level): TableLayout => {
      const regions = new Set(
        measures
          .filter((measure) => measure.level === level)
          .map(({ regionCode, year }) => `${regionCode}|${year ?? ''}`),
      ).size;
      const isLong = level !== 'land' && regions * ageGroups.length > MOST_ROWS_WITH_AGES;
      if (isLong && own.length < ageGroups.length) agesApart.push(level);
      const above = layout.live ? null : aboveOf(level, measures, isPartial(one));
      const isDifference = above !== null && layout.content !== 'counts';
      return onPaper(
        tableSheet(one, level, names, {
          ageGroups: isLong ? own : ageGroups,
          agesApart: level !== 'land',
          withTop: withTop && levelKind(level).kind === 'group',
          countyOf: level === 'kommune' || level.startsWith('kommune/') ? countyNames(one) : null,
          above,
          notes: isDifference ? [reportText(layout.language).noteAgainst] : [],
        }),
      );
    });
  const ages = agesApart.length === 0 ? [] : [agesSheet(one, agesApart, names, countyNames(one))];
  const figures = layout.figures ? figureSheet(one, names, isLocalAlone(one)) : null;
  return [
    ...tables,
    ...ages,
    ...(figures === null ? [] : [figures]),
    ...(layout.figures ? pictureSheets(one, names) : []),
  ];
}

/** On paper the signs say in a long table what the remarks say on the screen. */
function onPaper(sheet: TableLayout): TableLayout {
  const remark = sheet.columns.findIndex(({ kind }) => kind === 'remark');
  const { rows } = sheet;
  return rows.length > ROWS_WITH_REMARKS && remark === sheet.columns.length - 1
    ? { ...sheet, printed: { rows: rows.length, columns: remark } }
    : sheet;
}

const ROWS_WITH_REMARKS = 45;

function isPartial({ layout }: IndicatorInput): boolean {
  const { reach } = layout.results;
  return reach !== undefined && reach.kind !== 'country';
}

/** The name of the fylke that a row's kommune, or the row itself, lies in that year. */
function countyNames({ layout, measures }: IndicatorInput): (row: ResultRow) => string {
  const named = new Map(
    measures
      .filter(({ level }) => level === 'fylke')
      .map(({ regionCode, regionName }) => [regionCode, regionName]),
  );
  const { counted, provenance } = layout;
  return ({ regionCode, year, sample: { level } }) => {
    if (level !== 'fylke' && level !== 'kommune' && !level.startsWith('kommune/')) return '';
    const code = regionCode.slice(0, 2);
    const ofYear = counted?.classification.forYear(provenance.settings.regionsOf ?? year ?? 0);
    return ofYear?.countyByCode.get(code)?.name ?? named.get(code) ?? code;
  };
}
