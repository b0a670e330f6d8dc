import { OUTCOMES } from '../../src/core/definitions/types';
import { layoutResults } from '../../src/layout/layout-results';
import { OUTCOME_COLOURS, REST_COLOUR } from '../../src/layout/figures/palette';
import { TILE_COLOURS } from '../../src/layout/figures/tile-colours';
import type { Figure, FigureSheetLayout } from '../../src/layout/types';
import { layoutInput, SMALL, type MadeRow } from '../made/layouts';

const figureSheet = (rows: readonly MadeRow[], ageGroups: readonly string[] = ['all']): FigureSheetLayout => {
  const sheet = layoutResults(layoutInput(rows, { ageGroups })).sheets.find((one) => one.kind === 'figures');
  if (sheet?.kind !== 'figures') throw new Error('no figures');
  return sheet;
};
const tenths = (figure: Figure, series: string): readonly (number | null)[] =>
  figure.series
    .find((one) => one.name === series)
    ?.cells.map((cell) => (cell.kind === 'share' ? cell.tenths : null)) ?? [];
const first = (sheet: FigureSheetLayout): Figure => {
  const figure = sheet.figures[0];
  if (figure === undefined) throw new Error('no figure');
  return figure;
};

describe('figures', () => {
  test('fylker stand under the country, highest share met first', () => {
    const rows: MadeRow[] = [
      ...SMALL,
      { level: 'fylke', code: '20', name: 'Finnmark', counts: [9, 1, 0, 0] },
      { level: 'fylke', code: '19', name: 'Troms', counts: 'notReported' },
    ];
    const figure = first(figureSheet(rows));
    expect(figure.categories).toEqual(['Hele landet', 'Finnmark', 'Oslo', 'Rogaland']);
    expect(tenths(figure, 'Innfridd')).toEqual([777, 900, 779, 764]);
    expect(figure.notes).toEqual(['Uten tall og derfor ikke i figuren: Troms.']);
    expect(figure.altText).toContain('Høyest andel innfridd: Finnmark 90,0 %. Lavest: Rogaland 76,4 %.');
  });

  test('[NUM-5] a bar is whole: persons with an invalid value are a part of it, where there are any', () => {
    const figure = first(figureSheet(SMALL));
    expect(figure.series.map((one) => one.name)).toEqual([
      'Innfridd',
      'Delvis innfridd',
      'Ikke innfridd',
      'Uten rapportering',
      'Ugyldig verdi',
    ]);
    expect(tenths(figure, 'Ugyldig verdi')).toEqual([1, 2, 0]);
    figure.categories.forEach((_, index) => {
      const parts = figure.series.map((series) => series.cells[index]);
      const sum = parts.reduce((total, cell) => total + (cell?.kind === 'share' ? cell.tenths : NaN), 0);
      // Each of five parts is off by at most half a tenth.
      expect(Math.abs(sum - 1000)).toBeLessThanOrEqual(2);
    });
    const whole = first(
      figureSheet([{ level: 'land', code: '0', name: 'Hele landet', counts: [1, 0, 0, 0] }]),
    );
    expect(whole.series).toHaveLength(4);
    expect(whole.title).toBe('Arbeid og utdanning, hele landet, 2019');
  });

  test('over several years: the latest year’s fylker, and a line for each outcome in the country', () => {
    const rows = [2017, 2018, 2019].flatMap((year, index): MadeRow[] => [
      { level: 'land', code: '0', name: 'Hele landet', year, counts: [70 + index, 10, 20 - index, 0] },
      { level: 'fylke', code: '03', name: 'Oslo', year, counts: [70 + index, 10, 20 - index, 0] },
    ]);
    const [bars, lines] = figureSheet(rows).figures;
    expect(bars?.title).toBe('Arbeid og utdanning etter fylke, 2019');
    expect(lines?.kind).toBe('lines');
    expect(lines?.categories).toEqual(['2017', '2018', '2019']);
    expect(lines && tenths(lines, 'Innfridd')).toEqual([700, 710, 720]);
    expect(new Set(lines?.series.map((series) => series.marker)).size).toBe(4);
  });

  test('[AGE-1] with several age groups the country is drawn by age group', () => {
    const rows = ['all', '0-17', '67+'].map((age): MadeRow => ({
      level: 'land',
      code: '0',
      name: 'Hele landet',
      age,
      counts: [3, 1, 0, 0],
    }));
    const figures = figureSheet(rows, ['all', '0-17', '67+']).figures;
    expect(figures.map((figure) => figure.id)).toEqual(['fylke', 'alder']);
    expect(figures[1]?.categories).toEqual(['Alle aldre', '0–17 år', '67 år og eldre']);
  });

  test('nothing is drawn when there is no figure, or when none is asked for', () => {
    const kinds = (rows: readonly MadeRow[], figures: boolean): readonly string[] =>
      layoutResults(layoutInput(rows, { figures })).sheets.map((sheet) => sheet.kind);
    expect(
      kinds([{ level: 'land', code: '0', name: 'Hele landet', counts: [0, 0, 0, 0] }], true),
    ).not.toContain('figures');
    expect(kinds(SMALL, false)).not.toContain('figures');
  });

  test('neighbours in a bar differ by at least 15 in lightness (CIE L*), so they can be told apart in grey', () => {
    const order = [...OUTCOMES.map((outcome) => OUTCOME_COLOURS[outcome]), REST_COLOUR];
    const lightness = order.map((colour) => lightnessOf(colour.fill));
    lightness.slice(1).forEach((value, index) => {
      expect(Math.abs(value - (lightness[index] ?? 0))).toBeGreaterThan(15);
    });
  });

  test('each class of tiles is darker than the one below it by at least 12 in lightness, its figure with a contrast of 4.5', () => {
    const lightness = TILE_COLOURS.map(({ fill }) => lightnessOf(fill));
    lightness.slice(1).forEach((value, at) => expect((lightness[at] ?? 0) - value).toBeGreaterThan(12));
    for (const { fill, label } of TILE_COLOURS) expect(contrast(fill, label)).toBeGreaterThanOrEqual(4.5);
  });

  test('the figures written on a bar have the contrast WCAG asks for large text: 3 to 1 at least', () => {
    for (const outcome of OUTCOMES) {
      const { fill, label } = OUTCOME_COLOURS[outcome];
      if (label !== null) expect(contrast(fill, label)).toBeGreaterThanOrEqual(3);
    }
  });
});

/** Relative luminance of sRGB (IEC 61966-2-1). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function lightnessOf(hex: string): number {
  return 116 * Math.cbrt(luminance(hex)) - 16;
}

/** Contrast ratio (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
