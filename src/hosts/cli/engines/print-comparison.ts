import { assertNever, type Language, type Measure } from '../../../core';
import { auditedMeasures, WORKSHEET_ROWS, type UnportableCells } from '../../../engines';
import { enginesText, type EnginesText } from '../words/engines';
import type { EngineAnswer } from './engine-answer';

/** What came of a comparison. */
export interface Comparison {
  readonly lines: readonly string[];
  /** 0: all agree; 1: some differ; 2: nothing to compare with. */
  readonly code: 0 | 1 | 2;
}

const SHOWN = 20;

/** Says, engine by engine, whether its figures are the evaluator's, and of which cells that is not claimed ([ENG-3]). */
export function comparison(
  measures: readonly Measure[],
  answers: readonly EngineAnswer[],
  unportable: UnportableCells,
  language: Language,
): Comparison {
  const text = enginesText(language);
  const audited = auditedMeasures(measures);
  const lines = [text.program(audited.length)];
  let differing = 0;
  let engines = 0;
  let unsure = unportable.total;
  for (const answer of answers) {
    if (answer.kind === 'missing') {
      lines.push(missing(answer, text));
      continue;
    }
    engines++;
    const differences = audited.filter((measure) => !isEqual(measure, answer));
    differing += differences.length;
    lines.push(text.agreeing(answer.name, audited.length - differences.length, audited.length));
    for (const measure of differences.slice(0, SHOWN)) {
      const theirs = answer.of(measure);
      const shown = (one: { readonly count: number | null; readonly denominator: number | null } | null) =>
        one?.count === null || one?.denominator === null || one === null
          ? text.nothing
          : text.of(one.count, one.denominator);
      lines.push(text.differing(answer.name, named(measure), shown(measure), shown(theirs)));
    }
    if (differences.length > SHOWN) lines.push(text.more(differences.length - SHOWN));
    if (answer.unsure > 0) lines.push(text.unsure(answer.name, answer.unsure));
    unsure += answer.unsure;
  }
  if (unportable.total > 0) {
    lines.push(text.unportable(unportable.total));
    for (const cell of unportable.first.slice(0, SHOWN)) lines.push(text.cell(cell.address, cell.text));
    if (unportable.total > SHOWN) lines.push(text.more(unportable.total - SHOWN));
  }
  if (engines === 0) return { lines: [...lines, text.alone], code: 2 };
  if (differing > 0)
    return { lines: [...lines, unsure > 0 ? text.notEqualUnclaimed : text.notEqual], code: 1 };
  return { lines: [...lines, unsure > 0 ? text.equalNotClaimed : text.equal], code: 0 };
}

function missing(answer: Extract<EngineAnswer, { readonly kind: 'missing' }>, text: EnginesText): string {
  const { name, why } = answer;
  switch (why) {
    case 'notFound': {
      const told: Readonly<Record<string, string>> = text.notFound;
      return told[name] ?? name;
    }
    case 'tooManyRows':
      return text.tooManyRows(name, WORKSHEET_ROWS);
    case 'birthDate':
      return text.birthDate(name);
    case 'gaveNothing':
      return text.gaveNothing(name);
    default:
      return assertNever(why);
  }
}

function isEqual(measure: Measure, answer: Extract<EngineAnswer, { readonly kind: 'counted' }>): boolean {
  const theirs = answer.of(measure);
  return theirs?.count === measure.count && theirs?.denominator === measure.denominator;
}

function named({ indicator, year, regionCode, regionName, measure }: Measure): string {
  return `${indicator} ${year ?? ''} ${regionCode} ${regionName} ${measure}`.replace(/\s+/g, ' ');
}
