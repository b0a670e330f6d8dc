import {
  DispatchId,
  RUNTIME_FLAGS,
  type HostAnswer,
  type HostConnection,
  type HostPush,
  type PageRequest,
  type PageStart,
} from './messages';

/** How the add-in's frame and Excel on the web address each other. */
export interface WebFrame {
  /** The `name` the iframe must carry before its page loads: the library finds its host in it. */
  readonly frameName: string;
}

/**
 * Plays Excel on the web: answers, in the page around the add-in's iframe, the cross-frame messages of the library's web
 * flavour. The library trusts a host on https whose name is one of Microsoft's or the add-in's own.
 */
export function installWebFrame(host: Window, connection: HostConnection): WebFrame {
  const start = JSON.parse(connection.start) as PageStart;
  const listeners = new Map<string, EventListenerOfFrame>();

  const answer = async (message: FrameMessage): Promise<unknown> => {
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') return appContext(start);
    if (message._actionName !== 'executeMethod') return { Error: 0 };
    const { DispatchId: dispatchId } = message._data?.DdaMethod ?? { DispatchId: -1 };
    const data = message._data?.Data ?? message._data?.ArrayData ?? [];
    if (dispatchId !== DispatchId.executeRichApi) {
      const [outcome] = await ask(
        connection,
        { kind: 'method', method: dispatchId, params: message._data },
        '',
      );
      return { Version: 1, Error: outcome.kind === 'refused' ? outcome.code : 0 };
    }
    const request: PageRequest = { kind: 'batch', path: String(data[2]), flags: Number(data[6]) };
    const [outcome, body] = await ask(connection, request, String(data[4]));
    if (outcome.kind === 'refused') return { Version: 1, Error: outcome.code, Data: null };
    return { Version: 1, Error: 0, Data: [200, [], body] };
  };

  host.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = parseMessage(event.data);
    const source = event.source as Window | null;
    if (!message || !source) return;
    const reply = (data: unknown): void => {
      if (message._correlationId < 0) return;
      source.postMessage(JSON.stringify(response(host, message, data, RESPONSE_TO_CALL)), event.origin);
    };
    if (message._actionType === ActionType.registerEvent) {
      listeners.set(message._actionName, { source, origin: event.origin, message });
      reply({ Error: 0 });
    } else if (message._actionType === ActionType.unregisterEvent) {
      listeners.delete(message._actionName);
      reply({ Error: 0 });
    } else {
      void answer(message).then(reply);
    }
  });

  connection.listen((text) => {
    const push = JSON.parse(text) as HostPush;
    const name = push.kind === 'messages' ? EVENT_NAMES[DispatchId.richApiMessage] : EVENT_NAMES[push.event];
    const listener = name === undefined ? undefined : listeners.get(name);
    if (!listener) return;
    // Messages come within an object, an event of the older kind as the array itself.
    const data = push.kind === 'messages' ? { ArrayData: push.entries } : push.payload;
    const event = response(host, listener.message, data, RESPONSE_OF_EVENT);
    listener.source.postMessage(JSON.stringify(event), listener.origin);
  });

  return {
    frameName: JSON.stringify({
      hostInfo: `Excel$Web$16.00$${start.displayLanguage}$telemetry$$disableLogging$${RUNTIME_FLAGS[start.runtime]}`,
      xdmInfo: ['conversation-1', 'addin-1', host.location.origin].join('|'),
      serializerVersion: '1',
    }),
  };
}

/** The names under which the web flavour registers for events. */
const EVENT_NAMES: Readonly<Record<number, string>> = {
  [DispatchId.richApiMessage]: 'richApiMessage',
  [DispatchId.ribbonCommand]: 'appCommandInvoked',
};

const ActionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const MessageType = { request: 0, response: 1 } as const;
const RESPONSE_TO_CALL = 0;
const RESPONSE_OF_EVENT = 1;

/** A message of the library, as far as it is read here. */
interface FrameMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly Data?: readonly unknown[];
    readonly ArrayData?: readonly unknown[];
  };
}

interface EventListenerOfFrame {
  readonly source: Window;
  readonly origin: string;
  readonly message: FrameMessage;
}

function parseMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'string') return null;
  try {
    const message = JSON.parse(data) as FrameMessage;
    return message._messageType === MessageType.request ? message : null;
  } catch {
    return null; // Other scripts post messages too.
  }
}

function response(host: Window, message: FrameMessage, data: unknown, responseType: number): unknown {
  return {
    _messageType: MessageType.response,
    _actionName: message._actionName,
    _conversationId: message._conversationId,
    _correlationId: message._correlationId,
    _origin: host.location.origin,
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  };
}

/** What the library asks first. Numbers are its own codes. */
function appContext(start: PageStart): unknown {
  const EXCEL_ON_THE_WEB = 16;
  return {
    _id: start.addInId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: 16,
    _appMinorVersion: 1,
    _appUILocale: start.displayLanguage,
    _dataLocale: start.contentLanguage,
    _docUrl: start.documentUrl,
    _clientMode: 0,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '11111111-1111-1111-1111-111111111111',
    _appInstanceId: '22222222-2222-2222-2222-222222222222',
    _requirementMatrix: JSON.stringify(start.requirementSets),
    _hostFullVersion: start.version,
    _initialDisplayMode: 2,
    _wacHostEnvironment: '0',
  };
}

async function ask(
  connection: HostConnection,
  request: PageRequest,
  body: string,
): Promise<readonly [HostAnswer, string]> {
  const [answer, answerBody] = await connection.send(JSON.stringify(request), body);
  return [JSON.parse(answer) as HostAnswer, answerBody];
}
