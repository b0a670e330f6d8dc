import { firstOf, formatCount, listed, OUTCOMES, quoted, type Language } from '../../core';
import { ageText, compareText } from '../../published';
import type { AuditAssumptions } from '../assumptions';
import type { AuditFinding, AuditResult, NotChecked, FindingKind } from '../findings';
import type { WholeRange } from '../system/system';
import type { Taken } from '../system/build-system';
import type { AuditedNumber } from '../system/variable';
import { auditText } from '../words/audit';

/** A file that was audited. */
export interface AuditedFile {
  readonly name: string;
  /** In hexadecimal digits; null where the bytes are not at hand, as for a range in Excel. */
  readonly sha256: string | null;
}

/** Everything a report of an audit is made from. */
export interface AuditReport {
  readonly result: AuditResult;
  readonly files: readonly AuditedFile[];
  readonly assumptions: AuditAssumptions;
  /** What gives the same again; null where it was not a command. */
  readonly command: string | null;
  readonly program: string;
  /** ISO 8601. */
  readonly time: string;
  readonly language: Language;
}

/** What it comes to: `incomplete` where figures could not be placed or read, or contradict each other, so that there is no saying. */
export function auditVerdict({
  findings,
  contradictions,
  notChecked,
}: AuditResult): 'findings' | 'incomplete' | 'clean' {
  if (findings.length > 0) return 'findings';
  const isLeftOut = notChecked.some(({ kind }) => kind === 'unplaced' || kind === 'unreadable');
  return contradictions.length > 0 || isLeftOut ? 'incomplete' : 'clean';
}

/** The address of a cell, with its file where there are several and the address does not say it. */
export function cellName({ result, files }: Pick<AuditReport, 'result' | 'files'>, at: number): string {
  const cell = result.cells[at];
  if (!cell) return '?';
  // Cells of an open workbook, which has no bytes at hand, are told apart by their sheets.
  const isOfOne = files.length < 2 || files.every(({ sha256 }) => sha256 === null);
  return isOfOne || cell.address.startsWith(`${cell.file}!`) ? cell.address : `[${cell.file}]${cell.address}`;
}

/** The cells one speaks of, each name once. */
export function cellNames(
  report: Pick<AuditReport, 'result' | 'files'>,
  cells: readonly number[],
): readonly string[] {
  return [...new Set(cells.map((at) => cellName(report, at)))];
}

/** "1–4", "3", "minst 3". */
export function rangeText({ least, most }: WholeRange, language: Language): string {
  const text = auditText(language);
  const low = formatCount(least, language);
  if (most === Infinity) return text.atLeast(low);
  return least === most ? low : text.range(low, formatCount(most, language));
}

/** "antall innfridd, 0–17 år". */
export function whatText({ quantity, ageGroup, missing }: AuditedNumber, language: Language): string {
  const text = auditText(language);
  const outcome = OUTCOMES.find((one) => one === quantity);
  const what =
    outcome !== undefined
      ? `${text.count} ${compareText(language).outcome[outcome]}`
      : quantity === 'denominator'
        ? text.denominator
        : text.rest;
  const age = ageGroup === 'all' ? [] : [ageText(ageGroup, language)];
  const parts = missing
    ? [
        text.unlisted(
          firstOf(
            missing.regions.map(({ name }) => name),
            3,
          ),
        ),
      ]
    : [];
  return [what, ...age, ...parts].join(', ');
}

/** A finding as a sentence or two. */
export function findingText(finding: AuditFinding, report: AuditReport): string {
  const { language } = report;
  const text = auditText(language);
  const { proof, kind } = finding;
  const said = findingSentence(finding, language);
  if (isPlain(kind)) return `${said}${text.stop}`;
  if (proof === null) return `${said}${text.proofNotFound}`;
  return proof.length === 0
    ? `${said}${text.stop}`
    : `${said}${text.follows(listed(cellNames(report, proof), language))}`;
}

/** What is found, without a full stop. */
export function findingSentence({ kind, number, remains }: AuditFinding, language: Language): string {
  const what = `${whatText(number, language)} (${number.region.name} ${number.year})`;
  return capital(auditText(language).sentence[kind](what, rangeText(remains, language)));
}

