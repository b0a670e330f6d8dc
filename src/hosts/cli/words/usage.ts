import {
  assertNever,
  formatCount,
  LANGUAGES,
  regionProblem,
  roleName,
  type Language,
  type Localized,
  type RegionAnswer,
} from '../../../core';
import { unplacedText, type UnplacedCell } from '../../../published';
import { traceProblemMessage, type TraceProblem } from './trace-usage';

/** What is wrong with how the command was called, or with a file it was told to use: the facts of the message. */
export type UsageProblem =
  | { readonly kind: 'commandMissing' | 'birthDateNotInSql' }
  | { readonly kind: 'commandUnknown'; readonly name: string; readonly commands: readonly string[] }
  | {
      readonly kind: 'optionUnknown';
      readonly command: string;
      readonly option: string;
      readonly meant: string | null;
    }
  | { readonly kind: 'optionWithoutValue'; readonly option: string }
  | { readonly kind: 'optionTwice'; readonly option: string; readonly values: readonly string[] }
  /** Hiding asked for where two extracts or years would stand beside each other; a rule of hiding without a limit. */
  | { readonly kind: 'changeHidden' | 'ruleWithoutLimit' }
  | TraceProblem
  | { readonly kind: 'changeYears'; readonly years: readonly number[]; readonly option: string | null }
  /** An option that says nothing without another. */
  | { readonly kind: 'optionNeeds'; readonly option: string; readonly needs: string }
  /** An option that must be given; `choices` are its values, none for a free one. */
  | { readonly kind: 'optionMissing'; readonly option: string; readonly choices: readonly string[] }
  /** An option that only rows can answer, beside counts made elsewhere. */
  | { readonly kind: 'notWithCounts'; readonly option: string }
  /** Rows and counts made elsewhere were both given. */
  | { readonly kind: 'inputAndCounts' }
  /** A query needs a column for every code. */
  | { readonly kind: 'codeColumnMissing'; readonly code: string }
  /** Hiding asked for where the finest counts, or rows, are given. */
  | { readonly kind: 'auditHidden'; readonly command: string }
  | { readonly kind: 'notInAudit'; readonly option: string; readonly command: string }
  | { readonly kind: 'worksheetTooLong'; readonly rows: number; readonly most: number }
  | { readonly kind: 'duckDbMissing' }
  /** `reason`: the first line of what DuckDB says. */
  | { readonly kind: 'notADatabase'; readonly file: string; readonly reason: string }
  /** `table` is null where none was named and there is not just one. */
  | {
      readonly kind: 'tableMissing';
      readonly file: string;
      readonly table: string | null;
      readonly tables: readonly string[];
    }
  /** Of several files the rows of one and the same number would be taken for each other. */
  | { readonly kind: 'oneFileOnly' }
  /** `-` in two places that are not the same file. */
  | { readonly kind: 'standardInputTwice' }
  /** No header row, or no indicator's columns, was found. */
  | { readonly kind: 'nothingToCount'; readonly file: string }
  | { readonly kind: 'argumentMissing'; readonly command: string; readonly argument: string }
  | { readonly kind: 'argumentsTooMany'; readonly command: string }
  | {
      readonly kind: 'notAChoice';
      readonly option: string;
      readonly value: string;
      readonly choices: readonly string[];
    }
  | {
      readonly kind: 'notANumber';
      readonly option: string;
      readonly value: string;
      readonly least: number;
      readonly most: number;
      readonly whole: boolean;
    }
  | {
      readonly kind: 'yearUnknown';
      readonly option: string;
      readonly value: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'notAPair'; readonly option: string; readonly value: string; readonly form: PairForm }
  /** `roles` are ids: a role's name, or a code number as text. */
  | { readonly kind: 'notARole'; readonly value: string; readonly roles: readonly string[] }
  /** Not a reach ([IN-11]). */
  | { readonly kind: 'notAReach'; readonly value: string }
  | { readonly kind: 'notAKommune'; readonly option: string; readonly value: string }
  /** A region with a number and a name that are not of one region. */
  | {
      readonly kind: 'notOneRegion';
      readonly option: string;
      readonly value: string;
      readonly year: number;
      readonly answer: Exclude<RegionAnswer, { readonly kind: 'ok' }>;
    }
  | { readonly kind: 'indicatorUnknown'; readonly message: Localized }
  | { readonly kind: 'indicatorTwice'; readonly id: string; readonly file: string }
  | {
      readonly kind: 'definitionWrong';
      readonly file: string;
      /** Each with its path: `at: what`. */
      readonly errors: readonly Localized[];
    }
  /** Neither a related indicator nor an id with a title; `ids` are the related ones. */
  | { readonly kind: 'newIndicatorUnclear'; readonly name: string; readonly ids: readonly string[] }
  | { readonly kind: 'outputMissing'; readonly format: string }
  /** What an option asks for has no place in a format. */
  | { readonly kind: 'notInFormat'; readonly option: string; readonly format: string }
  /** A format that needs the year of every figure, of data that tell none. */
  | { readonly kind: 'formNeedsYear'; readonly format: string }
  /** No figure of a table to be checked could be placed; the headers as they were seen, and what was the matter with the first figures. */
  /** A published file in which nothing stands, or one row alone. */
  | { readonly kind: 'tableEmpty'; readonly file: string }
  | { readonly kind: 'tableHeaderOnly'; readonly file: string; readonly headers: readonly string[] }
  | {
      readonly kind: 'tableNotRecognised';
      readonly file: string;
      readonly headers: readonly string[];
      /** The first of them. */
      readonly unplaced: readonly UnplacedCell[];
      readonly figures: number;
    }
  /** Nothing in a text to be checked could be read as a claim. */
  | { readonly kind: 'textWithoutClaims'; readonly file: string };

