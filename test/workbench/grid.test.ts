import fc from 'fast-check';
import { shownFormula } from '../../simulated-excel/functions/formula-language';
import { cellError } from '../../simulated-excel/workbook/cell-value';
import { Sheet } from '../../simulated-excel/workbook/sheet';
import { areaOf, at, cursorOf } from '../../workbench/page/grid/cursor';
import { blockToText, textToBlock } from '../../workbench/page/grid/block-text';
import { shownText } from '../../workbench/page/grid/cell-text';
import { movedCursor } from '../../workbench/page/grid/move-cursor';
import { typedInput } from '../../workbench/page/grid/typed-input';

describe('text of cells', () => {
  const shown = (value: number, format: string) => shownText(value, format, 'nb-NO').replace(/\u00a0/g, ' ');

  test.each([
    [43831, 'dd.mm.yyyy', '01.01.2020'],
    [43831, 'yyyy-mm-dd', '2020-01-01'],
    [43831.5, 'd.m.yy hh:mm', '1.1.20 12:00'],
    [0.75 + 1 / 1440, 'hh:mm:ss', '18:01:00'],
    [0.797, '0.0\\ %', '79,7 %'],
    [12345, '#,##0', '12 345'],
    [2019, '0', '2019'],
    [12345678901, 'General', '12345678901'],
    [123456789012, 'General', '1,23457E+11'],
    [0.0549, '[>=0.055]0.0\\ %;;', ''],
    [0.055, '[>=0.055]0.0\\ %;;', '5,5 %'],
  ])('%p as %p is %p', (value, format, text) => expect(shown(value, format)).toBe(text));

  test.each([
    ['#VALUE!', '#VERDI!'],
    ['#N/A', '#I/T'],
    ['#NAME?', '#NAVN?'],
    ['#DIV/0!', '#DIV/0!'],
  ])('the error %p is %p in Norwegian, and typed as that is the same error', (code, text) => {
    expect([shownText(cellError(code), 'General', 'nb-NO'), typedInput(text, 'nb-NO')]).toEqual([text, code]);
    expect(shownText(cellError(code), 'General', 'en-GB')).toBe(code);
  });

  test('the last day of a leap year February is not lost', () => {
    expect(shown(43890, 'dd.mm.yyyy')).toBe('29.02.2020');
  });
});

test.each([
  ['1,5', 'nb-NO', '1.5'],
  ['12,5 %', 'nb-NO', '12.5%'],
  ['1,5', 'en-GB', '1,5'],
  ['=IPLOS.SHARE(A1;"1,5")', 'nb-NO', '=IPLOS.SHARE(A1,"1,5")'],
  ['=HVIS(Personer[#Alle]>1,5;SANN;{1,5\\2;3\\4})', 'nb-NO', '=IF(Personer[#All]>1.5,TRUE,{1.5,2;3,4})'],
  ['=AVRUND(1,25*2)', 'nb-NO', '=ROUND(1.25*2)'],
  ['=ROUND(A1*100,0)&" %"', 'nb-NO', '=ROUND(A1*100,0)&" %"'],
  ['=IPLOS.COUNT("P","x",1,5)', 'nb-NO', '=IPLOS.COUNT("P","x",1,5)'],
  ['=SUM(1,5)', 'en-GB', '=SUM(1,5)'],
  ['0301', 'nb-NO', '0301'],
  ['a, b', 'nb-NO', 'a, b'],
])('typed %p in %p goes to Excel as %p', (text, language, input) => {
  expect(typedInput(text, language)).toBe(input);
});

