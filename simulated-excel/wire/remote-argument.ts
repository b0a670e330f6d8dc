import type { Arguments } from './arguments';
import { RemoteObject } from './remote-object';

/** The remote object given as argument, or null when the argument is something else. */
export function remoteArgument(args: Arguments, index: number): RemoteObject | null {
  const value = args.raw(index);
  return value instanceof RemoteObject ? value : null;
}