/** Whether the cell itself says it. */
function isPlain(kind: FindingKind): boolean {
  return kind === 'shownSmall' || kind === 'nobody';
}

/** What the audit says of itself, in sentences: the number of findings, of hidden numbers, what would repair them. */
export function summaryLines(report: AuditReport): readonly string[] {
  const { result, language } = report;
  const { summary, kinds } = auditText(language);
  const { findings, hidden, everybody, contradictions, repair } = result;
  const n = (value: number): string => formatCount(value, language);
  const counted = (Object.keys(kinds) as FindingKind[]).flatMap((kind) => {
    const own = findings.filter((one) => one.kind === kind).length;
    return own > 0 ? [`${n(own)} ${kinds[kind]}`] : [];
  });
  const rows = new Set(everybody.map(({ number }) => number)).size;
  const cells = repair?.figures.flatMap((one) => one.cells) ?? [];
  const persons = repair?.figures.reduce((sum, one) => sum + (one.persons ?? 0), 0) ?? 0;
  return [
    findings.length === 0
      ? auditVerdict(result) === 'clean'
        ? summary.none
        : summary.incomplete
      : `${summary.findings(findings.length)} ${counted.join(', ')}.`,
    ...(hidden.length > 0
      ? [
          summary.hidden(
            n(hidden.length),
            hidden.length === 1,
            n(hidden.filter(({ isExact }) => isExact).length),
          ),
        ]
      : []),
    ...(rows > 0 ? [summary.everybody(n(rows), rows === 1)] : []),
    ...(contradictions.length > 0
      ? [
          summary.contradictions(
            firstOf(
              cellNames(
                report,
                contradictions.flatMap((one) => one.cells),
              ),
              20,
            ),
          ),
        ]
      : []),
    ...(repair === null
      ? []
      : cells.length === 0
        ? [summary.repairNone]
        : [
            repair.left > 0
              ? summary.repairLeft(n(repair.left))
              : [
                  summary.repair(n(cells.length), cells.length === 1, n(persons)),
                  ...(repair.isLeast ? [] : [summary.repairNotLeast]),
                ].join(' '),
          ]),
  ];
}

/** What holds for the audit, in sentences. */
export function assumptionLines({ assumptions, result, language }: AuditReport): readonly string[] {
  const text = auditText(language);
  const { rule, knows } = assumptions;
  return [
    text.rule(rule.below)[rule.kind ?? 'small'],
    ...knows.map((one) => text.knows[one]),
    ...[...new Set(result.taken.map((one) => takenText(one, language)))],
    text.taken.outcomesClosed,
  ];
}

function takenText(taken: Taken, language: Language): string {
  const text = auditText(language).taken;
  return taken.kind === 'listedAreAll'
    ? text.listedAreAll(taken.region.name, taken.year, formatCount(taken.missing, language))
    : text[taken.kind](taken.year);
}

/** What was not checked, in a sentence. */
export function notCheckedText(one: NotChecked, { language, assumptions }: AuditReport): string {
  const text = auditText(language).limits;
  const n = (value: number): string => formatCount(value, language);
  switch (one.kind) {
    case 'unplaced':
      return text.unplaced(firstOf(one.cells, 20, one.figures));
    case 'pictures':
      return text.pictures(quoted([...new Set(one.sheets)], language));
    case 'unreadable':
      return text.unreadable(firstOf(one.cells, 20));
    case 'searchedNearby':
      return text.searchedNearby(n(one.numbers));
    case 'proofsNotFound':
      return text.proofsNotFound(n(one.findings));
    case 'proofsNotFewest':
      return text.proofsNotFewest(n(one.nearby), n(one.notShown));
    case 'kostraUnknown':
      return text.kostraUnknown(n(one.groups));
    case 'intervals':
      return text.intervals(firstOf(one.columns, 8));
    case 'yearsApart':
      return text.yearsApart(one.years.join(', '));
    case 'method':
      return assumptions.knows.includes('threshold') ? text.method_threshold : text.method;
    case 'narrowingStopped':
    case 'repairStopped':
    case 'repairCost':
    case 'textsNotRead':
    case 'otherSources':
      return text[one.kind];
  }
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
