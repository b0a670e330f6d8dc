/** A page's request to the simulated Excel; the body of a batch travels beside it as text of its own. */
export type PageRequest =
  | { readonly kind: 'batch'; readonly flags: number; readonly path: string }
  | { readonly kind: 'listen'; readonly event: number; readonly target: string }
  | { readonly kind: 'unlisten'; readonly event: number; readonly target: string }
  | { readonly kind: 'method'; readonly method: number; readonly params: unknown };

/** The answer: a batch's body travels beside it. A refusal carries the number the library maps to an error code. */
export type HostAnswer =
  | { readonly kind: 'done'; readonly values: readonly unknown[] }
  | { readonly kind: 'refused'; readonly code: number; readonly message: string };

/** A message the host sends by itself. */
export type HostPush =
  /** Entries of [category, type, target id, message as JSON, id]: events of the object model and calls of functions. */
  | {
      readonly kind: 'messages';
      readonly entries: readonly (readonly [number, number, string, string, number])[];
    }
  /** An event of the older kind, by dispatch id, e.g. a ribbon button. */
  | { readonly kind: 'event'; readonly event: number; readonly payload: readonly unknown[] };

/** What a page must know at once, before it can ask. */
export interface PageStart {
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly version: string;
  readonly kind: 'windows' | 'mac' | 'web';
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly theme: Readonly<Record<string, string>>;
  /** Which runtime the page is: a shared one runs pane, commands and functions together. */
  readonly runtime: 'shared' | 'functionsOnly' | 'pane';
  readonly addInId: string;
  readonly documentUrl: string;
}

/** How a page reaches the simulated Excel. Only text crosses, so page and host may live in different worlds. */
export interface HostConnection {
  /** `PageStart` as JSON. */
  readonly start: string;
  /** Sends a `PageRequest` as JSON with the body beside it; resolves to a `HostAnswer` as JSON and a body. */
  readonly send: (request: string, body: string) => Promise<readonly [answer: string, body: string]>;
  /** Hands every `HostPush`, as JSON, to the page. */
  readonly listen: (receive: (push: string) => void) => void;
}

/** The name of the global through which a page finds its connection. */
export const CONNECTION_NAME = '__simulatedExcel';

/** Dispatch ids of the library that the simulator answers. */
export const DispatchId = {
  richApiMessage: 33,
  ribbonCommand: 39,
  executeRichApi: 93,
  ribbonCommandCompleted: 94,
} as const;

/** What `GetHostInfo` says of the runtime: bit 1 shared runtime, bit 2 custom functions. */
export const RUNTIME_FLAGS = { pane: 0, shared: 3, functionsOnly: 2 } as const satisfies Record<
  PageStart['runtime'],
  number
>;
