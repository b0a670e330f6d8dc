import { visible } from './visible';
import type { ColumnInRole, Issue, IssueCode, IssueFacts, RegionName, Severity } from '../issues';
import { counted, formatCount } from './numbers';
import { firstOf, listed, quoted } from './joined';
import type { Language, Localized } from './language';
import { divisionText } from './regions';
import { DISCLOSURE_ISSUES } from './disclosure';
import { REPORTING_ISSUES } from './reporting';
import { CLASSIFICATION_ISSUES } from './classification';
import { COUNTS_ISSUES } from './counts';

/** The sentence a person reads for an issue: what, where, what is allowed and what to do, in their language. */
export function issueMessage(issue: Issue, language: Language): string {
  return wordingOf(issue)[language];
}

/** The word for a severity. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Localized>> = {
  error: { nb: 'feil', en: 'error' },
  warning: { nb: 'advarsel', en: 'warning' },
  info: { nb: 'opplysning', en: 'note' },
};

/** What a role is called on screen; a code number is `kode 9`. */
export function roleName(role: string, language: Language): string {
  const name = ROLE_NAMES[role];
  if (name) return name[language];
  // The header of a grouping column.
  if (!/^\d+$/.test(role)) return role;
  return language === 'nb' ? `kode ${role}` : `code ${role}`;
}

const ROLE_NAMES: Readonly<Record<string, Localized>> = {
  person: { nb: 'person', en: 'person' },
  year: { nb: 'år', en: 'year' },
  municipality: { nb: 'kommune', en: 'municipality' },
  age: { nb: 'alder', en: 'age' },
  birthYear: { nb: 'fødselsår', en: 'year of birth' },
  birthDate: { nb: 'fødselsdato', en: 'date of birth' },
  registrationDate: { nb: 'registrert dato', en: 'registration date' },
};

type Wording = { readonly [Code in IssueCode]: (facts: IssueFacts[Code], rows: number) => Localized };

function wordingOf(issue: Issue): Localized {
  // The table is complete by its type; the pairing of code and facts is the Issue union's.
  const word = WORDING[issue.code] as (facts: Issue['facts'], rows: number) => Localized;
  return word(issue.facts, issue.rows);
}

