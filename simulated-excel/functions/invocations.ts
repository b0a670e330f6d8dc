import type { HostPush } from '../bridge/messages';
import { excelError } from './function-errors';

/** What a function gave: a value, a grid of values, or an error with its text. */
export type FunctionResult =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'error'; readonly code: string; readonly message: string };

/** How a function is called; what its metadata says decides the first five. */
export interface CallOptions {
  readonly streaming?: boolean;
  readonly cancelable?: boolean;
  /** Error cells in the arguments reach the function instead of failing the call. */
  readonly allowErrors?: boolean;
  /** The same, as objects, and data types too. */
  readonly richArguments?: boolean;
  /** "Sheet1!A1:B2" for arguments that are cells; only for functions that ask for them. */
  readonly parameterAddresses?: readonly (string | null)[];
  /** The calling cell, "Sheet1!B2". */
  readonly address?: string;
}

/** A call under way. */
export interface Invocation {
  readonly id: number;
  /** Whether more results may come after the first. */
  readonly streaming: boolean;
  /** The first result. */
  readonly first: Promise<FunctionResult>;
  /** Tells a streaming or cancelable function that nobody waits any more. */
  readonly cancel: () => void;
}

const Category = { customFunctions: 1 } as const;
const MessageType = { invoke: 1000, cancel: 1001 } as const;

/** Calls custom functions through the runtime in the page and sorts its answers back to the calls. */
export class Invocations {
  private readonly pending = new Map<
    number,
    { readonly streaming: boolean; readonly take: (result: FunctionResult) => void }
  >();
  private readonly outbox: [number, number, string, string, number][] = [];
  private lastId = 0;
  private resolveReady: () => void = () => undefined;

  private readyPromise = this.notReady();

  /** `push` sends to the page. */
  constructor(private readonly push: (push: HostPush) => void) {}

  /** Resolves when the runtime in the page has said that it is ready. */
  get ready(): Promise<void> {
    return this.readyPromise;
  }

  /** Forgets open calls and waits for another page's runtime. */
  reset(): void {
    this.pending.clear();
    this.outbox.length = 0;
    this.readyPromise = this.notReady();
  }

  setReady(): void {
    this.resolveReady();
  }

  /** Starts a call; `onResult` hears every result of a streaming function, the first one included. */
  call(
    name: string,
    args: readonly unknown[],
    options: CallOptions,
    onResult: (result: FunctionResult) => void = () => undefined,
  ): Invocation {
    const id = ++this.lastId;
    const streaming = options.streaming === true;
    const first = new Promise<FunctionResult>((resolve) => {
      this.pending.set(id, {
        streaming,
        take: (result) => {
          onResult(result);
          resolve(result);
        },
      });
    });
    const { cancelable, allowErrors, richArguments } = options;
    const flags =
      (cancelable ? 1 : 0) | (streaming ? 2 : 0) | (allowErrors ? 4 : 0) | (richArguments ? 8 : 0);
    const { address = 'Sheet1!A1', parameterAddresses = null } = options;
    this.send(MessageType.invoke, id, [id, name.toUpperCase(), args, address, flags, parameterAddresses]);
    const cancel = (): void => {
      if (!this.pending.delete(id)) return;
      this.send(MessageType.cancel, id, { invocationId: id });
    };
    return { id, streaming, first, cancel };
  }

  /** Takes the runtime's answers: [invocation id, succeeded, value, error code when failed, timing]. */
  settle(results: readonly unknown[]): void {
    for (const entry of results as readonly (readonly unknown[])[]) {
      const [id, succeeded, value, code] = entry;
      const waiting = this.pending.get(Number(id));
      if (!waiting) continue;
      if (!waiting.streaming) this.pending.delete(Number(id));
      waiting.take(
        succeeded === true
          ? resultOf(value)
          : {
              kind: 'error',
              code: excelError(Number(code)),
              message: typeof value === 'string' ? value : '',
            },
      );
    }
  }

  /** Calls without an answer yet, streaming ones until they are cancelled. */
  get open(): number {
    return this.pending.size;
  }

  private notReady(): Promise<void> {
    return new Promise<void>((resolve) => {
      this.resolveReady = resolve;
    });
  }

  /** Calls made in one turn go in one message, as Excel sends them, and those made before the page can hear when it can. */
  private send(type: number, id: number, message: unknown): void {
    if (this.outbox.length === 0) {
      const page = this.readyPromise;
      void page.then(() => {
        if (page === this.readyPromise) this.push({ kind: 'messages', entries: this.outbox.splice(0) });
      });
    }
    this.outbox.push([Category.customFunctions, type, '', JSON.stringify(message), id]);
  }
}

/** A returned CustomFunctions.Error arrives as an object of type "Error". */
function resultOf(value: unknown): FunctionResult {
  if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'Error') {
    const { basicValue, errorSubType, message } = value as Record<string, unknown>;
    const text = typeof message === 'string' ? message : '';
    return { kind: 'error', code: String(basicValue ?? errorSubType ?? '#VALUE!'), message: text };
  }
  return { kind: 'value', value };
}
