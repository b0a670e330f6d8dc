import { Command, CommanderError, Option } from 'commander';
import { cliText } from './words/cli';
import type { CliOption } from './words/cli-option';
import type { HidingAuditOptions } from './commands/audit-tables';
import type { ChangeOptions } from './commands/change';
import type { CheckDataOptions } from './commands/check-data';
import type { CheckPublishedOptions } from './commands/check-published';
import type { CheckTextOptions } from './commands/check-text';
import type { ComputeOptions } from './commands/compute';
import type { DemoOptions } from './commands/demo';
import { describedOption, prepared } from './prepared-command';
import { columnHelp, exitCodeHelp, exampleHelp, formHelp, inputFormHelp } from './help-sections';
import type { LintOptions } from './commands/lint-files';
import type { NewIndicatorOptions } from './commands/new-indicator';
import type { PageOptions } from './commands/page';
import type { PicturesOptions } from './commands/pictures';
import type { AuditOptions } from './commands/compare-engines';

import type { IndicatorsOptions } from './commands/show-indicators';
import type { QueryOptions } from './commands/print-query';
import type { SynthesizeOptions } from './commands/synthesize';
import type { TraceOptions } from './commands/trace';
import type { Terminal } from './print/terminal';
import { usageErrorFrom } from './options/commander-errors';
import { PROGRAM } from '../../program';

/**
 * Carries out a command line.
 *
 * @param args what stands after `iplos`
 * @returns the exit code: 0 fine, 1 the data have errors
 * @throws UsageError, InputError or OutputError when the command cannot be carried out (exit code 2)
 */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = buildProgram(args, terminal, (result) => (code = result));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw usageErrorFrom(
      error,
      args[0] ?? '',
      program.commands.map((command) => command.name()),
    );
  }
}