/** What a pair with an equals sign is made of. */
export type PairForm = 'column' | 'joint' | 'publishedColumn';

const PAIR_FORMS: Readonly<Record<PairForm, Localized>> = {
  column: { nb: 'ROLLE=OVERSKRIFT, for eksempel kode9=Behov', en: 'ROLE=HEADER, for example code9=Need' },
  publishedColumn: {
    nb: 'OVERSKRIFT=BETYDNING, for eksempel B="andel innfridd" eller Sted=område',
    en: 'HEADER=MEANING, for example B="share met" or Place=region',
  },
  joint: { nb: 'A=B, for eksempel 1151=1149', en: 'A=B, for example 1151=1149' },
};

/** The message: what is wrong, and what would be right. */
export function usageProblemMessage(problem: UsageProblem, language: Language): string {
  return wording(problem)[language];
}

function wording(problem: UsageProblem): Localized {
  switch (problem.kind) {
    case 'commandMissing':
      return {
        nb: 'Hva skal gjøres? Skriv for eksempel «iplos compute uttrekk.csv», eller «iplos --help».',
        en: 'What is to be done? Write for example “iplos compute extract.csv”, or “iplos --language en --help”.',
      };
    case 'commandUnknown':
      return {
        nb: `«${problem.name}» er ikke en kommando. Kommandoene er: ${problem.commands.join(', ')}.`,
        en: `“${problem.name}” is not a command. The commands are: ${problem.commands.join(', ')}.`,
      };
    case 'optionUnknown':
      return {
        nb: `Valget ${problem.option} finnes ikke. ${problem.meant === null ? `«iplos ${problem.command} --help» viser valgene.` : `Mente du ${problem.meant}?`}`,
        en: `There is no option ${problem.option}. ${problem.meant === null ? `“iplos ${problem.command} --language en --help” shows the options.` : `Did you mean ${problem.meant}?`}`,
      };
    case 'optionWithoutValue':
      return { nb: `${problem.option} mangler verdi.`, en: `${problem.option} has no value.` };
    case 'optionTwice':
      return {
        nb: `${problem.option} kan bare gis én gang, ikke både «${problem.values.join('» og «')}».`,
        en: `${problem.option} can be given once only, not both “${problem.values.join('” and “')}”.`,
      };
    case 'changeHidden':
      return {
        nb: '--suppress-below kan ikke brukes med change: forskjellen mellom to uttrekk eller år kan gjelde én person, og to uttrekk skjules ikke som ett. Ta bort valget, og del ikke svaret utenfor dem som kan se persondataene.',
        en: '--suppress-below cannot be used with change: the difference between two extracts or years may be one person, and two extracts are not hidden as one. Leave the option out, and do not share the answer beyond those who may see the data on persons.',
      };
    case 'nothingToTrace':
    case 'notARow':
    case 'rowNotRead':
    case 'noSuchFigure':
      return traceProblemMessage(problem);
    case 'ruleWithoutLimit':
      return {
        nb: '--hide-rule sier hva --suppress-below skal skjule, og virker bare sammen med den. Legg til for eksempel --suppress-below 5.',
        en: '--hide-rule says what --suppress-below is to hide, and works only together with it. Add for example --suppress-below 5.',
      };
    case 'changeYears': {
      const years = problem.years.join(', ') || '–';
      return problem.option === null
        ? {
            nb: `Det er ikke to år å sammenligne (dataene har ${years}): gi to filer, eller velg år med --from og --to.`,
            en: `There are no two years to compare (the data have ${years}): give two files, or choose years with --from and --to.`,
          }
        : {
            nb: `${problem.option}: året finnes ikke i dataene, som har ${years}.`,
            en: `${problem.option}: the data have no such year; they have ${years}.`,
          };
    }
    case 'optionNeeds':
      return {
        nb: `${problem.option} gjelder bare sammen med ${problem.needs}: legg til ${problem.needs}, eller ta bort ${problem.option}.`,
        en: `${problem.option} applies only together with ${problem.needs}: add ${problem.needs}, or leave ${problem.option} out.`,
      };
    case 'optionMissing': {
      const allowed = problem.choices.join(', ');
      return {
        nb: `${problem.option} må oppgis.${allowed === '' ? '' : ` Lov er: ${allowed}.`}`,
        en: `${problem.option} must be given.${allowed === '' ? '' : ` Allowed are: ${allowed}.`}`,
      };
    }
    case 'notWithCounts':
      return {
        nb: `${problem.option} gjelder rader med personer, ikke antall fra en database (--counts): antallene er allerede talt. Ta bort ${problem.option}, eller regn fra radene.`,
        en: `${problem.option} is about rows of persons, not counts from a database (--counts): those have been counted. Leave ${problem.option} out, or compute from the rows.`,
      };
    case 'inputAndCounts':
      return {
        nb: 'Gi enten en fil med personer, --counts FIL med antall eller --from FIL med en database, ikke flere av dem.',
        en: 'Give a file of persons, --counts FILE with counts or --from FILE with a database, one of them only.',
      };
    case 'codeColumnMissing':
      return {
        nb: `Spørringen trenger en kolonne for kode ${problem.code}: --column kode${problem.code}=KOLONNE, eller velg andre indikatorer med --indicator.`,
        en: `The query needs a column for code ${problem.code}: --column code${problem.code}=COLUMN, or choose other indicators with --indicator.`,
      };
    case 'birthDateNotInSql':
      return {
        nb: 'Fødselsdato leses ulikt av databaser. Pek ut en kolonne med alder (--column alder=KOLONNE) eller fødselsår (--column fødselsår=KOLONNE).',
        en: 'Databases read dates of birth differently. Point out a column of ages (--column age=COLUMN) or years of birth (--column birthYear=COLUMN).',
      };
    case 'auditHidden':
      return {
        nb: `--suppress-below kan ikke brukes med ${problem.command}: det som lages, er de fineste antallene eller rader med personer, og er bare for den som kontrollerer og kan se persondataene. Ta bort valget, og del ikke svaret. Tabeller med skjulte tall lages med «iplos compute --suppress-below».`,
        en: `--suppress-below cannot be used with ${problem.command}: what it makes are the finest counts, or rows of persons, for the eyes of an auditor who may see the data on persons. Leave the option out, and do not share the answer. “iplos compute --suppress-below” makes tables with hidden figures.`,
      };
    case 'notInAudit':
      return {
        nb: `${problem.option} kan ikke brukes med ${problem.command}: det andre motorer teller, er måltallene for land, fylker, kommuner og KOSTRA-grupper i årets egne rader. Ta bort valget; «iplos compute ${problem.option}» regner ut resten.`,
        en: `${problem.option} cannot be used with ${problem.command}: what other engines count are the measures of the country, fylker, kommuner and KOSTRA groups in the rows of the year itself. Leave the option out; “iplos compute ${problem.option}” computes the rest.`,
      };
    case 'worksheetTooLong':
      return {
        nb: `Dataene har ${formatCount(problem.rows, 'nb')} rader, og et revisjonsark kan ha ${formatCount(problem.most, 'nb')}: et regneark bruker for lang tid på flere. Ta et utdrag (en kommune eller et år), eller bruk «iplos engines» eller «iplos sql».`,
        en: `The data have ${formatCount(problem.rows, 'en')} rows, and an audit sheet can have ${formatCount(problem.most, 'en')}: a worksheet takes too long for more. Take a part (a municipality or a year), or use “iplos engines” or “iplos sql”.`,
      };
    case 'duckDbMissing':
      return {
        nb: '--from trenger DuckDB, som ikke er installert. Slik: npm install @duckdb/node-api',
        en: '--from needs DuckDB, which is not installed. To get it: npm install @duckdb/node-api',
      };
    case 'notADatabase':
      return {
        nb: `«${problem.file}» kan ikke åpnes som en DuckDB-database: ${problem.reason}. Er den laget av en nyere DuckDB enn denne, så still spørringen fra «iplos sql --dialect duckdb» der, og regn videre med --counts. Filer med rader gis uten --from, antall med --counts.`,
        en: `“${problem.file}” cannot be opened as a DuckDB database: ${problem.reason}. If a DuckDB newer than this one made it, ask the query of “iplos sql --dialect duckdb” there, and go on with --counts. Files of rows are given without --from, counts with --counts.`,
      };
    case 'tableMissing': {
      const tables = problem.tables.join(', ') || '–';
      return problem.table === null
        ? {
            nb: `Si hvilken tabell i «${problem.file}» som skal telles, med --table. Tabellene er: ${tables}.`,
            en: `Say which table of “${problem.file}” is to be counted, with --table. The tables are: ${tables}.`,
          }
        : {
            nb: `Tabellen «${problem.table}» finnes ikke i «${problem.file}». Tabellene er: ${tables}.`,
            en: `There is no table “${problem.table}” in “${problem.file}”. The tables are: ${tables}.`,
          };
    }
    case 'standardInputTwice':
      return {
        nb: '«-» (standard inn) er nevnt to steder, men kan bare være én fil. Lagre den ene i en fil, og oppgi navnet på den.',
        en: '“-” (standard input) is named in two places, but can be one file only. Save one of them in a file, and give its name.',
      };
    case 'oneFileOnly':
      return {
        nb: 'Her kan bare én fil leses om gangen. Slå filene sammen først, eller ta dem hver for seg.',
        en: 'One file at a time can be read here. Put the files together first, or take them one by one.',
      };
    case 'nothingToCount':
      return {
        nb: `Fant ikke kolonnene til noen indikator i «${problem.file}». «iplos check-data» sier hvilke overskrifter som er lest; pek ut kolonner med --column.`,
        en: `Found no indicator’s columns in “${problem.file}”. “iplos check-data” says which headers were read; point out columns with --column.`,
      };
    case 'argumentMissing':
      return {
        nb: `${problem.argument} mangler. Skriv «iplos ${problem.command} ${problem.argument}»; «iplos ${problem.command} --help» viser mer.`,
        en: `${problem.argument} is missing. Write “iplos ${problem.command} ${problem.argument}”; “iplos ${problem.command} --language en --help” shows more.`,
      };
    case 'argumentsTooMany':
      return {
        nb: `For mange argumenter til ${problem.command}. Navn med mellomrom må stå i anførselstegn.`,
        en: `Too many arguments for ${problem.command}. Names with spaces must be quoted.`,
      };
    case 'notAChoice':
      return {
        nb: `${problem.option} kan ikke være «${problem.value}». Lov er: ${problem.choices.join(', ')}.`,
        en: `${problem.option} cannot be “${problem.value}”. Allowed are: ${problem.choices.join(', ')}.`,
      };
    case 'notANumber':
      return {
        nb: `${problem.option} kan ikke være «${problem.value}». Lov er ${problem.whole ? 'et helt tall' : 'et tall'} fra ${problem.least} til ${formatCount(problem.most, 'nb')}.`,
        en: `${problem.option} cannot be “${problem.value}”. Allowed is ${problem.whole ? 'a whole number' : 'a number'} from ${problem.least} to ${formatCount(problem.most, 'en')}.`,
      };
    case 'yearUnknown':
      return {
        nb: `${problem.option} kan ikke være «${problem.value}». Lov er et år på fire siffer fra ${problem.from} til ${problem.to}, årene kommuneinndelingen er kjent for.`,
        en: `${problem.option} cannot be “${problem.value}”. Allowed is a year of four digits from ${problem.from} to ${problem.to}, the years whose municipalities are known.`,
      };
    case 'notAPair':
      return {
        nb: `${problem.option} kan ikke være «${problem.value}». Skriv ${PAIR_FORMS[problem.form].nb}.`,
        en: `${problem.option} cannot be “${problem.value}”. Write ${PAIR_FORMS[problem.form].en}.`,
      };
    case 'notARole': {
      const [nb, en] = LANGUAGES.map((one) => problem.roles.map((role) => roleName(role, one)).join(', '));
      return {
        nb: `--column: «${problem.value}» er ikke en rolle en kolonne kan ha. Rollene er: ${nb}.`,
        en: `--column: “${problem.value}” is not a role a column can have. The roles are: ${en}.`,
      };
    }
    case 'notAReach':
      return {
        nb: `--reach: «${problem.value}» sier ikke hva dataene gjelder. Skriv land, fylke=46 eller kommune=4601, med nummer som finnes; flere skilles med komma.`,
        en: `--reach: “${problem.value}” does not say what the data are about. Write land, fylke=46 or kommune=4601, with numbers that exist; several are separated by commas.`,
      };
    case 'notAKommune':
      return {
        nb: `${problem.option}: «${problem.value}» er ikke et kommunenummer. Skriv fire siffer, for eksempel 0301.`,
        en: `${problem.option}: “${problem.value}” is not a municipality number. Write four digits, for example 0301.`,
      };
    case 'notOneRegion': {
      const told = (language: Language) =>
        `${problem.option}: ${regionProblem(problem.answer, problem.value, problem.year, language)}`;
      return { nb: told('nb'), en: told('en') };
    }
    case 'indicatorUnknown':
      return { nb: sentence(problem.message.nb), en: sentence(problem.message.en) };
    case 'indicatorTwice':
      return {
        nb: `«${problem.file}»: indikatoren ${problem.id} finnes fra før. Gi definisjonen en egen id.`,
        en: `“${problem.file}”: the indicator ${problem.id} is there already. Give the definition an id of its own.`,
      };
    case 'definitionWrong': {
      const lines = (language: Language) => problem.errors.map((error) => `\n  ${error[language]}`).join('');
      return {
        nb: `«${problem.file}» er ikke en brukbar definisjon:${lines('nb')}`,
        en: `“${problem.file}” is not a usable definition:${lines('en')}`,
      };
    }
    case 'newIndicatorUnclear':
      return {
        nb: `«${problem.name}» er ingen av indikatorene det kan lages et utkast til (${problem.ids.join(', ')}). For en annen: gi en id av små bokstaver a–z, sifre og bindestreker, og --title TITTEL.`,
        en: `“${problem.name}” is none of the indicators there is a draft for (${problem.ids.join(', ')}). For another: give an id of small letters a–z, digits and hyphens, and --title TITLE.`,
      };
    case 'outputMissing':
      return {
        nb: `Formatet ${problem.format} trenger en fil: legg til --output FIL.`,
        en: `The format ${problem.format} needs a file: add --output FILE.`,
      };
    case 'notInFormat':
      return {
        nb: `${problem.option} har ikke plass i formatet ${problem.format}. Bruk table, csv, json eller xlsx, eller utelat ${problem.option}.`,
        en: `${problem.option} has no place in the format ${problem.format}. Use table, csv, json or xlsx, or leave out ${problem.option}.`,
      };
    case 'formNeedsYear':
      return {
        nb: `Formatet ${problem.format} må ha året for hvert tall, og dataene har ikke noe. Legg til for eksempel --year 2019.`,
        en: `The format ${problem.format} needs the year of every figure, and the data have none. Add for example --year 2019.`,
      };
    case 'tableEmpty':
      return {
        nb: `Filen «${problem.file}» er tom: ingen celle er fylt ut. Lagre tabellen på nytt der den er laget.`,
        en: `The file “${problem.file}” is empty: no cell is filled in. Save the table again where it was made.`,
      };
    case 'tableHeaderOnly':
      return {
        nb: `Filen «${problem.file}» har bare én rad (${problem.headers.join(', ')}), og ingen tall under den. En tabell har en rad med overskrifter og minst én rad med tall.`,
        en: `The file “${problem.file}” has one row only (${problem.headers.join(', ')}), and no figures below it. A table has a row of headers and at least one row of figures.`,
      };
    case 'tableNotRecognised': {
      const seen = problem.headers.join(', ');
      const lines = (language: Language) =>
        problem.unplaced.map(
          ({ address, text, reason }) => `\n  ${address} ${text}: ${unplacedText(reason, language)}`,
        );
      return {
        nb: `${problem.figures === 0 ? `Filen «${problem.file}» har ingen tall som kan plasseres.` : problem.figures === 1 ? `Det eneste tallet i «${problem.file}» kunne ikke plasseres.` : `Ingen av ${formatCount(problem.figures, 'nb')} tall i «${problem.file}» kunne plasseres.`} Det trengs område, år (eller --year) og måltall for hvert tall.${seen === '' ? '' : ` Overskriftene er: ${seen}.`} Si hva en kolonne er med --published-column OVERSKRIFT=BETYDNING.${lines('nb').join('')}`,
        en: `${problem.figures === 0 ? `The file “${problem.file}” has no figures that can be placed.` : problem.figures === 1 ? `The only figure of “${problem.file}” could not be placed.` : `None of ${formatCount(problem.figures, 'en')} figures of “${problem.file}” could be placed.`} Each needs a region, a year (or --year) and a measure.${seen === '' ? '' : ` The headers are: ${seen}.`} Say what a column is with --published-column HEADER=MEANING.${lines('en').join('')}`,
      };
    }
    case 'textWithoutClaims':
      return {
        nb: `Fant ingen påstander i «${problem.file}» som kan kontrolleres. Andeler og antall leses når det står hva de er, for eksempel «I 2019 fikk 77,7 prosent innfridd behovet for bistand»; ellers leses hvilke kommuner som ikke har rapportert, og hva som er størst, minst eller endret.`,
        en: `Found no claims to check in “${problem.file}”. Shares and counts are read where it is said what they are, for example “In 2019, 77.7 per cent had their need for assistance met”; otherwise which municipalities did not report, and what is largest, smallest or changed.`,
      };
    default:
      return assertNever(problem);
  }
}

/** Words that stand inside other sentences elsewhere, as a sentence of their own. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
