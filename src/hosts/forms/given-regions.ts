import {
  kostraPairs,
  readKostraTable,
  type Classification,
  type Issue,
  type KlassAnswer,
  type KostraGroups,
  type KostraPair,
  type NamedAnswer,
  type RegionsFault,
} from '../../core';
import { InputError } from '../host';

/** What lists of regions come to. */
export interface GivenRegions {
  readonly classification: Classification;
  /** Null when no answer is of them. */
  readonly kostra: KostraGroups | null;
  /** How they differ from what is shipped, and what of KOSTRA groups cannot be used. */
  readonly issues: readonly Issue[];
}

/** An answer of KLASS, the file it is from, and the year the user says it is of. */
export interface AnswerOfFile {
  readonly file: string;
  /** What the file is called in messages about its regions. */
  readonly source: string;
  readonly answer: KlassAnswer;
  readonly year: number | null;
}

/** The shipped regions with the years that answers add, or why they cannot be used. */
type ExtendShipped = (
  answers: readonly NamedAnswer[],
) =>
  | { readonly kind: 'ok'; readonly classification: Classification; readonly issues: readonly Issue[] }
  | { readonly kind: 'no'; readonly fault: RegionsFault };

/**
 * What answers of KLASS come to together ([REG-2], [REG-8]): fylker, kommuner and their changes, and KOSTRA groups.
 *
 * @throws InputError when one is of something else, or they make no classification of a new year
 */
export function givenRegions(answers: readonly AnswerOfFile[], extendShipped: ExtendShipped): GivenRegions {
  const ofRegions: NamedAnswer[] = [];
  const pairs: KostraPair[] = [];
  for (const { file, source, answer, year } of answers) {
    const ofKostra = kostraPairs(answer);
    if (ofKostra !== null) pairs.push(...ofKostra);
    else if (isOfRegions(answer)) ofRegions.push({ source, answer, year });
    else throw new InputError({ kind: 'klassOfOther', file });
  }
  const extended = extendShipped(ofRegions);
  if (extended.kind === 'no') throw new InputError({ kind: 'regionsUnusable', fault: extended.fault });
  const { classification } = extended;
  const kostra = pairs.length === 0 ? null : kostraOf(pairs, classification);
  return {
    classification,
    kostra: kostra?.groups ?? null,
    issues: [...extended.issues, ...(kostra?.issues ?? [])],
  };
}

/** Two digits or four: fylker and kommuner. A correspondence of them says nothing that their codes do not. */
function isOfRegions(answer: KlassAnswer): boolean {
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