test.each([
  ['=IF(Personer[#All]>1.5,TRUE,{1.5,2;3,4})', '=HVIS(Personer[#Alle]>1,5;SANN;{1,5\\2;3\\4})'],
  ['=LET(n,1.5,"a,b"&TEXT(n,"0.0"))', '=LA(n;1,5;"a,b"&TEKST(n;"0.0"))'],
  ['=SUM(1,5,A1:B2)', '=SUMMER(1;5;A1:B2)'],
  ['=IPLOS.SHARE(Personer,"x",,0.5)', '=IPLOS.SHARE(Personer;"x";;0,5)'],
])('a stored %p is shown as %p in Norwegian, and comes back the same', (stored, shown) => {
  expect(shownFormula(stored, 'nb-NO')).toBe(shown);
  expect(shownFormula(stored, 'en-GB')).toBe(stored);
  expect(typedInput(shown, 'nb-NO')).toBe(stored);
});

test('a block survives the clipboard, whatever its texts hold', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^[a-z"\t\n\r]*$/));
  const blocks = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(texts, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    )
    // A last row of one empty text looks like the line break that programs put at the end of a block.
    .filter((block) => block.at(-1)?.some((text) => text !== '') === true);
  fc.assert(fc.property(blocks, (block) => expect(textToBlock(blockToText(block))).toEqual(block)));
});

test('a block from another program may end with a line break and have short rows', () => {
  expect(textToBlock('a\tb\nc\n')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ]);
});

test('a quote that opens nothing is a character like others', () => {
  expect(textToBlock('"a\t"b" c')).toEqual([['"a', '"b" c']]);
});

describe('moving the cursor', () => {
  const sheet = new Sheet('{1}', 'Ark1');
  for (const row of [0, 1, 2, 5, 6]) sheet.cells.setValue(row, 0, row);
  sheet.cells.setValue(6, 3, 'x');
  const press = (from: ReturnType<typeof at>, key: string, keys: { shift?: boolean; ctrl?: boolean } = {}) =>
    movedCursor(
      from,
      { key, shiftKey: keys.shift === true, ctrlKey: keys.ctrl === true, metaKey: false },
      sheet,
      20,
    );
  const cell = (row: number, column: number) => at({ row, column });

  test('Ctrl and an arrow go to the end of the filled cells, then to the next ones, then stay', () => {
    const down = (row: number) => press(cell(row, 0), 'ArrowDown', { ctrl: true })?.anchor.row;
    expect([down(0), down(2), down(5), down(6)]).toEqual([2, 5, 6, 6]);
    expect(press(cell(6, 0), 'ArrowUp', { ctrl: true })).toEqual(cell(5, 0));
    expect(press(cell(2, 0), 'ArrowUp', { ctrl: true })).toEqual(cell(0, 0));
    expect(press(cell(6, 0), 'ArrowRight', { ctrl: true })).toEqual(cell(6, 3));
  });

  test('Shift draws the selection from where it began', () => {
    const drawn = press(cell(4, 2), 'ArrowUp', { shift: true });
    expect(drawn && areaOf(drawn)).toEqual({ row: 3, column: 2, rowCount: 2, columnCount: 1 });
    expect(drawn?.anchor).toEqual({ row: 4, column: 2 });
  });

  test('nothing leads off the sheet', () => {
    expect(press(cell(0, 0), 'ArrowUp')).toEqual(cell(0, 0));
    expect(press(cell(3, 0), 'PageUp')).toEqual(cell(0, 0));
    expect(press(cell(1_048_575, 16_383), 'ArrowDown')).toEqual(cell(1_048_575, 16_383));
  });

  test('Ctrl+Home and Ctrl+End are the corners of what is used', () => {
    expect(press(cell(3, 3), 'Home', { ctrl: true })).toEqual(cell(0, 0));
    expect(press(cell(0, 0), 'End', { ctrl: true })).toEqual(cell(6, 3));
  });

  test('other keys are left to others', () => {
    expect(press(cell(0, 0), 'x')).toBeNull();
  });
});

test('a cursor of an area selects that area', () => {
  const area = { row: 2, column: 3, rowCount: 4, columnCount: 5 };
  expect(areaOf(cursorOf(area))).toEqual(area);
});
