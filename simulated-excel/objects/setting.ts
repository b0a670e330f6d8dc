import { itemNotFound } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import type { ObjectHost } from './object-host';

/** `workbook.settings`: values the add-in keeps in the workbook. */
export function settingCollection(host: ObjectHost): RemoteObject {
  return RemoteObject.of(collectionType, host);
}

interface SettingTarget {
  readonly host: ObjectHost;
  readonly key: string;
}

const collectionType: RemoteType<ObjectHost> = {
  name: 'SettingCollection',
  items: (host) => [...host.workbook.facts.settings.keys()].map((key) => settingObject(host, key)),
  item: (host, args) => find(host, args.text(0)) ?? missing(),
  methods: {
    GetItemOrNullObject: (host, args) => find(host, args.text(0)),
    GetCount: (host) => host.workbook.facts.settings.size,
    Add: (host, args) => {
      const key = args.text(0);
      put(host, key, args.raw(1));
      return settingObject(host, key);
    },
  },
};

const settingType: RemoteType<SettingTarget> = {
  name: 'Setting',
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ host, key }) => host.workbook.facts.settings.get(key),
      set: ({ host, key }, value) => put(host, key, value),
    },
  },
  methods: {
    Delete: ({ host, key }) => {
      const settings = new Map(host.workbook.facts.settings);
      settings.delete(key);
      host.workbook.update({ settings });
    },
  },
};

function settingObject(host: ObjectHost, key: string): RemoteObject {
  return RemoteObject.of(settingType, { host, key });
}

function find(host: ObjectHost, key: string): RemoteObject | null {
  return host.workbook.facts.settings.has(key) ? settingObject(host, key) : null;
}

function missing(): never {
  throw itemNotFound();
}

function put(host: ObjectHost, key: string, value: unknown): void {
  host.workbook.update({ settings: new Map([...host.workbook.facts.settings, [key, value]]) });
}
