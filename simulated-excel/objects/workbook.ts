import { RemoteObject, type RemoteType } from '../wire/remote-object';
import { formatArea } from '../workbook/address';
import { applicationObject } from './application';
import { customXmlPartCollection } from './custom-xml';
import { nameCollection } from './named-item';
import type { ObjectHost } from './object-host';
import { rangeObject } from './range';
import { rangeFromAddress } from './range-target';
import { runtimeObject } from './runtime';
import { settingCollection } from './setting';
import { tableCollection } from './table-collection';
import { workbookProtectionObject } from './workbook-protection';
import { worksheetCollection } from './worksheet-collection';

/** `context.workbook`. */
export function workbookObject(host: ObjectHost): RemoteObject {
  return RemoteObject.of(workbookType, host);
}

const workbookType: RemoteType<ObjectHost> = {
  name: 'Workbook',
  children: {
    Worksheets: (host) => worksheetCollection(host),
    Tables: (host) => tableCollection(host, null),
    Names: (host) => nameCollection(host, null),
    Application: (host) => applicationObject(host),
    Settings: (host) => settingCollection(host),
    CustomXmlParts: (host) => customXmlPartCollection(host),
    Protection: (host) => workbookProtectionObject(host),
    _Runtime: (host) => runtimeObject(host),
  },
  methods: {
    GetSelectedRange: (host) => {
      const { sheet, area } = host.workbook.facts.selection;
      return rangeObject(host, sheet, area);
    },
    GetActiveCell: (host) => {
      const { sheet, area } = host.workbook.facts.selection;
      return rangeObject(host, sheet, { ...area, rowCount: 1, columnCount: 1 });
    },
    _GetRangeForEventByReferenceId: eventRange,
    _GetRangeOrNullObjectForEventByReferenceId: eventRange,
  },
};

/** The reference in an event's arguments: the simulator uses the address itself. */
export function eventReference(sheetName: string, area: Parameters<typeof formatArea>[0]): string {
  return `${sheetName}\n${formatArea(area)}`;
}

function eventRange(
  host: ObjectHost,
  args: { readonly text: (index: number) => string },
): RemoteObject | null {
  const [sheetName = '', address = ''] = args.text(0).split('\n');
  const sheet = host.workbook.sheetNamed(sheetName);
  return sheet && rangeObject(host, sheet, rangeFromAddress(host, sheet, address).area);
}
