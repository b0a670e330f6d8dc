import { Arguments } from './arguments';
import {
  NotSimulatedError,
  RichApiError,
  apiNotFound,
  invalidOperation,
  invalidReference,
  notSimulated,
} from './errors';
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type Batch,
  type BatchResponse,
  type ObjectPath,
} from './protocol';
import { identity, query } from './query';
import type { Refusals } from './refusals';
import { RemoteObject, camel } from './remote-object';

/** What a batch can start from. */
export interface BatchRoot {
  /** The workbook, for paths of type Global. */
  readonly workbook: RemoteObject;
  /** Makes an object that is not reached through the workbook, by its full type name; null when unknown. */
  readonly create: (typeName: string) => RemoteObject | null;
  /** The requirement set a member needs and this Excel lacks, or null. */
  readonly missingSet: (member: string) => string | null;
  /** Called before a member is called or set ("Range.clear()", "Range.values"); throws what Excel answers when it may not be. */
  readonly permit: (member: string) => void;
  readonly refusals: Refusals;
  /** Objects the client keeps between batches, by reference id. */
  readonly kept: KeptObjects;
}

/** The objects a client keeps beyond one batch. */
export class KeptObjects {
  private readonly objects = new Map<string, RemoteObject>();
  private last = 0;

  keep(object: RemoteObject): void {
    object.referenceId ??= `ref${++this.last}`;
    this.objects.set(object.referenceId, object);
  }

  find(referenceId: string): RemoteObject | null {
    return this.objects.get(referenceId) ?? null;
  }

  release(referenceId: string): void {
    this.objects.delete(referenceId);
  }

  clear(): void {
    this.objects.clear();
  }

  /** How many objects are kept: it must fall back to none when an add-in cleans up after itself. */
  get size(): number {
    return this.objects.size;
  }
}

/** Carries out one request of the client, action by action, and stops at the first error, as Excel does. */
export function executeBatch(root: BatchRoot, batch: Batch): BatchResponse {
  const resolver = new PathResolver(root, batch.ObjectPaths);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  root.refusals.beginRequest(batch);
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
      const value = perform(root, resolver, action);
      if (value !== NO_ANSWER) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return { Results: results, TraceIds: traceIds, Error: describe(root, error, batch, index) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

const NO_ANSWER = Symbol('no answer');

function perform(root: BatchRoot, resolver: PathResolver, action: Action): unknown {
  // A trace must have a result: the client attaches event handlers when it sees one.
  if (action.ActionType === ActionType.Trace) return null;
  const object = resolver.resolve(action.ObjectPathId);
  root.refusals.meet(action, object?.typeName);
  object?.check();
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return identity(object);
    case ActionType.Query:
      return query(object, action.QueryInfo ?? {});
    case ActionType.Method: {
      const value = callMethod(root, object, action.Name ?? '', resolver.args(action.ArgumentInfo));
      return value instanceof RemoteObject ? identity(value) : (value ?? null);
    }
    case ActionType.SetProperty:
      root.permit(`${existing(object).typeName}.${camel(action.Name ?? '')}`);
      existing(object).set(action.Name ?? '', resolver.args(action.ArgumentInfo).raw(0));
      return NO_ANSWER;
    default:
      throw notSimulated(`an action of type ${action.ActionType}`);
  }
}

function callMethod(root: BatchRoot, object: RemoteObject | null, name: string, args: Arguments): unknown {
  // The client asks to keep what it loads before it knows that there is nothing.
  if (name === '_KeepReference' && object === null) return null;
  const target = existing(object);
  if (name === '_KeepReference') {
    root.kept.keep(target);
    return null;
  }
  if (name === '_RemoveReference') {
    root.kept.release(args.text(0));
    return null;
  }
  root.permit(`${target.typeName}.${camel(name)}()`);
  return target.call(name, args);
}

function existing(object: RemoteObject | null): RemoteObject {
  if (object === null) throw invalidOperation('This operation is not permitted for a null object.');
  return object;
}

/** Finds objects by path, each once per batch: a method in a path (`worksheets.add`) must run once only. */
class PathResolver {
  private readonly found = new Map<number, RemoteObject | null>();

  constructor(
    private readonly root: BatchRoot,
    private readonly paths: Batch['ObjectPaths'],
  ) {}

  resolve(id: number): RemoteObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new RichApiError('InvalidObjectPath', `There is no object path ${id}.`);
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  args(info: ArgumentInfo | undefined): Arguments {
    const list = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return new Arguments(
      list.map((value, index) => {
        const reference = references[index];
        return typeof reference === 'number' && reference > 0 ? this.resolve(reference) : value;
      }),
    );
  }

  private follow(path: ObjectPath): RemoteObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.root.workbook;
      case PathType.NullObject:
        return null;
      case PathType.NewObject: {
        const made = this.root.create(path.Name);
        if (!made) throw notSimulated(path.Name);
        return made;
      }
      case PathType.ReferenceId: {
        const kept = this.root.kept.find(path.Name);
        if (!kept) throw invalidReference();
        return kept;
      }
      default:
        return this.below(path, this.resolve(path.ParentObjectPathId ?? 0));
    }
  }

  private below(path: ObjectPath, parent: RemoteObject | null): RemoteObject | null {
    if (parent === null) return null;
    parent.check();
    switch (path.ObjectPathType) {
      case PathType.Property:
        return parent.child(path.Name);
      case PathType.Indexer:
        return parent.item(this.args(path.ArgumentInfo));
      case PathType.Method: {
        this.root.permit(`${parent.typeName}.${camel(path.Name)}()`);
        const made = parent.call(path.Name, this.args(path.ArgumentInfo));
        if (made === null || made instanceof RemoteObject) return made;
        throw notSimulated(`${parent.typeName}.${path.Name}() as an object`);
      }
      default:
        throw notSimulated(`an object path of type ${path.ObjectPathType}`);
    }
  }
}

function describe(
  root: BatchRoot,
  thrown: unknown,
  batch: Batch,
  index: number,
): NonNullable<BatchResponse['Error']> {
  // Anything else is a fault of the simulator itself and must surface as such.
  if (!(thrown instanceof RichApiError)) throw thrown;
  const set = thrown instanceof NotSimulatedError ? root.missingSet(thrown.member) : null;
  const error =
    thrown instanceof NotSimulatedError && set !== null ? apiNotFound(thrown.member, set) : thrown;
  const action = batch.Actions[index];
  const path = action && batch.ObjectPaths[String(action.ObjectPathId)];
  return {
    Code: error.code,
    Message: error.message,
    HttpStatusCode: error.httpStatus,
    ActionIndex: index,
    Location: [path?.Name, action?.Name].filter(Boolean).join('.'),
  };
}
