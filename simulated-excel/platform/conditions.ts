import type { Batch } from '../wire/protocol';
import type { TransportCode } from '../wire/errors';
import { Refusals } from '../wire/refusals';

/** An error to be given instead of an answer. `batch` errors come from within Excel, `transport` from before it. */
export type InjectedError = { readonly message?: string; readonly when?: (batch: Batch) => boolean } & (
  | { readonly kind: 'batch'; readonly code: string; readonly httpStatus?: number }
  | { readonly kind: 'transport'; readonly code: keyof typeof TransportCode }
);

/** What may go wrong now and then; tests set it while the add-in runs. */
export class Conditions {
  /** Milliseconds every request takes. */
  latency = 0;
  /** Lets one of many actions be refused. */
  readonly refusals = new Refusals();
  private editing = false;
  private injected: InjectedError[] = [];
  private waiting: (() => void)[] = [];

  /** Whether a person is typing in a cell: Excel then refuses requests, or holds those sent with `delayForCellEdit`. */
  get cellEditMode(): boolean {
    return this.editing;
  }

  set cellEditMode(editing: boolean) {
    this.editing = editing;
    if (editing) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }

  /** Resolves when nobody is typing in a cell. */
  async untilNotEditing(): Promise<void> {
    while (this.editing) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Makes the next request that `when` accepts fail, e.g. with a co-authoring conflict ("Conflict"). */
  failNext(error: InjectedError): void {
    this.injected.push(error);
  }

  /** Takes the error meant for this request, if any. */
  takeError(batch: Batch): InjectedError | null {
    const index = this.injected.findIndex((error) => error.when?.(batch) ?? true);
    return index < 0 ? null : (this.injected.splice(index, 1)[0] ?? null);
  }
}
