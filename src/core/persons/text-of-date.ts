/** A date as text, `2019-05-17`, the day in UTC; '' for one outside every calendar. */
export function textOfDate(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
