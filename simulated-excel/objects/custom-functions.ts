import { RemoteObject, type RemoteType } from '../wire/remote-object';
import type { ObjectHost } from './object-host';

/** The objects with which the custom functions' runtime of the library answers. */
export function customFunctionsObject(host: ObjectHost): RemoteObject {
  return RemoteObject.of(customFunctionsType, host);
}

const customFunctionsType: RemoteType<ObjectHost> = {
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (host) => host.functionsRuntime.ready(),
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (host, args) => {
      const results = args.raw(0);
      host.functionsRuntime.settle(Array.isArray(results) ? results : []);
    },
  },
};
