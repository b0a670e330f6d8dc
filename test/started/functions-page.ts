import { build } from 'esbuild';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import path from 'node:path';
import { DEV_ADDRESS } from '../../scripts/address';
import { finishedMetadata, functionSources } from '../../scripts/metadata/generate';
import { startExcelInJsdom, type JsdomExcel, type JsdomOptions } from '../../simulated-excel/harness/jsdom';
import type { FunctionResult } from '../../simulated-excel/functions/invocations';
import { valuesAt } from '../../simulated-excel/workbook/find-cells';

const ROOT = path.join(__dirname, '..', '..');

/** A page with the add-in's functions in the real runtime, and the Excel that calls them. */
export interface FunctionsPage extends JsdomExcel {
  /** Calls a function by name as a cell does; resolves with its first result. */
  readonly call: (
    id: string,
    ...args: Parameters<JsdomExcel['excel']['functions']['call']>[1]
  ) => Promise<FunctionResult>;
  /** Types a formula and waits until every cell shows its result. */
  readonly enter: (address: string, formula: string) => Promise<void>;
  /** What cells show. */
  readonly shown: (address: string) => readonly (readonly unknown[])[];
}

/**
 * Starts the functions as the add-in ships them: its sources, its metadata, its `associate` calls.
 *
 * @param options `hurry`: the page's clock goes so many times as fast, for tests of what happens after a while
 */
export async function startFunctions({
  hurry = 1,
  ...options
}: JsdomOptions & { readonly hurry?: number } = {}): Promise<FunctionsPage> {
  const [script, metadata] = await Promise.all([
    (bundle ??= bundled()),
    (described ??= describedFunctions()),
  ]);
  const page = await startExcelInJsdom(options);
  // Every browser has it; jsdom does not.
  Object.assign(page.window, { MessageChannel });
  const { setTimeout: inTime } = page.window;
  const hurried = (run: () => void, milliseconds = 0): unknown => inTime(run, milliseconds / hurry);
  if (hurry !== 1) Object.assign(page.window, { setTimeout: hurried });
  page.window.eval(script);
  page.excel.functions.register('IPLOS', metadata);
  await page.excel.functions.ready;
  return {
    ...page,
    call: (id, ...args) => page.excel.functions.call(id, args),
    enter: async (address, formula) => {
      page.excel.type(address, formula);
      await page.excel.functions.calculated();
    },
    shown: (address) => valuesAt(page.excel.workbook, address),
  };
}

/** The error a call gave; fails when it gave a value. */
export function errorOf(result: FunctionResult): { readonly code: string; readonly message: string } {
  if (result.kind !== 'error') throw new Error(`no error but ${JSON.stringify(result.value)}`);
  return { code: result.code, message: result.message };
}

/** A result whose number is without the format that it may bring. */
export function unformatted(result: FunctionResult | undefined): unknown {
  const value = result?.kind === 'value' ? result.value : null;
  if (typeof value !== 'object' || value === null || !('basicValue' in value)) return result;
  return { kind: 'value', value: value.basicValue };
}

let bundle: Promise<string> | undefined;
let described: ReturnType<typeof describedFunctions> | undefined;

async function describedFunctions() {
  const metadata = (await finishedMetadata(ROOT, DEV_ADDRESS)).get('functions.json');
  if (metadata === undefined) throw new Error('there is no functions.json');
  return metadata;
}

async function bundled(): Promise<string> {
  const parts = await Promise.all(
    functionSources(ROOT).map(async (file, at) => {
      const { associate } = await generateCustomFunctionsMetadata([file], false);
      return [
        `import * as part${at} from ${JSON.stringify(file)};`,
        ...associate.map(
          ({ id, functionName }) =>
            `CustomFunctions.associate(${JSON.stringify(id)}, part${at}.${functionName});`,
        ),
      ];
    }),
  );
  const result = await build({
    stdin: { contents: parts.flat().join('\n'), resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return result.outputFiles[0]?.text ?? '';
}
