import type { RequirementSets } from './requirement-sets';

/**
 * Members of the types modelled here that are newer than ExcelApi 1.14, our floor, with the set each needs (from
 * @types/office-js 1.0.612). The library does not check them itself: an older Excel answers "ApiNotFound".
 */
const NEWER: Readonly<Record<string, string>> = {
  'Workbook.linkedEntityDataDomains': '1.19',
  'Workbook.notes': '1.18',
  'Workbook.getActiveShape()': '1.19',
  'Workbook.getActiveShapeOrNullObject()': '1.19',
  'Workbook.getLinkedEntityCellValue()': '1.16',
  'NumberFormatInfo.currencySymbol': '1.17',
  'Worksheet.notes': '1.18',
  'Worksheet.showDataTypeIcons': '1.19',
  'Worksheet._RegisterEventNameChanged()': '1.17',
  'Worksheet._RegisterEventVisibilityChanged()': '1.17',
  'WorksheetCollection._RegisterEventMoved()': '1.17',
  'WorksheetCollection._RegisterEventNameChanged()': '1.17',
  'WorksheetCollection._RegisterEventVisibilityChanged()': '1.17',
  'TableColumnCollection.addAsJson()': '1.16',
  'TableColumn.valuesAsJson': '1.16',
  'TableColumn.valuesAsJsonLocal': '1.16',
  'Range.control': '1.18',
  'Range.valuesAsJson': '1.16',
  'Range.valuesAsJsonLocal': '1.16',
  'Range.clearOrResetContents()': '1.18',
  'Range.getDependents()': '1.15',
  'Range.getDisplayedCellProperties()': '1.19',
  'NamedItem.valueAsJson': '1.16',
  'NamedItem.valueAsJsonLocal': '1.16',
  'ChartSeries.getDimensionDataSourceString()': '1.15',
  'ChartSeries.getDimensionDataSourceType()': '1.15',
  'ChartDataLabels.leaderLines': '1.19',
  'ChartDataLabels.geometricShapeType': '1.19',
  'ChartDataLabels.showAsStickyCallout': '1.19',
  'ChartDataLabels.showLeaderLines': '1.19',
};

/** The set a member ("Range.valuesAsJson", methods with "()") needs and the platform lacks; null when it has it. */
export function missingSet(member: string, sets: RequirementSets): string | null {
  const needed = NEWER[member];
  return needed !== undefined && isOlder(sets['ExcelApi'] ?? '1.1', needed) ? `ExcelApi ${needed}` : null;
}

/** Whether a host has a version of ExcelApi. */
export function hasSet(sets: RequirementSets, version: string): boolean {
  return !isOlder(sets['ExcelApi'] ?? '1.1', version);
}

/** Compares versions by their parts: 1.9 is older than 1.14. */
function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [thanMajor = 0, thanMinor = 0] = than.split('.').map(Number);
  return major < thanMajor || (major === thanMajor && minor < thanMinor);
}
