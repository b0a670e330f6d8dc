import { hostAddIn, SimulatedExcel, type Workbook } from '../../simulated-excel/browser';
import type { FunctionsMetadata } from '../../simulated-excel/functions/metadata';
import { ironCalc } from '../../simulated-excel/engine/iron-calc';
import { platformOf, type ExcelSettings } from './settings';

/** One simulated Excel with the add-in in it, from the start of the add-in's page to its end. */
export interface Session {
  readonly excel: SimulatedExcel;
  /** Grows by one from session to session: a new iframe for each. */
  readonly number: number;
  readonly close: () => void;
}

/** The add-in's namespace in formulas, as in manifest.xml. */
export const NAMESPACE = 'IPLOS';
/** Loaded once, beside the page: until it is there, formulas that need it wait as those of an Excel that is starting do. */
let engine: ReturnType<typeof ironCalc> | null = null;
let sessions = 0;

/** Opens a workbook in a simulated Excel. Render the add-in's iframe after this: its page looks for Excel when it loads. */
export function startSession(
  workbook: Workbook,
  settings: ExcelSettings,
  functions: FunctionsMetadata,
  onFault: (error: unknown) => void,
): Session {
  const excel = new SimulatedExcel({ workbook, platform: platformOf(settings) });
  excel.functions.register(NAMESPACE, functions);
  engine ??= ironCalc('/formula-engine.wasm');
  engine.then((ready) => excel.functions.computeWith(ready), onFault);
  return { excel, number: ++sessions, close: hostAddIn(excel, onFault) };
}
