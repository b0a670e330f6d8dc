import type { Language } from '../../core';
import type { SelfTestPart, SelfTestStep } from '../../hosts/host';

/** The words of the self-test. */
export type PaneSelfTestText = typeof nb;

/** The words in a language. */
export function paneSelfTestText(language: Language): PaneSelfTestText {
  return TEXTS[language];
}

/** What a part's outcome means for who uses IPLOS here, as a sentence or two. */
export function selfTestMeaning({ part, passed, detail }: SelfTestStep, language: Language): string {
  const { works, fails, worksBy } = paneSelfTestText(language).meaning;
  return passed ? (worksBy[`${part} ${detail}`] ?? works[part]) : fails[part];
}

/** The report as text to copy: one line for the program, for each fact of Excel, and for each part. Nothing of the user's. */
export function selfTestReport(
  steps: readonly SelfTestStep[],
  facts: readonly string[],
  language: Language,
): string {
  const text = paneSelfTestText(language);
  const lines = steps.map(
    ({ part, passed, detail }) => `${passed ? text.passed : text.failed}: ${text.parts[part]} (${detail})`,
  );
  return [text.title, ...facts, ...lines].join('\n');
}

type OfParts = Readonly<Record<SelfTestPart, string>>;

const nb = {
  title: 'Selvtest av IPLOS i Excel',
  open: 'Selvtest',
  explain:
    'Selvtesten legger til arket «IPLOS selvtest» i denne arbeidsboken, prøver der det IPLOS trenger av Excel, og tar arket bort igjen, også om noe feiler. Den leser ingenting av det du har, og rapporten inneholder ingen av dine data. Det tar noen sekunder.',
  run: 'Kjør selvtesten',
  running: 'Selvtesten pågår …',
  tried: 'Prøvd i:',
  caption: 'Det som ble prøvd',
  part: 'Prøve',
  outcome: 'Utfall og hva det betyr',
  allWorks: (parts: number) => `Alt virker: ${parts} av ${parts} prøver.`,
  someFail: (failed: number, parts: number) => `${failed} av ${parts} prøver virker ikke i dette Excel.`,
  copyHint: 'Rapporten som tekst, til å sende til dem som steller med IPLOS',
  report: 'Rapport til å kopiere',
  passed: 'Virker',
  failed: 'Virker ikke',
  parts: {
    table: 'en tabell skrevet og lest tilbake',
    blanks: 'hvordan en tom celle leses',
    functions: 'en IPLOS-funksjon i en celle',
    blankArguments: 'hvordan en tom celle kommer til en funksjon',
    percent: 'en andel fra en funksjon',
    names: 'et navn på celler',
    chart: 'et diagram',
    undo: 'skriving som ett trinn i Angre',
    removed: 'testarket er tatt bort',
  } satisfies OfParts as OfParts,
  meaning: {
    works: {
      table: 'Tabeller skrives, og celler leses som de står.',
      blanks: 'En tom celle er tom, ikke 0.',
      functions: 'Funksjonene svarer.',
      blankArguments: 'En tom celle i et område er tom også for funksjonene.',
      percent: 'Andeler fra funksjoner vises som prosent.',
      names: 'Navngitte områder kan velges som data.',
      chart: 'Figurer kan tegnes.',
      undo: 'Det IPLOS skriver, angres i ett trinn.',
      removed: 'Arbeidsboken er som før.',
    } satisfies OfParts as OfParts,
    /** By a part and its detail, where that makes a difference. */
    worksBy: {
      'blankArguments 0':
        'En tom celle i et område kommer som 0. Der 0 kan være en tom celle, gir funksjonene ingen tall; IPLOS.DATASET leser cellene selv.',
      'percent plain':
        'Andeler fra funksjoner er rette, men vises som tall fra 0 til 1. Gi cellene prosentformat selv.',
      'undo –': 'Skriving virker, men angres i flere trinn: trykk Angre til arkene er borte.',
    } as Readonly<Record<string, string>>,
    fails: {
      table: 'Det som skrives og leses her, er ikke til å stole på. Ikke bruk tall fra IPLOS i dette Excel.',
      blanks: 'En tom celle kan bli lest som et tall. Ikke bruk tall fra IPLOS i dette Excel.',
      functions: 'Funksjonene svarer ikke. Lukk og åpne Excel, og prøv igjen; panelet kan brukes uten dem.',
      blankArguments:
        'Det er ikke kjent hva funksjonene får for en tom celle. Bruk IPLOS.DATASET, som leser cellene selv.',
      percent: 'Andeler fra funksjoner blir ikke vist. Bruk panelet, eller IPLOS.COUNT og IPLOS.DENOMINATOR.',
      names: 'Navngitte områder blir kanskje ikke funnet. Velg tabellen eller cellene i stedet.',
      chart: 'Figurer kan mangle. Tallene i tabellene er de samme.',
      undo: 'Det IPLOS skriver, kan kanskje ikke angres i ett trinn. Lagre en kopi før du skriver.',
      removed: 'Arket «IPLOS selvtest» kan stå igjen. Slett det selv.',
    } satisfies OfParts as OfParts,
  },
};

