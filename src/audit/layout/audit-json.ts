import type { AuditFinding, Filling } from '../findings';
import type { AuditedNumber } from '../system/variable';
import {
  assumptionLines,
  auditVerdict,
  cellNames,
  findingText,
  notCheckedText,
  summaryLines,
  type AuditReport,
} from './audit-report';

/**
 * The audit as one JSON object: `{form, verdict, summary, files, command, program, time, assumptions, findings, remarks, hidden,
 * contradictions, repair, notChecked}`. `most` is null where nothing bounds a number; `example` is one filling of all hidden numbers with
 * which everything shown is true, and of a finding that leaves several numbers `leastBy` and `mostBy` are fillings that reach the ends, by cell.
 */
export function auditJson(report: AuditReport): string {
  const { result, files, command, program, time, assumptions } = report;
  const { repair } = result;
  const hiddenBy = new Map(result.hidden.map((one) => [one.number, one]));
  const cellsOf = (filling: Filling | null): Readonly<Record<string, number>> | null =>
    filling &&
    Object.fromEntries(
      [...filling].flatMap(([at, value]) => {
        const [name] = cellNames(report, result.numbers[at]?.cells ?? []);
        return name === undefined ? [] : [[name, value] as const];
      }),
    );
  /** The ends of a range that is wider than one number, each with the numbers that reach it. */
  const reached = ({ number, remains }: AuditFinding): object => {
    const own = remains.least < remains.most ? hiddenBy.get(number) : undefined;
    return own ? { leastBy: cellsOf(own.leastBy), mostBy: cellsOf(own.mostBy) } : {};
  };
  const finding = (one: AuditFinding): object => ({
    kind: one.kind,
    cell: cellNames(report, one.cells)[0] ?? null,
    cells: cellNames(report, one.cells),
    ...place(one.number),
    least: one.remains.least,
    most: finite(one.remains.most),
    proof: one.proof && cellNames(report, one.proof),
    fewest: one.fewest !== 'notShown',
    fewestAmong: one.fewest,
    ...reached(one),
    message: findingText(one, report),
  });
  return `${JSON.stringify(
    {
      form: 2,
      verdict: auditVerdict(result),
      summary: summaryLines(report),
      files,
      command,
      program,
      time,
      assumptions: {
        below: assumptions.rule.below,
        rule: assumptions.rule.kind ?? 'small',
        readerKnows: assumptions.knows,
        kostra: assumptions.kostra !== undefined,
        messages: assumptionLines(report),
      },
      findings: result.findings.map(finding),
      remarks: result.everybody.map(finding),
      hidden: result.hidden.map(({ number, remains, isExact, example }) => ({
        cell: cellNames(report, number.cells)[0] ?? null,
        cells: cellNames(report, number.cells),
        ...place(number),
        least: remains.least,
        most: finite(remains.most),
        exact: isExact,
        example,
      })),
      contradictions: result.contradictions.map(({ cells }) => ({ cells: cellNames(report, cells) })),
      repair: repair && {
        cells: cellNames(
          report,
          repair.figures.flatMap(({ cells }) => cells),
        ),
        figures: repair.figures.map(({ number, cells, persons }) => ({
          cells: cellNames(report, cells),
          ...place(number),
          persons,
        })),
        cost: {
          cells: repair.figures.flatMap(({ cells }) => cells).length,
          persons: repair.figures.reduce((sum, { persons }) => sum + (persons ?? 0), 0),
        },
        least: repair.isLeast,
        cheapest: repair.isCheapest,
        left: repair.left,
      },
      notChecked: result.notChecked.map((one) => ({ ...one, message: notCheckedText(one, report) })),
    },
    null,
    1,
  )}\n`;
}

function place({ indicator, year, region, ageGroup, quantity, missing }: AuditedNumber): object {
  return {
    indicator,
    year,
    level: region.level,
    regionCode: region.code,
    regionName: region.name,
    ageGroup,
    quantity,
    ...(missing ? { missing: missing.regions.map(({ code }) => code) } : {}),
  };
}

function finite(value: number): number | null {
  return value === Infinity ? null : value;
}
