import { foldLetters, type Localized } from '../../../core';
import { relatedIndicators } from '../../../definitions';
import { openDefinition, type OpenIndicator } from '../../../lint';
import { INDICATORS } from '../../../shipped';
import { checkOutput, writeOutput } from '../../files/output-file';
import { UsageError } from '../options/usage-error';
import type { OutputOptions } from '../print/result-output';
import type { Terminal } from '../print/terminal';
import { newIndicatorText } from '../words/new-indicator';

/** The options of `iplos new-indicator`, as commander hands them over. */
export interface NewIndicatorOptions extends OutputOptions {
  readonly title?: string;
  readonly shortTitle?: string;
}

/**
 * Writes a definition whose codes are open ([DEF-2]): of a related indicator by its id or any of its titles, or of another by an id and
 * a title. Returns 0.
 *
 * @throws UsageError for an id that is shipped, is none, or needs a title
 */
export async function newIndicator(
  name: string,
  options: NewIndicatorOptions,
  terminal: Terminal,
): Promise<number> {
  const text = newIndicatorText(terminal.language);
  const indicator = indicatorNamed(name, options);
  const definition = openDefinition(indicator);
  const { output = `${indicator.id}.json`, force = false } = options;
  await checkOutput({ file: output, inputs: [], force });
  await writeOutput(output, definition, { force });
  terminal.out(`${text.written(output)}\n`);
  return 0;
}

function indicatorNamed(name: string, { title, shortTitle }: NewIndicatorOptions): OpenIndicator {
  const wanted = foldLetters(name);
  const related = relatedIndicators.find(({ id, title: own, aliases }) =>
    [id, own.nb, own.en, ...aliases].some((one) => foldLetters(one) === wanted),
  );
  if (related !== undefined) return related;
  const ids = relatedIndicators.map(({ id }) => id);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name) || title === undefined)
    throw new UsageError({ kind: 'newIndicatorUnclear', name, ids });
  if (INDICATORS.some(({ id }) => id === name))
    throw new UsageError({ kind: 'indicatorTwice', id: name, file: `${name}.json` });
  const both = (one: string): Localized => ({ nb: one, en: one });
  const short =
    shortTitle ?? (title.length > LONGEST_SHORT ? `${title.slice(0, LONGEST_SHORT - 1).trimEnd()}…` : null);
  return {
    id: name,
    title: both(title),
    shortTitle: short === null ? null : both(short),
    aliases: [],
    need: { nb: `behov: ${title}`, en: `need: ${title}` },
    received: { nb: `mottar: ${title}`, en: `receives: ${title}` },
  };
}

/** A short title names sheets. */
const LONGEST_SHORT = 25;
