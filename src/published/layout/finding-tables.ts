import { firstOf, formatCount, listed, type Language } from '../../core';
import type { TableLayout, Tone } from '../../layout';
import { UNPLACED_KINDS, unplacedText, variantText } from '../words/compare';
import { compareText } from '../words/compare-table';
import { printedRangeText, ROUNDING_WORDS, tableConflictText, VERDICT_WORDS } from '../words/published';
import { ageText } from '../words/prose';
import type { Explanation } from '../compare/explanation';
import type { UnplacedCell, UnplacedReason } from '../compare/recognise/recognised-table';
import { totalOf } from '../compare/recognise/unplaced-figures';
import type { TableFindings } from '../compare/table-findings';
import type { ForcedRow, TableCheck } from '../compare/table-check';
import { textCell, verdictSheet } from './verdict-sheet';

/** The explanations, best first. */
export function explanationTable(explanations: readonly Explanation[], language: Language): TableLayout {
  const text = compareText(language);
  const sentences = explanations.map((one) => explanationText(one, language));
  return verdictSheet<Explanation>(
    {
      id: 'kontroll/forklaringer',
      name: text.explanations,
      tableName: 'Kontroll_forklaringer',
      title: text.explanations,
      subtitle: [],
      notes: [text.explanationNote, ...sentences.filter((one) => one.length > LONGEST)],
    },
    [
      {
        header: text.explanation,
        most: LONGEST,
        cell: (one) => textCell(shortened(explanationText(one, language))),
      },
      {
        header: text.explained,
        align: 'right',
        kind: 'count',
        cell: (one) =>
          textCell(
            text.explainedOf(formatCount(one.explained, language), formatCount(one.cells, language)),
            one.all ? 'good' : 'caution',
          ),
      },
    ],
    explanations,
  );
}

/** What a cell of one line has room for; longer explanations stand whole in the notes. */
const LONGEST = 110;

function shortened(sentence: string): string {
  return sentence.length <= LONGEST ? sentence : `${sentence.slice(0, LONGEST - 2).trimEnd()} …`;
}

/** An explanation as one sentence without a full stop. */
export function explanationText({ variants }: Explanation, language: Language): string {
  return variants
    .map((variant) => variantText(variant, language))
    .join(language === 'nb' ? ', og ' : ', and ');
}

/** One finding of the figures against each other. */
interface Finding {
  readonly where: string;
  readonly finding: string;
  readonly cells: string;
  readonly tone: Tone | null;
}

/** Rows of forced values that are shown; a long table has thousands. */
const MOST_FORCED = 30;

/**
 * Contradictions with their cells, then what is forced where nothing is printed; that all is well where it is. Null without figures.
 *
 * @param hasData with data the denominators are known, and the least possible ones say nothing
 */
export function feasibilityTable(
  checks: readonly TableCheck[],
  hasData: boolean,
  language: Language,
): TableLayout | null {
  const text = compareText(language);
  const forced = checks
    .flatMap((check) => check.forced)
    .filter(
      (row) => (row.rest !== null || !hasData) && (row.region.level !== 'kommune' || checks.every(isSmall)),
    );
  const findings: Finding[] = [
    ...checks.flatMap(({ feasibility }) =>
      feasibility.conflicts.map((conflict): Finding => ({
        where: '',
        finding: `✗ ${withoutCells(tableConflictText(conflict, language), conflict.cells)}`,
        cells: conflict.cells.join(', '),
        tone: 'bad',
      })),
    ),
    ...forced.slice(0, MOST_FORCED).map((row) => forcedFinding(row, language)),
  ];
  const unchecked = checks.reduce((sum, one) => sum + one.unchecked, 0);
  const verdicts = [
    ...new Set(checks.map(({ feasibility }) => VERDICT_WORDS[feasibility.verdict][language])),
  ];
  const notes = [
    ...(forced.length > MOST_FORCED
      ? [text.moreRows(formatCount(forced.length - MOST_FORCED, language))]
      : []),
    ...(checks.some(({ feasibility }) => feasibility.stoppedEarly) ? [text.stoppedEarly] : []),
    ...(unchecked > 0 ? [text.unchecked(formatCount(unchecked, language))] : []),
    ...unreadableNotes(checks, language),
  ];
  if (checks.length === 0) return null;
  if (findings.length === 0) findings.push(soundFinding(checks, language));
  return verdictSheet<Finding>(
    {
      id: 'kontroll/mulighet',
      name: text.feasibility,
      tableName: 'Kontroll_mulighet',
      title: text.feasibility,
      subtitle: [`${verdicts.join(', ').replace(/^./u, (first) => first.toUpperCase())}.`],
      notes,
    },
    [
      { header: text.cells, most: 50, cell: (one) => textCell(one.cells) },
      { header: text.region, kind: 'name', cell: (one) => textCell(one.where) },
      {
        header: text.finding,
        most: 110,
        cell: (one) => (one.tone === null ? textCell(one.finding) : textCell(one.finding, one.tone)),
      },
    ],
    findings,
  );
}

