import { counted, type Language, type SuppressionRule } from '../../core';
import type { FindingKind } from '../findings';

/** Headers, headings and sentences of an audit. */
export type AuditText = typeof nb;

/** The words of an audit in a language. */
export function auditText(language: Language): AuditText {
  return language === 'nb' ? nb : en;
}

const count = (number: number, one: string, many: string): string => (number === 1 ? one : many);

const nb = {
  workbook: 'Etterprøving av skjuling',
  sheets: { findings: 'Funn', hidden: 'Skjulte tall', repair: 'Tiltak', about: 'Om etterprøvingen' },
  titles: {
    findings: 'Hva tabellene røper',
    hidden: 'Hva som er igjen av hvert skjult tall',
    repair: 'Det minste som må skjules i tillegg',
  },
  headers: {
    cell: 'Celle',
    finding: 'Funn',
    code: 'Kode',
    region: 'Område',
    year: 'År',
    what: 'Hva',
    remains: 'Igjen',
    proof: 'Følger av',
    reason: 'Forklaring',
    search: 'Søk',
    persons: 'Personer',
    indicator: 'Indikator',
  },
  kinds: {
    shownSmall: 'vises, men er lite',
    toldByShare: 'andelen røper et lite tall',
    computed: 'kan regnes ut',
    narrowed: 'kan snevres inn',
    recovered: 'skjult uten virkning',
    leftOver: 'rest som kan regnes ut',
    everybody: 'alle har samme svar',
    nobody: '0 vises',
    fewOthers: 'alle unntatt noen få',
    difference: 'liten forskjell mellom utgaver',
  } satisfies Readonly<Record<FindingKind, string>>,
  share: 'andel',
  count: 'antall',
  denominator: 'nevner',
  rest: 'utfall som ikke står i tabellen',
  unlisted: (names: string) => `områder som ikke er med: ${names}`,
  range: (least: string, most: string) => `${least}–${most}`,
  atLeast: (least: string) => `minst ${least}`,
  /** Of one hidden or derived number. */
  sentence: {
    shownSmall: (what: string, value: string) => `${what} er ${value}, og vises`,
    toldByShare: (what: string, value: string) => `Andelen viser at ${what} er ${value}`,
    computed: (what: string, value: string) => `${what} er skjult, men er ${value}`,
    narrowed: (what: string, value: string) => `${what} er skjult, men er bare ${value}`,
    recovered: (what: string, value: string) => `${what} er skjult, men er ${value}`,
    leftOver: (what: string, value: string) => `${what} er det som blir igjen: ${value}`,
    everybody: (what: string, value: string) => `${what} er alle i raden (${value})`,
    nobody: (what: string) => `${what} er 0, og vises`,
    fewOthers: (what: string, value: string) => `${what} er ${value}, alle unntatt noen få`,
    difference: (what: string, value: string) =>
      `To utgaver har forskjellig tall for ${what}; forskjellen er ${value}`,
  } satisfies Readonly<Record<FindingKind, (what: string, value: string) => string>>,
  follows: (cells: string) => `. Det følger av ${cells}.`,
  stop: '.',
  proofNotFound: '. Cellene som viser det, ble ikke funnet innenfor søket.',
  search: { exact: 'begge ender er nådd', outer: 'kan være snevrere' },
  summary: {
    none: 'Ingen funn.',
    incomplete: 'Ingen funn, men ikke alle tall kunne brukes: se hva som ikke er kontrollert.',
    findings: (number: number) => `${number} ${count(number, 'funn', 'funn')}:`,
    hidden: (number: string, one: boolean, exact: string) =>
      `${number} ${one ? 'skjult tall' : 'skjulte tall'} er etterprøvd; for ${exact} er det vist hele tall som når begge ender.`,
    everybody: (rows: string, one: boolean) =>
      `${rows} ${one ? 'rad' : 'rader'} viser at alle har samme svar. Med --hide-rule zero er det et funn.`,
    contradictions: (cells: string) => `Tall som ikke kan være sanne sammen, er satt til side: ${cells}.`,
    repair: (cells: string, one: boolean, persons: string) =>
      `Skjules ${cells} ${one ? 'celle' : 'celler'} til (${counted(persons, 'person', 'personer')}), er ingen funn igjen.`,
    repairLeft: (left: string) => `Også med det som er foreslått skjult, er det ${left} funn igjen.`,
    repairNotLeast: 'Det er ikke vist at det er det minste.',
    repairNone: 'Ingen skjuling som fjerner funnene, ble funnet.',
  },
  notChecked: 'Ikke kontrollert',
  limits: {
    unplaced: (cells: string) => `Tall som ikke kunne plasseres: ${cells}.`,
    pictures: (sheets: string) =>
      `Ark med bilder, laget av dette programmet, er ikke lest: ${sheets}. Tallene der står også i tabellene.`,
    unreadable: (cells: string) => `Celler som ikke kunne leses: ${cells}.`,
    searchedNearby: (numbers: string) =>
      `${numbers} skjulte tall henger sammen med for mange andre: for dem er bare summene nærmest gjennomsøkt, og det kan finnes funn som ikke er med.`,
    narrowingStopped: 'Innsnevringen ble stanset ved grensen for søket; mer kan følge av tallene.',
    proofsNotFound: (findings: string) => `For ${findings} funn er cellene som viser det, ikke funnet.`,
    proofsNotFewest: (nearby: string, notShown: string) =>
      `At ingen færre celler viser det, er for ${nearby} funn bare prøvd blant cellene i nærheten, og for ${notShown} ikke prøvd.`,
    repairCost:
      'Færre tall enn tiltaket har, holder ikke; om like mange andre har færre personer, er ikke prøvd for alle.',
    repairStopped: 'Alle valg av tiltak er ikke prøvd; et mindre kan finnes.',
    kostraUnknown: (groups: string) =>
      `${groups} KOSTRA-grupper er ikke holdt mot kommunene, for det er ikke oppgitt hvilke kommuner de har (--kostra).`,
    intervals: (columns: string) =>
      `Kolonner som ikke er brukt: ${columns}. Av slike brukes bare intervaller som tabellen sier er Wilsons, med 95 eller 99,8 %.`,
    textsNotRead: 'Titler, merknader, figurer og skjulte egenskaper i filene er ikke lest.',
    otherSources:
      'Tall som er publisert andre steder, og det en person i tallene selv vet, er ikke regnet med.',
    yearsApart: (years: string) => `Årene (${years}) er ikke holdt mot hverandre.`,
    method: 'Det er ikke regnet med at leseren kjenner metoden det er skjult etter.',
    method_threshold:
      'Ut over at det som er skjult, er lite, er det ikke regnet med at leseren kjenner metoden.',
  },
  assumptions: 'Forutsetninger',
  rule: (below: number): Readonly<Record<NonNullable<SuppressionRule['kind']>, string>> => ({
    small: `Antall og nevnere fra 1 til ${below - 1} er små; 0 er det ikke.`,
    zero: `Antall fra 0 til ${below - 1} er små, og det er å røpe at alle i raden har samme svar.`,
    rest: `Antall fra 0 til ${below} er små, og det er også resten av nevneren.`,
  }),
  knows: {
    threshold: 'Leseren vet at alle skjulte tall er små.',
    listed: 'Leseren vet at en kommune som står der, har minst én person.',
  },
  taken: {
    listedAreAll: (region: string, year: number, missing: string) =>
      `Områdene som står under ${region} ${year}, er regnet som alle, selv om ${missing} ikke står der.`,
    outcomesLeaveRest: (year: number) =>
      `${year}: utfallene er færre enn nevneren, så noen har en ugyldig verdi.`,
    agesLeaveRest: (year: number) => `${year}: aldersgruppene er færre enn alle, så noen har ukjent alder.`,
    regionsLeaveRest: (year: number) =>
      `${year}: noen områder er mer enn summen av delene, så noen deler er ikke med.`,
    outcomesClosed: 'Ellers er de fire utfallene regnet som hele nevneren, og aldersgruppene som alle.',
  },
  facts: {
    files: 'Filer',
    sha256: 'SHA-256',
    figures: 'celler',
    command: 'Kommando',
    program: 'Program',
    time: 'Tidspunkt',
    result: 'Resultat',
    signature: 'Underskrift',
    signed: 'Dato og navn: ______________________________',
  },
};

