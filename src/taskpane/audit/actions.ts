import type { WorkbookSource } from '../../hosts/host';
import type { Action } from '../actions/action';
import { isFree } from '../published/actions';
import type { HidingAuditState } from '../state/hiding-audit-state';
import { auditedFile, chosenSources, withSource } from './chosen-sources';
import { runHidingAudit } from './run-audit';
import { updateHidingAudit } from './update';
import { writeHidingAudit } from './write-audit';
import { asTask } from '../published/work/task';

/** Takes a table among those that are audited together, or no longer. */
export const toggleAudited: Action<WorkbookSource> = {
  name: 'toggleAudited',
  label: (text) => text.tabs.published,
  allowed: isFree,
  perform(context, source) {
    const chosen = chosenSources(context.state());
    const isChosen = chosen.some(({ address }) => address === source.address);
    const sources = isChosen
      ? chosen.filter(({ address }) => address !== source.address)
      : withSource(chosen, source);
    updateHidingAudit(context, (now) => ({ ...now, sources, result: null, noFigures: null }));
  },
};

/** Takes the selected cells among those that are audited together. */
export const addAuditedSelection: Action = {
  name: 'addAuditedSelection',
  label: (text) => text.tabs.published,
  allowed: isFree,
  async perform(context) {
    const source = await context.ports.workbook.selected();
    const sources = withSource(chosenSources(context.state()), source);
    updateHidingAudit(context, (now) => ({ ...now, sources, result: null, noFigures: null }));
  },
};

/** Says by what rule is looked and what a reader knows; what was found otherwise goes away. */
export const changeAuditWishes: Action<
  Partial<Pick<HidingAuditState, 'below' | 'rule' | 'knows' | 'withFile'>>
> = {
  name: 'changeAuditWishes',
  label: (text) => text.tabs.published,
  allowed: isFree,
  perform(context, wishes) {
    updateHidingAudit(context, (now) => ({ ...now, ...wishes, result: null, noFigures: null }));
  },
};

/** Looks for what the chosen tables give away. */
export const auditHiding: Action = {
  name: 'auditHiding',
  label: (text) => text.tabs.published,
  allowed: (state) => isFree(state) && (chosenSources(state).length > 0 || auditedFile(state) !== null),
  perform: (context) => runHidingAudit(context, chosenSources(context.state()), auditedFile(context.state())),
};

/** Goes back to the choice of tables. */
export const leaveHidingAudit: Action = {
  name: 'leaveHidingAudit',
  label: (text) => text.tabs.published,
  allowed: isFree,
  perform(context) {
    updateHidingAudit(context, (now) => ({ ...now, result: null }));
  },
};

/** Writes the report on sheets of their own. */
export const writeAuditSheets: Action = {
  name: 'writeAuditSheets',
  label: (text) => text.tabs.published,
  allowed: (state) => isFree(state) && state.hidingAudit.result !== null,
  async perform(context) {
    const { result } = context.state().hidingAudit;
    if (result) await writeHidingAudit(context, result);
  },
};

/** Saves the report as JSON, where Excel lets an add-in save a file. */
export const saveAuditReport: Action = {
  name: 'saveAuditReport',
  label: (text) => text.tabs.published,
  allowed: (state) => isFree(state) && state.hidingAudit.result !== null,
  async perform(context) {
    const { ports, state } = context;
    const { result } = state().hidingAudit;
    const { saveFile } = ports.shell;
    if (!result || saveFile === null) return;
    await asTask(context, { kind: 'auditing', done: 0, total: 0 }, async () => {
      const { auditJson } = await import('../../audit');
      const json = auditJson({ ...result.report, language: state().language });
      saveFile(AUDIT_FILE, new TextEncoder().encode(json));
      updateHidingAudit(context, (now) => ({ ...now, result: { ...result, saved: AUDIT_FILE } }));
    });
  },
};

/** What the saved report is called. */
const AUDIT_FILE = 'iplos-etterproving.json';
