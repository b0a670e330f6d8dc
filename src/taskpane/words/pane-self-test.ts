import type { Language } from '../../core';
import type { SelfTestPart, SelfTestStep } from '../../hosts/host';

/** The words of the self-test. */
export type PaneSelfTestText = typeof nb;

/** The words in a language. */
export function paneSelfTestText(language: Language): PaneSelfTestText {
  return TEXTS[language];
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

const nb = {
  title: 'Selvtest av IPLOS i Excel',
  open: 'Selvtest',
  explain:
    'Selvtesten legger til arket «IPLOS selvtest» i denne arbeidsboken, prøver der det IPLOS trenger av Excel, og tar arket bort igjen, også om noe feiler. Den leser ingenting av det du har, og rapporten inneholder ingen av dine data. Det tar noen sekunder.',
  run: 'Kjør selvtesten',
  running: 'Selvtesten pågår …',
  report: 'Rapport til å kopiere',
  passed: 'Virker',
  failed: 'Virker ikke',
  parts: {
    table: 'en tabell skrevet og lest tilbake',
    blanks: 'hvordan en tom celle leses',
    functions: 'en IPLOS-funksjon i en celle',
    blankArguments: 'hvordan en tom celle kommer til en funksjon',
    names: 'et navn på celler',
    chart: 'et diagram',
    undo: 'skriving som ett trinn i Angre',
    removed: 'testarket er tatt bort',
  } satisfies Readonly<Record<SelfTestPart, string>> as Readonly<Record<SelfTestPart, string>>,
};

const en: PaneSelfTestText = {
  title: 'Self-test of IPLOS in Excel',
  open: 'Self-test',
  explain:
    'The self-test adds the sheet “IPLOS selvtest” to this workbook, tries there what IPLOS needs of Excel, and takes the sheet away again, also when something fails. It reads nothing of yours, and the report has none of your data. It takes a few seconds.',
  run: 'Run the self-test',
  running: 'The self-test is running …',
  report: 'Report to copy',
  passed: 'Works',
  failed: 'Does not work',
  parts: {
    table: 'a table written and read back',
    blanks: 'how an empty cell is read',
    functions: 'an IPLOS function in a cell',
    blankArguments: 'how an empty cell reaches a function',
    names: 'a name of cells',
    chart: 'a chart',
    undo: 'writing as one step of Undo',
    removed: 'the test sheet is gone',
  },
};

const TEXTS: Readonly<Record<Language, PaneSelfTestText>> = { nb, en };
