import { digitsBeyondKept, isZeroBeyondKept } from './cells/read-key';

/**
 * Watches for keys of more digits than a spreadsheet keeps in a number ([IN-7]). Some end in zeros there by chance; where far more do
 * than chance gives, they are what is left of others, and two persons may have got one key. What is found does not depend on the order of rows.
 */
export class RoundedKeys {
  /** By number of digits beyond those kept. */
  private readonly lengths = new Map<number, { readonly zeros: Set<string>; others: number }>();

  /** Looks at a key; true when it can be such a one. */
  look(key: string): boolean {
    const beyond = digitsBeyondKept(key);
    if (beyond === 0) return false;
    let seen = this.lengths.get(beyond);
    if (!seen) this.lengths.set(beyond, (seen = { zeros: new Set(), others: 0 }));
    const isZero = isZeroBeyondKept(key);
    if (isZero) seen.zeros.add(key);
    else seen.others++;
    return isZero;
  }

  /** True when chance does not explain the zeros: one distinct key in ten to the power of the digits beyond has them by chance. */
  get areFound(): boolean {
    let evidence = 0;
    let others = 0;
    for (const [beyond, seen] of this.lengths) {
      evidence += tensAgainstChance(seen.zeros.size, seen.others, beyond);
      others += seen.others;
    }
    return evidence > (others === 0 ? ENOUGH_OF_ALL : ENOUGH_OF_SOME) - 1e-9;
  }
}

/** Where all keys end so, one in a thousand; where some do not, they are whole unless it is one in a million. */
const ENOUGH_OF_ALL = 3;
const ENOUGH_OF_SOME = 6;

/**
 * How improbable so many are by chance, in powers of ten: Chernoff's bound, n · KL(k/n, p). The others are counted by row and not by
 * person, which makes it less.
 */
function tensAgainstChance(zeros: number, others: number, beyond: number): number {
  const all = zeros + others;
  const chance = 10 ** -beyond;
  if (zeros === 0 || zeros / all <= chance) return 0;
  const rest = others === 0 ? 0 : others * Math.log10(others / all / (1 - chance));
  return zeros * (Math.log10(zeros / all) + beyond) + rest;
}
