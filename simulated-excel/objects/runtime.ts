import { RemoteObject, type RemoteType } from '../wire/remote-object';
import type { ObjectHost } from './object-host';

/** `context.runtime`: whether the add-in gets events. */
export function runtimeObject(host: ObjectHost): RemoteObject {
  return RemoteObject.of(runtimeType, host);
}

const runtimeType: RemoteType<ObjectHost> = {
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: (host) => host.events.enabled,
      set: (host, enabled) => {
        host.events.enabled = enabled === true;
      },
    },
  },
};