/** What is forced in a row though it is not printed, in a sentence. */
export function forcedText({ rest, leastDenominator }: ForcedRow, language: Language): string {
  const text = compareText(language);
  const parts: string[] = [];
  if (rest !== null) {
    const range = printedRangeText(rest.prints, language);
    const { measure, outcome } = rest;
    parts.push(
      measure === null
        ? text.forcedRest(text.outcome[outcome], range)
        : text.forcedMeasure(`${measure}a`, range),
    );
  }
  if (leastDenominator !== null) parts.push(text.leastDenominator(formatCount(leastDenominator, language)));
  return parts.join('; ');
}

/** How many cells have no place; where only the first of them are named, how many for each reason, the most first. */
export function notPlacedLines(
  { unplaced, notPlaced }: Pick<TableFindings, 'unplaced' | 'notPlaced'>,
  language: Language,
): readonly string[] {
  const text = compareText(language);
  const total = totalOf(notPlaced);
  if (total === 0) return [];
  const count = formatCount(total, language);
  if (total === unplaced.length) return [text.unplacedCount(count)];
  const kinds = (Object.entries(notPlaced) as [UnplacedReason['kind'], number][])
    .sort(([, one], [, other]) => other - one)
    .map(([kind, figures]) => `${formatCount(figures, language)} ${UNPLACED_KINDS[kind][language]}`);
  return [text.unplacedKinds(count, kinds.join(', '), formatCount(unplaced.length, language))];
}

/** The cells without a place and why, as far as they are named. */
export function unplacedTable(
  findings: Pick<TableFindings, 'unplaced' | 'notPlaced'>,
  language: Language,
): TableLayout {
  const { unplaced, notPlaced } = findings;
  const text = compareText(language);
  return verdictSheet<UnplacedCell>(
    {
      id: 'kontroll/uten-plass',
      name: text.unplaced,
      tableName: 'Kontroll_uten_plass',
      title: text.unplaced,
      subtitle: [],
      notes: totalOf(notPlaced) > unplaced.length ? notPlacedLines(findings, language) : [],
    },
    [
      { header: text.cell, cell: ({ address }) => textCell(address) },
      { header: text.text, align: 'right', kind: 'share', cell: (one) => textCell(one.text) },
      { header: text.why, most: 90, cell: ({ reason }) => textCell(unplacedText(reason, language)) },
    ],
    unplaced,
  );
}

function isSmall({ forced }: TableCheck): boolean {
  return forced.length <= MOST_FORCED;
}

function forcedFinding(row: ForcedRow, language: Language): Finding {
  const age = row.ageGroup === 'all' ? '' : `, ${ageText(row.ageGroup, language)}`;
  return {
    where: `${row.region.name} ${row.year}${age}`,
    finding: forcedText(row, language),
    cells: row.cells.join(', '),
    tone: null,
  };
}

/** Cells named in a note; the others are counted. */
const MOST_CELLS = 20;

/** How many cells hold a text that is no figure, and which; none where there are no such. */
export function unreadableNotes(checks: readonly TableCheck[], language: Language): readonly string[] {
  const cells = checks.flatMap(({ unreadable }) => unreadable);
  if (cells.length === 0) return [];
  return [compareText(language).unreadable(formatCount(cells.length, language), firstOf(cells, MOST_CELLS))];
}

/** By which other rounding figures are possible that are not by the usual one, in a sentence; null where the usual one does. */
export function otherRoundingText(checks: readonly TableCheck[], language: Language): string | null {
  const rules = new Set(checks.map(({ rule }) => rule).filter((rule) => rule !== 'halfAwayFromZero'));
  if (rules.size === 0) return null;
  const words = [...rules].map((rule) => ROUNDING_WORDS[rule][language]);
  return compareText(language).possibleBy(listed(words, language));
}

/** What is said where nothing contradicts anything. */
function soundFinding(checks: readonly TableCheck[], language: Language): Finding {
  const isProved = checks.every(({ feasibility }) => feasibility.verdict === 'possible');
  const text = compareText(language);
  const other = otherRoundingText(checks, language);
  if (isProved && other !== null) return { where: '', finding: `≈ ${other}`, cells: '', tone: 'caution' };
  const [finding, tone] = isProved
    ? ([`✓ ${text.possible}`, 'good'] as const)
    : ([`? ${text.noContradiction}`, 'unsure'] as const);
  return { where: '', finding, cells: '', tone };
}

/** The sentence names its cells first; here they have a column. */
function withoutCells(sentence: string, cells: readonly string[]): string {
  const lead = `${cells.join(', ')}: `;
  const rest = sentence.startsWith(lead) ? sentence.slice(lead.length) : sentence;
  return rest.replace(/^./u, (first) => first.toUpperCase());
}