function buildProgram(args: readonly string[], terminal: Terminal, finish: (code: number) => void): Command {
  const text = cliText(terminal.language);
  const program = prepared(new Command('iplos'), text, terminal)
    .description(text.about)
    .usage(
      `KOMMANDO ${text.optionsWord}`.replace('KOMMANDO', terminal.language === 'nb' ? 'KOMMANDO' : 'COMMAND'),
    )
    .version(PROGRAM.version, '-V, --version', text.options.version)
    .addOption(new Option('--language <nb|en>', text.options.language))
    .addHelpCommand(false)
    .hook('preAction', async (_, action) =>
      (await import('./options/one-standard-input')).refuseTwoOfStandardInput(action),
    )
    .addHelpText(
      'after',
      `\n${exampleHelp(text)}\n\n${inputFormHelp(terminal.language)}\n\n${columnHelp(terminal.language)}\n\n${exitCodeHelp(text)}\n\n${text.otherLanguage}`,
    );

  const command = (name: string, description: string) =>
    prepared(program.command(name), text, terminal).description(description);
  const add = (to: Command, options: readonly (readonly [string, CliOption])[]) => {
    for (const [flags, key] of options) to.addOption(describedOption(flags, text.options[key]));
    return to.addOption(new Option('--language <nb|en>', text.options.language));
  };

  add(command('compute', text.commands.compute), [
    ...QUESTION,
    ['--counts <FILE>', 'counts'],
    ['--from <FILE>', 'fromDatabase'],
    ['--table <TABLE>', 'tableOfDatabase'],
    ...RESULT,
  ])
    .argument('[INPUT...]', text.args.input)
    .usage(`INPUT… ${text.optionsWord}`)
    .addHelpText(
      'after',
      `\n${inputFormHelp(terminal.language)}\n\n${formHelp(terminal.language)}\n\n${columnHelp(terminal.language)}\n\n${exitCodeHelp(text)}`,
    )
    .action(async (inputs: string[], options: ComputeOptions) =>
      finish(await (await import('./commands/compute')).runCompute(inputs, options, terminal)),
    );

  add(command('change', text.commands.change), [
    ...QUESTION.filter(([flags]) => !/level|group-by/.test(flags)),
    ...CHANGE,
  ])
    .argument('<BEFORE>', text.args.before)
    .argument('[AFTER]', text.args.after)
    .usage(`BEFORE [AFTER] ${text.optionsWord}`)
    .addHelpText('after', `\n${exitCodeHelp(text)}`)
    .action(async (before: string, after: string | undefined, options: ChangeOptions) =>
      finish(await (await import('./commands/change')).runChange([before, after], options, terminal)),
    );

  add(command('pictures', text.commands.pictures), [
    ...QUESTION.filter(([flags]) => !/level|group-by/.test(flags)),
    ['--suppress-below <T>', 'suppressBelow'],
    ['--confidence <95|99.8>', 'confidence'],
    ['--small-below <N>', 'smallBelow'],
    ['--measure <MEASURE...>', 'measures'],
    ['--format <svg|png|json>', 'formatOfPictures'],
    ['--force', 'force'],
  ])
    .argument('<INPUT>', text.args.input)
    .argument('<FOLDER>', text.args.folder)
    .usage(`INPUT FOLDER ${text.optionsWord}`)
    .addHelpText('after', `\n${exitCodeHelp(text)}`)
    .action(async (input: string, folder: string, options: PicturesOptions) =>
      finish(await (await import('./commands/pictures')).runPictures(input, folder, options, terminal)),
    );

  add(command('page', text.commands.page), [
    ...QUESTION.filter(([flags]) => !/level|group-by/.test(flags)),
    ['--kommune <KNR...>', 'kommune'],
    ['--all', 'allMunicipalities'],
    ['--suppress-below <T>', 'suppressBelow'],
    ['--hide-rule <small|zero|rest>', 'hideRule'],
    ['--confidence <95|99.8>', 'confidence'],
    ['--small-below <N>', 'smallBelow'],
    ['--format <docx|md|text|json|xlsx>', 'formatOfPage'],
    ['--output <FILE>', 'output'],
    ['--force', 'force'],
  ])
    .argument('<INPUT...>', text.args.input)
    .usage(`INPUT… ${text.optionsWord}`)
    .addHelpText('after', `\n${exitCodeHelp(text)}`)
    .action(async (input: string[], options: PageOptions) =>
      finish(await (await import('./commands/page')).runPage(input, options, terminal)),
    );

  add(command('trace', text.commands.trace), TRACE)
    .argument('<INPUT...>', text.args.input)
    .usage(`INPUT… ${text.optionsWord}`)
    .addHelpText('after', `\n${exitCodeHelp(text)}`)
    .action(async (inputs: string[], options: TraceOptions) =>
      finish(await (await import('./commands/trace')).runTrace(inputs, options, terminal)),
    );

  add(command('check-data', text.commands.checkData), [
    ...QUESTION,
    ['--format <table|json>', 'formatOfIssues'],
    ['--report <FILE>', 'report'],
    ['--force', 'force'],
  ])
    .argument('<INPUT...>', text.args.input)
    .usage(`INPUT… ${text.optionsWord}`)
    .addHelpText(
      'after',
      `\n${inputFormHelp(terminal.language)}\n\n${columnHelp(terminal.language)}\n\n${exitCodeHelp(text)}`,
    )
    .action(async (inputs: string[], options: CheckDataOptions) =>
      finish(await (await import('./commands/check-data')).runCheckData(inputs, options, terminal)),
    );

  add(command('check', text.commands.check), [['--data <FILE>', 'data'], ...CHECK, ...CHECK_TABLE])
    .argument('<PUBLISHED>', text.args.published)
    .argument('[DATA...]', text.args.data)
    .usage(`PUBLISHED [DATA…] ${text.optionsWord}`)
    .addHelpText('after', `\n${inputFormHelp(terminal.language)}\n\n${exitCodeHelp(text)}`)
    .action(async (published: string, data: string[], options: CheckPublishedOptions) =>
      finish(
        await (await import('./commands/check-published')).checkPublished(published, data, options, terminal),
      ),
    );

  add(command('check-text', text.commands.checkText), [
    ['--data <FILE>', 'data'],
    ...CHECK,
    ['--format <table|json>', 'formatOfIssues'],
  ])
    .argument('<FILE>', text.args.textFile)
    .usage(`FILE ${text.optionsWord}`)
    .addHelpText('after', `\n${exitCodeHelp(text)}`)
    .action(async (file: string, options: CheckTextOptions) =>
      finish(await (await import('./commands/check-text')).runCheckText(file, options, terminal)),
    );

  add(command('audit', text.commands.audit), AUDIT_TABLES)
    .argument('<FILE...>', text.args.audited)
    .usage(`FILE… ${text.optionsWord}`)
    .addHelpText('after', `\n${exitCodeHelp(text)}`)
    .action(async (files: string[], options: HidingAuditOptions) =>
      finish(
        await (
          await import('./commands/audit-tables')
        ).auditTables(files, options, terminal, commandLine(args)),
      ),
    );

  add(command('indicators', text.commands.indicators), [
    ['--definition <FILE...>', 'definition'],
    ['--format <table|json>', 'formatOfIssues'],
  ])
    .argument('[ID]', text.args.indicator)
    .usage(`[ID] ${text.optionsWord}`)
    .action(async (id: string | undefined, options: IndicatorsOptions) =>
      finish(await (await import('./commands/show-indicators')).showIndicators(id, options, terminal)),
    );

  add(command('new-indicator', text.commands.newIndicator), [
    ['--title <TITLE>', 'title'],
    ['--short-title <TITLE>', 'shortTitle'],
    ['--output <FILE>', 'outputOfDefinition'],
    ['--force', 'force'],
  ])
    .argument('<ID>', text.args.newIndicator)
    .usage(`ID ${text.optionsWord}`)
    .action(async (name: string, options: NewIndicatorOptions) =>
      finish(await (await import('./commands/new-indicator')).newIndicator(name, options, terminal)),
    );

  add(command('lint', text.commands.lint), [['--format <table|json>', 'formatOfIssues']])
    .argument('<FILE...>', text.args.files)
    .usage(`FILE… ${text.optionsWord}`)
    .action(async (files: string[], options: LintOptions) =>
      finish(await (await import('./commands/lint-files')).lintFiles(files, options, terminal)),
    );

  add(command('synthesize', text.commands.synthesize), [
    ['--output <FILE>', 'outputOfRows'],
    ['--persons <N>', 'persons'],
    ['--year <Y>', 'yearOfRows'],
    ['--seed <S>', 'seed'],
    ['--mess <SHARE>', 'mess'],
    ['--sizes <drawn|inhabitants>', 'sizes'],
    ['--regions <FILE...>', 'regions'],
    ['--force', 'force'],
  ])
    .usage(`--output FILE ${text.optionsWord}`)
    .action(async (options: SynthesizeOptions) =>
      finish(await (await import('./commands/synthesize')).synthesize(options, terminal)),
    );

  add(command('sql', text.commands.sql), [
    ['--dialect <duckdb|postgres|sqlite|sqlserver|spark>', 'dialect'],
    ['--indicator <ID...>', 'indicator'],
    ['--definition <FILE...>', 'definition'],
    ['--column <ROLE=HEADER...>', 'columnOfTable'],
    ['--year <Y>', 'year'],
    ['--regions <FILE...>', 'regions'],
    ...REFUSED,
    ['--output <FILE>', 'output'],
    ['--force', 'force'],
  ])
    .argument('<TABLE>', text.args.table)
    .usage(`TABLE ${text.optionsWord}`)
    .action(async (table: string, options: QueryOptions) =>
      finish(await (await import('./commands/print-query')).printQuery(table, options, terminal)),
    );

  add(command('worksheet', text.commands.worksheet), [
    ...AUDIT,
    ['--output <FILE>', 'outputOfSheet'],
    ['--force', 'force'],
  ])
    .argument('<INPUT>', text.args.input)
    .usage(`INPUT --output FILE ${text.optionsWord}`)
    .action(async (input: string, options: AuditOptions) =>
      finish(await (await import('./commands/make-worksheet')).makeWorksheet(input, options, terminal)),
    );

  add(command('engines', text.commands.engines), [
    ...AUDIT,
    ['--output <FILE>', 'outputOfSheet'],
    ['--force', 'force'],
  ])
    .argument('<INPUT>', text.args.input)
    .usage(`INPUT ${text.optionsWord}`)
    .action(async (input: string, options: AuditOptions) =>
      finish(await (await import('./commands/compare-engines')).compareEngines(input, options, terminal)),
    );

  // `npm run demo`; not a command for users, so it is not listed.
  prepared(program.command('demo', { hidden: true }), text, terminal)
    .option('--folder <FOLDER>')
    .option('--language <nb|en>')
    .action(async (options: DemoOptions) =>
      finish(await (await import('./commands/demo')).runDemo(options, terminal)),
    );
  return program;
}

