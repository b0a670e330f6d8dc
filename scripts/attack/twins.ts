import { randomExtract } from '../../test/made/attack/random-extract';
import { tryTwins } from '../../test/started/attack-twins';

/** The twins of extracts made by chance, and what of all that is written tells them apart. */
export async function twins(
  { options }: { readonly options: ReadonlyMap<string, string> },
  say: (line: string) => void,
): Promise<number> {
  const number = (name: string, otherwise: number) => Number(options.get(name) ?? otherwise);
  const [count, seed] = [number('--twins', 30), number('--seed', 1)];
  const size = { kommuner: number('--kommuner', 4), persons: number('--persons', 14) };
  const sum = { pairs: 0, outputs: 0, parts: 0, leaks: 0 };
  for (let one = seed; one < seed + count; one++) {
    const { found, outputs, parts, leaks } = await tryTwins(randomExtract(one, size));
    sum.pairs += found ? 1 : 0;
    sum.outputs += outputs;
    sum.parts += parts;
    sum.leaks += leaks.length;
    if (leaks.length > 0) say([`seed ${one}:`, ...leaks.slice(0, 8)].join('\n  '));
  }
  say(
    `${count} extracts, ${sum.pairs} of them with a twin: ${sum.outputs} outputs of each, ${sum.parts} parts of them compared; ${sum.leaks} tell the twins apart.`,
  );
  return sum.leaks > 0 ? 1 : 0;
}
