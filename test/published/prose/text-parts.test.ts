import { paragraphsOf } from '../../../src/published/prose/read/text-parts';

test('[PUB-5] what goes on longer than a sentence is read in pieces cut between words, none left out', () => {
  const text = Array.from({ length: 3000 }, (_, i) => `${i},5`).join(' ');
  const pieces = paragraphsOf(text).flatMap(({ sentences }) =>
    sentences.map(({ start, end }) => text.slice(start, end)),
  );
  expect(pieces.length).toBeGreaterThan(5);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(2000);
  expect(pieces.join(' ')).toBe(text);
});

test('[PUB-5] also where there is no space to cut at', () => {
  const text = 'x'.repeat(5000);
  const [paragraph] = paragraphsOf(text);
  expect(paragraph?.sentences.map(({ start, end }) => end - start)).toEqual([2000, 2000, 1000]);
});
