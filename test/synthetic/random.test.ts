import { nextWord, seededRandom } from '../../src/synthetic/random';

it('throws what others throw from the same state: the vector of rand_xoshiro, made with the C code of its authors', () => {
  const state = Uint32Array.of(1, 2, 3, 4);
  const expected = [
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ];
  expect(expected.map(() => nextWord(state))).toEqual(expected);
});

it('repeats itself for a seed and not for another', () => {
  const throws = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 20 }, random.next);
  };
  expect(throws(7)).toEqual(throws(7));
  expect(throws(7)).not.toEqual(throws(8));
});

it('draws each index as often as it weighs', () => {
  const random = seededRandom(1);
  const hits = [0, 0, 0];
  for (let i = 0; i < 30_000; i++) {
    const index = random.weighted([1, 0, 2]);
    hits[index] = (hits[index] ?? 0) + 1;
  }
  expect(hits[1]).toBe(0);
  expect((hits[2] ?? 0) / (hits[0] ?? 1)).toBeCloseTo(2, 0);
});

it('has a bell around 0 with standard deviation 1', () => {
  const random = seededRandom(2);
  const draws = Array.from({ length: 20_000 }, random.bell);
  const mean = draws.reduce((a, b) => a + b) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(mean).toBeCloseTo(0, 1);
  expect(variance).toBeCloseTo(1, 1);
});
