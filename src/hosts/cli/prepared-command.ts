import { Option, type Command } from 'commander';
import type { CliText } from './words/cli';
import { collected, onlyOne } from './options/option-values';
import type { Terminal } from './print/terminal';

/**
 * `<ID...>` in the flags marks an option that can be given several times. Commander would take it to swallow the
 * arguments after it, so the dots are kept from it: one value each time. Of the other options commander would take the
 * last value in silence.
 */
export function describedOption(flags: string, description: string): Option {
  const repeats = flags.includes('...>');
  const option = new Option(flags.replace('...>', '>'), description);
  if (repeats) return option.argParser(collected);
  return option.required ? option.argParser(onlyOne(option.long ?? flags)) : option;
}

/** A command with the words of its help in the user's language, whose output goes to the terminal given. */
export function prepared(command: Command, text: CliText, terminal: Terminal): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': text.titles.usage,
    'Arguments:': text.titles.arguments,
    'Options:': text.titles.options,
    'Commands:': text.titles.commands,
  };
  return command
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      // Errors are told by us, in the user's language.
      writeErr: () => undefined,
      getOutHelpWidth: () => terminal.width ?? 100,
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: (sub) => `${sub.name()} ${sub.usage()}`.trim(),
      optionTerm: (option) =>
        option.flags
          .replace(/[<>]/g, '')
          .replace(/^(--\S+ \S+)$/, option.parseArg === undefined ? '$1' : '$1 …'),
      argumentTerm: (argument) => argument.name(),
    })
    .helpOption('-h, --help', text.options.help);
}
