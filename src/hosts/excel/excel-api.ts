import { workbookError } from './office-errors';

/** The newest version of ExcelApi that is taken for granted: Excel LTSC 2021 (see design.md). */
export const REQUIRED_API = '1.14';

/** The version that can join several writes into one step of Undo. */
export const UNDO_GROUP_API = '1.20';

/**
 * The version from which conditional formats stand beside formulas of ours: Excel LTSC 2021, which does not have it, crashes on the two
 * together (office-js issue 5959).
 */
export const SIGN_COLOUR_API = '1.15';

/** Excel as the rest of this room uses it; tests and pages hand in the library they loaded. */
export interface ExcelApi {
  /**
   * Runs a batch. When a cell is being edited the requests wait until that is done, where Excel can (a listener may be
   * told, see cell-edit.ts).
   *
   * @param options `undoGroup`: all that is written is one step of Undo, where this Excel can; what Undo does not take back is then refused
   * @throws WorkbookError for every error of Excel's
   */
  readonly run: <T>(
    batch: (context: Excel.RequestContext) => Promise<T>,
    options?: { readonly undoGroup?: boolean; readonly waitForCellEdit?: boolean },
  ) => Promise<T>;
  /** Whether this Excel has a version of ExcelApi, e.g. `1.20`. */
  readonly supports: (version: string) => boolean;
}

/** What of the global `Excel` is used. */
export interface ExcelLibrary {
  readonly run: <T>(
    options: Excel.RunOptions,
    batch: (context: Excel.RequestContext) => Promise<T>,
  ) => Promise<T>;
}

/** What of the global `Office` is used. */
export interface OfficeLibrary {
  readonly context: {
    readonly requirements: { readonly isSetSupported: (name: string, version?: string) => boolean };
  };
}

/** Joins the two globals of a page (`Excel`, `Office`) to what this room needs of them. */
export function excelApi(excel: ExcelLibrary, office: OfficeLibrary): ExcelApi {
  const supports = (version: string): boolean =>
    office.context.requirements.isSetSupported('ExcelApi', version);
  return {
    supports,
    async run(batch, options = {}) {
      const runOptions: Excel.RunOptions = {
        delayForCellEdit: options.waitForCellEdit ?? true,
        ...(options.undoGroup && supports(UNDO_GROUP_API) && { mergeUndoGroup: true }),
      };
      try {
        return await excel.run(runOptions, batch);
      } catch (error) {
        throw workbookError(error);
      }
    },
  };
}
