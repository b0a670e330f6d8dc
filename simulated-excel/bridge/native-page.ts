import {
  DispatchId,
  RUNTIME_FLAGS,
  type HostAnswer,
  type HostConnection,
  type HostPush,
  type PageRequest,
  type PageStart,
} from './messages';

/**
 * Makes a page believe it runs in desktop Excel: puts on `window.external` what the library's Windows flavour asks of
 * it, and forwards everything that matters to the simulated Excel. Must run before office.js loads.
 */
export function installNativeBridge(page: Window, connection: HostConnection): void {
  const start = JSON.parse(connection.start) as PageStart;
  const handlers = new Map<number, EventHandler[]>();

  const execute = (dispatchId: number, params: unknown, done: Callback): void => {
    if (dispatchId !== DispatchId.executeRichApi) {
      void ask(connection, { kind: 'method', method: dispatchId, params }, '').then(([answer]) =>
        done(outcome(answer)),
      );
      return;
    }
    // [custom data, method, path, headers, body, permission, flags, …], possibly within one more array.
    const outer = params as readonly unknown[];
    const message = (Array.isArray(outer[0]) ? outer[0] : outer) as readonly unknown[];
    const request: PageRequest = { kind: 'batch', path: String(message[2]), flags: Number(message[6]) };
    void ask(connection, request, String(message[4])).then(([answer, body]) => {
      done(answer.kind === 'refused' ? outcome(answer) : safeArray([0, 200, [], body]));
    });
  };

  const external = {
    GetHostInfo: () =>
      `Excel$Win32$16.01$${start.displayLanguage}$telemetry$$disableLogging$${RUNTIME_FLAGS[start.runtime]}`,
    GetLoggingAllowed: () => false,
    GetContext: () => officeContext(start),
    Execute: execute,
    RegisterEvent: (event: number, target: string, handler: EventHandler, done: Callback) => {
      handlers.set(event, [...(handlers.get(event) ?? []), handler]);
      void ask(connection, { kind: 'listen', event, target }, '').then(() => undefined);
      done(safeArray([0]));
    },
    UnregisterEvent: (event: number, target: string, done: Callback) => {
      handlers.delete(event);
      void ask(connection, { kind: 'unlisten', event, target }, '').then(() => undefined);
      done(safeArray([0]));
    },
    MessageParent: () => undefined,
    MessageParent2: () => undefined,
  };
  Object.defineProperty(page, 'external', { value: external, configurable: true });

  connection.listen((text) => {
    const push = JSON.parse(text) as HostPush;
    const event = push.kind === 'messages' ? DispatchId.richApiMessage : push.event;
    const payload = push.kind === 'messages' ? push.entries : push.payload;
    for (const handler of handlers.get(event) ?? []) handler(event, safeArray(payload));
  });
}

type Callback = (result: SafeArray) => void;
type EventHandler = (event: number, payload: SafeArray) => void;

/** The library gets arrays of Windows' own kind, which know one method. */
type SafeArray = readonly unknown[] & { readonly toArray: () => readonly unknown[] };

function safeArray(list: readonly unknown[]): SafeArray {
  const converted = list.map((item) => (Array.isArray(item) ? safeArray(item as readonly unknown[]) : item));
  return Object.assign(converted, { toArray: () => converted });
}

function outcome(answer: HostAnswer): SafeArray {
  return safeArray(answer.kind === 'refused' ? [answer.code, answer.message] : [0, ...answer.values]);
}

async function ask(
  connection: HostConnection,
  request: PageRequest,
  body: string,
): Promise<readonly [HostAnswer, string]> {
  const [answer, answerBody] = await connection.send(JSON.stringify(request), body);
  return [JSON.parse(answer) as HostAnswer, answerBody];
}

/** The object whose getters the library reads once at start. Numbers are the library's own codes. */
function officeContext(start: PageStart): Readonly<Record<string, () => unknown>> {
  const EXCEL = 1;
  const READ_WRITE = 1;
  const DOCUMENT_OPENED = 1;
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => start.addInId,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => start.displayLanguage,
    GetAppDataLocale: () => start.contentLanguage,
    GetDocUrl: () => start.documentUrl,
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => DOCUMENT_OPENED,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '11111111-1111-1111-1111-111111111111',
    GetInstanceId: () => '22222222-2222-2222-2222-222222222222',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(start.requirementSets),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => start.version,
    GetDialogRequirementMatrix: () => undefined,
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => themeInfo(start.theme),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

/**
 * Excel gives colours as numbers and the library makes "#rrggbb" of each. The names are the documented ones; isDarkTheme
 * is left out, because this version of the library would turn it into a colour.
 */
function themeInfo(theme: PageStart['theme']): string {
  const number = (colour = '#000000'): number => parseInt(colour.slice(1), 16);
  return JSON.stringify({
    bodyForegroundColor: number(theme['bodyText']),
    bodyBackgroundColor: number(theme['bodyBackground']),
    controlForegroundColor: number(theme['controlText']),
    controlBackgroundColor: number(theme['controlBackground']),
  });
}
