import { accessDenied, invalidOperation } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import type { ObjectHost } from './object-host';

/** `workbook.protection`: of the structure, i.e. which sheets there are. */
export function workbookProtectionObject(host: ObjectHost): RemoteObject {
  return RemoteObject.of(protectionType, host);
}

const protectionType: RemoteType<ObjectHost> = {
  name: 'WorkbookProtection',
  properties: { Protected: { get: (host) => host.workbook.facts.protectedStructure !== null } },
  methods: {
    Protect: ({ workbook }, args) => {
      if (workbook.facts.protectedStructure) throw invalidOperation('The workbook is already protected.');
      workbook.update({ protectedStructure: { password: args.optionalText(0) } });
    },
    Unprotect: ({ workbook }, args) => {
      const protection = workbook.facts.protectedStructure;
      if (protection && protection.password !== args.optionalText(0)) throw accessDenied();
      workbook.update({ protectedStructure: null });
    },
  },
};
