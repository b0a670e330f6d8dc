import { invalidOperation, notSimulated } from './errors';
import type { Arguments } from './arguments';

/** A property that a client can load, and perhaps set. Names are those of the wire: PascalCase. */
export interface PropertyOf<T> {
  readonly get?: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}

/**
 * What the simulator knows of one Office.js type, as tables of members. A member that is in no table is refused by name,
 * which makes the simulator strict without a line of checking in any of them.
 */
export interface RemoteType<T> {
  readonly name: string;
  /** The `Id` sent along with every mention of the object, when the type has one. */
  readonly id?: (target: T) => string | number;
  readonly properties?: Readonly<Record<string, PropertyOf<T>>>;
  /** Objects reached through a property: `range.format`. Null answers a null object. */
  readonly children?: Readonly<Record<string, (target: T) => RemoteObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: Arguments) => unknown>>;
  /** A collection's members, in order. */
  readonly items?: (target: T) => readonly RemoteObject[];
  /** `collection[key]` on the wire: `getItem`. */
  readonly item?: (target: T, args: Arguments) => RemoteObject;
  /** Throws when the object is gone, e.g. on a deleted sheet. */
  readonly check?: (target: T) => void;
}

/** An object a client holds: a type and the thing in the workbook it stands for. */
export class RemoteObject {
  /** Set while the client keeps the object beyond one batch ("_KeepReference"). */
  referenceId: string | null = null;

  private constructor(
    readonly typeName: string,
    readonly target: unknown,
    private readonly members: ErasedType,
  ) {}

  /** Joins a type and its target; from here on the pair is one untyped object on the wire. */
  static of<T>(type: RemoteType<T>, target: T): RemoteObject {
    return new RemoteObject(type.name, target, {
      id: () => type.id?.(target),
      property: (name) => type.properties?.[name] && bind(type.properties[name], target),
      scalarNames: Object.keys(type.properties ?? {}).filter((name) => type.properties?.[name]?.get),
      child: (name) => type.children?.[name] && (() => type.children?.[name]?.(target) ?? null),
      method: (name) => type.methods?.[name] && ((args) => type.methods?.[name]?.(target, args)),
      items: type.items && (() => type.items?.(target) ?? []),
      item: type.item && ((args) => type.item?.(target, args) ?? null),
      check: () => type.check?.(target),
    });
  }

  get id(): string | number | undefined {
    return this.members.id();
  }

  /** Names of all properties that can be loaded, for a load without names. */
  get loadable(): readonly string[] {
    return this.members.scalarNames;
  }

  check(): void {
    this.members.check();
  }

  get(name: string): unknown {
    const property = this.members.property(name);
    if (!property?.get) throw notSimulated(`${this.typeName}.${camel(name)}`, ' (read)');
    return property.get();
  }

  set(name: string, value: unknown): void {
    const property = this.members.property(name);
    if (!property?.set) throw notSimulated(`${this.typeName}.${camel(name)}`, ' (write)');
    property.set(value);
  }

  hasChild(name: string): boolean {
    return this.members.child(name) !== undefined;
  }

  child(name: string): RemoteObject | null {
    const child = this.members.child(name);
    if (!child) throw notSimulated(`${this.typeName}.${camel(name)}`);
    return child();
  }

  call(name: string, args: Arguments): unknown {
    const method = this.members.method(name);
    if (!method) throw notSimulated(`${this.typeName}.${camel(name)}()`);
    return method(args);
  }

  get isCollection(): boolean {
    return this.members.items !== undefined;
  }

  items(): readonly RemoteObject[] {
    if (!this.members.items) throw notSimulated(`${this.typeName}.items`);
    return this.members.items();
  }

  item(args: Arguments): RemoteObject {
    if (!this.members.item) throw notSimulated(`${this.typeName}.getItem()`);
    const found = this.members.item(args);
    if (!found) throw invalidOperation(`${this.typeName} has no such item.`);
    return found;
  }
}

interface ErasedType {
  readonly id: () => string | number | undefined;
  readonly property: (name: string) => BoundProperty | undefined;
  readonly scalarNames: readonly string[];
  readonly child: (name: string) => (() => RemoteObject | null) | undefined;
  readonly method: (name: string) => ((args: Arguments) => unknown) | undefined;
  readonly items: (() => readonly RemoteObject[]) | undefined;
  readonly item: ((args: Arguments) => RemoteObject | null) | undefined;
  readonly check: () => void;
}

interface BoundProperty {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}

function bind<T>(property: PropertyOf<T>, target: T): BoundProperty {
  const { get, set } = property;
  return {
    ...(get && { get: () => get(target) }),
    ...(set && { set: (value: unknown) => set(target, value) }),
  };
}

/** A member's name as the add-in writes it. */
export function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
