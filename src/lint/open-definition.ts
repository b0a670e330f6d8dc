import type { Localized } from '../core';

/** What a definition to be written is of. */
export interface OpenIndicator {
  /** ASCII kebab. */
  readonly id: string;
  readonly title: Localized;
  /** For sheet names, 25 characters at most; null where the title is short enough. */
  readonly shortTitle: Localized | null;
  readonly aliases: readonly string[];
  readonly need: Localized;
  readonly received: Localized;
}

/**
 * A definition of the form of the shipped ones, whose codes and values nobody has filled in: they are null, which the linter refuses by name
 * until they are numbers ([DEF-2], [DEF-5]).
 *
 * @returns JSON in author form
 */
export function openDefinition({ id, title, shortTitle, aliases, need, received }: OpenIndicator): string {
  const open = (label: Localized) => ({ code: null, label, values: {} });
  const outcome = (name: string) => ({ outcome: name, variable: 'received', equals: null });
  const definition = {
    id,
    version: '0.1',
    title,
    ...(shortTitle === null ? {} : { shortTitle }),
    aliases,
    variables: { need: open(need), received: open(received) },
    denominator: { variable: 'need', equals: null },
    numerators: [
      ...['met', 'partiallyMet', 'unmet'].map(outcome),
      { outcome: 'unreported', variable: 'received', missing: true },
    ],
    ageGroups: ['all', '0-17', '18-66', '67+'],
  };
  return `${JSON.stringify(definition, null, 2)}\n`;
}
