import {
  textInEachLanguage,
  type AuthorForm,
  MEASURE_COUNT,
  type DefinitionPlace,
  measureNumber,
  OUTCOMES,
  type Outcome,
} from '../core';
import { finding, type LintFinding } from './findings';

/** A range of measure numbers, and where it stands. */
interface MeasureRange {
  readonly at: DefinitionPlace;
  readonly range: string;
  readonly numbers: readonly number[];
}

/**
 * Whether ranges of measure numbers divide 1–16 without overlap or gap ([DEF-3], [DEF-5]): those printed for the
 * outcomes, each in its place, and those in the text of field 15.
 */
export function lintRanges(form: AuthorForm): readonly LintFinding[] {
  return [...lintPrintedRanges(form), ...lintWrittenRanges(form)];
}

function lintPrintedRanges({ id, printed }: AuthorForm): readonly LintFinding[] {
  if (printed?.numerators === undefined) return [];
  const at = ['printed', 'numerators'];
  const ranges = printed.numerators.map(({ measures }, index) => rangeAt([...at, index], measures));
  const misplaced = printed.numerators.flatMap(({ outcome, measures }, index) => {
    const expected = placeOf(outcome);
    if (measures === expected) return [];
    return [finding('rangeMisplaced', id, [...at, index], { range: measures, outcome, expected })];
  });
  const findings: LintFinding[] = [...lintPartition(id, at, ranges), ...misplaced];
  for (const outcome of OUTCOMES) {
    const times = printed.numerators.filter((one) => one.outcome === outcome).length;
    if (times === 0) findings.push(finding('outcomeNotPrinted', id, at, { outcome }));
    if (times > 1) findings.push(finding('outcomePrintedTwice', id, at, { outcome }));
  }
  return findings;
}

/** "måltall 5–8 …" in field 15; a text that names no ranges, or only one, states no division to check. */
function lintWrittenRanges({ id, sheet }: AuthorForm): readonly LintFinding[] {
  return textInEachLanguage(['sheet', '15'], sheet?.['15']).flatMap(({ at, text }) => {
    const mentions = [...text.matchAll(/(?:måltall|measures)\s+(\d{1,2}\s*[-–]\s*\d{1,2})(?!\d)/giu)];
    const ranges = mentions.map((match) => rangeAt(at, (match[1] ?? '').replace(/\s*[-–]\s*/, '-')));
    return ranges.length > 1 ? lintPartition(id, at, ranges) : [];
  });
}

function lintPartition(
  id: string,
  at: DefinitionPlace,
  ranges: readonly MeasureRange[],
): readonly LintFinding[] {
  const findings: LintFinding[] = ranges.flatMap((one, index) => overlaps(id, one, ranges.slice(index + 1)));
  const covered = new Set(ranges.flatMap(({ numbers }) => numbers));
  const numbers = upTo(1, MEASURE_COUNT).filter((number) => !covered.has(number));
  if (numbers.length > 0) findings.push(finding('rangeGap', id, at, { numbers }));
  return findings;
}

function overlaps(id: string, one: MeasureRange, later: readonly MeasureRange[]): readonly LintFinding[] {
  return later.flatMap((other) => {
    const numbers = one.numbers.filter((number) => other.numbers.includes(number));
    if (numbers.length === 0) return [];
    return [finding('rangeOverlap', id, one.at, { range: one.range, other: other.range, numbers })];
  });
}

/** The range an outcome has by its place: 5-8 for partiallyMet. */
function placeOf(outcome: Outcome): string {
  const first = measureNumber(OUTCOMES.indexOf(outcome), 0);
  return `${first}-${first + 3}`;
}

function rangeAt(at: DefinitionPlace, range: string): MeasureRange {
  const [from, to] = range.split('-').map(Number);
  return { at, range, numbers: from === undefined ? [] : upTo(from, to ?? from) };
}

function upTo(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
