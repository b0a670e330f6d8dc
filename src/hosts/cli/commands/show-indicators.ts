import { cliText } from '../words/cli';
import { measureFacts, measureSentence, type Indicator, type Language } from '../../../core';
import { loadIndicators, namedIndicators } from '../options/load-indicators';
import { answerFormat } from '../options/result-format';
import type { Terminal } from '../print/terminal';
import { wrapped } from '../print/wrapped';

/** The options of `iplos indicators`, as commander hands them over. */
export interface IndicatorsOptions {
  readonly definition?: readonly string[];
  readonly format?: string;
}

/** Lists the indicators, or shows one's whole sheet ([DEF-4]). Returns 0. */
export async function showIndicators(
  name: string | undefined,
  options: IndicatorsOptions,
  terminal: Terminal,
): Promise<number> {
  const format = answerFormat(options);
  const all = await loadIndicators(options.definition ?? [], terminal.standardInput);
  const shown = name === undefined ? all : namedIndicators(all, [name]);
  if (format === 'json') terminal.out(`${JSON.stringify(name === undefined ? shown : shown[0], null, 2)}\n`);
  else if (name === undefined) terminal.out(`${listOf(shown, terminal.language)}\n`);
  else for (const one of shown) terminal.out(`${sheetOf(one, terminal.language, terminal.width ?? 100)}\n`);
  return 0;
}

function listOf(indicators: readonly Indicator[], language: Language): string {
  const text = cliText(language);
  const width = Math.max(...indicators.map(({ id }) => id.length));
  const lines = indicators.map(
    (one) =>
      `${one.id.padEnd(width)}  ${one.title[language]} (${text.codes} ${codesOf(one)}, ${text.version} ${one.version})`,
  );
  return [...lines, '', text.indicatorHint].join('\n');
}

function sheetOf(indicator: Indicator, language: Language, width: number): string {
  const text = cliText(language);
  const { title, id, version, aliases, sheet } = indicator;
  const head = [
    title[language],
    '='.repeat(title[language].length),
    `${id}, ${text.version} ${version}, ${text.codes} ${codesOf(indicator)}`,
    ...(aliases.length > 0 ? wrapped(`${text.aliases}: ${aliases.join('; ')}`, width, '  ') : []),
  ];
  const fields = sheet.flatMap((field) => [
    '',
    `${field.number}. ${field.label[language]}`,
    ...field.text[language].split('\n').flatMap((line) => wrapped(line, width, '    ', '    ')),
  ]);
  const measures = Array.from({ length: 16 }, (_none, at) => {
    const number = String(at + 1).padStart(2);
    return wrapped(
      `${number}a  ${measureSentence(measureFacts(indicator, `${at + 1}a`))[language]}`,
      width,
      '     ',
      ' ',
    );
  });
  return [...head, ...fields, '', text.measures, ...measures.flat()].join('\n');
}

function codesOf({ variables }: Indicator): string {
  return variables.map(({ code }) => code).join(', ');
}
