import { customFunctionsObject } from '../objects/custom-functions';
import type { ObjectHost } from '../objects/object-host';
import { workbookObject } from '../objects/workbook';
import { canBeUndone } from '../platform/undo-support';
import type { UndoList } from '../undo';
import { apiNotFound, undoNotSupported } from './errors';
import type { Refusals } from './refusals';
import { missingSet } from '../platform/newer-members';
import { RemoteObject } from './remote-object';
import { KeptObjects, type BatchRoot } from './execute-batch';

/** What batches can start from: the workbook, and the services that the library makes by type name. */
export function batchRoot(host: ObjectHost, refusals: Refusals, undoList: UndoList): BatchRoot {
  const { requirementSets, kind } = host.platform;
  return {
    refusals,
    permit: (member) => {
      const set = missingSet(member, requirementSets);
      if (set !== null) throw apiNotFound(member, set);
      if (canBeUndone(member, kind)) return;
      if (undoList.isInGroup) throw undoNotSupported(member);
      undoList.forget();
    },
    workbook: workbookObject(host),
    kept: new KeptObjects(),
    missingSet: (member) => missingSet(member, requirementSets),
    create: (typeName) => {
      switch (typeName) {
        case 'Microsoft.ExcelServices.CustomFunctions':
          return customFunctionsObject(host);
        case 'Microsoft.InternalService.AddinInternalService':
          return RemoteObject.of(
            { name: 'AddinInternalService', methods: { NotifyActionHandlerReady: () => null } },
            host,
          );
        case 'Microsoft.AppRuntime.AppRuntimeService':
          return RemoteObject.of(
            {
              name: 'AppRuntimeService',
              methods: {
                SetAppRuntimeState: () => host.ribbon.showPane(),
                GetAppRuntimeState: () => 'Visible',
              },
            },
            host,
          );
        default:
          return null;
      }
    },
  };
}
