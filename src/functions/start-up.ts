import { NO_REPORTING } from '../core';
import { displayLanguage } from '../hosts/excel/display-language';
import { excelApi } from '../hosts/excel/excel-api';
import type { FunctionContext } from './context';
import { formattedTypeOf } from './data/as-percent';
import { DataSets } from './data/data-sets';
import { parsePlace } from './data/place';
import { excelTables } from './data/excel-tables';
import { CLASSIFICATION, INDICATORS } from '../shipped';
import { isPreview } from './in-cell';
import type { FunctionSettings, Timers } from './ports';

/*
 * Joins the functions to Excel. The page starts them before Office says that it is ready, and also in a plain browser:
 * nothing here touches Office until a function is called.
 */

/** The browser's clock. */
export const timers: Timers = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

let settings: FunctionSettings | null = null;

/** What holds for the functions now: the shipped definitions and regions, and what the pane has settled. */
export function functionSettings(): FunctionSettings {
  return (settings ??= {
    indicators: INDICATORS,
    classification: CLASSIFICATION,
    reporting: NO_REPORTING,
    kostra: null,
  });
}

/** The tables that cells ask for; the pane shares them. */
export const dataSets = new DataSets({
  reader: excelTables(() => excelApi(Excel, Office), timers),
  timers,
  settings: functionSettings,
});

/**
 * Settles something for the functions, e.g. the kommuner that did not report. Data sets get a new version, so that the
 * cells that depend on one are computed again.
 */
export function settleForFunctions(change: Partial<FunctionSettings>): void {
  settings = { ...functionSettings(), ...change };
  dataSets.settingsChanged();
}

/** What a call knows besides its arguments. */
export function contextOf(invocation: CustomFunctions.Invocation | undefined): FunctionContext {
  return {
    language: displayLanguage(),
    settings: functionSettings(),
    dataSets,
    preview: isPreview(invocation),
    formattedType: formattedTypeOf(supportsApi),
    sheet: parsePlace(invocation?.address)?.source ?? null,
    addresses: (invocation?.parameterAddresses ?? []).map((address) => address || null),
  };
}

function supportsApi(version: string): boolean {
  return (
    typeof Office !== 'undefined' &&
    Office.context?.requirements?.isSetSupported('ExcelApi', version) === true
  );
}
