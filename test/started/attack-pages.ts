import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RandomExtract } from '../made/attack/random-extract';
import { attack } from '../oracles/attack/attack';
import { promised } from '../oracles/attack/promise';
import { readJson } from '../oracles/attack/read';
import { readPages, type RegionNames } from '../oracles/attack/read/page';
import type { Naming } from '../oracles/attack/read/tables';
import { iplos } from './command';

/** What came of the pages of an extract: figures read in them, and what they and its tables tell together. */
export interface TriedPages {
  readonly figures: number;
  readonly hidden: number;
  readonly leaks: readonly string[];
}

/** Writes the pages of the country and of every kommune, and puts them before the attacker with the tables of the same extract. */
export async function tryPages(extract: RandomExtract, naming: Naming): Promise<TriedPages> {
  const folder = await mkdtemp(join(tmpdir(), 'iplos-pages-'));
  try {
    const input = join(folder, 'uttrekk.csv');
    await writeFile(input, extract.csv);
    const kostra = join(folder, 'kostra.csv');
    if (extract.kostraCsv !== null) await writeFile(kostra, extract.kostraCsv);
    const given = [
      input,
      '--language',
      'nb',
      '--year',
      '2019',
      ...(extract.kostraCsv === null ? [] : ['--kostra', kostra]),
    ];
    const hiding = ['--suppress-below', String(extract.below), '--hide-rule', extract.kind];
    const truth = await iplos('compute', ...given, '--format', 'json');
    const tables = await iplos('compute', ...given, ...hiding, '--format', 'json');
    const country = await iplos('page', ...given, ...hiding, '--format', 'md');
    const kommuner = await iplos('page', ...given, ...hiding, '--all', '--format', 'md');
    if (tables.code === 2) return { figures: 0, hidden: 0, leaks: [] };
    const names = namesIn(tables.out);
    const pages = [country, kommuner]
      .filter(({ code }) => code !== 2)
      .map(({ out }) => readPages(out, '2019', names, naming));
    const knowledge = {
      everyRowHasNeed: extract.everyRowHasNeed,
      kostra: extract.kostra,
      below: extract.below,
      kind: extract.kind,
    };
    const forms = [readJson(tables.out), ...pages];
    const { broken, valuesOf } = promised(
      forms.flatMap((form) => form.figures),
      readJson(truth.out).figures,
      knowledge,
    );
    const attacked = await attack(forms, { ...knowledge, valuesOf });
    const found = attacked.findings
      .filter(({ missing }) => missing.length > 0)
      .map(
        ({ place, figure, missing }) =>
          `${Object.values({ ...place, told: '' }).join('|')} ${figure}: cannot be ${missing.join(', ')}`,
      );
    return {
      figures: pages.reduce((sum, page) => sum + page.figures.length, 0),
      hidden: attacked.hidden,
      leaks: [...broken, ...attacked.blunders, ...found],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function namesIn(json: string): RegionNames {
  const { rows } = JSON.parse(json) as {
    readonly rows: readonly {
      readonly level: string;
      readonly regionCode: string;
      readonly regionName: string;
    }[];
  };
  const names = new Map<string, Map<string, { readonly level: string; readonly region: string }>>();
  for (const { level, regionCode, regionName } of rows) {
    const own =
      names.get(regionName) ?? new Map<string, { readonly level: string; readonly region: string }>();
    own.set(`${level} ${regionCode}`, { level, region: regionCode });
    names.set(regionName, own);
  }
  return new Map([...names].map(([name, places]) => [name, [...places.values()]]));
}