const WORDING: Wording = {
  emptyInput: ({ source }) => ({
    nb: `${source} er tom. En tabell trenger en rad med kolonneoverskrifter og en rad per person.`,
    en: `${source} is empty. A table needs a header row and one row per person.`,
  }),
  headerOnly: ({ source }) => ({
    nb: `${source} har kolonneoverskrifter, men ingen rader med personer.`,
    en: `${source} has a header row, but no rows of persons.`,
  }),
  headerNotFound: ({ source, seen, wanted }) => ({
    nb: `Fant ingen rad med kolonneoverskrifter i ${source}. Første rad inneholder: ${list(seen)}. Det trengs en kolonne for hver av kodene ${list(wanted)}, for eksempel «Kode ${wanted[0] ?? '9'}».${undivided(seen).nb}`,
    en: `Found no header row in ${source}. The first row holds: ${list(seen)}. A column is needed for each of the codes ${list(wanted)}, for example “Code ${wanted[0] ?? '9'}”.${undivided(seen).en}`,
  }),
  headerNotFirst: ({ row }, rows) => ({
    nb: `Kolonneoverskriftene står i rad ${row}; ${plural(rows, 'rad', 'rader')} over er ikke lest.`,
    en: `The header row is row ${row}; ${plural(rows, 'row', 'rows', 'en')} above it ${rows === 1 ? 'was' : 'were'} not read.`,
  }),
  roleWithoutColumn: ({ role, seen, aliases }) => ({
    nb: `Mangler en kolonne for ${roleName(role, 'nb')}. Kolonnene i tabellen er: ${list(seen)}. Kolonnen kan for eksempel hete ${list(aliases)}, eller pekes ut.${undivided(seen).nb}`,
    en: `No column for ${roleName(role, 'en')}. The columns of the table are: ${list(seen)}. The column can be called for example ${list(aliases)}, or be pointed out.${undivided(seen).en}`,
  }),
  roleWithTwoColumns: ({ role, headers }) =>
    new Set(headers).size === 1
      ? {
          nb: `${headers.length} kolonner kan være ${roleName(role, 'nb')} og heter det samme: «${headers[0] ?? ''}». Gi dem ulike navn, så den riktige kan pekes ut.`,
          en: `${headers.length} columns could be ${roleName(role, 'en')} and are called the same: “${headers[0] ?? ''}”. Give them different names, so that the right one can be pointed out.`,
        }
      : {
          nb: `${headers.length} kolonner kan være ${roleName(role, 'nb')}: ${list(headers)}. Pek ut den riktige, eller gi de andre et annet navn.`,
          en: `${headers.length} columns could be ${roleName(role, 'en')}: ${list(headers)}. Point out the right one, or rename the others.`,
        },
  columnWithTwoRoles: ({ header, roles }) => ({
    nb: `«${header}» er pekt ut som ${roles.length === 2 ? 'både ' : ''}${listed(
      roles.map((one) => roleName(one, 'nb')),
      'nb',
    )}. En kolonne kan bare være én av delene, så den er ikke brukt. Pek ut hver sin kolonne.`,
    en: `“${header}” was pointed out as ${roles.length === 2 ? 'both ' : ''}${listed(
      roles.map((one) => roleName(one, 'en')),
      'en',
    )}. A column can only be one of them, so it was not used. Point out a column for each.`,
  }),
  severalAgeColumns: ({ used, unused }) => ({
    nb: `Alderen er lest fra ${inRole(used, 'nb')}. ${listed(
      unused.map((one) => inRole(one, 'nb')),
      'nb',
    )} er ikke brukt, og ikke holdt opp mot den. Pek ut den ${unused.length === 1 ? 'andre' : 'av dem som skal gjelde'}, hvis det er feil.`,
    en: `Ages were read from ${inRole(used, 'en')}. ${listed(
      unused.map((one) => inRole(one, 'en')),
      'en',
    )} ${unused.length === 1 ? 'was' : 'were'} not used, nor held against it. If that is wrong, point out the one to use.`,
  }),
  groupNamedAsLevel: ({ header }) => ({
    nb: `Kolonnen «${header}» heter det samme som et nivå som finnes fra før, så tallene ville ikke kunne skilles fra hverandre. Den er ikke brukt til å gruppere. Gi kolonnen et annet navn, for eksempel «${ANOTHER_NAME[header]?.nb ?? 'enhet'}».`,
    en: `The column “${header}” is called the same as a level there is anyway, so the figures could not be told apart. It was not used for grouping. Give the column another name, for example “${ANOTHER_NAME[header]?.en ?? 'unit'}”.`,
  }),
  groupWithTwoColumns: ({ header, headers }) =>
    new Set(headers).size < headers.length
      ? {
          nb: `${headers.length} kolonner heter «${header}». Gi dem ulike navn, så den riktige kan pekes ut.`,
          en: `${headers.length} columns are called “${header}”. Give them different names, so that the right one can be pointed out.`,
        }
      : {
          nb: `${headers.length} kolonner kan være «${header}»: ${list(headers)}. Skriv navnet som det står i tabellen.`,
          en: `${headers.length} columns could be “${header}”: ${list(headers)}. Write the name as it stands in the table.`,
        },
  headerUnknown: ({ header, seen }) => ({
    nb: `Det er ingen kolonne som heter «${header}». Kolonnene i tabellen er: ${list(seen)}.`,
    en: `There is no column called “${header}”. The columns of the table are: ${list(seen)}.`,
  }),
  roleUnknown: ({ role, roles }) => ({
    nb: `«${role}» er ikke en rolle en kolonne kan ha. Rollene er: ${list(roles.map((one) => roleName(one, 'nb')))}.`,
    en: `“${role}” is not a role a column can have. The roles are: ${list(roles.map((one) => roleName(one, 'en')))}.`,
  }),
  yearNotGiven: ({ seen }) => ({
    nb: `Tabellen har ingen kolonne for år, og året er ikke oppgitt. Uten år kan kommunene ikke kontrolleres. Oppgi året for alle radene. Kolonner som er kjent igjen: ${list(seen)}.`,
    en: `The table has no column for the year, and no year is given. Without a year the municipalities cannot be checked. Give the year of all rows. Columns recognised: ${list(seen)}.`,
  }),
  fieldsBeyondHeader: ({ fields, examples }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} har flere felt enn de ${fields} kolonneoverskriftene (i feltene bak står: ${list(examples)}). Et skilletegn for mye flytter verdiene etter det til feil kolonne, så ${rows === 1 ? 'raden kan være lest' : 'radene kan være lest'} galt. Rett ${rows === 1 ? 'raden' : 'radene'}, eller gi hver kolonne en overskrift.`,
    en: `${plural(rows, 'row has', 'rows have', 'en')} more fields than the ${fields} headers (the fields beyond hold: ${list(examples)}). A separator too many moves the values after it to the wrong column, so the ${rows === 1 ? 'row' : 'rows'} may have been misread. Mend the ${rows === 1 ? 'row' : 'rows'}, or give every column a header.`,
  }),
  emptyFieldsBeyondHeader: ({ fields }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} har flere felt enn de ${fields} kolonneoverskriftene, men de siste er tomme. Kontroller at ikke et skilletegn for mye har flyttet verdiene til feil kolonne.`,
    en: `${plural(rows, 'row has', 'rows have', 'en')} more fields than the ${fields} headers, but the last ones are empty. Check that a separator too many has not moved the values to the wrong column.`,
  }),
  recordsInField: ({ lines }, rows) => ({
    nb: `${plural(rows, 'felt', 'felt')} i anførselstegn inneholder ${plural(lines, 'linje', 'linjer')} som ser ut som rader. De er lest som tekst i feltet, ikke som rader: et anførselstegn for mye kan ha slukt dem. Åpne filen i et tekstprogram, og rett anførselstegnene.`,
    en: `${plural(rows, 'quoted field holds', 'quoted fields hold', 'en')} ${plural(lines, 'line', 'lines', 'en')} that look like rows. They were read as text of the field, not as rows: a quotation mark too many may have swallowed them. Open the file in a text editor, and mend the quotation marks.`,
  }),
  fieldsMissing: ({ fields }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} har færre felt enn de ${fields} kolonneoverskriftene. Feltene som mangler sist i raden, regnes som tomme.`,
    en: `${plural(rows, 'row has', 'rows have', 'en')} fewer fields than the ${fields} headers. The fields lacking at the end of the row count as empty.`,
  }),
  rowEmpty: (_, rows) => ({
    nb: `${plural(rows, 'rad er tom', 'rader er tomme')} i alle kolonnene som brukes, og er hoppet over.`,
    en: `${plural(rows, 'row is', 'rows are', 'en')} empty in all the columns used, and ${rows === 1 ? 'was' : 'were'} skipped.`,
  }),
  codeInvalid: ({ header, code, examples, allowed, all }, rows) => ({
    nb:
      `${plural(rows, 'celle', 'celler')} i «${header}» har en ugyldig verdi for kode ${code}: ${list(examples)}. Lov er ${list(allowed)} og tomt.` +
      (all ? ' Ingen rader har en gyldig verdi: er det riktig kolonne?' : ''),
    en:
      `${plural(rows, 'cell', 'cells', 'en')} in “${header}” ${rows === 1 ? 'has' : 'have'} an invalid value for code ${code}: ${list(examples)}. Allowed are ${list(allowed)} and empty.` +
      (all ? ' No row has a valid value: is it the right column?' : ''),
  }),
  municipalityUnknown: ({ header, examples }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} har i «${header}» noe som ikke er en kommune i radens år: ${list(examples)}. ${rows === 1 ? 'Den' : 'De'} regnes bare med for landet. Lov er et kommunenummer på fire siffer som gjaldt det året.`,
    en: `${plural(rows, 'row', 'rows', 'en')} ${rows === 1 ? 'has' : 'have'} in “${header}” what is not a municipality of the row's year: ${list(examples)}. Counted for the country only. Allowed is a four-digit municipality number in use that year.`,
  }),
  municipalityMissing: ({ header }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} mangler kommune i «${header}» og regnes bare med for landet.`,
    en: `${plural(rows, 'row has', 'rows have', 'en')} no municipality in “${header}” and ${rows === 1 ? 'is' : 'are'} counted for the country only.`,
  }),
  municipalityPadded: ({ header }, rows) => ({
    nb: `${plural(rows, 'kommunenummer', 'kommunenumre')} i «${header}» hadde mistet nullen foran (301 er lest som 0301).`,
    en: `${plural(rows, 'municipality number', 'municipality numbers', 'en')} in “${header}” had lost the leading zero (301 was read as 0301).`,
  }),
  ageUnknown: ({ header, examples, blank, all }, rows) => ({
    nb:
      `${plural(rows, 'rad', 'rader')} har ukjent alder i «${header}»` +
      detail([blank > 0 ? plural(blank, 'tom', 'tomme') : '', examples.length > 0 ? list(examples) : '']) +
      `. ${rows === 1 ? 'Den' : 'De'} regnes med i «alle aldre», ikke i en aldersgruppe. Lov er 0–120 år.` +
      (all
        ? ' Ingen rader har en alder som kan leses, så aldersgruppene er tomme: er det riktig kolonne?'
        : ''),
    en:
      `${plural(rows, 'row', 'rows', 'en')} ${rows === 1 ? 'has' : 'have'} an unknown age in “${header}”` +
      detail([
        blank > 0 ? `${formatCount(blank, 'en')} empty` : '',
        examples.length > 0 ? list(examples) : '',
      ]) +
      '. Counted in “all ages”, in no age group. Allowed is 0–120 years.' +
      (all
        ? ' No row has an age that can be read, so the age groups are empty: is it the right column?'
        : ''),
  }),
  yearInvalid: ({ header, examples }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} er ikke talt med, fordi «${header}» ikke er et år${seen(examples)}. Lov er fire siffer eller en dato.`,
    en: `${plural(rows, 'row was', 'rows were', 'en')} not counted, because “${header}” is not a year${seen(examples)}. Allowed is four digits or a date.`,
  }),
  yearOutsideClassification: ({ years, from, to }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} er fra ${list(years)}. Kommuneinndelingen er kjent for ${from}–${to}; ${rows === 1 ? 'raden' : 'radene'} regnes bare med for landet.`,
    en: `${plural(rows, 'row is', 'rows are', 'en')} from ${list(years)}. Municipalities are known for ${from}–${to}; the ${rows === 1 ? 'row is' : 'rows are'} counted for the country only.`,
  }),
  severalYears: ({ years }) => ({
    nb: `Dataene gjelder flere år: ${list(years)}. Hvert år er regnet for seg.`,
    en: `The data are of several years: ${list(years)}. Each year is computed by itself.`,
  }),
  yearNotAskedFor: ({ year, years }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} fra ${list(years)} er ikke talt med, fordi bare ${year} er bedt om.`,
    en: `${plural(rows, 'row', 'rows', 'en')} from ${list(years)} ${rows === 1 ? 'was' : 'were'} not counted, because only ${year} was asked for.`,
  }),
  personRepeated: ({ header, persons, byDate }, rows) => ({
    nb: `${plural(persons, 'person', 'personer')} har flere rader samme år i «${header}»; ${plural(rows, 'rad', 'rader')} er satt til side. Raden med ${byDate ? 'siste registreringsdato' : 'høyest radnummer'} gjelder${byDate ? '' : ', siden tabellen ikke har registreringsdato'}.`,
    en: `${plural(persons, 'person has', 'persons have', 'en')} several rows in one year in “${header}”; ${plural(rows, 'row was', 'rows were', 'en')} set aside. The row with the ${byDate ? 'latest registration date' : 'highest row number'} counts${byDate ? '' : ', as the table has no registration date'}.`,
  }),
  personMissing: ({ header }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} mangler verdi i «${header}» og regnes som én person${rows === 1 ? '' : ' hver'}.`,
    en: `${plural(rows, 'row has', 'rows have', 'en')} no value in “${header}” and ${rows === 1 ? 'counts as one person' : 'count as one person each'}.`,
  }),
  personKeyLost: ({ header, examples }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} har i «${header}» en nøkkel som har mistet sifre${seen(examples)}. ${rows === 1 ? 'Raden' : 'Radene'} regnes som én person${rows === 1 ? '' : ' hver'}, og ingen er slått sammen. Hent nøklene på nytt fra kilden, som tekst.`,
    en: `${plural(rows, 'row has', 'rows have', 'en')} a key in “${header}” that has lost digits${seen(examples)}. ${rows === 1 ? 'It counts as one person' : 'They count as one person each'}, and nobody is merged. Fetch the keys from their source again, as text.`,
  }),
  personKeysRounded: ({ header, examples }, rows) => ({
    nb: `${plural(rows, 'nøkkel', 'nøkler')} i «${header}» har mer enn 15 sifre, og bare nuller etter det 15. sifferet${seen(examples)}. Et regneark tar vare på 15 sifre av et tall, så ulike personer kan ha fått samme nøkkel. ${rows === 1 ? 'Raden' : 'Radene'} regnes som én person${rows === 1 ? '' : ' hver'}, og ingen er slått sammen. Hent nøklene på nytt fra kilden, som tekst.`,
    en: `${plural(rows, 'key', 'keys', 'en')} in “${header}” ${rows === 1 ? 'has' : 'have'} more than 15 digits, and nothing but zeros after the 15th${seen(examples)}. A spreadsheet keeps 15 digits of a number, so different persons may have got one key. ${rows === 1 ? 'The row counts as one person' : 'The rows count as one person each'}, and nobody is merged. Fetch the keys from their source again, as text.`,
  }),
  personAgesApart: ({ header, age }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} har samme nøkkel i «${header}» som en tidligere rad fra samme år, men en helt annen alder («${age}»). Er nøklene kuttet, eller er kolonnen en annen enn personens, regnes ulike personer som én. Sjekk nøklene mot kilden.`,
    en: `${plural(rows, 'row has', 'rows have', 'en')} the same key in “${header}” as an earlier row of the same year, but quite another age (“${age}”). If keys were cut, or the column is not the person’s, different persons count as one. Check the keys against their source.`,
  }),
  timesWithoutOffset: ({ header }, rows) => ({
    nb: `${plural(rows, 'celle', 'celler')} i «${header}» har klokkeslett uten tidssone, mens andre har det. ${rows === 1 ? 'Den' : 'De'} er lest som UTC, så for en person med flere rader kan feil rad være regnet som den siste. Skriv alle klokkeslett på samme måte, for eksempel 2019-05-17T10:00:00+02:00.`,
    en: `${plural(rows, 'cell', 'cells', 'en')} in “${header}” ${rows === 1 ? 'has' : 'have'} a time of day without an offset from UTC, while others have one. ${rows === 1 ? 'It was' : 'They were'} read as UTC, so for a person with several rows the wrong one may have been taken for the latest. Write all times in one way, for example 2019-05-17T10:00:00+02:00.`,
  }),
  dateInvalid: ({ header, examples }, rows) => ({
    nb: `${plural(rows, 'celle', 'celler')} i «${header}» er ikke en dato: ${list(examples)}. ${rows === 1 ? 'Den' : 'De'} regnes som tidligst. Lov er for eksempel 2019-05-17 og 17.05.2019.`,
    en: `${plural(rows, 'cell', 'cells', 'en')} in “${header}” ${rows === 1 ? 'is not a date' : 'are not dates'}: ${list(examples)}. Taken as the earliest. Allowed are for example 2019-05-17 and 17.05.2019.`,
  }),
  groupValueMissing: ({ header }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} mangler verdi i «${header}» og er en egen gruppe.`,
    en: `${plural(rows, 'row has', 'rows have', 'en')} no value in “${header}” and ${rows === 1 ? 'forms' : 'form'} a group of ${rows === 1 ? 'its' : 'their'} own.`,
  }),
  ageZeroOrBlank: ({ header }, rows) => ({
    nb: `${plural(rows, 'person', 'personer')} med behov har alder 0 i «${header}». Excel kan ha levert tomme celler som 0, så tall for aldersgrupper kan ikke gis. Bruk IPLOS.DATASET på tabellen: den leser cellene selv og ser forskjell.`,
    en: `${plural(rows, 'person', 'persons', 'en')} with a need ${rows === 1 ? 'has' : 'have'} age 0 in “${header}”. Excel may have delivered empty cells as 0, so figures for age groups cannot be given. Use IPLOS.DATASET on the table: it reads the cells itself and sees the difference.`,
  }),
  noMunicipalityColumn: ({ levels }) => ({
    nb: `Tabellen har ingen kolonne for kommune, så ${list(levels)} kan ikke gis; bare tall for landet.`,
    en: `The table has no column for municipality, so ${list(levels)} cannot be given; only figures for the country.`,
  }),
  noAgeColumn: ({ ageGroups }) => ({
    nb: `Tabellen har ingen kolonne for alder, fødselsår eller fødselsdato, så tall for ${list(ageGroups)} kan ikke gis; bare tall for alle aldre.`,
    en: `The table has no column for age, year of birth or date of birth, so figures for ${list(ageGroups)} cannot be given; only figures for all ages.`,
  }),
  reachGuessed: ({ kind, regions: among }) => ({
    nb: `Dataene er tatt for å gjelde ${regions(among)}, ikke hele landet: ${kind === 'counties' ? 'under halvparten av landets kommuner, men minst halvparten av kommunene i fylket, har rader' : 'det er der det er rader'}. Gjelder de noe annet, så si det.`,
    en: `The data are taken to be about ${regions(among)}, not the whole country: ${kind === 'counties' ? 'fewer than half of the municipalities of the country, but at least half of those of the county, have rows' : 'that is where there are rows'}. If they are about something else, say so.`,
  }),
  rowsOutsideReach: ({ year, municipalities }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} i ${year} hører til kommuner utenfor det dataene gjelder: ${regions(municipalities)}. De regnes bare med i «Alle i dataene».`,
    en: `${plural(rows, 'row', 'rows', 'en')} in ${year} ${rows === 1 ? 'belongs' : 'belong'} to municipalities outside what the data are about: ${regions(municipalities)}. They count in “Everyone in the data” only.`,
  }),
  notReported: ({ year, municipalities }) => ({
    nb: `${plural(municipalities.length, 'kommune', 'kommuner')} har ingen rader for ${year} og inngår ikke i tallene for fylker og land: ${regions(municipalities)}.`,
    en: `${plural(municipalities.length, 'municipality has', 'municipalities have', 'en')} no rows for ${year} and ${municipalities.length === 1 ? 'is' : 'are'} not part of the figures for counties and the country: ${regions(municipalities)}.`,
  }),
  namedNonReporting: ({ year, municipalities }, rows) => ({
    nb: `${plural(municipalities.length, 'kommune', 'kommuner')} er oppgitt å ikke ha rapportert for ${year}: ${regions(municipalities)}. ${plural(rows, 'person', 'personer')} derfra er holdt utenfor alle tall.`,
    en: `${plural(municipalities.length, 'municipality was', 'municipalities were', 'en')} named as not having reported for ${year}: ${regions(municipalities)}. ${plural(rows, 'person', 'persons', 'en')} from there ${rows === 1 ? 'is' : 'are'} left out of all figures.`,
  }),
  jointlyReported: ({ year, municipality, with: partner }, rows) => ({
    nb: `${region(municipality)} er rapportert sammen med ${region(partner)} for ${year}: se tallene der.${rows > 0 ? ` ${plural(rows, 'egen rad er regnet', 'egne rader er regnet')} med der.` : ''}`,
    en: `${region(municipality)} was reported together with ${region(partner)} for ${year}: see the figures there.${rows > 0 ? ` ${plural(rows, 'row of its own is', 'rows of its own are', 'en')} counted there.` : ''}`,
  }),
  settingUnknownMunicipality: ({ setting, code, year }) => ({
    nb: `«${code}» (${settingName(setting).nb}) er ikke en kommune i ${year}. Lov er et kommunenummer på fire siffer som gjaldt det året.`,
    en: `“${code}” (${settingName(setting).en}) is not a municipality in ${year}. Allowed is a four-digit municipality number in use that year.`,
  }),
  jointSettingUnusable: ({ municipality, with: partner, reason }) => ({
    nb: `Innstillingen om at ${municipality} er rapportert sammen med ${partner}, er satt til side: ${JOINT_REASONS[reason].nb}.`,
    en: `The setting that ${municipality} was reported together with ${partner} was set aside: ${JOINT_REASONS[reason].en}.`,
  }),
  kostraGroupMissing: ({ year, municipalities }) => ({
    nb: `${plural(municipalities.length, 'kommune', 'kommuner')} mangler KOSTRA-gruppe for ${year} og inngår ikke i noen gruppe: ${regions(municipalities)}.`,
    en: `${plural(municipalities.length, 'municipality has', 'municipalities have', 'en')} no KOSTRA group for ${year} and ${municipalities.length === 1 ? 'is' : 'are'} part of no group: ${regions(municipalities)}.`,
  }),
  kostraTableMissing: () => ({
    nb: 'Tall for KOSTRA-grupper trenger en tabell med kommune, gruppe og eventuelt år.',
    en: 'Figures for KOSTRA groups need a table of municipality, group and, if wanted, year.',
  }),
  kostraTableEmpty: ({ source }) => ({
    nb: `${source} er tom. En tabell over KOSTRA-grupper trenger en rad med kolonneoverskrifter og en rad per kommune.`,
    en: `${source} is empty. A table of KOSTRA groups needs a header row and one row per municipality.`,
  }),
  kostraHeaderNotFound: ({ source, seen, wanted }) => ({
    nb: `${source} kan ikke leses som en tabell over KOSTRA-grupper: fant ingen kolonne for ${list(wanted.map((one) => KOSTRA_COLUMNS[one].nb))}. Første rad inneholder: ${list(seen)}. Kolonnene kan hete «kommunenr», «kostragruppe» og, hvis gruppene gjelder bestemte år, «år».`,
    en: `${source} cannot be read as a table of KOSTRA groups: found no column for the ${list(wanted.map((one) => KOSTRA_COLUMNS[one].en))}. The first row holds: ${list(seen)}. The columns can be called “kommunenr”, “kostragruppe” and, if the groups are of certain years, “år”.`,
  }),
  kostraRowInvalid: ({ source, examples }, rows) => ({
    nb: `${plural(rows, 'rad', 'rader')} i ${source} er ikke brukt: ${list(examples)}. En rad trenger et kommunenummer på fire siffer som gjaldt det året, og en gruppe fra 1 til 99; står kommunen der med en annen gruppe, gjelder den første raden.`,
    en: `${plural(rows, 'row', 'rows', 'en')} of ${source} ${rows === 1 ? 'was' : 'were'} not used: ${list(examples)}. A row needs a four-digit municipality number in use that year, and a group from 1 to 99; where the municipality stands there with another group, the first row holds.`,
  }),
  seriesDivided: ({ year, regionsOf, municipalities, because }) => ({
    nb: `På inndelingen fra ${regionsOf} kan tall for ${year} ikke gis for ${plural(municipalities.length, 'kommune', 'kommuner')}: ${regions(municipalities)}. ${because.map((one) => divisionText(one, 'nb')).join(' ')} Tallene er med i landet, og i fylket der det går.`,
    en: `With the regions of ${regionsOf}, figures for ${year} cannot be given for ${plural(municipalities.length, 'municipality', 'municipalities', 'en')}: ${regions(municipalities)}. ${because.map((one) => divisionText(one, 'en')).join(' ')} The figures are part of the country, and of the county where that is possible.`,
  }),
  seriesIncomplete: ({ year, regionsOf, municipalities }) => ({
    nb: `På inndelingen fra ${regionsOf} gis ikke tall for ${year} for ${plural(municipalities.length, 'kommune', 'kommuner')}, fordi ikke alle delene har rapportert: ${municipalities.map((one) => `${region(one)} (mangler ${regions(one.without)})`).join(', ')}. De andre delene inngår i fylke og land.`,
    en: `With the regions of ${regionsOf}, figures for ${year} are not given for ${plural(municipalities.length, 'municipality', 'municipalities', 'en')}, because not all the parts have reported: ${municipalities.map((one) => `${region(one)} (without ${regions(one.without)})`).join(', ')}. The other parts are in county and country.`,
  }),
  carriedForward: ({ year, fromYear, municipalities }) => ({
    nb: `Tallene for ${plural(municipalities.length, 'kommune', 'kommuner')} er overført fra ${fromYear} til ${year}: ${regions(municipalities)}.`,
    en: `The figures of ${plural(municipalities.length, 'municipality', 'municipalities', 'en')} are carried forward from ${fromYear} to ${year}: ${regions(municipalities)}.`,
  }),
  ...REPORTING_ISSUES,
  ...COUNTS_ISSUES,
  ...CLASSIFICATION_ISSUES,
  ...DISCLOSURE_ISSUES,
};

const KOSTRA_COLUMNS: Readonly<Record<IssueFacts['kostraHeaderNotFound']['wanted'][number], Localized>> = {
  municipality: { nb: 'kommune', en: 'municipality' },
  group: { nb: 'gruppe', en: 'group' },
};

/** What a column called as a level is could be called instead. */
const ANOTHER_NAME: Readonly<Record<string, Localized>> = {
  land: { nb: 'fødeland', en: 'country of birth' },
  fylke: { nb: 'fylke i fagsystemet', en: 'county as registered' },
  kommune: { nb: 'kommune i fagsystemet', en: 'municipality as registered' },
  kostragruppe: { nb: 'egen gruppe', en: 'own group' },
};

const JOINT_REASONS: Readonly<Record<IssueFacts['jointSettingUnusable']['reason'], Localized>> = {
  self: { nb: 'det er samme kommune', en: 'they are the same municipality' },
  chain: {
    nb: 'den andre kommunen er selv rapportert sammen med en annen',
    en: 'the other municipality is itself reported together with another',
  },
  twice: { nb: 'en annen kommune er oppgitt først', en: 'another municipality was given first' },
  nonReporting: {
    nb: 'kommunen er også oppgitt å ikke ha rapportert, og det gjelder',
    en: 'the municipality is also named as not having reported, which holds',
  },
};

/** What the user calls a setting on reporting. */
function settingName(setting: string): Localized {
  if (setting === 'joint') return { nb: 'rapportert sammen', en: 'reported jointly' };
  return { nb: 'ikke rapportert', en: 'not reporting' };
}

/** What to do where the headers were read as one: text that was pasted into a single column, or separators nobody reads. */
function undivided(headers: readonly string[]): Localized {
  const isOne = headers.length === 1 && /([;,|\t])[^]*\1/.test(headers[0] ?? '');
  return isOne
    ? {
        nb: ' Alle overskriftene ser ut til å stå i én celle. Filer deles i kolonner ved semikolon, komma eller tabulator; i Excel kan teksten deles med Data > Tekst til kolonner.',
        en: ' All the headers seem to stand in one cell. Files are divided into columns at semicolons, commas or tabs; in Excel the text can be divided with Data > Text to Columns.',
      }
    : { nb: '', en: '' };
}

/** `: a, b`, or nothing when every cell was empty. */
function seen(examples: readonly string[]): string {
  return examples.length > 0 ? `: ${list(examples)}` : '';
}

/** More names than this are counted, not listed: the whole list is in the issue's facts. */
const NAMES_SHOWN = 20;

function plural(count: number, one: string, many: string, language: Language = 'nb'): string {
  return counted(formatCount(count, language), one, many);
}

function list(values: readonly (string | number)[]): string {
  return values.length === 0 ? '–' : values.map((value) => visible(String(value))).join(', ');
}

/** "«Født» (fødselsår)". */
function inRole({ role, header }: ColumnInRole, language: Language): string {
  return `${quoted([header], language)} (${roleName(role, language)})`;
}

function region({ code, name }: RegionName): string {
  return `${code} ${name}`;
}

function regions(names: readonly RegionName[]): string {
  return firstOf(names.map(region), NAMES_SHOWN);
}

function detail(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '');
  return said.length > 0 ? ` (${said.join('; ')})` : '';
}
