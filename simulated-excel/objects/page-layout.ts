import { invalidArgument, notSimulated } from '../wire/errors';
import { RemoteObject, type PropertyOf, type RemoteType } from '../wire/remote-object';
import { COLUMNS } from '../workbook/address';
import type { PageLayoutModel, Sheet } from '../workbook/sheet';
import type { ObjectHost } from './object-host';
import { rangeObject } from './range';
import { rangeArgument } from './range-target';

interface Target {
  readonly host: ObjectHost;
  readonly sheet: Sheet;
}

/** `worksheet.pageLayout`. */
export function pageLayoutObject(host: ObjectHost, sheet: Sheet): RemoteObject {
  return RemoteObject.of(pageLayoutType, { host, sheet });
}

const ZOOM_MEMBERS = ['scale', 'horizontalFitToPages', 'verticalFitToPages'];

const pageLayoutType: RemoteType<Target> = {
  name: 'PageLayout',
  properties: {
    Orientation: {
      get: ({ sheet }) => sheet.facts.pageLayout.orientation,
      set: (target, orientation) => {
        if (orientation !== 'Portrait' && orientation !== 'Landscape') throw invalidArgument();
        change(target, { orientation });
      },
    },
    Zoom: {
      get: ({ sheet }) => sheet.facts.pageLayout.zoom,
      set: (target, zoom) => change(target, { zoom: checkedZoom(zoom) }),
    },
    PaperSize: {
      get: ({ sheet }) => sheet.facts.pageLayout.paperSize,
      set: (target, paperSize) => {
        if (typeof paperSize !== 'string') throw invalidArgument();
        change(target, { paperSize });
      },
    },
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    PrintGridlines: flag('printGridlines'),
  },
  children: { HeadersFooters: (target) => RemoteObject.of(headersFootersType, target) },
  methods: {
    SetPrintMargins: (target, args) => change(target, { margins: margins(args.text(0), args.raw(1)) }),
    SetPrintArea: (target, args) =>
      change(target, { printArea: rangeArgument(target.host, target.sheet, args, 0).area }),
    SetPrintTitleRows: (target, args) => {
      const { area } = rangeArgument(target.host, target.sheet, args, 0);
      change(target, { titleRows: { first: area.row, last: area.row + area.rowCount - 1 } });
    },
    GetPrintTitleRowsOrNullObject: ({ host, sheet }) => {
      const { titleRows } = sheet.facts.pageLayout;
      if (!titleRows) return null;
      const rowCount = titleRows.last - titleRows.first + 1;
      return rangeObject(host, sheet, { row: titleRows.first, column: 0, rowCount, columnCount: COLUMNS });
    },
  },
};

const headersFootersType: RemoteType<Target> = {
  name: 'HeaderFooterGroup',
  children: { DefaultForAllPages: (target) => RemoteObject.of(headerFooterType, target) },
};

const headerFooterType: RemoteType<Target> = {
  name: 'HeaderFooter',
  properties: Object.fromEntries(
    ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'].map((name) => [
      name,
      headerFooterText(name.charAt(0).toLowerCase() + name.slice(1)),
    ]),
  ),
};

function headerFooterText(key: string): PropertyOf<Target> {
  return {
    get: ({ sheet }) => sheet.facts.pageLayout.headersFooters[key] ?? '',
    set: (target, text) => {
      // Excel takes 255 characters.
      if (typeof text !== 'string' || text.length > 255) throw invalidArgument();
      const { headersFooters } = target.sheet.facts.pageLayout;
      change(target, { headersFooters: { ...headersFooters, [key]: text } });
    },
  };
}

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const SIDES = ['top', 'bottom', 'left', 'right', 'header', 'footer'];

function margins(unit: string, options: unknown): Readonly<Record<string, number>> {
  const factor = POINTS[unit];
  if (factor === undefined || typeof options !== 'object' || options === null) throw invalidArgument();
  return Object.fromEntries(
    Object.entries(options).map(([side, value]) => {
      if (!SIDES.includes(side) || typeof value !== 'number') throw invalidArgument();
      return [side, value * factor];
    }),
  );
}

function change({ sheet }: Target, part: Partial<PageLayoutModel>): void {
  sheet.update({ pageLayout: { ...sheet.facts.pageLayout, ...part } });
}

function flag(key: 'centerHorizontally' | 'centerVertically' | 'printGridlines'): PropertyOf<Target> {
  return {
    get: ({ sheet }) => sheet.facts.pageLayout[key],
    set: (target, on) => {
      if (typeof on !== 'boolean') throw invalidArgument();
      change(target, { [key]: on });
    },
  };
}

function checkedZoom(zoom: unknown): Readonly<Record<string, number>> {
  if (typeof zoom !== 'object' || zoom === null) throw invalidArgument();
  const members = Object.entries(zoom).filter(([, value]) => value !== null && value !== undefined);
  for (const [key, value] of members) {
    if (!ZOOM_MEMBERS.includes(key)) throw notSimulated(`PageLayoutZoomOptions.${key}`);
    if (typeof value !== 'number') throw invalidArgument();
  }
  return Object.fromEntries(members) as Record<string, number>;
}
