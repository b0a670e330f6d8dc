/** The key of the mark in a sheet's custom properties (ExcelApi 1.12): the sheet is ours, whatever it is called. */
export const MARK_KEY = 'iplos';

/** Ids of the sheets that carry our mark. Takes part in a batch. */
export async function ownSheetIds(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<ReadonlySet<string>> {
  const marks = sheets.map((sheet) => {
    const mark = sheet.customProperties.getItemOrNullObject(MARK_KEY);
    mark.load('value');
    return { sheet, mark };
  });
  await context.sync();
  return new Set(marks.filter(({ mark }) => !mark.isNullObject).map(({ sheet }) => sheet.id));
}
