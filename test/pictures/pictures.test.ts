/** @jest-environment jsdom */
import { USUAL_STATISTICS, type Language } from '../../src/core';
import { makePictures, type Picture } from '../../src/layout';
import { pictureSvg } from '../../src/pictures';
import { placeNames } from '../../src/pictures/place-names';
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
const BY_YEAR: readonly MadeRow[] = [2016, 2017, 2018].flatMap((year, at) => [
  { level: 'land', code: '0', name: 'Hele landet', year, counts: [800, 0, 200, 0] },
  { level: 'fylke', code: '03', name: 'Oslo', year, counts: [at === 2 ? 60 : 90, 0, at === 2 ? 40 : 10, 0] },
  { level: 'fylke', code: '11', name: 'Rogaland', year, counts: at === 1 ? 'suppressed' : [7, 0, 5, 0] },
  { level: 'fylke', code: '12', name: 'Hordaland', year, counts: at === 0 ? [9, 0, 3, 0] : 'notReported' },
]);
const BY_AGE: readonly MadeRow[] = [
  { level: 'land', code: '0', name: 'Hele landet', age: '0-17', counts: [30, 0, 10, 0] },
  { level: 'land', code: '0', name: 'Hele landet', age: '18-66', counts: [740, 0, 186, 0] },
  { level: 'land', code: '0', name: 'Hele landet', age: '67+', counts: [3, 0, 1, 0] },
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

const ofKind = <K extends Picture['kind']>(pictures: readonly Picture[], kind: K) =>
  pictures.filter((one): one is Extract<Picture, { kind: K }> => one.kind === kind);
const onlyOf = <K extends Picture['kind']>(pictures: readonly Picture[], kind: K) => {
  const [found, ...more] = ofKind(pictures, kind);
  if (found === undefined || more.length > 0) throw new Error(`not one ${kind}`);
  return found;
};

test('[STA-2] the funnel has the regions that are shown, and says who is not in it', () => {
  const funnel = onlyOf(made(), 'funnel');
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
  const [counties, ofRogaland, ...more] = ofKind(made(), 'ranked');
  if (!counties || !ofRogaland) throw new Error('not ranked');
  expect(more).toEqual([]);
  expect(counties.rows.map(({ name }) => name)).toEqual(['Oslo', 'Rogaland & <mer>']);
  expect(ofRogaland.rows.map(({ name, said }) => `${name}: ${said}`)).toEqual([
    'Stavanger: 100,0 % (n = 196)',
    'Eigersund: 50,0 % (n = 200)',
  ]);
  expect(ofRogaland.baseline).toBe(0.75);
  expect(counties.notes[0]).toMatch(/95 %-intervaller \(Wilson\)/);
});
test('as SVG each has a title, alt text and notes, is well formed, and shows nothing of what is hidden', () => {
  for (const language of ['nb', 'en'] as const) {
    for (const picture of made([...ROWS, ...BY_YEAR, ...BY_AGE], language)) {
      const svg = pictureSvg(picture);
      const page = new DOMParser().parseFromString(svg, 'image/svg+xml');
      expect(page.querySelector('parsererror')).toBeNull();
      expect(page.querySelector('title')?.textContent).toBe(picture.title);
      expect(page.querySelector('desc')?.textContent).toBe(picture.altText);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      if (picture.kind !== 'tiles') expect(svg).not.toContain('Skjult');
      expect(pictureSvg(picture, { width: 320, isBare: true })).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
});
test('alt text counts what it is about, with a noun', () => {
  const said = made([...ROWS, ...BY_AGE]).map(({ altText }) => altText);
  const all = said.join('\n');
  for (const counted of ['for 2 fylker', 'for 2 kommuner', 'for 2 aldersgrupper'])
    expect(all).toContain(counted);
  expect(all).not.toMatch(/(for|av|of) \d+\./);
});
test('the funnel names all outside its limits, also those near them, while they are few', () => {
  const near: MadeRow = { level: 'kommune', code: '1124', name: 'Sola', counts: [173, 0, 27, 0] };
  const funnel = onlyOf(made([...ROWS, near]), 'funnel');
  expect(funnel.points.find(({ name }) => name === 'Sola')).toMatchObject({
    isOutside: true,
    isFarOutside: false,
  });
  const names = [...pictureSvg(funnel).matchAll(/<text[^>]*>([^<]*)</g)];
  expect(names.map(([, name]) => name)).toEqual(expect.arrayContaining(['Sola', 'Eigersund', 'Stavanger']));
});

test('names in the funnel stand beside what they name, on no mark and no other name, or not at all', () => {
  const marks = Array.from({ length: 60 }, (_, at) => ({
    x: 80 + ((at * 37) % 200),
    y: 40 + ((at * 53) % 160),
  }));
  const named = marks.map((mark, at) => ({ ...mark, name: `Kommune ${at}` }));
  const plot = { left: 60, right: 320, top: 20, bottom: 220 };
  const placed = placeNames(named, marks, plot, 40);
  expect(placed.length).toBeGreaterThan(3);
  const boxes = placed.map(
    ({ left, base, name }) => [left, left + 6.1 * name.length, base - 10, base + 3] as const,
  );
  for (const [at, [left, right, top, bottom]] of boxes.entries()) {
    expect(left >= plot.left && right <= plot.right && top >= plot.top && bottom <= plot.bottom).toBe(true);
    const meets = (l: number, r: number, t: number, b: number): boolean =>
      left < r && l < right && top < b && t < bottom;
    expect(marks.some(({ x, y }) => meets(x - 6, x + 6, y - 6, y + 6))).toBe(false);
    expect(boxes.some((other, index) => index !== at && meets(...other))).toBe(false);
  }
});
test('without two regions, or without a country that is shown, there is nothing to draw', () => {
  expect(made(ROWS.slice(0, 2))).toEqual([]);
  expect(
    made(ROWS.map((row) => (row.level === 'land' ? { ...row, counts: 'suppressed' as const } : row))).map(
      ({ id }) => id,
    ),
  ).toEqual([
    'arbeid-utdanning-ruter-fylker',
    'arbeid-utdanning-ruter-kommuner',
    'arbeid-utdanning-kommuner-11',
  ]);
});

test('[STA-4] each fylke over the years has its own p-chart, the country behind, and no point for what is hidden or small', () => {
  const [country, counties] = ofKind(made(BY_YEAR), 'trends');
  expect(country?.panels.map(({ name }) => name)).toEqual(['Hele landet']);
  expect(counties?.behind).toEqual([0.8, 0.8, 0.8]);
  expect(counties?.panels.map(({ name, said }) => [name, said])).toEqual([
    ['Oslo', '2018: 60,0 % (n = 100)'],
    ['Rogaland', '2018: 58,3 % (n = 12)'],
  ]);
  const [oslo, rogaland] = counties?.panels ?? [];
  // 240 of 300 with 100 each year: 0.8 ± 3·√(0.8·0.2/100) = 0.68–0.92.
  expect(
    oslo?.points.map((point) => [point?.low.toFixed(4), point?.high.toFixed(4), point?.isOutside]),
  ).toEqual([
    ['0.6800', '0.9200', false],
    ['0.6800', '0.9200', false],
    ['0.6800', '0.9200', true],
  ]);
  expect(rogaland?.points[1]).toBeNull();
  expect(counties?.notes.join(' ')).toMatch(
    /1 av 5 punkter er utenfor.*1 av 6 punkter er ikke med.*Ikke med: 1 fylke med/,
  );
});
test('[STA-7] age groups stand in their own order against everyone, none with a small denominator', () => {
  const ages = ofKind(made([...ROWS.slice(0, 1), ...BY_AGE]), 'ranked')[0];
  expect(ages?.id).toBe('arbeid-utdanning-alder');
  expect(ages?.rows.map(({ name, said }) => `${name}: ${said}`)).toEqual([
    '0–17 år: 75,0 % (n = 40)',
    '18–66 år: 79,9 % (n = 926)',
  ]);
  expect(ages?.notes.join(' ')).toContain('Ikke med: 1 med nevner under 10');
});
test('[VAL-3] [STA-7] every kommune has a tile: in a class, or with the reason why in none; the legend counts them', () => {
  const [, tiles] = ofKind(made(), 'tiles');
  expect(
    tiles?.blocks.flatMap((block) =>
      block.tiles.map(({ name, look, mark }) => [block.name, name, look, mark]),
    ),
  ).toEqual([
    ['Oslo', 'Oslo', 3, '83'],
    ['Rogaland & <mer>', 'Eigersund', 1, '50'],
    ['Rogaland & <mer>', 'Stavanger', 3, '100'],
    ['Rogaland & <mer>', 'Liten', 'small', ''],
    ['Rogaland & <mer>', 'Skjult', 'hidden', ':'],
    ['Rogaland & <mer>', 'Uten', 'missing', '..'],
  ]);
  // Classes below 40, 40–60, 60–80, and 80 and above.
  expect(tiles?.legend.reduce((sum, one) => sum + one.tiles, 0)).toBe(6);
  expect(tiles?.legend.map(({ text }) => text)).toEqual(expect.arrayContaining(['Tall mangler (..)']));
});
test('another måltall than the first is named in title and id', () => {
  const [funnel] = makePictures({
    measures: ROWS.flatMap((row) => measuresOf(row)),
    indicator: work,
    year: 2019,
    measure: 9,
    rule: USUAL_STATISTICS,
    source: 'rader.csv',
    language: 'nb',
  });
  expect(funnel?.id).toBe('arbeid-utdanning-9-trakt-kommuner');
  expect(funnel?.title).toContain('andel ikke innfridd i kommunene 2019');
});

test('[IN-11] where the data are about a part of the country, no picture speaks of the country', () => {
  for (const language of ['nb', 'en'] as const) {
    const rows = [...ROWS, ...BY_YEAR].map((row) =>
      row.level === 'land' ? { ...row, name: 'Alle i dataene' } : row,
    );
    const said = JSON.stringify(made(rows, language).map((one) => ({ ...one, id: '' })));
    expect(said).toContain(language === 'nb' ? 'Alle i dataene 80,0 %' : 'Everyone in the data 80.0%');
    expect(said).not.toMatch(/landet|Norway|the country/i);
  }
});
