import ExcelJS from 'exceljs';
import type { Printed, PrintedFigure } from '../printed';
import { addNames, figuresOfFunnel, isFunnel, type FunnelText } from './funnel';
import { sentencesIn } from './sentences';
import { figuresOfTable, type Naming } from './tables';

/** Reads every sheet of a workbook that `iplos compute` wrote, in Norwegian. */
export async function readXlsx(bytes: Uint8Array, naming: Naming): Promise<Printed> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const figures: PrintedFigure[] = [];
  const names = new Map<string, string | null>();
  const funnels: FunnelText[] = [];
  let persons: number | null = null;
  for (const sheet of workbook.worksheets) {
    const rows = rowsOf(sheet);
    let indicator = '';
    let since = 0;
    const tell = (end: number) => {
      const above = rows.slice(since, end);
      const year = /\b(20\d\d)\b/.exec(above[1]?.[0] ?? '')?.[1] ?? null;
      const told = sentencesIn(above.flat().join(' '), indicator, year);
      persons ??= told.persons;
      figures.push(...told.figures);
    };
    rows.forEach((row, at) => {
      const [first = ''] = row;
      if (naming.indicators.has(first)) {
        if (indicator !== '') tell(at);
        indicator = naming.indicators.get(first) ?? '';
        since = at;
      }
      if (!row.includes('Nevner')) return;
      const end = rows.findIndex((one, below) => below > at && one.every((cell) => cell === ''));
      const body = rows.slice(at + 1, end < 0 ? rows.length : end);
      addNames(names, row, body);
      if (isFunnel(row))
        funnels.push({ indicator, title: rows[at - 1]?.[0] ?? '', headers: row, rows: body });
      else figures.push(...figuresOfTable({ indicator, headers: row, rows: body }, naming));
    });
    if (indicator !== '') tell(rows.length);
  }
  const ofFunnels = funnels.map((funnel) => figuresOfFunnel(funnel, names, naming.ageGroups));
  figures.push(...ofFunnels.flatMap((one) => one.figures));
  const blunders = ofFunnels.flatMap(({ unread }) => unread.map((one) => `not read: ${one}`));
  return { form: 'xlsx', figures, beside: { persons, rows: new Map(), blunders } };
}

/** Cells as they are shown; a share as per cent with one decimal. */
function rowsOf(sheet: ExcelJS.Worksheet): readonly (readonly string[])[] {
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      const { value } = cell;
      cells.push(
        typeof value === 'number' && cell.numFmt?.includes('%')
          ? `${(Math.round(value * 1000) / 10).toFixed(1).replace('.', ',')} %`
          : typeof value === 'number'
            ? String(value).replace('.', ',')
            : value === null
              ? ''
              : cell.text,
      );
    });
    rows.push(cells);
  });
  return rows;
}
