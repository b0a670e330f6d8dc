/** @jest-environment jsdom */
import { USUAL_STATISTICS, type Language } from '../../src/core';
import { makePictures, type Picture } from '../../src/layout';
import { pictureSvg } from '../../src/pictures';
import { measuresOf, work, type MadeRow } from '../made/layouts';

const ROWS: readonly MadeRow[] = [
  { level: 'land', code: '0', name: 'Hele landet', counts: [800, 0, 200, 0] },
  { level: 'fylke', code: '03', name: 'Oslo', counts: [500, 0, 100, 0] },
  { level: 'fylke', code: '11', name: 'Rogaland & <mer>', counts: [300, 0, 100, 0] },
  { level: 'kommune', code: '0301', name: 'Oslo', counts: [500, 0, 100, 0] },
  { level: 'kommune', code: '1101', name: 'Eigersund', counts: [100, 0, 100, 0] },
  { level: 'kommune', code: '1103', name: 'Stavanger', counts: [196, 0, 0, 0] },
  { level: 'kommune', code: '1106', name: 'Liten', counts: [4, 0, 0, 0] },
  { level: 'kommune', code: '1108', name: 'Skjult', counts: 'suppressed' },
  { level: 'kommune', code: '1149', name: 'Uten', counts: 'notReported' },
];
const made = (rows: readonly MadeRow[] = ROWS, language: Language = 'nb'): readonly Picture[] =>
  makePictures({
    measures: rows.flatMap((row) => measuresOf(row)),
    indicator: work,
    year: 2019,
    rule: USUAL_STATISTICS,
    source: 'rader.csv',
    language,
  });

test('[STA-2] the funnel has the regions that are shown, and says who is not in it', () => {
  const funnel = made()[0];
  if (funnel?.kind !== 'funnel') throw new Error('no funnel');
  expect(funnel.baseline).toBe(0.8);
  expect(funnel.points.map(({ name, isFarOutside }) => [name, isFarOutside])).toEqual([
    ['Oslo', false],
    ['Eigersund', true],
    ['Stavanger', true],
  ]);
  expect(funnel.notes.join(' ')).toMatch(/Ikke med: 1 med nevner under 10, 1 uten tall, 1 skjult/);
  for (const { inner, outer } of funnel.limits) {
    expect(outer[0] <= inner[0] && inner[0] <= 0.8 && 0.8 <= inner[1] && inner[1] <= outer[1]).toBe(true);
  }
});
test('[STA-1] [STA-7] regions are ranked from the highest share, none with a small or hidden figure, with level and method', () => {
  const [, counties, ofRogaland, ...more] = made();
  if (counties?.kind !== 'ranked' || ofRogaland?.kind !== 'ranked') throw new Error('not ranked');
  expect(more).toEqual([]);
  expect(counties.rows.map(({ name }) => name)).toEqual(['Oslo', 'Rogaland & <mer>']);
  expect(ofRogaland.rows.map(({ name, said }) => `${name}: ${said}`)).toEqual([
    'Stavanger: 100,0 % (n = 196)',
    'Eigersund: 50,0 % (n = 200)',
  ]);
  expect(ofRogaland.baseline).toBe(0.75);
  expect(counties.notes[0]).toMatch(/95 % intervall \(Wilson\)/);
});
test('as SVG each has a title, alt text and notes, is well formed, and shows nothing of what is hidden', () => {
  for (const language of ['nb', 'en'] as const) {
    for (const picture of made(ROWS, language)) {
      const svg = pictureSvg(picture);
      const page = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(page.querySelector('parsererror')).toBeNull();
      expect(page.querySelector('title')?.textContent).toBe(picture.title);
      expect(page.querySelector('desc')?.textContent).toBe(picture.altText);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|Skjult/);
    }
  }
});
test('without two regions, or without a country that is shown, there is nothing to draw', () => {
  expect(made(ROWS.slice(0, 2))).toEqual([]);
  expect(
    made(ROWS.map((row) => (row.level === 'land' ? { ...row, counts: 'suppressed' as const } : row))).map(
      ({ id }) => id,
    ),
  ).toEqual(['arbeid-utdanning-kommuner-11']);
});
