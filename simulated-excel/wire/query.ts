import type { QueryInfo } from './protocol';
import type { RemoteObject } from './remote-object';

type Answer = Record<string, unknown>;

/** What every mention of an object carries: its id and, when the client keeps it, its reference. Null object → null. */
export function identity(object: RemoteObject | null): Answer | null {
  if (object === null) return null;
  const answer: Answer = {};
  if (object.id !== undefined) answer['Id'] = object.id;
  if (object.referenceId !== null) answer['_ReferenceId'] = object.referenceId;
  return answer;
}

/** Answers a load: the selected properties of an object, or of every item of a collection. */
export function query(object: RemoteObject | null, info: QueryInfo): unknown {
  if (object === null) return null;
  const names = [...(info.Select ?? []), ...(info.Expand ?? [])].filter((name) => name !== '$none');
  return object.isCollection ? loadItems(object, names, info) : loadProperties(object, names);
}

function loadItems(object: RemoteObject, names: readonly string[], info: QueryInfo): Answer {
  const all = object.items();
  const skipped = info.Skip ? all.slice(info.Skip) : all;
  const items = info.Top ? skipped.slice(0, info.Top) : skipped;
  const own = names.filter((name) => object.loadable.includes(pascal(name)));
  const rest = names.filter((name) => !own.includes(name));
  return {
    ...identity(object),
    ...Object.fromEntries(own.map((name) => [pascal(name), object.get(pascal(name))])),
    _Items: items.map((item) => loadProperties(item, rest)),
    Count: items.length,
  };
}

function loadProperties(object: RemoteObject, names: readonly string[]): Answer {
  object.check();
  const answer: Answer = { ...identity(object) };
  for (const name of names.length > 0 ? names : ['*']) {
    if (name === '*' || name === '$all') {
      for (const property of object.loadable) answer[property] = object.get(property);
      continue;
    }
    const [head = '', ...tail] = name.split(/[/.]/);
    const key = head.startsWith('_') ? head : pascal(head);
    if (!object.hasChild(key)) {
      answer[key] = object.get(key);
      continue;
    }
    const child = query(object.child(key), { Select: tail.length > 0 ? [tail.join('/')] : [] });
    answer[key] = merged(answer[key], child);
  }
  return answer;
}

/** Two loads below the same child ("format/fill/color" and "format/wrapText") become one answer. */
function merged(before: unknown, now: unknown): unknown {
  if (!isAnswer(before) || !isAnswer(now)) return now;
  const both: Answer = { ...before };
  for (const [key, value] of Object.entries(now)) both[key] = mergedItems(both[key], value);
  return both;
}

function mergedItems(before: unknown, now: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(now) && before.every(isAnswer) && before.length === now.length) {
    return before.map((item, index) => merged(item, now[index]));
  }
  return merged(before, now);
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