const QUESTION: readonly (readonly [string, CliOption])[] = [
  ['--indicator <ID...>', 'indicator'],
  ['--definition <FILE...>', 'definition'],
  ['--level <LEVEL...>', 'level'],
  ['--year <Y>', 'year'],
  ['--column <ROLE=HEADER...>', 'column'],
  ['--group-by <HEADER...>', 'groupBy'],
  ['--sheet <NAME>', 'sheet'],
  ['--non-reporting <KNR...>', 'nonReporting'],
  ['--joint <A=B...>', 'joint'],
  ['--carry-forward', 'carryForward'],
  ['--reach <land|fylke=NR|kommune=KNR>', 'reach'],
  ['--kostra <FILE>', 'kostra'],
  ['--regions <FILE...>', 'regions'],
];

const TRACE: readonly (readonly [string, CliOption])[] = [
  ['--row <ROW...>', 'row'],
  ['--measure <MEASURE>', 'measureOfRows'],
  ['--kommune <KNR>', 'kommuneOfRows'],
  ['--region <REGION>', 'regionOfRows'],
  ...QUESTION,
  ['--suppress-below <T>', 'auditRefused'],
  ['--format <table|json>', 'formatOfIssues'],
];

const REFUSED: readonly (readonly [string, CliOption])[] = [
  ['--suppress-below <T>', 'auditRefused'],
  ['--group-by <HEADER...>', 'notInAudit'],
  ['--carry-forward', 'notInAudit'],
];

