import type { AuditAssumptions, AuditedSource } from '../../audit';
import { notPlacedIn, totalOf } from '../../published';
import type { WorkbookSource } from '../../hosts/host';
import { PROGRAM } from '../../program';
import { INDICATORS } from '../../shipped';
import type { ActionContext } from '../actions/action';
import { readKostra } from '../data/read-and-count';
import { stepByStep } from '../data/step-by-step';
import { fingerprintOfShown } from '../own-sheets/provenance';
import { publishedNow } from '../own-sheets/published-now';
import type { PublishedTable, TableSaid } from '../state/published-state';
import { saidByName } from '../published/recognise';
import { asTask } from '../published/work/task';
import { updateHidingAudit } from './update';

/** So many figures that could not be placed are named. */
const FEW = 5;

/**
 * Reads the tables as they show now, takes a file as it was opened, and looks for what they give away together ([DIS-3]). The audit is
 * loaded when it is first asked for. Nothing is written.
 */
export async function runHidingAudit(
  context: ActionContext,
  sources: readonly WorkbookSource[],
  file: PublishedTable | null,
): Promise<void> {
  const { ports, state } = context;
  await asTask(context, { kind: 'auditing', done: 0, total: 0 }, async (signal, show) => {
    const { auditSteps, recogniseRelease } = await import('../../audit');
    const { classification } = state().regions;
    const offers = await ports.workbook.offers(INDICATORS);
    const now = sources.map((source) => publishedNow(source, offers) ?? source);
    const read: AuditedSource[] =
      file === null ? [] : [{ file: file.source.name, grid: file.grid, said: saidOf(file.said) }];
    for (const source of now)
      read.push({
        file: source.name,
        grid: await ports.workbook.readShown(source, { signal, onProgress: () => undefined }),
        said: saidOf(saidByName(source, classification)),
      });
    const { tables, yearTaken } = recogniseRelease(read, {
      classification,
      indicators: INDICATORS,
      // What only one of them says, by its name, holds for the others too.
      year: onlyOne(read.flatMap(({ said }) => said?.year ?? [])),
      indicator: onlyOne(read.flatMap(({ said }) => said?.indicator ?? [])),
    });
    if (tables.every(({ table }) => table.cells.length === 0)) {
      const unplaced = tables.flatMap(({ table }) => table.unplaced.map(({ address }) => address));
      const noFigures = {
        seen: totalOf(notPlacedIn(tables.map(({ table }) => table))),
        cells: unplaced.slice(0, FEW),
      };
      updateHidingAudit(context, (was) => ({ ...was, sources: now, result: null, noFigures }));
      return;
    }
    const { data, hidingAudit, language } = state();
    const { groups } = data.kind === 'chosen' ? await readKostra(ports, data) : { groups: null };
    const assumptions: AuditAssumptions = {
      rule: { below: hidingAudit.below, kind: hidingAudit.rule },
      classification,
      ageGroups: INDICATORS[0]?.ageGroups.map(({ id }) => id) ?? [],
      knows: hidingAudit.knows,
      ...(groups ? { kostra: groups } : {}),
    };
    const result = await stepByStep(ports, auditSteps(tables, assumptions), {
      signal,
      onProgress: ({ done, total }) => show({ kind: 'auditing', done, total }),
    });
    const report = {
      result,
      files: read.map(({ file: name }) => ({ name, sha256: null })),
      assumptions,
      command: null,
      program: `${PROGRAM.name} ${PROGRAM.version}`,
      time: ports.clock.timestamp(),
      language,
    };
    const shown = fingerprintOfShown(result.cells.map(({ address, cell }) => [address, cell.text]));
    updateHidingAudit(context, (was) => ({
      ...was,
      sources: now,
      noFigures: null,
      result: {
        report,
        sources: now,
        file: file?.source.name ?? null,
        yearTaken,
        shown,
        written: null,
        savesFiles: ports.shell.saveFile !== null,
        saved: null,
      },
    }));
  });
}

/** What is said, without what is not. */
function saidOf({ year, indicator }: TableSaid): NonNullable<AuditedSource['said']> {
  return { ...(year === null ? {} : { year }), ...(indicator === null ? {} : { indicator }) };
}

function onlyOne<Value>(values: readonly Value[]): Value | null {
  const [one, ...others] = new Set(values);
  return one === undefined || others.length > 0 ? null : one;
}
