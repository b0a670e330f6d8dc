import { foldLetters } from '../fold-text';

/**
 * What a column can be to us ([IN-2]). A code column's role is the register's code number as text, e.g. `9`; a grouping
 * column has no role, it is named by its header ([REG-9]).
 */
export const PERSON_ROLES = [
  'person',
  'year',
  'municipality',
  'age',
  'birthYear',
  'birthDate',
  'registrationDate',
] as const;
/** A role other than a code. */
export type PersonRole = (typeof PERSON_ROLES)[number];
/** A role: one of the named ones, or a code number as text. */
export type Role = string;

/**
 * The headers each role is found by. `sure` ones always count; `likely` ones only when no sure one is there, because
 * tables often carry them for something else too (a column `Kommune` with names beside `Kommunenr`).
 */
export const ROLE_ALIASES: Readonly<
  Record<PersonRole, { readonly sure: readonly string[]; readonly likely: readonly string[] }>
> = {
  person: {
    sure: [
      'løpenr',
      'løpenummer',
      'pseudonym',
      'pid',
      'personid',
      'person_id',
      'personnr',
      'personløpenr',
      'pasientid',
    ],
    likely: ['person', 'id', 'fødselsnummer', 'fnr'],
  },
  year: {
    sure: ['år', 'aar', 'year', 'årgang', 'statistikkår', 'rapporteringsår', 'dataår', 'telleår'],
    likely: ['periode', 'period'],
  },
  municipality: {
    sure: [
      'kommunenr',
      'kommunenummer',
      'knr',
      'bostedskommune',
      'kommnr',
      'komnr',
      'kommunekode',
      'bostedskommunenr',
      'municipalitycode',
      'municipality code',
      'municipality number',
    ],
    likely: ['kommune', 'municipality'],
  },
  age: {
    sure: ['alder', 'age', 'alder i år', 'alder år', 'alder 31.12', 'alder per 31.12'],
    likely: [],
  },
  birthYear: {
    sure: ['fødselsår', 'fødtår', 'født år', 'birthyear', 'birth year', 'year of birth'],
    likely: [],
  },
  birthDate: {
    sure: ['fødselsdato', 'fødtdato', 'født dato', 'fdato', 'birthdate', 'birth date', 'date of birth'],
    likely: ['født'],
  },
  registrationDate: {
    sure: [
      'registrertdato',
      'registrert dato',
      'registreringsdato',
      'regdato',
      'dato',
      'registration date',
      'date',
    ],
    likely: ['registrert'],
  },
};

/** The words that may stand before a code number in a header: `9`, `kode 9`, `kode nr 9`, `nr9`, `p9` … ([IN-2]). */
export const CODE_PREFIXES: readonly string[] = [
  '',
  'kode',
  'kode nr',
  'kodenr',
  'nr',
  'p',
  'code',
  'variabel',
  'var',
  'iplos',
  'k',
];

/** How well a header fits a role: `sure`, `likely`, or not at all (null). `role` may be a code number as text. */
export function fitOf(header: string, role: Role): 'sure' | 'likely' | null {
  const plain = foldLetters(header);
  if (plain === '') return null;
  if (isPersonRole(role)) {
    if (SURE[role].has(plain)) return 'sure';
    return LIKELY[role].has(plain) ? 'likely' : null;
  }
  const code = /^(\D*)0*(\d+)$/.exec(plain);
  if (code && code[2] === role && CODE_PREFIX_SET.has(code[1] ?? '')) return 'sure';
  // `9 Behov for bistand`, `Kode 9: behov`: the code first, then words.
  const led = /^\s*(\D*?)\s*0*(\d+)(?!\d)[\s:.,;()–-]+\p{L}/u.exec(header);
  return led && led[2] === role && CODE_PREFIX_SET.has(foldLetters(led[1] ?? '')) ? 'likely' : null;
}

/** True for the named roles; a code's role is its number. */
export function isPersonRole(role: string): role is PersonRole {
  return (PERSON_ROLES as readonly string[]).includes(role);
}

/** The role a user means by a word: a role's own name, one of its aliases, or a code in any of its forms; else undefined. */
export function roleNamed(word: string): Role | undefined {
  const plain = foldLetters(word);
  for (const role of PERSON_ROLES) {
    if (plain === role.toLowerCase() || SURE[role].has(plain) || LIKELY[role].has(plain)) return role;
  }
  const code = /^(\D*)0*(\d+)$/.exec(plain);
  return code && CODE_PREFIX_SET.has(code[1] ?? '') ? code[2] : undefined;
}

const SURE = normalizedAliases('sure');
const LIKELY = normalizedAliases('likely');
const CODE_PREFIX_SET = new Set(CODE_PREFIXES.map(foldLetters));

function normalizedAliases(tier: 'sure' | 'likely'): Readonly<Record<PersonRole, ReadonlySet<string>>> {
  const of = (role: PersonRole) => new Set(ROLE_ALIASES[role][tier].map(foldLetters));
  return {
    person: of('person'),
    year: of('year'),
    municipality: of('municipality'),
    age: of('age'),
    birthYear: of('birthYear'),
    birthDate: of('birthDate'),
    registrationDate: of('registrationDate'),
  };
}
