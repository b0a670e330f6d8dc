import type { Measure, RawCell } from '../../../core';
import { auditedMeasures } from '../../../engines';
import { computedByLibreOffice, findLibreOffice, type StartProgram } from '../../files/libre-office';
import { byMeasure, type EngineAnswer } from './engine-answer';
import { readWorksheet } from './worksheet-answers';

const NAME = 'LibreOffice';

/**
 * Has LibreOffice compute the formulas of an audit sheet ([ENG-1]).
 *
 * @param start runs it; undefined where no program may be started
 * @param workbook makes it; null where there are too many rows
 * @param sheet the name of its sheet of figures
 */
export async function askLibreOffice(
  start: StartProgram | undefined,
  workbook: (() => Promise<Uint8Array>) | null,
  sheet: string,
  measures: readonly Measure[],
): Promise<EngineAnswer> {
  if (workbook === null) return { kind: 'missing', name: NAME, why: 'tooManyRows' };
  const program = await findLibreOffice();
  if (program === null || start === undefined) return { kind: 'missing', name: NAME, why: 'notFound' };
  const answers = await computedByLibreOffice(program, start, [await workbook()], async ([file = null]) =>
    file === null ? null : readWorksheet(file, sheet),
  );
  if (answers === null) return { kind: 'missing', name: NAME, why: 'gaveNothing' };
  const theirs = auditedMeasures(measures).map((measure, at): Measure => {
    const { count, denominator } = answers.figures[at] ?? {};
    return { ...measure, count: numberIn(count), denominator: numberIn(denominator) };
  });
  return { kind: 'counted', name: NAME, unsure: 0, of: byMeasure(theirs) };
}

function numberIn(cell: RawCell): number | null {
  return typeof cell === 'number' ? cell : null;
}