const en: AuditText = {
  workbook: 'Audit of hiding',
  sheets: { findings: 'Findings', hidden: 'Hidden numbers', repair: 'Repair', about: 'About the audit' },
  titles: {
    findings: 'What the tables give away',
    hidden: 'What is left of every hidden number',
    repair: 'The least that must be hidden besides',
  },
  headers: {
    cell: 'Cell',
    finding: 'Finding',
    code: 'Code',
    region: 'Region',
    year: 'Year',
    what: 'What',
    remains: 'Left',
    proof: 'Follows from',
    reason: 'Explanation',
    search: 'Search',
    persons: 'Persons',
    indicator: 'Indicator',
  },
  kinds: {
    shownSmall: 'shown though small',
    toldByShare: 'the share tells a small number',
    computed: 'can be computed',
    narrowed: 'can be narrowed',
    recovered: 'hidden to no effect',
    leftOver: 'a rest that can be computed',
    everybody: 'all have one answer',
    nobody: '0 is shown',
    fewOthers: 'all but a few',
    difference: 'small difference between releases',
  },
  share: 'share',
  count: 'count',
  denominator: 'denominator',
  rest: 'outcomes not in the table',
  unlisted: (names) => `regions not listed: ${names}`,
  range: (least, most) => `${least}–${most}`,
  atLeast: (least) => `at least ${least}`,
  sentence: {
    shownSmall: (what, value) => `${what} is ${value}, and shown`,
    toldByShare: (what, value) => `The share tells that ${what} is ${value}`,
    computed: (what, value) => `${what} is hidden, but is ${value}`,
    narrowed: (what, value) => `${what} is hidden, but is ${value} only`,
    recovered: (what, value) => `${what} is hidden, but is ${value}`,
    leftOver: (what, value) => `${what} is what is left: ${value}`,
    everybody: (what, value) => `${what} is everybody in the row (${value})`,
    nobody: (what) => `${what} is 0, and shown`,
    fewOthers: (what, value) => `${what} is ${value}, all but a few`,
    difference: (what, value) => `Two releases differ in ${what}; the difference is ${value}`,
  },
  follows: (cells) => `. It follows from ${cells}.`,
  stop: '.',
  proofNotFound: '. The cells that show it were not found within the search.',
  search: { exact: 'both ends are reached', outer: 'may be narrower' },
  summary: {
    none: 'No findings.',
    incomplete: 'No findings, but not every figure could be used: see what was not checked.',
    findings: (number) => `${number} ${count(number, 'finding', 'findings')}:`,
    hidden: (number, one, exact) =>
      `${number} hidden ${one ? 'number was' : 'numbers were'} tried; for ${exact} whole numbers reach both ends.`,
    everybody: (rows, one) =>
      `${rows} ${one ? 'row shows' : 'rows show'} that everybody has one answer. With --hide-rule zero that is a finding.`,
    contradictions: (cells) => `Figures that cannot be true together were set aside: ${cells}.`,
    repair: (cells, one, persons) =>
      `With ${cells} more ${one ? 'cell' : 'cells'} hidden (${counted(persons, 'person', 'persons')}) nothing is found.`,
    repairLeft: (left) => `With what is proposed hidden there would still be ${left} findings.`,
    repairNotLeast: 'That it is the least was not shown.',
    repairNone: 'No hiding was found that leaves nothing to be found.',
  },
  notChecked: 'Not checked',
  limits: {
    unplaced: (cells) => `Figures that could not be placed: ${cells}.`,
    pictures: (sheets) =>
      `Sheets of pictures made by this program were not read: ${sheets}. Their figures stand in the tables too.`,
    unreadable: (cells) => `Cells that could not be read: ${cells}.`,
    searchedNearby: (numbers) =>
      `${numbers} hidden numbers hang together with too many others: for them only the nearest sums were searched, and there may be findings that are not here.`,
    narrowingStopped: 'Narrowing was stopped at the limit of the search; more may follow from the figures.',
    proofsNotFound: (findings) => `For ${findings} findings the cells that show it were not found.`,
    proofsNotFewest: (nearby, notShown) =>
      `That no fewer cells show it was tried for ${nearby} findings among the cells nearby only, and for ${notShown} not at all.`,
    repairCost:
      'Fewer figures than the repair has do not do; whether as many others have fewer persons was not tried for all.',
    repairStopped: 'Not every choice of repair was tried; there may be a smaller one.',
    kostraUnknown: (groups) =>
      `${groups} KOSTRA groups were not held against municipalities, since which they have is not given (--kostra).`,
    intervals: (columns) =>
      `Columns not used: ${columns}. Of such only intervals are used that the table says are Wilson’s, at 95 or 99.8 %.`,
    textsNotRead: 'Titles, notes, charts and hidden properties of the files were not read.',
    otherSources:
      'Figures published elsewhere, and what a person in the figures knows, were not reckoned with.',
    yearsApart: (years) => `The years (${years}) were not held against each other.`,
    method: 'It was not reckoned with a reader who knows by what method was hidden.',
    method_threshold:
      'Beyond that what is hidden is small, it was not reckoned with a reader who knows the method.',
  },
  assumptions: 'Assumptions',
  rule: (below) => ({
    small: `Counts and denominators from 1 to ${below - 1} are small; 0 is not.`,
    zero: `Counts from 0 to ${below - 1} are small, and so is telling that everybody in a row has one answer.`,
    rest: `Counts from 0 to ${below} are small, and so is the rest of the denominator.`,
  }),
  knows: {
    threshold: 'The reader knows that every hidden number is small.',
    listed: 'The reader knows that a municipality that is listed has at least one person.',
  },
  taken: {
    listedAreAll: (region, year, missing) =>
      `The regions listed under ${region} ${year} are taken for all, though ${missing} are not listed.`,
    outcomesLeaveRest: (year) =>
      `${year}: the outcomes are fewer than the denominator, so some have an invalid value.`,
    agesLeaveRest: (year) => `${year}: the age groups are fewer than everyone, so some are of unknown age.`,
    regionsLeaveRest: (year) =>
      `${year}: some regions are more than the sum of their parts, so some parts are not listed.`,
    outcomesClosed:
      'Otherwise the four outcomes are taken for the whole denominator, and the age groups for everyone.',
  },
  facts: {
    files: 'Files',
    sha256: 'SHA-256',
    figures: 'cells',
    command: 'Command',
    program: 'Program',
    time: 'Time',
    result: 'Result',
    signature: 'Signature',
    signed: 'Date and name: ______________________________',
  },
};
