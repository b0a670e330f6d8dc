import { hostAddIn, SimulatedExcel, type Workbook } from '../../simulated-excel/browser';
import type { FunctionsMetadata } from '../../simulated-excel/functions/metadata';
import { platformOf, type ExcelSettings } from './settings';

/** One simulated Excel with the add-in in it, from the start of the add-in's page to its end. */
export interface Session {
  readonly excel: SimulatedExcel;
  /** Grows by one from session to session: a new iframe for each. */
  readonly number: number;
  readonly close: () => void;
}

/** The add-in's namespace in formulas, as in manifest.xml. */
const NAMESPACE = 'IPLOS';
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
  return { excel, number: ++sessions, close: hostAddIn(excel, onFault) };
}
