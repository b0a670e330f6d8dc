import type { Page } from 'playwright-core';
import { extract } from '../made/extract';
import type { Workbook } from '../../simulated-excel/workbook/workbook';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { publishedTable } from '../made/published/table';
import { cellsOf, panesInBrowser, workbookWith, type OpenedPane, type OpenOptions } from '../started/pane';
import { until } from '../started/until';

const rows = extract([2018, 2019], 800, 0.01);
const published = publishedTable(rows, 2019, { code: '03', tenths: 30 });
const wrongRow = published.findIndex(([code]) => code === '03') + 1;

const openPane = panesInBrowser();

const LOOKS: readonly (readonly [string, Omit<OpenOptions, 'browser'>, string | null])[] = [
  ['a light theme, as narrow as Office makes a pane', { width: 320 }, null],
  ['a dark theme', { theme: 'dark' }, 'dark'],
  ['a contrast theme of Windows', { forcedColors: 'active' }, 'contrast'],
  ['Excel on the web, in a frame', { route: 'web' }, null],
];

describe.each(LOOKS)('in %s', (_, look, pictures) => {
  test('no state has a violation, nothing is wider than the pane, and Office’s corner is free', async () => {
    // What is said and named is the same in every look; only the colours are others.
    const rules = 'width' in look ? 'everything' : 'colours';
    const opened = await openPane({ workbook: withPublished(), ...look });
    await opened.addIn.getByText(/rader lest: .* personer/).waitFor();
    await isWellMade(opened, rules);
    if (pictures) await opened.picture(`pane-data-${pictures}`);
    await opened.press('Endre kolonner');
    await opened.press('Rapportering og KOSTRA-grupper');
    await isWellMade(opened, rules);
    await opened.press('Neste');
    await opened.seeHeading('Hva skal beregnes?');
    await isWellMade(opened, rules);
    await opened.press('Beregn');
    await opened.seeHeading('Resultat');
    await isWellMade(opened, rules);
    if (pictures) await opened.picture(`pane-result-${pictures}`);
    await opened.press(/^Hvor kommer tallet fra\? Hele landet/);
    await isWellMade(opened, rules);
    await opened.goTo('Publiserte tall');
    await opened.addIn.getByText(/tall er gjenkjent/).waitFor();
    await isWellMade(opened, rules);
    await opened.press('Kontroller');
    await opened.seeHeading('Funnet i tabellen');
    await isWellMade(opened, rules);
    if (pictures) await opened.picture(`check-${pictures}`);
    await opened.press('Skriv kontrollark');
    await opened.addIn.getByText(/Kontrollen er skrevet/).waitFor();
    await isWellMade(opened, rules);
    await opened.press('Endre valg');
    await opened.addIn.getByRole('radio', { name: 'Tekst', exact: true }).check();
    await opened.addIn.getByRole('textbox').fill('I Oslo fikk 99,9 prosent innfridd sitt behov i 2019.');
    await opened.press('Kontroller teksten');
    await opened.seeHeading('Funnet i teksten');
    await isWellMade(opened, rules);
    await opened.goTo('Definisjoner');
    await isWellMade(opened, rules);
    // The pointer rests on the button that was pressed.
    await opened.addIn.getByRole('button', { name: 'Selvtest' }).click();
    await opened.seeHeading('Selvtest av IPLOS i Excel');
    await isWellMade(opened, rules);
    expect(opened.faults).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  test('from opening the pane to a result sheet', async () => {
    const opened = await openPane({ workbook: workbookWith(rows) });
    const { page, addIn, excel } = opened;
    await addIn.getByText(/rader lest: .* personer/).waitFor();
    await tabTo(page, 'Neste');
    await page.keyboard.press('Enter');
    await opened.seeHeading('Hva skal beregnes?');
    // The button that had the focus is gone: the keyboard goes on from the heading, not from the top of the page.
    expect(await focused(page)).toBe('Hva skal beregnes?');
    await tabTo(page, 'Kommuner');
    await page.keyboard.press('Space');
    await tabTo(page, 'Bare andeler', 'Andeler og antall');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Beregn');
    await page.keyboard.press('Enter');
    await opened.seeHeading('Resultat');
    expect(excel.workbook.sheets.map(({ name }) => name)).not.toContain('Arbeid og utdanning – kommune');
    await tabTo(page, 'Gå til arket Arbeid og utdanning – fylke');
    await page.keyboard.press('Enter');
    await until(
      'the sheet is shown',
      () => excel.workbook.facts.activeSheet.name === 'Arbeid og utdanning – fylke',
    );
  });

  test('from opening the pane to a wrong published figure, and to what is the matter with the data', async () => {
    const opened = await openPane({ workbook: withPublished() });
    const { page, addIn, excel } = opened;
    await addIn.getByText(/rader lest: .* personer/).waitFor();
    await tabTo(page, 'Publiserte tall');
    await page.keyboard.press('Enter');
    await addIn.getByText(/tall er gjenkjent/).waitFor();
    await tabTo(page, 'Kontroller');
    await page.keyboard.press('Enter');
    await opened.seeHeading('Funnet i tabellen');
    expect(await focused(page)).toBe('Funnet i tabellen');
    await tabTo(page, `Vis D${wrongRow}`);
    await page.keyboard.press('Enter');
    await until(
      'the wrong cell is selected',
      () => excel.workbook.facts.selection.sheet.name === 'Publisert',
    );
    await tabTo(page, 'Skriv kontrollark');
    await page.keyboard.press('Enter');
    await addIn.getByText(/Kontrollen er skrevet/).waitFor();
    await tabTo(page, 'Kontroller data');
    await page.keyboard.press('Enter');
    await opened.seeHeading('Kontroll av dataene');
    expect(await focused(page)).toBe('Kontroll av dataene');
  });

  test('opening the pane takes the focus from nobody', async () => {
    const opened = await openPane({ workbook: workbookWith(rows) });
    await opened.addIn.getByText(/rader lest: .* personer/).waitFor();
    expect(await opened.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});

/** Data, and a published table with one wrong figure. */
function withPublished(): Workbook {
  return workbookOf({
    Personer: { rows: cellsOf(rows), table: 'Uttrekk' },
    Publisert: { rows: cellsOf(published), table: 'Arbeid_og_utdanning' },
  });
}

async function isWellMade(opened: OpenedPane, rules: 'everything' | 'colours'): Promise<void> {
  expect(await opened.violations(rules)).toEqual([]);
  const { addIn } = opened;
  expect(
    await addIn.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
  ).toBe(true);
  const inCorner = await addIn.evaluate(() => {
    const found = new Set<string>();
    for (let x = 2; x < 40; x += 4) {
      for (let y = 2; y < 40; y += 4) {
        const at = document.elementFromPoint(document.documentElement.clientWidth - x, y);
        const control = at?.closest('button, a, input, select, [tabindex="0"]');
        if (control) found.add(control.outerHTML.slice(0, 80));
      }
    }
    return [...found];
  });
  expect(inCorner).toEqual([]);
}

/** Tabs until a control of one of the names has the focus; every stop on the way must be seen. */
async function tabTo(page: Page, ...names: readonly string[]): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press('Tab');
    const name = await focused(page);
    if (names.includes(name)) return;
    passed.push(name);
  }
  throw new Error(`no way by Tab to ${names.join(' or ')}; passed ${passed.join(', ')}`);
}

/** The name of what has the focus, as a screen reader says it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement) return '';
    const labels = activeElement instanceof HTMLInputElement ? activeElement.labels : null;
    const label = labels?.[0]?.textContent;
    return (activeElement.getAttribute('aria-label') ?? label ?? activeElement.textContent ?? '').trim();
  });
}
