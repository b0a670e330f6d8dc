import { hasSet } from '../platform/newer-members';
import type { SimulatedExcel } from '../simulated-excel';

/**
 * Does for the pinned library what a newer one does: all that a run with `mergeUndoGroup` writes is one step of Undo, and what Undo
 * does not take back is refused in it. (The pinned version takes the option and sends nothing for it, see seams.test.ts.)
 */
export function withUndoGroups(run: typeof Excel.run, excel: SimulatedExcel): typeof Excel.run {
  const call = run as (...args: readonly unknown[]) => Promise<unknown>;
  const wrapped = async (...args: readonly unknown[]): Promise<unknown> => {
    const [options] = args as readonly [Excel.RunOptions | undefined];
    const isGroup = options?.mergeUndoGroup === true && hasSet(excel.platform.requirementSets, '1.20');
    if (!isGroup) return call(...args);
    excel.undoList.openGroup();
    try {
      return await call(...args);
    } finally {
      excel.undoList.closeGroup();
    }
  };
  return wrapped as typeof Excel.run;
}
