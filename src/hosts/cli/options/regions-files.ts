import { basename } from 'node:path';
import {
  kostraPairs,
  readKostraTable,
  type Classification,
  type Issue,
  type KostraGroups,
  type KostraPair,
  type NamedAnswer,
} from '../../../core';
import { classificationWith } from '../../../shipped';
import type { Bytes } from '../../files/bytes';
import { klassFile } from '../../files/klass-file';
import { InputError } from '../../host';

/** What lists of regions come to. */
export interface GivenRegions {
  readonly classification: Classification;
  /** Null when no answer is of them. */
  readonly kostra: KostraGroups | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads answers of KLASS ([REG-2], [REG-8]), each a path or `YEAR=path`.
 *
 * @throws InputError when one cannot be read, or they make no classification of a new year
 */
export async function regionsFiles(
  written: readonly string[],
  standardInput: Bytes | undefined,
): Promise<GivenRegions> {
  const answers: NamedAnswer[] = [];
  const pairs: KostraPair[] = [];
  for (const one of written) {
    const { file, year } = regionsFile(one);
    const answer = await klassFile(file, standardInput);
    const ofKostra = kostraPairs(answer);
    if (ofKostra !== null) pairs.push(...ofKostra);
    else if (isOfRegions({ answer })) answers.push({ source: basename(file), answer, year });
    else throw new InputError({ kind: 'klassOfOther', file });
  }
  const extended = classificationWith(answers);
  if (extended.kind === 'no') throw new InputError({ kind: 'regionsUnusable', fault: extended.fault });
  const { classification } = extended;
  const kostra = pairs.length === 0 ? null : kostraOf(pairs, classification);
  return {
    classification,
    kostra: kostra?.groups ?? null,
    issues: [...extended.issues, ...(kostra?.issues ?? [])],
  };
}

/** The path and the year of `2026=kommuner.json`; a path alone says no year. */
export function regionsFile(written: string): { readonly file: string; readonly year: number | null } {
  const [, year, file] = /^(\d{4})=(.+)$/su.exec(written) ?? [];
  return year === undefined || file === undefined
    ? { file: written, year: null }
    : { file, year: Number(year) };
}

/** Two digits or four: fylker and kommuner. A correspondence of them says nothing that their codes do not. */
function isOfRegions({ answer }: Pick<NamedAnswer, 'answer'>): boolean {
  const isRegion = (code: string) => /^(?:\d{2}|\d{4})$/u.test(code);
  switch (answer.kind) {
    case 'codes':
      return answer.codes.length > 0 && answer.codes.every(({ code }) => isRegion(code));
    case 'changes':
      return answer.changes.every(({ oldCode, newCode }) => isRegion(oldCode) && isRegion(newCode));
    case 'correspondence':
      return answer.pairs.every(({ source, target }) => isRegion(source.code) && isRegion(target.code));
  }
}

function kostraOf(pairs: readonly KostraPair[], classification: Classification) {
  const { firstYear, lastYear } = classification;
  const rows = pairs.flatMap(({ municipality, group, from, to }) => {
    if (from === null && to === null) return [[municipality, group, '']];
    const first = Math.max(from ?? firstYear, firstYear);
    return Array.from({ length: Math.max(0, Math.min(to ?? lastYear, lastYear) - first + 1) }, (_, at) => [
      municipality,
      group,
      String(first + at),
    ]);
  });
  return readKostraTable(
    {
      source: 'KLASS',
      rows: [['kommunenr', 'kostragruppe', 'år'], ...rows],
      address: (row) => `KLASS ${row}`,
    },
    classification,
  );
}
