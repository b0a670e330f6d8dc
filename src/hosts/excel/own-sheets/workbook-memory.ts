import type { ExcelApi } from '../excel-api';

/**
 * What is remembered in the workbook itself, so that it is there for whoever opens it next. It travels with the file,
 * so nothing about persons goes in: only names of roles and headers, codes of kommuner, and choices made in the pane.
 */
export interface WorkbookMemory {
  /** Role → header for the columns a user pointed out, by what the user calls the source. */
  readonly mappings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The choices of the last run, as the pane wrote them; null before the first. */
  readonly lastRun: JsonValue | null;
}

/** Anything JSON can say. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Keys of the workbook's settings; the number is the version of their form. Each is written by itself, so neither loses the other. */
const MAPPINGS = 'iplos.mappings.1';
const LAST_RUN = 'iplos.lastRun.1';

/**
 * What the workbook remembers. What another version or program left there in an unknown form counts as nothing.
 *
 * @throws WorkbookError when Excel does not answer
 */
export function recall(api: ExcelApi): Promise<WorkbookMemory> {
  return api.run(async (context) => {
    const [mappings, lastRun] = await read(context, [MAPPINGS, LAST_RUN]);
    // It came out of JSON, so it is something JSON can say.
    return { mappings: mappingsFrom(mappings), lastRun: (lastRun ?? null) as JsonValue };
  });
}

/** Remembers a mapping of columns for a source; an empty one forgets it. */
export function rememberMapping(
  api: ExcelApi,
  sourceName: string,
  mapping: Readonly<Record<string, string>>,
): Promise<void> {
  return api.run(async (context) => {
    const [before] = await read(context, [MAPPINGS]);
    const { [sourceName]: _, ...others } = mappingsFrom(before);
    const mappings = Object.keys(mapping).length === 0 ? others : { ...others, [sourceName]: mapping };
    context.workbook.settings.add(MAPPINGS, JSON.stringify(mappings));
    await context.sync();
  });
}

/** Remembers the choices of a run. */
export function rememberRun(api: ExcelApi, run: JsonValue): Promise<void> {
  return api.run(async (context) => {
    context.workbook.settings.add(LAST_RUN, JSON.stringify(run));
    await context.sync();
  });
}

async function read(context: Excel.RequestContext, keys: readonly string[]): Promise<readonly unknown[]> {
  const settings = keys.map((key) => context.workbook.settings.getItemOrNullObject(key));
  for (const setting of settings) setting.load('value');
  await context.sync();
  return settings.map((setting) => (setting.isNullObject ? null : parsed(setting.value)));
}

function parsed(value: unknown): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return null;
  }
}

function mappingsFrom(value: unknown): WorkbookMemory['mappings'] {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, Record<string, string>] =>
        isRecord(entry[1]) && Object.values(entry[1]).every((header) => typeof header === 'string'),
    ),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
