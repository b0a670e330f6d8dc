import { itemNotFound } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import type { ObjectHost } from './object-host';

/** `workbook.customXmlParts`. */
export function customXmlPartCollection(host: ObjectHost): RemoteObject {
  return RemoteObject.of(collectionType, { host, namespace: null });
}

interface CollectionTarget {
  readonly host: ObjectHost;
  /** Null: all parts. */
  readonly namespace: string | null;
}

interface PartTarget {
  readonly host: ObjectHost;
  readonly id: string;
}

const collectionType: RemoteType<CollectionTarget> = {
  name: 'CustomXmlPartCollection',
  items: ({ host, namespace }) =>
    [...host.workbook.facts.customXml]
      .filter(([, xml]) => namespace === null || namespaceOf(xml) === namespace)
      .map(([id]) => partObject(host, id)),
  item: ({ host }, args) => find(host, args.text(0)) ?? missing(),
  methods: {
    Add: ({ host }, args) => {
      const id = `{${String(host.workbook.newId()).padStart(8, '0')}-0003-0000-0000-000000000000}`;
      put(host, id, args.text(0));
      return partObject(host, id);
    },
    GetItemOrNullObject: ({ host }, args) => find(host, args.text(0)),
    GetByNamespace: ({ host }, args) => RemoteObject.of(collectionType, { host, namespace: args.text(0) }),
    GetCount: ({ host }) => host.workbook.facts.customXml.size,
  },
};

const partType: RemoteType<PartTarget> = {
  name: 'CustomXmlPart',
  id: ({ id }) => id,
  check: (target) => void xmlOf(target),
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: (target) => namespaceOf(xmlOf(target)) },
  },
  methods: {
    GetXml: (target) => xmlOf(target),
    SetXml: ({ host, id }, args) => put(host, id, args.text(0)),
    Delete: ({ host, id }) => {
      const customXml = new Map(host.workbook.facts.customXml);
      customXml.delete(id);
      host.workbook.update({ customXml });
    },
  },
};

function partObject(host: ObjectHost, id: string): RemoteObject {
  return RemoteObject.of(partType, { host, id });
}

function find(host: ObjectHost, id: string): RemoteObject | null {
  return host.workbook.facts.customXml.has(id) ? partObject(host, id) : null;
}

function missing(): never {
  throw itemNotFound();
}

function xmlOf({ host, id }: PartTarget): string {
  return host.workbook.facts.customXml.get(id) ?? missing();
}

function namespaceOf(xml: string): string {
  return /<[^?!][^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? '';
}

function put(host: ObjectHost, id: string, xml: string): void {
  host.workbook.update({ customXml: new Map([...host.workbook.facts.customXml, [id, xml]]) });
}
