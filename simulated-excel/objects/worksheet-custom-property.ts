import { invalidArgument, itemNotFound } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import type { Sheet } from '../workbook/sheet';

interface PropertyTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

/** `worksheet.customProperties`: text the add-in keeps with a sheet; keys ignore case. */
export function customPropertyCollection(sheet: Sheet): RemoteObject {
  return RemoteObject.of(collectionType, sheet);
}

const collectionType: RemoteType<Sheet> = {
  name: 'WorksheetCustomPropertyCollection',
  items: (sheet) => [...sheet.facts.customProperties.keys()].map((key) => propertyObject(sheet, key)),
  item: (sheet, args) => find(sheet, args.text(0)) ?? missing(),
  methods: {
    Add: (sheet, args) => {
      const key = keyOf(sheet, args.text(0)) ?? args.text(0);
      put(sheet, key, args.text(1));
      return propertyObject(sheet, key);
    },
    GetCount: (sheet) => sheet.facts.customProperties.size,
    GetItemOrNullObject: (sheet, args) => find(sheet, args.text(0)),
  },
};

const propertyType: RemoteType<PropertyTarget> = {
  name: 'WorksheetCustomProperty',
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.facts.customProperties.get(key),
      set: ({ sheet, key }, value) => {
        if (typeof value !== 'string') throw invalidArgument();
        put(sheet, key, value);
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      const customProperties = new Map(sheet.facts.customProperties);
      customProperties.delete(key);
      sheet.update({ customProperties });
    },
  },
};

function propertyObject(sheet: Sheet, key: string): RemoteObject {
  return RemoteObject.of(propertyType, { sheet, key });
}

function keyOf(sheet: Sheet, wanted: string): string | null {
  return (
    [...sheet.facts.customProperties.keys()].find((key) => key.toLowerCase() === wanted.toLowerCase()) ?? null
  );
}

function find(sheet: Sheet, wanted: string): RemoteObject | null {
  const key = keyOf(sheet, wanted);
  return key === null ? null : propertyObject(sheet, key);
}

function missing(): never {
  throw itemNotFound();
}

function put(sheet: Sheet, key: string, value: string): void {
  sheet.update({ customProperties: new Map([...sheet.facts.customProperties, [key, value]]) });
}
