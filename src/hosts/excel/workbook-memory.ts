import type { ExcelApi } from './excel-api';

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

/** Key of the workbook's setting; the number is the version of its form. */
const KEY = 'iplos.memory.1';

const NOTHING: WorkbookMemory = { mappings: {}, lastRun: null };

/**
 * What the workbook remembers. What another version or program left there in an unknown form counts as nothing.
 *
 * @throws WorkbookError when Excel does not answer
 */
export function recall(api: ExcelApi): Promise<WorkbookMemory> {
  return api.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    setting.load('value');
    await context.sync();
    return setting.isNullObject ? NOTHING : memoryFrom(setting.value);
  });
}

/** Remembers a mapping of columns for a source; an empty one forgets it. */
export async function rememberMapping(
  api: ExcelApi,
  sourceName: string,
  mapping: Readonly<Record<string, string>>,
): Promise<void> {
  const memory = await recall(api);
  const { [sourceName]: _, ...others } = memory.mappings;
  const mappings = Object.keys(mapping).length === 0 ? others : { ...others, [sourceName]: mapping };
  await write(api, { ...memory, mappings });
}

/** Remembers the choices of a run. */
export async function rememberRun(api: ExcelApi, run: JsonValue): Promise<void> {
  await write(api, { ...(await recall(api)), lastRun: run });
}

/** Leaves nothing of ours in the workbook's settings. */
export function forget(api: ExcelApi): Promise<void> {
  return api.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    await context.sync();
    if (!setting.isNullObject) setting.delete();
    await context.sync();
  });
}

function write(api: ExcelApi, memory: WorkbookMemory): Promise<void> {
  return api.run(async (context) => {
    context.workbook.settings.add(KEY, JSON.stringify(memory));
    await context.sync();
  });
}

function memoryFrom(value: unknown): WorkbookMemory {
  try {
    const parsed: unknown = JSON.parse(String(value));
    if (!isRecord(parsed) || !isRecord(parsed['mappings'])) return NOTHING;
    const mappings = Object.entries(parsed['mappings']).filter(
      (entry): entry is [string, Record<string, string>] =>
        isRecord(entry[1]) && Object.values(entry[1]).every((header) => typeof header === 'string'),
    );
    // It came out of JSON, so it is something JSON can say.
    return { mappings: Object.fromEntries(mappings), lastRun: (parsed['lastRun'] ?? null) as JsonValue };
  } catch {
    return NOTHING;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
