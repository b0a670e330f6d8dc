import { randomExtract } from '../../test/made/attack/random-extract';
import { namingOfShipped } from '../../test/oracles/attack/read';
import { tryPages } from '../../test/started/attack-pages';

/** The pages of extracts made by chance, beside their tables. */
export async function pages(
  root: string,
  { options }: { readonly options: ReadonlyMap<string, string> },
  say: (line: string) => void,
): Promise<number> {
  const naming = await namingOfShipped(root);
  const number = (name: string, otherwise: number) => Number(options.get(name) ?? otherwise);
  const [count, seed] = [number('--pages', 30), number('--seed', 1)];
  const size = { kommuner: number('--kommuner', 6), persons: number('--persons', 60) };
  const sum = { figures: 0, hidden: 0, leaks: 0 };
  for (let one = seed; one < seed + count; one++) {
    const { figures, hidden, leaks } = await tryPages(randomExtract(one, size), naming);
    sum.figures += figures;
    sum.hidden += hidden;
    sum.leaks += leaks.length;
    if (leaks.length > 0) say([`seed ${one}:`, ...leaks.slice(0, 8)].join('\n  '));
  }
  say(
    `${count} extracts: ${sum.figures} figures read in pages beside tables with ${sum.hidden} hidden figures; ${sum.leaks} leaks.`,
  );
  return sum.leaks > 0 ? 1 : 0;
}
