import { invalidArgument, notSimulated } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import { intersection } from '../workbook/address';
import { crash } from '../platform/crash';
import type { ConditionalFormatModel } from '../workbook/conditional-format-model';
import type { Sheet } from '../workbook/sheet';
import { colour } from './colour';
import type { RangeTarget } from './range-target';

/** `range.conditionalFormats`: those that have a cell of the range. */
export function conditionalFormats(range: RangeTarget): RemoteObject {
  return RemoteObject.of(collectionType, range);
}

interface FormatTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

const collectionType: RemoteType<RangeTarget> = {
  name: 'ConditionalFormatCollection',
  items: ({ sheet, area }) =>
    sheet.facts.conditionalFormats
      .filter((one) => intersection(one.area, area))
      .map(({ id }) => RemoteObject.of(formatType, { sheet, id })),
  item: ({ sheet }, args) => RemoteObject.of(formatType, { sheet, id: args.text(0) }),
  methods: {
    // A new one goes before the others.
    Add: ({ host, sheet, area }, args) => {
      if (args.text(0) !== 'ContainsText') throw notSimulated(`conditional formats of type ${args.text(0)}`);
      if (host.platform.crashes && host.workbook.sheets.some(callsAddIn)) {
        throw crash('conditional formats beside custom functions', 5959);
      }
      const id = `{${host.workbook.newId()}}`;
      const made: ConditionalFormatModel = { id, area, rule: null, fontColor: null };
      sheet.update({ conditionalFormats: [made, ...sheet.facts.conditionalFormats] });
      return RemoteObject.of(formatType, { sheet, id });
    },
  },
};

/** Whether a sheet has a formula with a function of an add-in, which has a namespace before its name. */
function callsAddIn({ cells }: Sheet): boolean {
  return [...cells.formulas()].some(({ formula }) => /[A-Z]\.[A-Z]+\(/i.test(formula));
}

const formatType: RemoteType<FormatTarget> = {
  name: 'ConditionalFormat',
  id: ({ id }) => id,
  properties: { Id: { get: ({ id }) => id }, Type: { get: () => 'ContainsText' } },
  children: { TextComparison: (target) => RemoteObject.of(comparisonType, target) },
  methods: {
    Delete: ({ sheet, id }) =>
      sheet.update({ conditionalFormats: sheet.facts.conditionalFormats.filter((one) => one.id !== id) }),
  },
};

const comparisonType: RemoteType<FormatTarget> = {
  name: 'TextConditionalFormat',
  properties: {
    Rule: {
      get: ({ sheet, id }) => sheet.facts.conditionalFormats.find((one) => one.id === id)?.rule ?? null,
      set: (target, value) => {
        const { operator, text } = (value ?? {}) as { readonly operator?: unknown; readonly text?: unknown };
        if (typeof text !== 'string' || text === '') throw invalidArgument();
        if (operator !== 'BeginsWith') throw notSimulated(`the operator ${String(operator)}`);
        change(target, { rule: { operator, text } });
      },
    },
  },
  children: { Format: (target) => RemoteObject.of(looksType, target) },
};

const looksType: RemoteType<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  children: { Font: (target) => RemoteObject.of(fontType, target) },
};

const fontType: RemoteType<FormatTarget> = {
  name: 'ConditionalRangeFont',
  properties: { Color: { set: (target, value) => change(target, { fontColor: colour(value) }) } },
};

function change({ sheet, id }: FormatTarget, to: Partial<ConditionalFormatModel>): void {
  sheet.update({
    conditionalFormats: sheet.facts.conditionalFormats.map((one) =>
      one.id === id ? { ...one, ...to } : one,
    ),
  });
}
