import { invalidSelection } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import { formatArea } from '../workbook/address';
import type { Selection } from '../workbook/workbook';
import { applicationObject } from './application';
import { customXmlPartCollection } from './custom-xml';
import { nameCollection } from './named-item';
import type { ObjectHost } from './object-host';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
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
      const { sheet, area, instead } = selected(host);
      if (instead === 'areas') throw invalidSelection();
      return rangeObject(host, sheet, area);
    },
    GetSelectedRanges: (host) => {
      const { sheet, area, instead } = selected(host);
      // Where several areas are selected, the simulator knows the first.
      const areas = instead === 'areas' ? [area, area] : [area];
      return rangeAreasObject(host, sheet, areas.map(formatArea).join());
    },
    GetActiveCell: (host) => {
      const { sheet, area } = selected(host);
      return rangeObject(host, sheet, { ...area, rowCount: 1, columnCount: 1 });
    },
    _GetRangeForEventByReferenceId: eventRange,
    _GetRangeOrNullObjectForEventByReferenceId: eventRange,
  },
};

/** The selected cells, one area or several; a chart, or a sheet without cells, is refused. */
function selected(host: ObjectHost): Selection {
  const { selection, activeSheet } = host.workbook.facts;
  if (selection.instead === 'chart' || activeSheet.facts.kind !== 'worksheet') throw invalidSelection();
  return selection;
}

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
