import { updateChart, writeChart } from './write-chart';
import type { PlannedSheet } from './write-plan';

/**
 * The steps that give a sheet its charts: those of an earlier run that still belong are brought up to date and keep what the
 * user has made of their looks, those that nothing is left for go, missing ones are drawn. Charts that are not ours are left
 * alone. Each step takes part in a batch and can fail by itself.
 */
export async function chartSteps(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { grid, old }: PlannedSheet,
): Promise<readonly (() => void | Promise<void>)[]> {
  sheet.charts.load('items/name');
  await context.sync();
  const prefix = chartPrefix(grid.id);
  const ours = sheet.charts.items.filter(({ name }) => name.startsWith(prefix));
  const wanted = new Set(grid.charts.map(({ id }) => prefix + id));
  return [
    () => ours.filter(({ name }) => !wanted.has(name)).forEach((chart) => chart.delete()),
    ...grid.charts.map((chart) => async (): Promise<void> => {
      const there = ours.find(({ name }) => name === prefix + chart.id);
      const before = old?.mark.charts?.find(({ id }) => id === chart.id);
      // Which points of a scatter have names differs from run to run, and so what each series looks like: it is drawn anew.
      if (there && before && chart.kind !== 'scatter')
        return updateChart(context, sheet, chart, there, before);
      there?.delete();
      await writeChart(context, sheet, chart, prefix + chart.id);
    }),
  ];
}

/** How the names of our charts on a sheet begin, so that the next run finds them among the user's own. */
function chartPrefix(sheetId: string): string {
  return `IPLOS ${sheetId} `;
}
