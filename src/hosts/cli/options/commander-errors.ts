import type { CommanderError } from 'commander';
import { UsageError } from './usage-error';

/**
 * What commander found wrong, as an error with wording of our own.
 *
 * @param command the first word of the command line
 * @param commands the names of all commands
 */
export function usageErrorFrom(
  error: CommanderError,
  command: string,
  commands: readonly string[],
): UsageError {
  const [, quoted = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const flag = quoted.split(' ')[0] ?? quoted;
  switch (error.code) {
    case 'commander.unknownOption': {
      const meant = /Did you mean (?:one of )?(--[\w-]+)/.exec(error.message)?.[1] ?? null;
      return new UsageError({ kind: 'optionUnknown', command, option: quoted, meant });
    }
    case 'commander.optionMissingArgument':
      return new UsageError({ kind: 'optionWithoutValue', option: flag });
    case 'commander.missingArgument':
      return new UsageError({ kind: 'argumentMissing', command, argument: quoted });
    case 'commander.excessArguments':
      return new UsageError({ kind: 'argumentsTooMany', command: quoted });
    case 'commander.unknownCommand':
      return new UsageError({
        kind: 'commandUnknown',
        name: quoted,
        commands: commands.filter((one) => one !== 'demo'),
      });
    default:
      return new UsageError({ kind: 'commandMissing' });
  }
}
