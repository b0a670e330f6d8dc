import { customFunctionsObject } from '../objects/custom-functions';
import type { ObjectHost } from '../objects/object-host';
import { workbookObject } from '../objects/workbook';
import { missingSet } from '../platform/newer-members';
import { RemoteObject } from './remote-object';
import { KeptObjects, type BatchRoot } from './execute-batch';

/** What batches can start from: the workbook, and the services that the library makes by type name. */
export function batchRoot(host: ObjectHost): BatchRoot {
  return {
    workbook: workbookObject(host),
    kept: new KeptObjects(),
    missingSet: (member) => missingSet(member, host.platform.requirementSets),
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
          // The pane of a page that is open is shown: asking for it to be shown changes nothing.
          return RemoteObject.of(
            {
              name: 'AppRuntimeService',
              methods: { SetAppRuntimeState: () => null, GetAppRuntimeState: () => 'Visible' },
            },
            host,
          );
        default:
          return null;
      }
    },
  };
}
