/** The kinds of action in a request of the Office.js client ("ActionType" on the wire). */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  EnsureUnchanged: 6,
  Update: 7,
  QueryAsJson: 8,
  Polling: 9,
} as const;

/** How an object is found ("ObjectPathType" on the wire). */
export const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

/** Bits of the request flags that mean something to the simulator. */
export const RequestFlag = { Write: 1, DelayForCellEdit: 64 } as const;

/** Arguments of a call; where `ReferencedObjectPathIds` has a number, that object takes the argument's place. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[] | null;
}

/** Where one object comes from. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What to load; a name may be a path ("format/fill/color"). */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One step of a batch. */
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** The body of a ProcessQuery request: what one `context.sync()` sends. */
export interface Batch {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** What one action gave. */
export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** The body of the answer. A failed batch keeps what was done before the failure. */
export interface BatchResponse {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
    readonly Location: string;
  };
}
