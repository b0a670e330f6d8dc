import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { pngSize } from '../../scripts/validate/png-size';
import { extract } from '../made/extract';
import { computed, panesInBrowser, workbookWith } from '../started/pane';

const openPane = panesInBrowser();
const rows = extract([2019], 3000);

test.each([
  ['a light theme, as narrow as Office makes a pane', { width: 320 }, 'pane-variation'],
  ['a dark theme', { theme: 'dark' }, 'pane-variation-dark'],
  ['a contrast theme of Windows', { forcedColors: 'active' }, 'pane-variation-contrast'],
] as const)(
  'in %s funnel and ranks are seen, said, and stand in a table',
  async (_, look, name) => {
    const pane = await openPane({ workbook: workbookWith(rows), ...look });
    const { addIn } = pane;
    await pane.goTo('Variasjon');
    await addIn.getByText(/Beregn først/).waitFor();
    expect(await pane.violations()).toEqual([]);
    await pane.goTo('Beregn');
    const isFirst = name === 'pane-variation';
    if (isFirst) {
      await pane.press('Neste');
      await addIn.getByLabel('Vis usikkerhet ved siden av andelene').check();
      expect(await addIn.getByLabel('Levende formler i stedet for verdier').isDisabled()).toBe(true);
      await pane.press('Beregn');
      await pane.seeHeading('Resultat');
      const sheets = pane.excel.workbook.sheets.map((sheet) => sheet.name);
      expect(sheets).toEqual(
        expect.arrayContaining(['Arbeid og utdanning – variasjon', 'Arbeid og utdanning – rutekart']),
      );
      const variation = pane.excel.workbook.sheets.find((sheet) =>
        sheet.name.endsWith('utdanning – variasjon'),
      );
      expect(variation?.facts.charts.map(({ chartType }) => chartType)).toEqual([
        'XYScatterLines',
        'BarStacked',
        'BarStacked',
      ]);
      const coming = pane.page.waitForEvent('download');
      await pane.press('Lag siden');
      const download = await coming;
      expect(download.suggestedFilename()).toBe('iplos-arbeid-utdanning-2019.docx');
      const parts = unzipSync(readFileSync(await download.path()));
      const pictures = Object.entries(parts).filter(([part]) => part.endsWith('.png'));
      // Two pictures of the width of a drawing, twice as sharp, drawn by the browser under the page's policy.
      expect(pictures.map(([, bytes]) => pngSize(Buffer.from(bytes))?.width)).toEqual([1800, 1800]);
      await pane.seeHeading('Side for publisering');
      const place = addIn.getByLabel('Siden gjelder');
      await place.selectOption('alle');
      const all = pane.page.waitForEvent('download');
      await pane.press('Lag sidene');
      const pages = unzipSync(readFileSync(await (await all).path()))['word/document.xml'];
      const titles = Buffer.from(pages ?? [])
        .toString()
        .match(/<w:pStyle w:val="Title"\/>/g);
      expect(titles).toHaveLength((await place.getByRole('option').count()) - 2);
      expect(await pane.violations()).toEqual([]);
    } else await computed(Promise.resolve(pane));
    await pane.goTo('Variasjon');
    await pane.seeHeading('Variasjon mellom områder');
    const pictures = addIn.getByRole('img', { name: /andel innfridd i fylkene 2019/ });
    expect(await pictures.count()).toBe(2);
    await addIn
      .getByRole('button', { name: /^Tallene bak bildet/ })
      .first()
      .press('Enter');
    expect(await addIn.getByRole('table').getByRole('row').count()).toBeGreaterThan(10);
    expect(await pane.violations()).toEqual([]);
    expect(
      await addIn.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      ),
    ).toBe(true);
    await addIn
      .getByRole('button', { name: /^Tallene bak bildet/ })
      .first()
      .press('Enter');
    await pictures.first().scrollIntoViewIfNeeded();
    await pane.picture(name);
    await pictures.last().scrollIntoViewIfNeeded();
    if (isFirst) await pane.picture(`${name}-ranks`);
    await addIn.getByLabel('Områder', { exact: true }).selectOption('Kommunene i hele landet');
    await addIn.getByRole('img', { name: /andel innfridd i kommunene 2019/ }).waitFor();
    if (isFirst) {
      await addIn.getByLabel('Kommune', { exact: true }).selectOption('0301 Oslo');
      const beside = addIn.getByRole('table', { name: /^Oslo ved siden av/ });
      expect(await beside.getByRole('row').count()).toBe(3);
      await beside.scrollIntoViewIfNeeded();
      await pane.picture('pane-municipality');
      await pane.press('Skriv kommunen på et ark');
      await pane.seeHeading('Variasjon mellom områder');
      const written = pane.excel.workbook.sheets.map((sheet) => sheet.name);
      expect(written).toEqual(expect.arrayContaining(['0301 Oslo', 'Arbeid og utdanning – rutekart']));
    }
    expect(await pane.violations()).toEqual([]);
    expect(
      await addIn.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      ),
    ).toBe(true);
  },
  300_000,
);
