import type { Language } from '../../core';

/** The words of "Om beregningen". Numbers reach these functions as text, already written in the language. */
export type AboutText = typeof nb;

/** The words in one language. */
export function aboutText(language: Language): AboutText {
  return TEXT[language];
}

const nb = {
  title: 'Om beregningen',
  subtitle: 'Hvor tallene kommer fra, hvordan de er regnet ut, og hva som er usikkert.',
  headings: {
    data: 'Datagrunnlag',
    settings: 'Innstillinger',
    definition: (title: string) => `Definisjon: ${title}`,
    reading: 'Slik leses tallene',
    signs: 'Tegn',
    issues: 'Merknader til dataene',
    program: 'Program',
  },
  // The data
  source: 'Inndata',
  rows: 'Rader lest',
  persons: 'Personer talt',
  years: 'År i dataene',
  columns: 'Kolonner brukt',
  column: (role: string, header: string) => `${role}: «${header}»`,
  none: 'ingen',
  // Settings
  year: 'År',
  yearOfData: 'alle år i dataene',
  levels: 'Nivåer',
  levelsOfData: 'alle nivåer med data',
  groupBy: 'Gruppert etter',
  reach: 'Dataene gjelder',
  reachGuessed: (names: string) => `${names} (gjettet ut fra hvor det er rader)`,
  nonReporting: 'Oppgitt som ikke rapporterende',
  joint: 'Rapportert sammen',
  jointPair: (municipality: string, withWhom: string) => `${municipality} med ${withWhom}`,
  carryForward: 'Forrige års tall videreføres',
  yes: 'ja',
  no: 'nei',
  kostra: 'KOSTRA-grupper fra',
  regionsOf: 'Kommuneinndeling fra',
  regionsOfEachYear: 'hvert av dataenes år',
  figures: 'Tallene i tabellene',
  figuresValues: 'verdier',
  figuresLive:
    'levende formler (IPLOS-funksjoner) som følger dataene, på ark med en celle med IPLOS.DATASET øverst; ellers verdier',
  // A definition
  definitionId: 'Id og versjon',
  denominator: 'Nevner',
  outside: 'Utenfor alle måltall',
  numerator: (outcome: string, measures: string) => `${outcome}, måltall ${measures}`,
  ageGroups: 'Aldersgrupper',
  /** Any one of the values. */
  equals: (code: number, values: readonly { readonly value: number; readonly label: string }[]) =>
    `kode ${code} = ${values.map(({ value, label }) => `${value} (${label})`).join(' eller ')}`,
  missing: (code: number) => `kode ${code} uten registrering`,
  // How the numbers are to be read
  shareLabel: 'Andel (a)',
  shareText:
    'Antall delt på nevner. Cellen inneholder den avrundede verdien, slik at det som vises, er det som er lagret. Andelen er regnet ut av heltallene og avrundet til én desimal, med 0,05 opp. Andelene er avrundet hver for seg og trenger ikke å summere til 100,0.',
  countLabel: 'Antall (b) og nevner',
  countText: 'Hele personer. Den uavrundede andelen fås ved å dele antall på nevner.',
  regionLabel: 'Regioner',
  /** `regionsOf`: the year whose classification holds for all years; null: each year's own. */
  regionText: (regionsOf: string | null) =>
    `${regionsOf === null ? 'Kommuner og fylker slik de var i dataenes eget år.' : `Kommuner og fylker slik de var i ${regionsOf}, også for andre år.`} Fylket er de to første sifrene i kommunenummeret. Nummer er tekst, også når de begynner med null.`,
  aggregateLabel: 'Fylke og land',
  /** `carried`: the previous year's figures stand in for kommuner that did not report ([REG-5]). */
  aggregateText: (carried: boolean) =>
    `Summer av antall, aldri gjennomsnitt av andeler. ${carried ? 'Kommuner som ikke har rapportert, inngår med forrige års tall der de finnes, ellers ikke.' : 'Kommuner som ikke har rapportert, inngår ikke.'} Rader uten gyldig kommunenummer inngår bare i landet.`,
  ageLabel: 'Alder',
  ageText: 'Fylte år, grensene medregnet. Personer uten kjent alder inngår bare i alle aldre.',
  codeLabel: 'Ugyldige verdier',
  codeText:
    'En ugyldig verdi for behov holder personen utenfor. En ugyldig verdi for mottatt bistand teller i nevneren, men ikke i noen teller.',
  // The issues
  issueHeaders: ['Alvorlighet', 'Merknad', 'Rader', 'Celler'] as readonly [string, string, string, string],
  severity: { error: 'Feil', warning: 'Advarsel', info: 'Opplysning' },
  noIssues: 'Ingen merknader.',
  moreCells: (cells: string, more: string) => `${cells} og ${more} til`,
  // The program
  program: 'Program og versjon',
  time: 'Beregnet',
  at: (day: string, month: string, year: string, hour: string, minute: string) =>
    `${day}.${month}.${year} kl. ${hour}.${minute}`,
};