const AUDIT: readonly (readonly [string, CliOption])[] = [
  ...QUESTION.filter(([flags]) =>
    /indicator|definition|year|column|sheet|regions|non-reporting|joint|kostra/.test(flags),
  ),
  ...REFUSED,
];

const CHECK: readonly (readonly [string, CliOption])[] = [
  ['--data-sheet <NAME>', 'dataSheet'],
  ['--year <Y>', 'yearOfTable'],
  ...QUESTION.filter(([flags]) => !/level|year|group-by|sheet/.test(flags)),
];

const CHECK_TABLE: readonly (readonly [string, CliOption])[] = [
  ['--group-by <HEADER...>', 'groupBy'],
  ['--sheet <NAME>', 'sheet'],
  ['--published-column <HEADER=MEANING...>', 'publishedColumn'],
  ['--closed', 'closed'],
  ['--format <table|csv|json|xlsx>', 'format'],
  ['--output <FILE>', 'output'],
  ['--force', 'force'],
];

const AUDIT_TABLES: readonly (readonly [string, CliOption])[] = [
  ['--suppress-below <T>', 'smallNumber'],
  ['--hide-rule <small|zero|rest>', 'ruleOfAudit'],
  ['--reader-knows <threshold|listed...>', 'readerKnows'],
  ['--indicator <ID...>', 'indicatorOfTable'],
  ['--definition <FILE...>', 'definition'],
  ['--year <Y>', 'yearOfTable'],
  ['--kostra <FILE>', 'kostra'],
  ['--regions <FILE...>', 'regions'],
  ['--group-by <HEADER...>', 'groupBy'],
  ['--sheet <NAME>', 'sheet'],
  ['--published-column <HEADER=MEANING...>', 'publishedColumn'],
  ['--format <table|csv|json|xlsx>', 'format'],
  ['--output <FILE>', 'output'],
  ['--force', 'force'],
];

const RESULT: readonly (readonly [string, CliOption])[] = [
  ['--regions-of <Y>', 'regionsOf'],
  ['--suppress-below <T>', 'suppressBelow'],
  ['--hide-rule <small|zero|rest>', 'hideRule'],
  ['--statistics', 'statistics'],
  ['--confidence <95|99.8>', 'confidence'],
  ['--small-below <N>', 'smallBelow'],
  ['--age-group <GROUP...>', 'ageGroup'],
  ['--content <WHAT>', 'content'],
  ['--format <FORMAT>', 'formatOfResult'],
  ['--output <FILE>', 'output'],
  ['--force', 'force'],
];

const CHANGE: readonly (readonly [string, CliOption])[] = [
  ['--from <Y>', 'from'],
  ['--to <Y>', 'to'],
  ['--by <kommune|alder>', 'by'],
  ['--measure <MEASURE>', 'measure'],
  ['--confidence <95|99.8>', 'confidence'],
  ['--suppress-below <T>', 'refused'],
  ['--format <table|csv|json|xlsx>', 'format'],
  ['--output <FILE>', 'output'],
  ['--force', 'force'],
];

/** The command as it can be written again. */
function commandLine(args: readonly string[]): string {
  return ['iplos', ...args.map((one) => (/^[\w./:=+,@%-]+$/u.test(one) ? one : `"${one}"`))].join(' ');
}
