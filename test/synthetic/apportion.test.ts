import fc from 'fast-check';
import { apportion } from '../../src/synthetic/apportion';

it('divides by largest remainder: seats 10 by votes 47, 16, 15.9, 12, 6.1, 3 (the Hamilton method)', () => {
  // Worked by hand: quotas 4.7 1.6 1.59 1.2 0.61 0.3; floors 4 1 1 1 0 0; the three left go to .7 .61 .6.
  expect(apportion(10, [47, 16, 15.9, 12, 6.1, 3])).toEqual([5, 2, 1, 1, 1, 0]);
});

it('keeps to the limits and gives the rest to the others in proportion', () => {
  expect(apportion(10, [1, 1, 1], { most: [2, 10, 10] })).toEqual([2, 4, 4]);
  expect(apportion(10, [0, 1], { least: [3, 0] })).toEqual([3, 7]);
  expect(apportion(4, [0, 0], { most: [3, 3] })).toEqual([2, 2]);
});

it('refuses what no division can fulfil', () => {
  expect(() => apportion(5, [1, 1], { most: [2, 2] })).toThrow('limits');
});

it('gives whole numbers within the limits that add up, whatever the weights', () => {
  const part = fc.record({
    weight: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1e6, noNaN: true })),
    least: fc.nat(20),
    room: fc.nat(50),
  });
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 12 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (parts, at) => {
        const least = parts.map((one) => one.least);
        const most = parts.map((one) => one.least + one.room);
        const low = least.reduce((a, b) => a + b);
        const high = most.reduce((a, b) => a + b);
        const total = low + Math.round(at * (high - low));
        const result = apportion(
          total,
          parts.map((one) => one.weight),
          { least, most },
        );
        expect(result.reduce((a, b) => a + b)).toBe(total);
        result.forEach((one, i) => {
          expect(Number.isInteger(one)).toBe(true);
          expect(one).toBeGreaterThanOrEqual(least[i] ?? 0);
          expect(one).toBeLessThanOrEqual(most[i] ?? 0);
        });
      },
    ),
  );
});
