import { start } from '../../src/taskpane/actions/start';
import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { makeAuditSheet } from '../../src/taskpane/compute/actions/make-audit-sheet';
import { extract } from '../made/extract';
import { FakeHost } from '../started/fake-host';

async function opened(count: number) {
  const workbook = new FakeHost([{ name: 'Uttrekk', rows: extract([2019], count) }]);
  const pane = workbook.pane();
  await pane.performAndWait(start, undefined);
  return { workbook, pane };
}

describe('[ENG-1] the audit sheet from the pane', () => {
  test('counts the cells of the data where they stand, without the keys of persons', async () => {
    const { workbook, pane } = await opened(60);
    await pane.performAndWait(makeAuditSheet, undefined);
    expect(pane.state().notice).toEqual({ kind: 'auditWritten', sheet: 'Revisjonsark' });
    const sheets = workbook.writes[0]?.layout.sheets ?? [];
    expect(sheets.map(({ name }) => name)).toEqual(['Revisjonsark', 'Revisjonsrader', 'Revisjonskommuner']);
    const [figures, rows] = sheets.map((sheet) => (sheet.kind === 'cells' ? sheet.rows.flat() : []));
    expect(figures?.some(({ formula }) => /^=COUNTIFS\(\{audit\/rows\}!/.test(formula ?? ''))).toBe(true);
    const references = rows?.flatMap(
      ({ formula }) => /^=IF\(ISBLANK\(('.+'!\$[A-Z]+\$\d+)\)/.exec(formula ?? '')?.[1] ?? [],
    );
    expect(references?.length).toBeGreaterThan(300);
    // The first column holds the keys.
    expect(references?.filter((one) => /!\$A\$/.test(one))).toEqual([]);
    expect(rows?.filter(({ value }) => typeof value === 'string' && /^p\d/i.test(value))).toEqual([]);
    // The result of the pane is what it was.
    expect(pane.state().screen).toEqual({ kind: 'data' });
  });

  test('[DIS-1] is refused while small numbers are hidden, and of too many rows, in words', async () => {
    const { workbook, pane } = await opened(60);
    await pane.performAndWait(changeWishes, { suppressBelow: 5 });
    await pane.performAndWait(makeAuditSheet, undefined);
    expect(pane.state().notice).toEqual({ kind: 'auditHidden' });
    const large = await opened(5001);
    await large.pane.performAndWait(makeAuditSheet, undefined);
    expect(large.pane.state().notice).toEqual({ kind: 'auditTooLong', most: 5000 });
    expect([...workbook.writes, ...large.workbook.writes]).toEqual([]);
  });
});
