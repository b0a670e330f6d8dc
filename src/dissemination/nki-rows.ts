import { layoutText } from '../layout';
import type { Release, ReleasedRegion } from './release';
import { disseminationText } from './words/dissemination';

/** What stands in Helsedirektoratet's rows where there is no figure. */
const NO_FIGURE = -10_000_000;

/**
 * A release as the rows of Helsedirektoratet's interface for national quality indicators (NKI): an object for each figure in
 * `AttachmentDataRows`. Without a figure a row has −10 000 000, as theirs do; what is hidden has no row at all, since a program that does not
 * know that number would count with it. The form has no place for units, signs, notes or definitions: what the figures are stands in their names.
 *
 * @param release one whose rows all have a year
 */
export function nkiRows(release: Release): string {
  const { language, rows, figures } = release;
  const text = disseminationText(language);
  const lines = rows.flatMap((row) => {
    const { indicator, region, year } = row;
    const ageGroup =
      indicator.ageGroups.find(({ id }) => id === row.ageGroup)?.label[language] ?? row.ageGroup;
    const above = parentOf(region, release);
    return figures.flatMap((figure) => {
      const cell = figure.of(row);
      if (cell.text === null && cell.status === 'suppressed') return [];
      return [
        JSON.stringify({
          QualityIndicatorName: indicator.title[language],
          MeasureName: `${figure.label}, ${ageGroup}`,
          MeasureType: figure.unit === 'percent' ? layoutText(language).share : layoutText(language).count,
          PeriodType: text.yearly,
          TimeFrom: `${year}-01-01T00:00:00`,
          TimeTo: `${year}-12-31T00:00:00`,
          LocationId: region.code,
          LocationName: region.regionName,
          LocationParentId: above?.code ?? null,
          ParentName: above?.regionName ?? null,
          Value: cell.text === null ? NO_FIGURE : Number(cell.text),
        }),
      ];
    });
  });
  return `{"AttachmentDataRows":[\n${lines.join(',\n')}\n]}\n`;
}

/** The fylke of a kommune, the country of all else; null of the country, and where there is none in the result. */
function parentOf(region: ReleasedRegion, { regions }: Release): ReleasedRegion | null {
  if (region.level === 'land') return null;
  const [county = ''] = region.level === 'kommune' ? [region.regionCode.slice(0, 2)] : [];
  return (
    regions.find(({ level, regionCode }) => level === 'fylke' && regionCode === county) ??
    regions.find(({ level }) => level === 'land') ??
    null
  );
}
