import { issue } from '../../src/core/issues';
import { placeSheet } from '../../src/layout/grid/grid';
import { layoutReport } from '../../src/layout/layout-report';
import { layoutResults } from '../../src/layout/layout-results';
import type { FrontLayout, TableLayout, WorkbookLayout } from '../../src/layout/types';
import { layoutInput, leisure, measuresOf, work, type MadeRow } from '../made/layouts';
import { classification } from '../made/shipped';

const AGES = ['all', '0-17', '18-66', '67+'];
const regions = classification.forYear(2019);
if (!regions) throw new Error('2019 has kommuner');

/** The whole country of 2019: each region with its ages; Oslo has 9 of 10 met, all others 7. */
const COUNTRY: readonly MadeRow[] = [
  { level: 'land' as const, code: '0', name: 'Hele landet' },
  ...regions.counties.map(({ code, name }) => ({ level: 'fylke' as const, code, name })),
  ...regions.municipalities.map(({ code, name }) => ({ level: 'kommune' as const, code, name })),
].flatMap((region) =>
  AGES.map((age): MadeRow => ({
    ...region,
    age,
    counts: region.code.startsWith('03') ? [9, 0, 1, 0] : [7, 1, 2, 0],
  })),
);

function reportOf(rows: readonly MadeRow[], changes: Parameters<typeof layoutInput>[1] = {}): WorkbookLayout {
  const input = layoutInput(rows, { ageGroups: AGES, issues: [], indicators: [work, leisure], ...changes });
  const measures = [work, leisure].flatMap((indicator) => rows.flatMap((row) => measuresOf(row, indicator)));
  return layoutReport({ ...input, results: { ...input.results, measures } });
}

const table = (layout: WorkbookLayout, id: string): TableLayout => {
  const found = layout.sheets.find((sheet) => sheet.id === id);
  if (found?.kind !== 'table') throw new Error(`no table ${id}`);
  return found;
};
const front = (layout: WorkbookLayout): FrontLayout => {
  const [first] = layout.sheets;
  if (first?.kind !== 'front') throw new Error('no front page');
  return first;
};
const cellsUnder = (sheet: TableLayout, header: string) => {
  const at = sheet.columns.findIndex((column) => column.header === header);
  if (at < 0) throw new Error(`no ${header}`);
  return sheet.rows.map((row) => row[at]);
};

const country = reportOf(COUNTRY);
const WORK = 'arbeid-utdanning';

