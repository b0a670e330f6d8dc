import { formatCount, type Language } from '../../core';
import { SheetNames, type Provenance, type TableLayout, type WorkbookLayout } from '../../layout';
import { CELL_VERDICTS } from '../words/compare';
import { compareText } from '../words/compare-table';
import type { AbsentRegions } from '../compare/absent-regions';
import type { CellVerdict, ComparedCell } from '../compare/compare-cells';
import type { TableFindings } from '../compare/table-findings';
import { cellTable } from './cell-table';
import {
  explanationTable,
  explanationText,
  feasibilityTable,
  notPlacedLines,
  unplacedTable,
  unreadableNotes,
} from './finding-tables';

/** How findings are shown. */
export interface VerdictLayoutOptions {
  readonly language: Language;
  readonly provenance: Pick<Provenance, 'program' | 'time' | 'source'>;
  /** `remarkable`: only cells that do not agree are listed, where there are many. */
  readonly rows: 'all' | 'remarkable';
}

/** A table of so few cells is shown whole. */
const FEW_CELLS = 40;

/** The findings as sheets: verdicts, explanations, the figures against each other, cells without a place; empty ones are left out. */
export function layoutVerdicts(findings: TableFindings, options: VerdictLayoutOptions): WorkbookLayout {
  const { language, provenance } = options;
  const { explanations, checks, unplaced } = findings;
  const feasibility = feasibilityTable(checks, findings.compared !== null, language);
  const names = new SheetNames();
  const sheets: readonly TableLayout[] = [
    ...verdictTables(findings, options),
    ...(explanations.length > 0 ? [explanationTable(explanations, language)] : []),
    ...(feasibility ? [feasibility] : []),
    ...(unplaced.length > 0 ? [unplacedTable(findings, language)] : []),
  ];
  return {
    language,
    title: compareText(language).workbook,
    author: provenance.program,
    created: provenance.time,
    sheets: sheets.map((sheet) => ({ ...sheet, name: names.sheet(sheet.name, null) })),
  };
}

/** How many cells have each verdict, in the order of gravity; those that none has are left out. */
export function countVerdicts(
  compared: readonly ComparedCell[],
): readonly { readonly kind: CellVerdict['kind']; readonly cells: number }[] {
  return GRAVITY.map((kind) => ({
    kind,
    cells: compared.filter(({ verdict }) => verdict.kind === kind).length,
  })).filter(({ cells }) => cells > 0);
}

/** "24 celler: 22 stemmer, 2 avviker." */
export function summaryText(compared: readonly ComparedCell[], language: Language): string {
  const parts = countVerdicts(compared).map(({ kind, cells }) => {
    const { sign, ...words } = CELL_VERDICTS[kind];
    return `${sign} ${formatCount(cells, language)} ${words[language]}`;
  });
  return compareText(language).summary(formatCount(compared.length, language), parts.join(', '));
}

/** The figures that were left out because they could not be placed or read, in sentences ([PUB-6]); none where there are no such. */
export function leftOutLines(
  findings: Pick<TableFindings, 'unplaced' | 'notPlaced' | 'checks'>,
  language: Language,
): readonly string[] {
  return [...notPlacedLines(findings, language), ...unreadableNotes(findings.checks, language)];
}

/** Regions named in a note; the others are counted. */
const MOST_NAMED = 10;

/** "2019: tabellen mangler 2 av 422 områder …: 0101 Halden, 0104 Moss." */
export function absentText({ year, regions, of }: AbsentRegions, language: Language): string {
  const text = compareText(language);
  const names = regions.slice(0, MOST_NAMED).map(({ code, name }) => `${code} ${name}`);
  const more = regions.length - names.length;
  return text.absent(
    year,
    formatCount(regions.length, language),
    formatCount(of, language),
    names.join(', ') + (more > 0 ? text.andMore(formatCount(more, language)) : ''),
  );
}

const GRAVITY: readonly CellVerdict['kind'][] = ['agrees', 'rounding', 'differs', 'missing', 'cannotTell'];

function verdictTables(
  findings: TableFindings,
  { language, rows, provenance }: VerdictLayoutOptions,
): readonly TableLayout[] {
  const { compared, explanations, absent } = findings;
  if (compared === null) return [];
  const text = compareText(language);
  const remarkable = compared.filter(({ verdict }) => verdict.kind !== 'agrees');
  const cut = rows === 'remarkable' && compared.length > FEW_CELLS && remarkable.length < compared.length;
  const shown = cut ? remarkable : compared;
  const [likely] = explanations;
  const differs = compared.some(({ verdict }) => verdict.kind === 'differs');
  return [
    cellTable(shown, language, {
      subtitle: [
        provenance.source,
        summaryText(compared, language),
        ...(likely
          ? [
              (likely.all ? text.likelyAll : text.likely)(
                explanationText(likely, language),
                text.explainedOf(
                  formatCount(likely.explained, language),
                  formatCount(likely.cells, language),
                ),
              ),
            ]
          : []),
        ...(rows === 'all' ? [text.signs] : []),
      ],
      notes: [
        ...(cut
          ? [text.onlyRemarkable(formatCount(shown.length, language), formatCount(compared.length, language))]
          : []),
        ...(differs && explanations.length === 0 ? [text.noExplanation] : []),
        ...absent.map((one) => absentText(one, language)),
        ...leftOutLines(findings, language),
      ],
    }),
  ];
}
