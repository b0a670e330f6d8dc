import { join } from 'node:path';
import { assertNever, evaluate, hasErrors, LARGEST_BELOW } from '../../../core';
import { makePictures, type Picture } from '../../../layout';
import { pictureSvg } from '../../../pictures';
import { picturePixels } from '../../docx/picture-pixels';
import { checkOutput, writeOutput } from '../../files/output-file';
import { measureAsked } from '../options/measure-asked';
import { choice, numberBetween, separated } from '../options/option-values';
import { askedQuestion, filesNamed, questionOfOptions, type QuestionOptions } from '../options/question';
import { countInput } from '../options/read-table';
import { statisticsRule, type StatisticsOptions } from '../options/statistics';
import { errorLines } from '../print/print-issues';
import type { Terminal } from '../print/terminal';
import { cliText } from '../words/cli';

/** The options of `iplos pictures`, as commander hands them over. */
export interface PicturesOptions
  extends QuestionOptions, Pick<StatisticsOptions, 'confidence' | 'smallBelow'> {
  readonly sheet?: string;
  readonly suppressBelow?: string;
  readonly format?: string;
  readonly measure?: readonly string[];
  readonly force?: boolean;
}

/**
 * Pictures of the latest year in a folder, each a file of its own, drawn (SVG), in pixels (PNG) or as data (JSON): see `makePictures`. Of the
 * share met at all ages, or of the måltall named.
 *
 * @returns 2 when there was nothing to draw, 1 when the data have errors, else 0
 */
export async function runPictures(
  input: string,
  folder: string,
  options: PicturesOptions,
  terminal: Terminal,
): Promise<number> {
  const { language } = terminal;
  const rule = statisticsRule(options);
  const format = choice('--format', options.format ?? 'svg', ['svg', 'png', 'json']);
  const named = [...new Set(separated(options.measure).map(measureAsked))];
  const asked = await askedQuestion(options, terminal.standardInput);
  const limits = { least: 2, most: LARGEST_BELOW, whole: true };
  const below =
    options.suppressBelow === undefined
      ? null
      : numberBetween('--suppress-below', options.suppressBelow, limits);
  const { tabulation, source } = await countInput(input, options.sheet, asked.request, terminal);
  const question = questionOfOptions(asked, tabulation);
  const { measures, issues } = evaluate(tabulation, {
    ...question,
    ...(below === null ? {} : { suppress: { below } }),
  });
  const year = tabulation.input.years.at(-1) ?? null;
  const pictures = asked.indicators.flatMap((indicator) =>
    (named.length === 0 ? [1] : named).flatMap((measure) =>
      makePictures({ measures, indicator, year, measure, rule, source, language }),
    ),
  );
  const { force = false } = options;
  const files = pictures.map((picture) => join(folder, `${picture.id}.${format}`));
  for (const file of files) await checkOutput({ file, inputs: [input, ...filesNamed(options)], force });
  for (const [at, picture] of pictures.entries()) {
    const file = files[at] ?? folder;
    await writeOutput(file, await contentIn(format, picture), { force });
    terminal.out(`${cliText(language).written(file)}\n`);
  }
  for (const line of errorLines(issues, language)) terminal.say(line);
  if (pictures.length === 0)
    terminal.say(hasErrors(issues) ? cliText(language).noResults : cliText(language).nothingToDraw);
  return pictures.length === 0 ? 2 : hasErrors(issues) ? 1 : 0;
}

async function contentIn(format: 'svg' | 'png' | 'json', picture: Picture): Promise<string | Uint8Array> {
  switch (format) {
    case 'svg':
      return pictureSvg(picture);
    case 'png':
      return (await picturePixels(pictureSvg(picture))).png;
    case 'json':
      return `${JSON.stringify(picture, null, 2)}\n`;
    default:
      return assertNever(format);
  }
}
