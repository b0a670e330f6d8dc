import { attack } from '../../test/oracles/attack/attack';
import { randomExtract } from '../../test/made/attack/random-extract';
import { namingOfShipped, readForm } from '../../test/oracles/attack/read';
import { FORMS } from '../../test/started/attack-forms';
import { tryExtract } from '../../test/started/attack-extract';
import { pages } from './pages';
import { twins } from './twins';

const USAGE = `npm run attack -- FILE… [--below 5] [--rule small|zero|rest] [--kostra FILE] [--every-row-has-need] [--all]
npm run attack -- --random N [--seed S] [--kommuner K] [--persons P]
npm run attack -- --twins N [--seed S] [--kommuner K] [--persons P]
npm run attack -- --pages N [--seed S] [--kommuner K] [--persons P]

FILE: what one run of "iplos compute" wrote, in one or more forms (JSON, CSV, .xlsx, SDMX-CSV, JSON-stat, PX, NKI, data package; any other: what the screen showed).
--random: extracts made by chance, all forms of each read and put together, held against the true figures.
--twins: pairs of extracts that print the same JSON though their figures differ; whatever else is written of them (also pages, pictures, English, counts, what the pane keeps) is compared byte by byte.
--pages: the tables of the pages of the country and of every kommune, beside the JSON of the same extract.
Exit code 1 where a hidden figure is told.`;

/** What was asked on the command line. */
export interface Asked {
  readonly files: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** The command: attacks files, or extracts made by chance. */
export async function main(
  root: string,
  args: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const asked = parse(args);
  if (asked.options.has('--random')) return random(root, asked, say);
  if (asked.options.has('--twins')) return twins(asked, say);
  if (asked.options.has('--pages')) return pages(root, asked, say);
  if (asked.files.length === 0) {
    say(USAGE);
    return 2;
  }
  return attackFiles(root, asked, say);
}

const FLAGS = ['--every-row-has-need', '--all'];

function parse(args: readonly string[]): Asked {
  const files: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!;
    if (!arg.startsWith('--')) files.push(arg);
    else if (FLAGS.includes(arg)) options.set(arg, '');
    else options.set(arg, args[++at] ?? '');
  }
  return { files, options };
}

async function attackFiles(
  root: string,
  { files, options }: Asked,
  say: (line: string) => void,
): Promise<number> {
  const naming = await namingOfShipped(root);
  const forms = await Promise.all(files.map((file) => readForm(file, naming)));
  for (const { form, figures } of forms) say(`${form}: ${figures.length} figures read`);
  const rule = options.get('--rule') ?? 'small';
  const kostra = options.get('--kostra');
  const attacked = await attack(
    forms,
    {
      everyRowHasNeed: options.has('--every-row-has-need'),
      kostra: kostra === undefined ? new Map() : await kostraOf(kostra),
      below: Number(options.get('--below') ?? 5),
      kind: rule === 'zero' || rule === 'rest' ? rule : 'small',
    },
    true,
  );
  for (const blunder of attacked.blunders) say(`said: ${blunder}`);
  const count = (verdict: string) => attacked.findings.filter((one) => one.verdict === verdict).length;
  for (const { place, figure, least, most, verdict, missing } of attacked.findings) {
    if (verdict === 'open' && !options.has('--all')) continue;
    if (verdict === 'large' && !options.has('--all')) continue;
    const { indicator, year, level, region, ageGroup } = place;
    say(
      `${verdict}: ${indicator} ${year} ${level} ${region} ${ageGroup} ${figure}: ${least ?? 0} to ${most ?? '…'}${verdict === 'narrowed' ? `, but not ${missing.join(', ')}` : ''}`,
    );
  }
  say(
    `${attacked.figures} figures, ${attacked.hidden} of them hidden: ${count('open')} could be every number the rule hides, ${count('large')} none of them, ${count('narrowed')} some of them (a leak if the true one is small), ${count('told')} are told; ${attacked.blunders.length} said in so many words.`,
  );
  say(
    `${attacked.tables} tables of whole numbers found and checked; ${attacked.impossible} values shown to be impossible; ${attacked.undecided} not decided in time.`,
  );
  return attacked.blunders.length + count('told') > 0 ? 1 : 0;
}

async function kostraOf(file: string): Promise<ReadonlyMap<string, string>> {
  const { readFile } = await import('node:fs/promises');
  const lines = (await readFile(file, 'utf8'))
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .slice(1);
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => {
        const [kommune = '', group = ''] = line.split(/[;,\t]/);
        return [kommune.padStart(4, '0'), group] as const;
      }),
  );
}

async function random(root: string, { options }: Asked, say: (line: string) => void): Promise<number> {
  const naming = await namingOfShipped(root);
  const number = (name: string, otherwise: number) => Number(options.get(name) ?? otherwise);
  const count = number('--random', 300);
  const seed = number('--seed', 1);
  const size = { kommuner: number('--kommuner', 12), persons: number('--persons', 30) };
  const sum = {
    extracts: 0,
    without: 0,
    figures: 0,
    hidden: 0,
    sensitive: 0,
    tables: 0,
    impossible: 0,
    undecided: 0,
    leaks: 0,
  };
  for (let one = 0; one < count; one++) {
    const extract = randomExtract(seed + one, size);
    const { attacked, sensitive, leaks } = await tryExtract(extract, FORMS, naming);
    sum.extracts++;
    if (attacked === null) sum.without++;
    else {
      sum.figures += attacked.figures;
      sum.hidden += attacked.hidden;
      sum.sensitive += sensitive;
      sum.tables += attacked.tables;
      sum.impossible += attacked.impossible;
      sum.undecided += attacked.undecided;
    }
    sum.leaks += leaks.length;
    if (leaks.length > 0)
      say(
        [
          `seed ${extract.seed}: ${extract.options.join(' ')} --suppress-below ${extract.below} --hide-rule ${extract.kind}${extract.everyRowHasNeed ? ' (every row has a need)' : ''}`,
          ...leaks.slice(0, 8),
        ].join('\n  '),
      );
    if ((one + 1) % 50 === 0) say(`${one + 1} of ${count} …`);
  }
  say(
    `${sum.extracts} extracts, ${sum.without} of them without figures: ${sum.figures} figures in ${FORMS.length} forms, ${sum.hidden} hidden, ${sum.sensitive} of them for their own sake; ${sum.leaks} leaks.`,
  );
  say(
    `${sum.tables} tables of whole numbers found and checked; ${sum.impossible} values shown to be impossible; ${sum.undecided} not decided in time.`,
  );
  return sum.leaks > 0 ? 1 : 0;
}
