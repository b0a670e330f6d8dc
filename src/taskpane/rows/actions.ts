import { isUsable } from '../data/recognise';
import { refresh } from '../data/refresh';
import { isSameSource } from '../data/same-source';
import { isHiding } from '../compute/actions/show-figures';
import { isBusy, type Action } from '../actions/action';
import { selectFrom, selectRowsOf, traceSelectedRow, type AskedRows } from './trace-rows';

/** Says what the row of the active cell counts in, and what keeps it out of the rest; refused while small numbers are hidden. */
export const traceRowAction: Action = {
  name: 'traceRow',
  label: (text) => text.selectedRow,
  allowed: (state) => !isBusy(state) && state.data.kind === 'chosen' && isUsable(state.data),
  async perform(context) {
    const { data, wishes } = context.state();
    if (data.kind !== 'chosen') return;
    if (wishes.suppressBelow !== null)
      return context.update((now) => ({
        ...now,
        notice: { kind: 'rowHidden' },
        tracedRow: null,
      }));
    const fresh = await refresh(context, data);
    if (fresh) await traceSelectedRow(context, fresh, wishes);
  },
};

/** Selects the rows behind a shown figure in the sheet; there is nothing to press where small numbers are hidden. */
export const selectFigureRows: Action<AskedRows> = {
  name: 'selectFigureRows',
  label: (text) => text.selectRows,
  allowed: (state) => !isBusy(state) && state.result !== null && !isHiding(state.result),
  async perform(context, asked) {
    const { data, result } = context.state();
    if (data.kind !== 'chosen' || !result?.counted) return;
    const fresh = isSameSource(data.source, result.source) ? await refresh(context, data) : null;
    if (fresh) await selectRowsOf(context, fresh, result, asked);
    else context.update((now) => ({ ...now, notice: { kind: 'rowsChanged' } }));
  },
};

/** Selects the rows that follow those selected last, where all could not be selected together; after the last the first again. */
export const selectMoreRows: Action = {
  name: 'selectMoreRows',
  label: (text) => text.selectRows,
  allowed: (state) => !isBusy(state) && (state.result?.figureRows ?? null) !== null,
  async perform(context) {
    const { data, result } = context.state();
    const figure = result?.figureRows ?? null;
    if (data.kind !== 'chosen' || figure === null) return;
    const next = figure.from + figure.selected;
    await selectFrom(context, data.source, { ...figure, from: next < figure.rows.length ? next : 0 });
  },
};
