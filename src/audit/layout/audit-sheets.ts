import { textCell, verdictSheet, type SheetColumn } from '../../published';
import {
  SheetNames,
  type AboutLayout,
  type AboutSection,
  type TableLayout,
  type WorkbookLayout,
} from '../../layout';
import type { AuditFinding, HiddenNumber, RepairFigure } from '../findings';
import type { AuditedNumber } from '../system/variable';
import { auditText } from '../words/audit';
import {
  assumptionLines,
  cellNames,
  findingSentence,
  notCheckedText,
  rangeText,
  summaryLines,
  whatText,
  type AuditReport,
} from './audit-report';

/** So many hidden numbers are still shown on the screen. */
const FEW_HIDDEN = 30;

/**
 * An audit as sheets: findings, what is left of every hidden number, the least further hiding, and what one signs: files with their
 * fingerprints, assumptions, what was not checked and the command.
 *
 * @param rows `remarkable`: without long lists of hidden numbers, as on a screen
 */
export function auditSheets(report: AuditReport, rows: 'all' | 'remarkable'): WorkbookLayout {
  const { language, result } = report;
  const names = new SheetNames();
  const { hidden, repair } = result;
  const tables: readonly TableLayout[] = [
    findingSheet(report),
    ...(hidden.length > 0 && (rows === 'all' || hidden.length <= FEW_HIDDEN) ? [hiddenSheet(report)] : []),
    ...(repair && repair.figures.length > 0 ? [repairSheet(report, repair.figures)] : []),
  ];
  const sheets = [...tables, aboutAudit(report)];
  return {
    language,
    title: auditText(language).workbook,
    author: report.program,
    created: report.time,
    sheets: sheets.map((sheet) => ({ ...sheet, name: names.sheet(sheet.name, null) })),
  };
}

function findingSheet(report: AuditReport): TableLayout {
  const { language, result } = report;
  const { headers, kinds, titles, sheets, notChecked } = auditText(language);
  const limits = result.notChecked.map((one) => notCheckedText(one, report));
  return verdictSheet<AuditFinding>(
    {
      id: 'etterproving/funn',
      name: sheets.findings,
      tableName: 'Etterproving_funn',
      title: titles.findings,
      subtitle: summaryLines(report),
      notes: [...assumptionLines(report), ...limits.map((line) => `${notChecked}: ${line}`)],
    },
    [
      { header: headers.cell, most: 40, cell: ({ cells }) => textCell(cellNames(report, cells).join(', ')) },
      ...placeColumns<AuditFinding>(report),
      { header: headers.finding, most: 34, cell: ({ kind }) => textCell(`✗ ${kinds[kind]}`, 'bad') },
      {
        header: headers.remains,
        align: 'right',
        kind: 'count',
        cell: ({ remains }) => textCell(rangeText(remains, language)),
      },
      {
        header: headers.proof,
        most: 50,
        dropOrder: 1,
        cell: ({ proof }) => textCell(proof === null ? '' : cellNames(report, proof).join(', ')),
      },
      {
        header: headers.reason,
        most: 90,
        dropOrder: 3,
        cell: (one) => textCell(findingSentence(one, language)),
      },
    ],
    result.findings,
  );
}

function hiddenSheet(report: AuditReport): TableLayout {
  const { language, result } = report;
  const { headers, titles, sheets, search } = auditText(language);
  return verdictSheet<HiddenNumber>(
    {
      id: 'etterproving/skjult',
      name: sheets.hidden,
      tableName: 'Etterproving_skjult',
      title: titles.hidden,
      subtitle: [],
      notes: [],
    },
    [
      {
        header: headers.cell,
        most: 40,
        cell: ({ number }) => textCell(cellNames(report, number.cells).join(', ')),
      },
      ...placeColumns<HiddenNumber>(report),
      {
        header: headers.remains,
        align: 'right',
        kind: 'count',
        cell: ({ remains }) => textCell(rangeText(remains, language)),
      },
      {
        header: headers.search,
        dropOrder: 1,
        cell: ({ isExact }) => textCell(isExact ? search.exact : search.outer),
      },
    ],
    result.hidden,
  );
}

function repairSheet(report: AuditReport, figures: readonly RepairFigure[]): TableLayout {
  const { headers, titles, sheets } = auditText(report.language);
  return verdictSheet<RepairFigure>(
    {
      id: 'etterproving/tiltak',
      name: sheets.repair,
      tableName: 'Etterproving_tiltak',
      title: titles.repair,
      subtitle: [],
      notes: [],
    },
    [
      { header: headers.cell, most: 40, cell: ({ cells }) => textCell(cellNames(report, cells).join(', ')) },
      ...placeColumns<RepairFigure>(report),
      {
        header: headers.persons,
        align: 'right',
        kind: 'count',
        cell: ({ persons }) => (persons === null ? { kind: 'blank' } : { kind: 'integer', value: persons }),
      },
    ],
    figures,
  );
}

function placeColumns<Row extends { readonly number: AuditedNumber }>({
  language,
  result,
}: AuditReport): readonly SheetColumn<Row>[] {
  const { headers } = auditText(language);
  const several = new Set(result.numbers.map(({ indicator }) => indicator)).size > 1;
  return [
    ...(several
      ? [
          {
            header: headers.indicator,
            dropOrder: 2,
            cell: ({ number }: Row) => textCell(number.indicator ?? ''),
          },
        ]
      : []),
    {
      header: headers.code,
      kind: 'code',
      dropOrder: 5,
      cell: ({ number }) => textCell(number.missing ? '' : number.region.code),
    },
    { header: headers.region, kind: 'name', cell: ({ number }) => textCell(number.region.name) },
    {
      header: headers.year,
      kind: 'year',
      dropOrder: 4,
      cell: ({ number }) => ({ kind: 'year', value: number.year }),
    },
    { header: headers.what, most: 44, cell: ({ number }) => textCell(whatText(number, language)) },
  ];
}

/** What one signs. */
function aboutAudit(report: AuditReport): AboutLayout {
  const { language, result, files, command, program, time } = report;
  const text = auditText(language);
  const lines = (heading: string, all: readonly string[]): AboutSection => ({
    kind: 'facts',
    heading,
    facts: all.map((line, at) => ({ label: String(at + 1), text: line })),
  });
  return {
    kind: 'about',
    id: 'etterproving/om',
    name: text.sheets.about,
    title: text.workbook,
    subtitle: [],
    sections: [
      lines(text.facts.result, summaryLines(report)),
      {
        kind: 'facts',
        heading: text.facts.files,
        facts: files.map(({ name, sha256 }) => ({
          label: name,
          text: sha256 === null ? '' : `${text.facts.sha256} ${sha256}`,
        })),
      },
      lines(text.assumptions, assumptionLines(report)),
      lines(
        text.notChecked,
        result.notChecked.map((one) => notCheckedText(one, report)),
      ),
      {
        kind: 'facts',
        heading: text.facts.program,
        facts: [
          { label: text.facts.program, text: program },
          { label: text.facts.time, text: time },
          ...(command === null ? [] : [{ label: text.facts.command, text: command }]),
          { label: text.facts.signature, text: text.facts.signed },
        ],
      },
    ],
  };
}
