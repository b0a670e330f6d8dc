import { evaluate, startReading } from '../../../core';
import { auditWorkbook, RowsKept } from '../../../engines';
import { Cancelled, WorkbookError } from '../../../hosts/host';
import { PROGRAM } from '../../../program';
import type { ActionContext } from '../../actions/action';
import { questionOfWishes } from '../../data/question-of';
import { openRows, readKostra } from '../../data/read-and-count';
import { noticeOfWritten } from '../../own-sheets/notice-of-written';
import { provenanceOf } from '../../own-sheets/provenance';
import { stepOf } from '../../state/pane-state';
import type { ChosenData } from '../../state/chosen-data';
import type { Wishes } from '../../state/wishes';
import { giveBack } from './give-back';

/** The most rows that an open workbook is burdened with: some thirty formulas for each. */
const AUDITED_ROWS = 5000;

/**
 * Writes "Revisjonsark" into the workbook ([ENG-1]): the måltall by formulas over the data's own cells. With small numbers hidden, or
 * too many rows, it is refused in words.
 */
export async function writeAuditSheet(
  context: ActionContext,
  data: ChosenData,
  wishes: Wishes,
): Promise<void> {
  const { ports, state, update } = context;
  if (wishes.suppressBelow !== null) return update((now) => ({ ...now, notice: { kind: 'auditHidden' } }));
  if (data.source.rows - 1 > AUDITED_ROWS)
    return update((now) => ({ ...now, notice: { kind: 'auditTooLong', most: AUDITED_ROWS } }));
  const from = stepOf(state().screen);
  const signal = context.tasks.begin();
  const writing = (sheets: number, total: number): void =>
    update((now) => ({
      ...now,
      screen: { kind: 'working', task: { kind: 'writing', sheets, total }, from },
    }));
  try {
    writing(0, 3);
    await ports.clock.breathe();
    const kept = new RowsKept();
    const plain = { ...wishes, groupBy: [] };
    const opened = await openRows(ports, data, plain, { signal, onProgress: () => undefined });
    const reading = startReading({ ...opened.request, witness: kept.batch });
    for await (const block of opened.snapshots) {
      reading.add(block);
      kept.block(block);
    }
    const { columns: map } = reading;
    const tabulation = reading.finish();
    const kostra = await readKostra(ports, data);
    const counted = { tabulation, kostra: kostra.groups, issues: [] };
    // All years, levels and ages, each year's own regions: what a worksheet can reach.
    const asked = { ...plain, years: null, levels: null, ageGroups: null, regionsOf: null };
    const question = questionOfWishes(counted, data, asked);
    const { measures } = evaluate(tabulation, question);
    const time = ports.clock.timestamp();
    if (map === null) return update((now) => ({ ...now, screen: { kind: 'data' } }));
    const layout = auditWorkbook({
      rows: kept.inOrder(map),
      map,
      year: opened.request.year ?? null,
      measures,
      others: [],
      question,
      language: state().language,
      source: data.source.name,
      sheet: data.source.sheet,
      program: `${PROGRAM.name} ${PROGRAM.version}`,
      created: time,
    });
    const run = provenanceOf(counted, data, plain, { time, measures });
    const options = { target: 'update', edited: 'replace', signal, onProgress: writing } as const;
    const outcome = await ports.workbook.write(layout, run, options);
    if (outcome.kind === 'cancelled') throw new Cancelled();
    if (outcome.kind === 'refused') throw new WorkbookError(outcome.problem);
    if (outcome.kind === 'confirm') throw new Cancelled();
    const [sheet] = outcome.sheets;
    update((now) => ({
      ...now,
      screen: { kind: from },
      problem: null,
      notice: noticeOfWritten(outcome) ?? { kind: 'auditWritten', sheet: sheet?.name ?? '' },
    }));
    if (sheet) await ports.workbook.showSheet(sheet).catch(() => false);
  } catch (error) {
    giveBack(context, error, from);
  }
}
