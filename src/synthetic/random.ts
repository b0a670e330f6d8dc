import { invariant } from '../core';

/** Repeatable dice: the same seed throws the same numbers on every machine. Not for secrets. */
export interface RandomSource {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not including, `bound`. */
  readonly below: (bound: number) => number;
  /** A number around 0 with standard deviation 1, roughly normal (sum of twelve). */
  readonly bell: () => number;
  /** One of the items. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** The index of one of the weights, each as likely as it weighs. */
  readonly weighted: (weights: readonly number[]) => number;
}

/**
 * Makes a source from a seed, by the generator xoshiro128** of Blackman and Vigna (2018), its state filled from the seed
 * by a Weyl sequence through a 32-bit mixer.
 *
 * @param seed any whole number
 */
export function seededRandom(seed: number): RandomSource {
  const state = new Uint32Array(4);
  for (let i = 0; i < 4; i++) state[i] = mixed((seed + Math.imul(i + 1, 0x9e3779b9)) | 0);
  const next = () => nextWord(state) / 2 ** 32;
  return {
    next,
    below: (bound) => Math.floor(next() * bound),
    bell: () => {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += next();
      return sum;
    },
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      invariant(item !== undefined, 'there is something to pick from');
      return item;
    },
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return index < 0 ? weights.length - 1 : index;
    },
  };
}

/** One step of xoshiro128**: the next 32 bits as a number from 0; the state of four words moves on. */
export function nextWord(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = state;
  const result = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
  const newC = c ^ a;
  const newD = d ^ b;
  state[0] = a ^ newD;
  state[1] = b ^ newC;
  state[2] = newC ^ (b << 9);
  state[3] = rotated(newD, 11);
  return result;
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** Spreads the bits of a 32-bit number (two multiplications between shifts). */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return bits ^ (bits >>> 15);
}