describe('the workbook of a whole country', () => {
  test('the front page stands first and leads to "Om beregningen" and all other sheets', () => {
    const { answers, about, contents } = front(country);
    expect(answers.map(({ heading }) => heading)).toEqual([work.title.nb, leisure.title.nb]);
    expect(answers[0]?.key).toMatchObject({ kind: 'share', tenths: 700 });
    expect(answers[0]?.sentences.length).toBeLessThanOrEqual(3);
    expect(answers[0]?.sentences[0]).toBe(
      'Av 10 personer med behov for bistand i hele landet i 2019 fikk 70,0 % behovet innfridd, 10,0 % fikk det delvis innfridd og 20,0 % fikk det ikke innfridd.',
    );
    expect(answers[0]?.sentences[1]).toMatch(
      /fra 70,0 % \(.*\) til 90,0 % \(Oslo\), blant 18 av 18 med minst 10/,
    );
    expect(about.sheet).toBe('om');
    expect(contents.links.map(({ sheet }) => sheet)).toEqual(country.sheets.slice(1).map(({ id }) => id));
  });

  test('[STA-7] of denominators below the least none is called highest or lowest', () => {
    const { answers, figures } = front(reportOf(COUNTRY, { leastRanked: 11 }));
    expect(answers[0]?.sentences[1]).toBe(
      'Etter fylke er ingen satt høyest eller lavest: 0 av 18 har minst 11 i nevneren.',
    );
    expect(figures.map(({ altText }) => altText).join()).not.toMatch(/Høyest|Lavest/);
  });

  test('a kommune has one row, with its fylke and the difference from it; age groups stand in a table of their own', () => {
    const kommuner = table(country, `${WORK}/kommune`);
    expect(kommuner.rows).toHaveLength(422);
    expect(kommuner.columns.map(({ header }) => header)).not.toContain('Aldersgruppe');
    expect(
      new Set(cellsUnder(kommuner, 'Fylke').map((cell) => cell?.kind === 'text' && cell.text)).size,
    ).toBe(18);
    const points = cellsUnder(kommuner, 'Mot fylket, prosentpoeng').map(
      (cell) => cell?.kind === 'difference' && cell.tenths,
    );
    expect(new Set(points)).toEqual(new Set([0]));
    const fylker = table(country, `${WORK}/fylke`);
    expect(cellsUnder(fylker, 'Mot landet, prosentpoeng')[2]).toEqual({ kind: 'difference', tenths: 200 });
    const ages = table(country, `${WORK}/alder`);
    expect(ages.rows).toHaveLength(3 * (18 + 422));
    // What goes on paper comes first.
    expect(ages.printed?.rows).toBe(3 * 18);
  });

  test('no figure is lost or changed: every måltall of every region stands in it as in the plain tables', () => {
    const input = layoutInput(COUNTRY, { ageGroups: AGES, issues: [] });
    const [plain, made] = [layoutResults(input), layoutReport(input)].map((layout) =>
      layout.sheets
        .filter((sheet) => sheet.kind === 'table')
        .flatMap(({ columns, rows }) =>
          rows.flatMap((row) =>
            row.filter((_, at) => ['share', 'count', 'denominator'].includes(columns[at]?.kind ?? '')),
          ),
        )
        .map((cell) => JSON.stringify(cell))
        .sort(),
    );
    expect(made).toEqual(plain);
  });

  test('it prints on at most 20 pages of two indicators, the answer on the first', () => {
    const pages = country.sheets.map((sheet) => {
      const { pagesTall, breaksBefore } = placeSheet(sheet, country).print;
      return pagesTall === 0 ? breaksBefore.length + 1 : pagesTall;
    });
    expect(pages[0]).toBe(1);
    expect(pages.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(20);
  });

  test('with formulas there are no differences, which would stay when the figures change; the key figure is one', () => {
    const live = { source: 'Personer', year: null, valuesOn: [] };
    const made = reportOf(COUNTRY, { live });
    expect(table(made, `${WORK}/kommune`).columns.map(({ kind }) => kind)).not.toContain('difference');
    expect(front(made).answers[0]?.key).toMatchObject({ asked: { part: 'share', regionCode: '0' } });
    const placed = placeSheet(front(made), made).blocks.flatMap(({ rows }) => rows.flat());
    expect(placed.some(({ formula }) => formula?.startsWith('=IPLOS.SHARE('))).toBe(true);
  });

  test('without a top line there is no front page, and with nothing at all only "Om beregningen"', () => {
    expect(reportOf(COUNTRY.filter(({ level }) => level === 'fylke')).sheets[0]?.kind).toBe('table');
    expect(layoutReport(layoutInput([])).sheets.map(({ kind }) => kind)).toEqual(['about']);
  });
});

describe('[IN-11] the workbook of one kommune', () => {
  const reach = {
    kind: 'municipalities',
    regions: [{ code: '1103', name: 'Stavanger' }],
    guessed: true,
  } as const;
  const rows: readonly MadeRow[] = [2018, 2019].flatMap((year) =>
    AGES.flatMap((age): MadeRow[] => [
      { level: 'land', code: '0', name: 'Alle i dataene', year, age, counts: [12, 2, 2, 0] },
      { level: 'kommune', code: '1103', name: 'Stavanger', year, age, counts: [12, 2, 2, 0] },
      { level: 'Enhet', code: 'A', name: 'A', year, age, counts: [10, 1, 1, 0] },
      { level: 'Enhet', code: 'B', name: 'B', year, age, counts: [2, 1, 1, 0] },
    ]),
  );
  const made = (issues: NonNullable<Parameters<typeof layoutInput>[1]>['issues'] = []): WorkbookLayout => {
    const input = layoutInput(rows, { ageGroups: AGES, issues });
    return layoutReport({ ...input, results: { ...input.results, reach } });
  };

  test('names it, has a table by unit with everyone above, and no row of kommuner', () => {
    const layout = made();
    expect(layout.sheets.map(({ id }) => id)).toEqual(['forside', `${WORK}/Enhet`, 'om']);
    const { title, subtitle, answers } = front(layout);
    expect(title).toBe('Stavanger: bistand til å delta i arbeid og utdanning');
    expect(subtitle[0]).toBe('Dataene gjelder 1103 Stavanger, 2018, 2019.');
    expect(subtitle[1]).toContain('Enhet (2)');
    // B has four with a need: it is not called lowest.
    expect(answers[0]?.sentences[1]).toContain('ingen satt høyest eller lavest: 1 av 2');
    expect(answers[0]?.sentences[2]).toBe('I 2018 var andelen innfridd 75,0 % av 16.');
    const units = table(layout, `${WORK}/Enhet`);
    expect(cellsUnder(units, 'Enhet').slice(0, 6)).toEqual(
      ['Alle i dataene', 'Alle i dataene', 'A', 'A', 'B', 'B'].map((text) => ({ kind: 'text', text })),
    );
    expect(units.rows).toHaveLength(3 * 2 * 4);
  });

  test('[IN-10] what must be known before the figures are used comes before them', () => {
    const gap = issue('receivedMissing', 'warning', {
      indicator: WORK,
      header: 'kode 10',
      code: 10,
      years: [2019],
      persons: 16,
      missing: 16,
    });
    const [first, ...others] = front(made([gap])).answers[0]?.sentences ?? [];
    expect(first).toContain('«kode 10» er tom for alle 16 personer');
    expect(others).toHaveLength(1);
  });
});