const en: AboutText = {
  title: 'About the calculation',
  subtitle: 'Where the numbers come from, how they were calculated, and what is uncertain.',
  headings: {
    data: 'Data',
    settings: 'Settings',
    definition: (title) => `Definition: ${title}`,
    reading: 'How to read the numbers',
    signs: 'Signs',
    issues: 'Remarks on the data',
    program: 'Program',
  },
  source: 'Input',
  rows: 'Rows read',
  persons: 'Persons counted',
  years: 'Years in the data',
  columns: 'Columns used',
  column: (role, header) => `${role}: “${header}”`,
  none: 'none',
  year: 'Year',
  yearOfData: 'all years in the data',
  levels: 'Levels',
  levelsOfData: 'all levels with data',
  groupBy: 'Grouped by',
  reach: 'The data are about',
  reachGuessed: (names) => `${names} (guessed from where there are rows)`,
  nonReporting: 'Given as not reporting',
  joint: 'Reported together',
  jointPair: (municipality, withWhom) => `${municipality} with ${withWhom}`,
  carryForward: 'Figures of the previous year are carried forward',
  yes: 'yes',
  no: 'no',
  kostra: 'KOSTRA groups from',
  regionsOf: 'Municipalities as of',
  regionsOfEachYear: 'each year of the data',
  figures: 'The figures in the tables',
  figuresValues: 'values',
  figuresLive:
    'live formulas (IPLOS functions) that follow the data, on sheets with a cell with IPLOS.DATASET at the top; else values',
  definitionId: 'Id and version',
  denominator: 'Denominator',
  outside: 'Outside all measures',
  numerator: (outcome, measures) => `${outcome}, measure ${measures}`,
  ageGroups: 'Age groups',
  equals: (code, values) =>
    `code ${code} = ${values.map(({ value, label }) => `${value} (${label})`).join(' or ')}`,
  missing: (code) => `code ${code} not recorded`,
  shareLabel: 'Share (a)',
  shareText:
    'Number divided by denominator. The cell holds the rounded value, so what is shown is what is stored. The share is calculated from the whole numbers and rounded to one decimal, halves up. Each share is rounded by itself; the shares need not sum to 100.0.',
  countLabel: 'Number (b) and denominator',
  countText: 'Whole persons. Divide the number by the denominator for the unrounded share.',
  regionLabel: 'Regions',
  regionText: (regionsOf) =>
    `${regionsOf === null ? 'Municipalities and counties as they were in the year of the data.' : `Municipalities and counties as they were in ${regionsOf}, for other years too.`} The county is the first two digits of the municipality number. Numbers are text, also those that begin with zero.`,
  aggregateLabel: 'County and Norway',
  aggregateText: (carried) =>
    `Sums of numbers, never averages of shares. ${carried ? 'Municipalities that have not reported take part with the figures of the year before where there are any, else not.' : 'Municipalities that have not reported are not part of them.'} Rows without a valid municipality number count in Norway only.`,
  ageLabel: 'Age',
  ageText: 'Completed years, bounds included. Persons of unknown age count in all ages only.',
  codeLabel: 'Invalid values',
  codeText:
    'An invalid value for need leaves the person out. An invalid value for assistance received counts in the denominator, but in no numerator.',
  issueHeaders: ['Severity', 'Remark', 'Rows', 'Cells'],
  severity: { error: 'Error', warning: 'Warning', info: 'Information' },
  noIssues: 'No remarks.',
  moreCells: (cells, more) => `${cells} and ${more} more`,
  program: 'Program and version',
  time: 'Calculated',
  at: (day, month, year, hour, minute) => `${year}-${month}-${day} ${hour}:${minute}`,
};

const TEXT: Readonly<Record<Language, AboutText>> = { nb, en };
