import { foldLetters } from '../../../core';
import { withoutHeaderFootnotes } from '../../figures/footnote-marks';

/** What a column of a published table tells of each row; `words` are read as headers are. */
export type Dimension = 'regionCode' | 'regionName' | 'level' | 'year' | 'words' | 'indicator';

/** A column's role as its header names it: a dimension, the values, or something no figure is in. */
export interface HeaderRole {
  readonly role: Dimension | 'value' | 'ignored';
  /** For `regionCode` and `regionName`: the only level it can be. */
  readonly level?: 'fylke' | 'kommune' | 'kostragruppe';
  /** For `words`: a number alone is a måltall number. */
  readonly bareNumber?: boolean;
}

/** The role a header names, blind to case, accents and punctuation; null when it is none of the known ones. */
export function roleOfHeader(header: string): HeaderRole | null {
  const named = ROLES.get(foldLetters(header)) ?? ROLES.get(foldLetters(withoutHeaderFootnotes(header)));
  return named ?? (STATISTIC.test(header) ? { role: 'ignored' } : null);
}

/** Limits of intervals and what is said by them, and differences of shares: no måltall, however the outcome beside them is named. */
const STATISTIC =
  /^(?:nedre|øvre)(?: grense)?\b|^(?:lower|upper)(?: limit| bound)?\b|konfidens|confidence|\b(?:95|99[.,]8) ?% ?(?:ki|ci)\b|^(?:høyest mulig|highest ?possible|mot nivået over|against)|mot nivået over$|against level above$|prosentpoeng|percentage points|^interval|^smallDenominator$|^position$|^over-?dispersion$|^adjustedPosition$|^years(?:Low|High)$|^outsideYears$/iu;

const ROLES: ReadonlyMap<string, HeaderRole> = new Map([
  ...names(
    { role: 'regionCode' },
    'kode',
    'code',
    'regionkode',
    'region kode',
    'regionCode',
    'områdekode',
    'stedskode',
    'locationCode',
    'geografikode',
  ),
  ...names(
    { role: 'regionCode', level: 'fylke' },
    'fylkesnr',
    'fylkesnummer',
    'fylkenr',
    'fylkeskode',
    'countyCode',
    'county no',
  ),
  ...names(
    { role: 'regionCode', level: 'kommune' },
    'kommunenr',
    'kommunenummer',
    'knr',
    'kommnr',
    'kommunekode',
    'bostedskommune',
    'municipalityCode',
    'municipality no',
  ),
  ...names({ role: 'regionCode', level: 'kostragruppe' }, 'gruppe', 'group', 'kostragruppenr'),
  ...names(
    { role: 'regionName' },
    'område',
    'region',
    'sted',
    'stedsnavn',
    'navn',
    'name',
    'regionName',
    'regionnavn',
    'geografi',
    'locationName',
    'location',
    'area',
    'enhet',
    'landsdel',
    'geografisk område',
    'bosted',
  ),
  ...names({ role: 'regionName', level: 'fylke' }, 'fylke', 'fylker', 'fylkesnavn', 'county', 'countyName'),
  ...names(
    { role: 'regionName', level: 'kommune' },
    'kommune',
    'kommuner',
    'kommunenavn',
    'municipality',
    'municipalityName',
  ),
  ...names({ role: 'regionName', level: 'kostragruppe' }, 'kostra-gruppe', 'kostragruppe', 'KOSTRA group'),
  ...names({ role: 'level' }, 'nivå', 'level', 'regiontype', 'locationType', 'locationLevel', 'områdetype'),
  ...names(
    { role: 'year' },
    'år',
    'aar',
    'year',
    'årgang',
    'årstall',
    'statistikkår',
    'timeFrom',
    'time',
    'tid',
    'periode',
    'period',
  ),
  ...names(
    { role: 'words' },
    'aldersgruppe',
    'alder',
    'ageGroup',
    'age',
    'utfall',
    'outcome',
    'resultat',
    'type',
    'verditype',
    'statistikkvariabel',
    'statistikk',
    'part',
  ),
  ...names(
    { role: 'words', bareNumber: true },
    'måltall',
    'måltallnr',
    'måltall nr',
    'measure',
    'measureName',
    'measureId',
    'mål',
    'målnavn',
    'nr',
    'no',
  ),
  ...names({ role: 'indicator' }, 'indikator', 'indicator', 'indikatornavn', 'indicatorName'),
  ...names(
    { role: 'value' },
    'verdi',
    'value',
    'tall',
    'verdier',
    'values',
    'figure',
    'publisert',
    'published',
  ),
  ...names(
    { role: 'ignored' },
    'dekning',
    'coverage',
    'coverageReported',
    'coverageTotal',
    'merknad',
    'remark',
    'status',
    'kommentar',
    'comment',
    'fotnote',
    'footnote',
    'timeTo',
    'note',
    'kilde',
    'source',
    'ignore',
    'ignorer',
  ),
]);

function names(role: HeaderRole, ...headers: readonly string[]): readonly (readonly [string, HeaderRole])[] {
  return headers.map((header) => [foldLetters(header), role] as const);
}
