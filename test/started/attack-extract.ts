import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { iplos } from './command';
import { attack, type Attacked } from '../oracles/attack/attack';
import { promised } from '../oracles/attack/promise';
import { readCsv, readJson, readTerminal, readXlsx } from '../oracles/attack/read';
import type { Naming } from '../oracles/attack/read/tables';
import type { RandomExtract } from '../made/attack/random-extract';

/** What came of an extract. */
export interface Tried {
  /** Null where the command gave no figures. */
  readonly attacked: Attacked | null;
  /** Figures that the rule hides for their own sake, and values that they are to be able to have. */
  readonly sensitive: number;
  readonly leaks: readonly string[];
}

export type Form = 'json' | 'csv' | 'terminal' | 'xlsx';

/** Computes an extract in each form, puts the forms before the attacker together, and holds what it finds against the true figures. */
export async function tryExtract(
  extract: RandomExtract,
  forms: readonly Form[],
  naming: Naming,
): Promise<Tried> {
  const folder = await mkdtemp(join(tmpdir(), 'iplos-attack-'));
  try {
    const input = join(folder, 'uttrekk.csv');
    await writeFile(input, extract.csv);
    const given = ['compute', input, '--language', 'nb', ...extract.options];
    if (extract.kostraCsv !== null) {
      const kostra = join(folder, 'kostra.csv');
      await writeFile(kostra, extract.kostraCsv);
      given.push('--kostra', kostra);
    }
    const hiding = ['--suppress-below', String(extract.below), '--hide-rule', extract.kind];
    const truth = await iplos(...given, '--format', 'json');
    if (truth.code === 2) return { attacked: null, sensitive: 0, leaks: [] };
    const printed = [];
    for (const form of forms) {
      const ran =
        form === 'terminal'
          ? await iplos(...given, ...hiding)
          : await iplos(
              ...given,
              ...hiding,
              '--format',
              form,
              ...(form === 'xlsx' ? ['--output', join(folder, 'ut.xlsx')] : []),
            );
      if (ran.code === 2) return { attacked: null, sensitive: 0, leaks: [] };
      if (form === 'json') printed.push(readJson(ran.out));
      else if (form === 'csv') printed.push(readCsv(ran.out));
      else if (form === 'terminal') printed.push(readTerminal(ran.out, naming));
      else printed.push(await readXlsx(await readFile(join(folder, 'ut.xlsx')), naming));
    }
    const knowledge = {
      everyRowHasNeed: extract.everyRowHasNeed,
      kostra: extract.kostra,
      below: extract.below,
      kind: extract.kind,
    };
    const { broken, valuesOf, sensitive } = promised(
      printed.flatMap(({ figures }) => figures),
      readJson(truth.out).figures,
      knowledge,
    );
    const attacked = await attack(printed, { ...knowledge, valuesOf });
    const found = attacked.findings
      .filter(({ missing }) => missing.length > 0)
      .map(
        ({ place, figure, missing }) =>
          `${Object.values({ ...place, told: '' }).join('|')} ${figure}: cannot be ${missing.join(', ')}`,
      );
    return { attacked, sensitive, leaks: [...broken, ...attacked.blunders, ...found] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
