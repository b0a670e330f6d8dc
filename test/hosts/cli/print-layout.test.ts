import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layoutResults } from '../../../src/layout/layout-results';
import { displayWidth } from '../../../src/hosts/cli/print/display-width';
import { printLayout } from '../../../src/hosts/cli/print/print-layout';
import { layoutInput, SMALL, type MadeRow } from '../../made/layouts';

const golden = (name: string): string => readFileSync(join(__dirname, 'golden', name), 'utf8');

describe('the printed result tables', () => {
  test('[VAL-4] in Norwegian, with all columns', () => {
    expect(printLayout(layoutResults(layoutInput()), { width: 160 })).toBe(golden('small-nb-wide.txt'));
  });

  test('on a screen of 80 columns counts give way to shares, and what is left out is named', () => {
    expect(printLayout(layoutResults(layoutInput()), { width: 80 })).toBe(golden('small-nb-80.txt'));
  });

  test('[VAL-4] in English, shares only', () => {
    const layout = layoutResults(layoutInput(SMALL, { language: 'en', content: 'shares' }));
    expect(printLayout(layout, { width: null })).toBe(golden('small-en-wide.txt'));
  });

  test.each([80, 100, 120, 160, 200])('no line is wider than a screen of %i columns', (width) => {
    const lines = printLayout(layoutResults(layoutInput()), { width }).split('\n');
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
  });

  test('columns stay aligned under wide and joined signs', () => {
    const rows: MadeRow[] = [
      { level: 'Enhet', code: '東京', name: '東京', counts: [1, 0, 0, 0] },
      { level: 'Enhet', code: 'A\u030ase', name: 'A\u030ase', counts: [1, 0, 0, 0] },
      { level: 'Enhet', code: 'Bo', name: 'Bo', counts: [1, 0, 0, 0] },
    ];
    const lines = printLayout(layoutResults(layoutInput(rows)), { width: null }).split('\n');
    const inTable = lines.filter((line) => / 2019 +1 /.test(line));
    expect([displayWidth('東京'), displayWidth('A\u030ase'), displayWidth('Bo')]).toEqual([4, 3, 2]);
    expect(inTable).toHaveLength(3);
    expect(new Set(inTable.map((line) => displayWidth(line.slice(0, line.indexOf('2019'))))).size).toBe(1);
  });

  test('control signs in the data do not reach the terminal', () => {
    const rows: MadeRow[] = [
      { level: 'Enhet', code: 'x', name: 'Enhet\u001b[2J\u0007 A\nB', counts: [1, 0, 0, 0] },
    ];
    const printed = printLayout(layoutResults(layoutInput(rows)), { width: null });
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(printed).toContain('Enhet [2J  A B');
  });

  test('notes shared by tables that follow each other are printed once', () => {
    const printed = printLayout(layoutResults(layoutInput()), { width: 160 });
    expect(printed.match(/Merknader:/g)).toHaveLength(1);
    expect(printed.indexOf('Merknader:')).toBeGreaterThan(printed.indexOf('Utsira     2019'));
  });
});
