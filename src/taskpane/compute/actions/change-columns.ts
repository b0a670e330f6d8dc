import { mapRole } from '../../data/choose';
import type { ChosenData, ColumnChoices } from '../../state/chosen-data';
import { inspect } from '../work/inspect';
import { isBusy, type Action, type ActionContext } from '../../actions/action';

/** Points out the column of a role: a header, an empty text for none, null to let the headers decide again. */
export const mapColumn: Action<{ readonly role: string; readonly header: string | null }> = {
  name: 'mapColumn',
  label: (text) => text.steps.data,
  allowed: (state) => !isBusy(state),
  async perform(context, { role, header }) {
    const data = changeData(context, (now) => mapRole(now, role, header));
    if (data) await remember(context, data);
    await inspect(context);
  },
};

/** Forgets every column the user pointed out for this table. */
export const forgetMapping: Action = {
  name: 'forgetMapping',
  label: (text) => text.steps.data,
  allowed: (state) => !isBusy(state),
  async perform(context) {
    const data = changeData(context, (now) => ({
      ...now,
      columns: { ...now.columns, mapping: {} },
      inspection: { kind: 'notInspected' },
    }));
    if (data) await remember(context, data);
    await inspect(context);
  },
};

/** Changes what is said about the rows: their year, who reported, the table of KOSTRA groups. */
export const changeColumns: Action<Partial<Omit<ColumnChoices, 'mapping'>>> = {
  name: 'changeColumns',
  label: (text) => text.steps.data,
  allowed: (state) => !isBusy(state),
  async perform(context, change) {
    changeData(context, (now) => ({
      ...now,
      columns: { ...now.columns, ...change },
      inspection: { kind: 'notInspected' },
    }));
    await inspect(context);
  },
};

/** Where the workbook cannot remember what was said it holds all the same, as long as the pane is open. */
function remember(
  { ports, update }: ActionContext,
  { source, columns: { mapping } }: ChosenData,
): Promise<void> {
  return ports.memory
    .rememberMapping(source.name, mapping)
    .catch(() => update((state) => ({ ...state, notice: { kind: 'columnsNotKept' } })));
}

function changeData(
  { state, update }: ActionContext,
  change: (data: ChosenData) => ChosenData,
): ChosenData | null {
  update((now) =>
    now.data.kind === 'chosen' ? { ...now, data: change(now.data), problem: null, notice: null } : now,
  );
  const { data } = state();
  return data.kind === 'chosen' ? data : null;
}
