import { invalidArgument } from '../wire/errors';
import { RemoteObject, type RemoteType } from '../wire/remote-object';
import { separators } from '../workbook/separators';
import type { ObjectHost } from './object-host';

/** `workbook.application`. */
export function applicationObject(host: ObjectHost): RemoteObject {
  return RemoteObject.of(applicationType, host);
}

const applicationType: RemoteType<ObjectHost> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      get: (host) => host.calculation.mode,
      set: (host, mode) => {
        if (mode !== 'Automatic' && mode !== 'AutomaticExceptTables' && mode !== 'Manual')
          throw invalidArgument();
        host.calculation.mode = mode;
      },
    },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: (host) => separators(host.platform.contentLanguage).decimal },
    ThousandsSeparator: { get: (host) => separators(host.platform.contentLanguage).group },
    UseSystemSeparators: { get: () => true },
  },
  children: { CultureInfo: (host) => RemoteObject.of(cultureType, host) },
  methods: {
    Calculate: (host) => host.calculation.recalculate(),
    // Hints about speed: there is no screen, and calculation waits for the end of the batch anyway.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

const cultureType: RemoteType<ObjectHost> = {
  name: 'CultureInfo',
  properties: { Name: { get: (host) => host.platform.contentLanguage } },
  children: { NumberFormat: (host) => RemoteObject.of(numberFormatType, host) },
};

const numberFormatType: RemoteType<ObjectHost> = {
  name: 'NumberFormatInfo',
  properties: {
    NumberDecimalSeparator: { get: (host) => separators(host.platform.contentLanguage).decimal },
    NumberGroupSeparator: { get: (host) => separators(host.platform.contentLanguage).group },
  },
};
