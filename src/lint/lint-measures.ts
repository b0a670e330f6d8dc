import { type AuthorForm, MEASURE_COUNT, parseMeasureId } from '../core';
import { finding, type LintFinding } from './findings';

/** Whether every measure is printed once, each `a` with its `b`, worded as what it is ([DEF-5], fields 16–18). */
export function lintMeasures(form: AuthorForm): readonly LintFinding[] {
  return [...lintList(form), ...lintDenominator(form)];
}

/** Fields 17 and 18: the sixteen pairs. */
function lintList({ id, printed }: AuthorForm): readonly LintFinding[] {
  if (printed?.measures === undefined) return [];
  const at = ['printed', 'measures'];
  const findings: LintFinding[] = [];
  const ids = printed.measures.map((measure) => measure.id);
  const present = new Set(ids);

  printed.measures.forEach((measure, index) => {
    const parsed = parseMeasureId(measure.id);
    const times = ids.filter((other) => other === measure.id).length;
    const here = [...at, index];
    if (parsed.kind === 'error') findings.push(finding('measureUnknown', id, here, { id: measure.id }));
    else if (measure.part !== undefined && parsed.part !== measure.part) {
      const meant = pairOf(measure.id);
      findings.push(finding('measureWording', id, here, { id: measure.id, part: measure.part, meant }));
    }
    // Told once, at the second: the first may be right.
    if (times > 1 && ids.slice(0, index).filter((other) => other === measure.id).length === 1) {
      findings.push(finding('measureTwice', id, here, { id: measure.id, times }));
    }
  });

  const lost = new Set<string>();
  (printed.lost ?? []).forEach(({ from, to }, index) => {
    const unknown = [from, to].find((one) => parseMeasureId(one).kind === 'error');
    if (unknown !== undefined) {
      findings.push(finding('measureUnknown', id, ['printed', 'lost', index], { id: unknown }));
      return;
    }
    const between = EVERY_MEASURE.slice(EVERY_MEASURE.indexOf(from), EVERY_MEASURE.indexOf(to) + 1);
    between.filter((one) => !present.has(one)).forEach((one) => lost.add(one));
    findings.push(
      finding('measuresLost', id, ['printed', 'lost', index], { from, to, count: between.length }),
    );
  });

  for (const one of EVERY_MEASURE) {
    if (present.has(one) || lost.has(one)) continue;
    const pair = pairOf(one);
    if (present.has(pair)) findings.push(finding('measureWithoutPair', id, at, { id: pair, pair: one }));
    else findings.push(finding('measureNotPrinted', id, at, { id: one }));
  }
  return findings;
}

/** Field 16: the denominator belongs to the shares 1a–16a, and to no count. */
function lintDenominator({ id, printed }: AuthorForm): readonly LintFinding[] {
  if (printed?.denominator === undefined) return [];
  const at = ['printed', 'denominator'];
  const ids = printed.denominator;
  const findings: LintFinding[] = ids.flatMap((one, index): readonly LintFinding[] => {
    const here = [...at, index];
    if (parseMeasureId(one).kind === 'error') return [finding('measureUnknown', id, here, { id: one })];
    if (one.endsWith('b')) return [finding('countOverDenominator', id, here, { id: one })];
    const times = ids.filter((other) => other === one).length;
    const second = ids.slice(0, index).filter((other) => other === one).length === 1;
    return times > 1 && second ? [finding('measureTwice', id, here, { id: one, times })] : [];
  });
  const missing = EVERY_MEASURE.filter((one) => one.endsWith('a') && !ids.includes(one));
  return [...findings, ...missing.map((one) => finding('measureNotPrinted', id, at, { id: one }))];
}

/** 1a, 1b, 2a … 16b. */
const EVERY_MEASURE: readonly string[] = Array.from(
  { length: MEASURE_COUNT },
  (_, index) => index + 1,
).flatMap((number) => [`${number}a`, `${number}b`]);

/** The other half: 15a for 15b. */
function pairOf(measure: string): string {
  return measure.slice(0, -1) + (measure.endsWith('a') ? 'b' : 'a');
}
