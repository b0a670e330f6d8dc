import { RichApiError } from './errors';
import { ActionType, type Action, type Batch } from './protocol';

/**
 * An Excel that refuses: counts the actions the add-in asks for, and answers one of them with an error of Excel's own instead of
 * carrying it out. The actions before it in the same request are done, those behind it are not, as with any error.
 */
export class Refusals {
  private count = 0;
  private requests = 0;
  private met: string[] = [];
  private isOwn = false;
  private planned: { readonly at: number; readonly code: string } | null = null;
  private done: string | null = null;

  /** How many actions there were since the last `plan`. */
  get seen(): number {
    return this.count;
  }

  /** What was refused, e.g. "Range.values"; null when nothing was. */
  get refused(): string | null {
    return this.done;
  }

  /** Every action since the last `plan`, as the number of its request and its member: "3 Range.values". */
  get actions(): readonly string[] {
    return this.met;
  }

  /** A request begins; one in which the library lets go of what it kept is its own. */
  beginRequest({ Actions }: Batch): void {
    this.requests++;
    this.isOwn = Actions.some(({ Name }) => Name === '_RemoveReference');
  }

  /** Refuses the action with this number, counted from 1 from now on; 0 only counts. */
  plan(at: number, code = 'GeneralException'): void {
    this.count = this.requests = 0;
    this.met = [];
    this.done = null;
    this.planned = { at, code };
  }

  /** Counts an action; throws when it is the one. `typeName` is the type of the object it is about. */
  meet(action: Action, typeName: string | undefined): void {
    if (this.isOwn || action.ActionType === ActionType.Trace || action.Name === '_KeepReference') return;
    // How results of functions get into cells is the runtime's own.
    if (typeName === 'CustomFunctions') return;
    this.count++;
    const member = `${typeName ?? 'null'}.${action.Name || (KINDS[action.ActionType] ?? '')}`;
    this.met.push(`${this.requests} ${member}`);
    if (this.count !== this.planned?.at) return;
    this.done = member;
    throw new RichApiError(
      this.planned.code,
      'There was an internal error while processing the request.',
      500,
    );
  }
}

const KINDS: Readonly<Record<number, string>> = {
  [ActionType.Instantiate]: '(made)',
  [ActionType.Query]: '(loaded)',
};
