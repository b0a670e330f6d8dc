import type { Language, Localized } from './language';

/** One sentence or word in both languages. */
export function both(nb: string, en: string): Localized {
  return { nb, en };
}

/** Names in a sentence: "a, b og c", "a, b and c"; nothing for none. */
export function listed(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? '';
  return items.length < 2
    ? last
    : `${items.slice(0, -1).join(', ')} ${language === 'nb' ? 'og' : 'and'} ${last}`;
}

/** What was written, between the quotes of the language and commas: «a», «b»; “a”, “b”; nothing for none. */
export function quoted(items: readonly string[], language: Language): string {
  const [open, close] = language === 'nb' ? ['«', '»'] : ['“', '”'];
  return items.map((item) => `${open}${item}${close}`).join(', ');
}

/**
 * The first names, and how many there are besides: "a, b … (+3)".
 *
 * @param all how many there are, where not all of them are in `items`
 */
export function firstOf(items: readonly string[], most: number, all = items.length): string {
  const shown = items.slice(0, most).join(', ');
  return all > most ? `${shown} … (+${all - most})` : shown;
}
