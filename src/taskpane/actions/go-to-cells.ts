import type { WrittenSheet } from '../../hosts/host';
import type { Action } from './action';

/** Selects cells in the workbook, by an address with its sheet. */
export const goToCells: Action<string> = {
  name: 'selectCells',
  label: (text) => text.checkData,
  allowed: ({ screen }) => screen.kind !== 'working',
  async perform({ ports }, address) {
    await ports.workbook.select(address);
  },
};

/** Goes to a sheet with results. */
export const openSheet: Action<WrittenSheet> = {
  name: 'openSheet',
  label: (text) => text.steps.result,
  allowed: ({ screen }) => screen.kind !== 'working',
  async perform({ ports, update }, sheet) {
    const isThere = await ports.workbook.showSheet(sheet);
    update((state) => ({ ...state, notice: isThere ? null : { kind: 'sheetGone', name: sheet.name } }));
  },
};
