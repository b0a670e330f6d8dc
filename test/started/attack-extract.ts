import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { iplos } from './command';
import { attack, type Attacked } from '../oracles/attack/attack';
import { promised } from '../oracles/attack/promise';
import { readJson } from '../oracles/attack/read';
import { printedForm, type Form } from './attack-forms';
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
      const read = await printedForm(form, [...given, ...hiding], folder, naming);
      if (read === null) return { attacked: null, sensitive: 0, leaks: [] };
      printed.push(read);
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