const en: PaneSelfTestText = {
  title: 'Self-test of IPLOS in Excel',
  open: 'Self-test',
  explain:
    'The self-test adds the sheet “IPLOS selvtest” to this workbook, tries there what IPLOS needs of Excel, and takes the sheet away again, also when something fails. It reads nothing of yours, and the report has none of your data. It takes a few seconds.',
  run: 'Run the self-test',
  running: 'The self-test is running …',
  tried: 'Tried in:',
  caption: 'What was tried',
  part: 'Trial',
  outcome: 'Outcome, and what it means',
  allWorks: (parts) => `Everything works: ${parts} of ${parts} trials.`,
  someFail: (failed, parts) =>
    `${failed} of ${parts} trials ${failed === 1 ? 'does' : 'do'} not work in this Excel.`,
  copyHint: 'The report as text, to send to those who look after IPLOS',
  report: 'Report to copy',
  passed: 'Works',
  failed: 'Does not work',
  parts: {
    table: 'a table written and read back',
    blanks: 'how an empty cell is read',
    functions: 'an IPLOS function in a cell',
    blankArguments: 'how an empty cell reaches a function',
    percent: 'a share from a function',
    names: 'a name of cells',
    chart: 'a chart',
    undo: 'writing as one step of Undo',
    removed: 'the test sheet is gone',
  },
  meaning: {
    works: {
      table: 'Tables are written, and cells are read as they stand.',
      blanks: 'An empty cell is empty, not 0.',
      functions: 'The functions answer.',
      blankArguments: 'An empty cell of a range is empty to the functions too.',
      percent: 'Shares from functions are shown as per cent.',
      names: 'Named ranges can be chosen as data.',
      chart: 'Figures can be drawn.',
      undo: 'What IPLOS writes is undone in one step.',
      removed: 'The workbook is as before.',
    },
    worksBy: {
      'blankArguments 0':
        'An empty cell of a range comes as 0. Where a 0 may be an empty cell the functions give no figures; IPLOS.DATASET reads the cells itself.',
      'percent plain':
        'Shares from functions are right, but shown as numbers from 0 to 1. Give the cells a percentage format yourself.',
      'undo –': 'Writing works, but is undone in several steps: press Undo until the sheets are gone.',
    },
    fails: {
      table: 'What is written and read here cannot be relied on. Use no figures of IPLOS in this Excel.',
      blanks: 'An empty cell may be read as a number. Use no figures of IPLOS in this Excel.',
      functions:
        'The functions do not answer. Close and open Excel, and try again; the pane works without them.',
      blankArguments:
        'It is not known what functions get for an empty cell. Use IPLOS.DATASET, which reads the cells itself.',
      percent: 'Shares from functions are not shown. Use the pane, or IPLOS.COUNT and IPLOS.DENOMINATOR.',
      names: 'Named ranges may not be found. Choose the table or the cells instead.',
      chart: 'Figures may be missing. The numbers of the tables are the same.',
      undo: 'What IPLOS writes may not be undone in one step. Save a copy before you write.',
      removed: 'The sheet “IPLOS selvtest” may still be there. Delete it yourself.',
    },
  },
};

const TEXTS: Readonly<Record<Language, PaneSelfTestText>> = { nb, en };
