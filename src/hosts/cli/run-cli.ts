import { cliText } from './words/cli';
import { inputProblemMessage } from '../words/input-problems';
import { outputProblemMessage } from '../words/output-problems';
import { LANGUAGES, type Language } from '../../core';
import { usageProblemMessage } from './words/usage';
import { InputError, OutputError } from '../host';
import { choice } from './options/option-values';
import { runProgram } from './program';
import type { Terminal } from './print/terminal';
import { UsageError } from './options/usage-error';

/**
 * The whole command, errors told: nothing a user does ends in a stack trace.
 *
 * @param args what stands after `iplos`
 * @param terminalFor the terminal in a language
 * @param debug true to show the stack of an error nobody expected
 * @returns the exit code: 0 fine, 1 the data have errors, 2 the command could not be carried out
 */
export async function runCli(
  args: readonly string[],
  terminalFor: (language: Language) => Terminal,
  debug: boolean,
): Promise<number> {
  let terminal = terminalFor('nb');
  try {
    const { language, rest } = languageOf(args);
    terminal = terminalFor(language);
    if (rest.length === 0) throw new UsageError({ kind: 'commandMissing' });
    return await runProgram(rest, terminal);
  } catch (error) {
    terminal.say(messageOf(error, terminal.language));
    if (debug && error instanceof Error) terminal.say(error.stack ?? '');
    return 2;
  }
}

/**
 * Norwegian unless `--language en` stands anywhere: it is read first, and taken out, so that help and errors speak it too.
 */
function languageOf(args: readonly string[]): {
  readonly language: Language;
  readonly rest: readonly string[];
} {
  const at = args.findIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  if (at < 0) return { language: 'nb', rest: args };
  const joined = args[at]?.split('=')[1];
  const value = joined ?? args[at + 1];
  if (value === undefined) throw new UsageError({ kind: 'optionWithoutValue', option: '--language' });
  const rest = [...args.slice(0, at), ...args.slice(at + (joined === undefined ? 2 : 1))];
  return { language: choice('--language', value, LANGUAGES), rest };
}

function messageOf(error: unknown, language: Language): string {
  if (error instanceof UsageError) return usageProblemMessage(error.problem, language);
  if (error instanceof InputError) return inputProblemMessage(error.problem, language);
  if (error instanceof OutputError) return outputProblemMessage(error.problem, language);
  return cliText(language).unexpected(error instanceof Error ? error.message : String(error));
}
