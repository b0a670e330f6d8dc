import { cliText } from '../words/cli';
import { formatCount, invariant } from '../../../core';
import { OutputError, SHEET_ROWS } from '../../host';
import { choice, knownYear, numberBetween } from '../options/option-values';
import { filesNamed } from '../options/question';
import { regionsFiles } from '../options/regions-files';
import { checkOutput } from '../../files/output-file';
import { writeRowsFile } from '../../files/rows-file';
import { issueLines } from '../print/print-issues';
import type { Terminal } from '../print/terminal';
import { UsageError } from '../options/usage-error';
import { CLASSIFICATION } from '../../../shipped';
import { KOMMUNE_SIZES, syntheticRows } from '../../../synthetic';

/** The options of `iplos synthesize`, as commander hands them over. */
export interface SynthesizeOptions {
  readonly output?: string;
  readonly persons?: string;
  readonly year?: string;
  readonly seed?: string;
  readonly mess?: string;
  readonly sizes?: string;
  readonly regions?: readonly string[];
  readonly force?: boolean;
}

const MOST_PERSONS = 100_000_000;

/** Writes an extract of invented persons to a file, and says that they are invented. Returns 0. */
export async function synthesize(options: SynthesizeOptions, terminal: Terminal): Promise<number> {
  const { language } = terminal;
  const text = cliText(language);
  if (options.output === undefined) {
    throw new UsageError({ kind: 'argumentMissing', command: 'synthesize', argument: '--output FILE' });
  }
  const whole = (option: string, value: string, least: number, most: number) =>
    numberBetween(option, value, { least, most, whole: true });
  const persons = whole('--persons', options.persons ?? '10000', 1, MOST_PERSONS);
  const seed = whole('--seed', options.seed ?? '1', 0, 2 ** 31 - 1);
  const mess = numberBetween('--mess', options.mess ?? '0', { least: 0, most: 1, whole: false });
  const sizes = choice('--sizes', options.sizes ?? 'drawn', KOMMUNE_SIZES);
  const given =
    options.regions === undefined ? null : await regionsFiles(options.regions, terminal.standardInput);
  for (const line of issueLines(given?.issues ?? [], language)) terminal.say(line);
  const classification = given?.classification ?? CLASSIFICATION;
  const year = knownYear('--year', options.year ?? '2019', classification);
  const regions = classification.forYear(year);
  invariant(regions !== undefined, `the classification holds ${year}`);
  if (/\.xlsx$/i.test(options.output) && persons >= SHEET_ROWS) {
    throw new OutputError({ kind: 'tooManyRows', rows: persons, most: SHEET_ROWS - 1 });
  }
  const force = options.force ?? false;
  await checkOutput({ file: options.output, inputs: filesNamed(options), force });

  const rows = syntheticRows({ regions, persons, seed, mess, sizes });
  const written = await writeRowsFile(options.output, rows, text.inventedSheet, { force });
  const said = text.invented(options.output, formatCount(persons, language), formatCount(written, language));
  terminal.out(`${said}\n`);
  return 0;
}
