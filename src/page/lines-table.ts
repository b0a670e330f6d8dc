import {
  countedShare,
  missingBracket,
  OUTCOMES,
  wilsonInterval,
  type Language,
  type Measure,
  type Outcome,
} from '../core';
import { measureCell, type Cell, type Column, type TableLayout } from '../layout';
import type { PageInput } from './input';
import { measuresAt, type LineAt } from './measures-at';
import { pageText } from './words/page';

/** A line of a table: what it is called, and which figures stand in it. */
export interface TableLine extends LineAt {
  readonly name: string;
}

/**
 * A table of shares: one line for each that has measures, with denominator, the four outcomes and the interval of the share met. Year and
 * age group have columns where lines differ in them.
 */
export function linesTable(
  input: PageInput,
  lines: readonly TableLine[],
): Pick<TableLayout, 'columns' | 'rows' | 'legend' | 'totals'> {
  const at = measuresAt(input);
  const shown = lines.filter((line) => at(line, 'met') !== undefined);
  const makers = [...headMakers(input, shown), ...figureMakers(input.language, input.statistics.level)];
  const rows = shown.map((line) => makers.map(({ cell }) => cell(line, (outcome) => at(line, outcome))));
  const signs = (['.', '..', ':'] as const).filter((sign) =>
    rows.some((row) => row.some((cell) => cell.kind === 'sign' && cell.sign === sign)),
  );
  const text = pageText(input.language);
  return {
    columns: makers.map(({ column }) => column),
    rows,
    legend: signs.map((sign) => ({ sign, meaning: text.signs[sign] })),
    totals: shown.flatMap((line, index) => (line.level === 'land' ? [index] : [])),
  };
}

interface Maker {
  readonly column: Column;
  readonly cell: (line: TableLine, of: (outcome: Outcome) => Measure | undefined) => Cell;
}

function headMakers({ language, indicator }: PageInput, lines: readonly TableLine[]): readonly Maker[] {
  const text = pageText(language);
  const differ = (of: (line: TableLine) => string | number): boolean => new Set(lines.map(of)).size > 1;
  const labels = new Map(indicator.ageGroups.map(({ id, label }) => [id, label[language]]));
  const isOfOne = !differ((line) => `${line.level} ${line.code}`);
  const name: Maker = {
    column: head('name', text.region, isOfOne ? 14 : 22),
    cell: (line) => ({ kind: 'text', text: line.name }),
  };
  const year: Maker = {
    column: head('year', text.year, 7),
    cell: (line) => ({ kind: 'year', value: line.year }),
  };
  const ages: Maker = {
    column: head('ageGroup', text.ageGroup, widthOf(text.ageGroup) + 0.5),
    cell: (line) => ({ kind: 'text', text: labels.get(line.ageGroup) ?? line.ageGroup }),
  };
  return [
    name,
    ...(differ((line) => line.year) ? [year] : []),
    ...(differ((line) => line.ageGroup) ? [ages] : []),
  ];
}

function figureMakers(language: Language, level: PageInput['statistics']['level']): readonly Maker[] {
  const text = pageText(language);
  const figure = (part: 'share' | 'denominator', measure: Measure | undefined): Cell =>
    measure === undefined ? { kind: 'blank' } : measureCell(part, measure);
  const bound = (end: 'low' | 'high', measure: Measure | undefined): Cell => {
    const share = measure === undefined ? null : countedShare(measure);
    if (share !== null) return { kind: 'bound', share: wilsonInterval(share, level)[end] };
    return figure('share', measure);
  };
  const number = (kind: Column['kind'], header: string, cell: Maker['cell']): Maker => ({
    column: { kind, header, shortHeader: header, width: widthOf(header), align: 'right', dropOrder: 0 },
    cell,
  });
  return [
    number('denominator', text.denominator, (_line, of) => figure('denominator', of('met'))),
    ...OUTCOMES.flatMap((outcome): readonly Maker[] => [
      number('share', text.share[outcome], (_line, of) => figure('share', of(outcome))),
      ...(outcome === 'met'
        ? [
            number('bound', text.low, (_line, of) => bound('low', of('met'))),
            number('bound', text.high, (_line, of) => bound('high', of('met'))),
            number('share', text.most, (_line, of) => mostPossible(of('met'), of('unreported'))),
          ]
        : []),
    ]),
  ];
}

/** The share met had everyone without an answer been met; the sign of a hidden figure where either is hidden. */
function mostPossible(met: Measure | undefined, unreported: Measure | undefined): Cell {
  if (met === undefined || unreported === undefined) return { kind: 'blank' };
  const share = countedShare(met);
  if (share === null || unreported.count === null)
    return measureCell('share', share === null ? met : unreported);
  return {
    kind: 'share',
    tenths: missingBracket(share.count, unreported.count, share.denominator).ifAll,
  };
}

function head(kind: Column['kind'], header: string, width: number): Column {
  return { kind, header, shortHeader: header, width, align: 'left', dropOrder: 0 };
}

/** Room for the longest word of a header in a table of a page, where all columns share the paper's width, and for a share. */
function widthOf(header: string): number {
  const longest = Math.max(...header.split(' ').map((word) => word.length));
  return Math.max(8, longest + (longest > 8 ? 2 : 1));
}
