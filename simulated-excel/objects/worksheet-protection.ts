import { accessDenied, invalidOperation } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import type { Sheet } from '../workbook/sheet';

/** `worksheet.protection`. */
export function worksheetProtectionObject(sheet: Sheet): RemoteObject {
  return RemoteObject.of(protectionType, sheet);
}

const protectionType: RemoteType<Sheet> = {
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: (sheet) => sheet.facts.protection !== null },
    Options: { get: (sheet) => sheet.facts.protection?.options ?? null },
  },
  methods: {
    Protect: (sheet, args) => {
      if (sheet.facts.protection) throw invalidOperation('The worksheet is already protected.');
      const options = args.raw(0);
      sheet.update({
        protection: {
          password: args.optionalText(1),
          options: typeof options === 'object' && options !== null ? { ...options } : {},
        },
      });
    },
    Unprotect: (sheet, args) => {
      const { protection } = sheet.facts;
      if (protection && protection.password !== args.optionalText(0)) throw accessDenied();
      sheet.update({ protection: null });
    },
  },
};
