import { aliasesOf, PERSON_ROLES, roleName, type Language } from '../../core';
import { FORM_DESCRIPTIONS, FORM_ENDINGS, PUBLISHERS_FORMS } from '../../dissemination';
import { cliText, type CliText } from './words/cli';
import { inputForms } from './words/input-forms';
import { wrapped } from './print/wrapped';

const WIDTH = 100;

/** The roles a column can have and the headers each is recognised by ([IN-2]), for the end of help. */
export function columnHelp(language: Language): string {
  const text = cliText(language);
  const roles = [...PERSON_ROLES.map(String), '9'];
  const names = roles.map((role) => roleName(role, language));
  const width = Math.max(...names.map((name) => name.length)) + 4;
  const lines = roles.flatMap((role, at) => {
    const lead = `  ${(names[at] ?? '').padEnd(width - 2)}`;
    return wrapped(aliasesOf(role).join(', '), WIDTH, ' '.repeat(width), lead);
  });
  return [text.titles.columns, ...lines, ...wrapped(text.columnNote, WIDTH, '  ', '  ')].join('\n');
}

/** The forms that publishers take, a line each ([EXP-1]). */
export function formHelp(language: Language): string {
  const width = Math.max(...PUBLISHERS_FORMS.map((form) => form.length)) + 4;
  const lines = PUBLISHERS_FORMS.flatMap((form) => {
    const { name, use } = FORM_DESCRIPTIONS[form];
    const line = `${name} (${FORM_ENDINGS[form]}): ${use[language]}`;
    return wrapped(line, WIDTH, ' '.repeat(width), `  ${form.padEnd(width - 2)}`);
  });
  return [cliText(language).titles.formats, ...lines].join('\n');
}

/** The forms that are read, a line each ([SRC-1]). */
export function inputFormHelp(language: Language): string {
  const { title, forms } = inputForms(language);
  const width = Math.max(...forms.map(([form]) => form.length)) + 4;
  const lines = forms.flatMap(([form, holds]) =>
    wrapped(holds, WIDTH, ' '.repeat(width), `  ${form.padEnd(width - 2)}`),
  );
  return [title, ...lines].join('\n');
}

/** What the exit codes mean. */
export function exitCodeHelp(text: CliText): string {
  return [text.titles.exitCodes, ...text.exitCodes.map((line) => `  ${line}`)].join('\n');
}

/** Commands to begin with. */
export function exampleHelp(text: CliText): string {
  const examples = [
    'iplos synthesize --output persons.csv --persons 20000 --mess 0.02',
    'iplos check-data persons.csv',
    'iplos compute persons.csv --level land --level fylke',
    'iplos compute persons.csv --indicator arbeid-utdanning --output results.xlsx',
    'iplos check published.xlsx --data persons.csv --output verdicts.xlsx',
    'iplos check published.csv --year 2019 --closed',
    'iplos audit published.csv release-2.xlsx --suppress-below 5',
    'iplos check-text report.txt --data persons.csv --indicator arbeid-utdanning',
  ];
  return [text.titles.examples, ...examples.map((line) => `  ${line}`)].join('\n');
}
