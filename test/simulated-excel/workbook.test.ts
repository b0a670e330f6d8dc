import fc from 'fast-check';
import { parseFormula } from '../../simulated-excel/functions/formula';
import {
  COLUMNS,
  ROWS,
  formatArea,
  parseArea,
  quoteSheet,
  spanning,
  splitSheet,
} from '../../simulated-excel/workbook/address';
import { CellStore } from '../../simulated-excel/workbook/cell-store';
import { enter } from '../../simulated-excel/workbook/cell-value';
import { isValidName } from '../../simulated-excel/workbook/table-model';

const area = fc
  .record({
    row: fc.nat(ROWS - 1),
    column: fc.nat(COLUMNS - 1),
    rowEnd: fc.nat(ROWS - 1),
    columnEnd: fc.nat(COLUMNS - 1),
  })
  .map(({ row, column, rowEnd, columnEnd }) =>
    spanning(
      { row, column, rowCount: 1, columnCount: 1 },
      { row: rowEnd, column: columnEnd, rowCount: 1, columnCount: 1 },
    ),
  );

describe('addresses', () => {
  test('every area survives being written and read', () => {
    fc.assert(fc.property(area, (one) => expect(parseArea(formatArea(one))).toEqual(one)));
  });

  test('every sheet name survives being quoted', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 31 })
      .filter((text) => !/[\\/?*[\]:\n]|^'|'$/.test(text));
    fc.assert(
      fc.property(name, (sheet) =>
        expect(splitSheet(`${quoteSheet(sheet)}!A1`)).toEqual({ sheet, rest: 'A1' }),
      ),
    );
  });

  test.each([
    ['B2', { row: 1, column: 1, rowCount: 1, columnCount: 1 }],
    ['$C$3:A1', { row: 0, column: 0, rowCount: 3, columnCount: 3 }],
    ['B:C', { row: 0, column: 1, rowCount: ROWS, columnCount: 2 }],
    ['2:4', { row: 1, column: 0, rowCount: 3, columnCount: COLUMNS }],
    ['XFE1', null],
    ['A1048577', null],
    ['A', null],
    ['A1:B', null],
    ['hei', null],
  ])('%s', (text, expected) => expect(parseArea(text)).toEqual(expected));

  test.each([
    ['Personer', true],
    ['Født_2024', true],
    ['OUT1', false],
    ['R1C1', false],
    ['to ord', false],
    ['1a', false],
  ])('a name %s: %s', (name, valid) => expect(isValidName(name)).toBe(valid));
});

describe('what is put in a cell', () => {
  test.each([
    ['12', 12],
    [' 1.5 ', 1.5],
    ['1e3', 1000],
    ['50%', 0.5],
    ['true', true],
    ['0301', 301],
    ["'0301", '0301'],
    ['', null],
    ['2024-01-01', '2024-01-01'],
    ['1,5', '1,5'],
  ])('%j becomes %j', (input, value) => expect(enter(input, 'General')).toEqual({ kind: 'value', value }));

  test('text format keeps text, null leaves, objects and NaN are refused', () => {
    expect(enter('0301', '@')).toEqual({ kind: 'value', value: '0301' });
    expect(enter('=A1', 'General')).toEqual({ kind: 'formula', formula: '=A1' });
    expect(enter(null, 'General').kind).toBe('unchanged');
    expect(enter(NaN, 'General').kind).toBe('invalid');
    expect(enter({}, 'General').kind).toBe('invalid');
  });
});

describe('the cell store', () => {
  test('behaves as a plain map of cells, and goes back to any picture taken', () => {
    const write = fc.record({
      row: fc.nat(6),
      column: fc.nat(4),
      value: fc.oneof(fc.integer(), fc.constant(null)),
    });
    const step = fc.oneof(
      write.map((one) => ({ kind: 'write' as const, ...one })),
      fc.constant({ kind: 'picture' as const }),
      fc.nat(3).map((which) => ({ kind: 'restore' as const, which })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const store = new CellStore();
        let model = new Map<string, number | null>();
        const pictures: {
          readonly store: ReturnType<CellStore['takePicture']>;
          readonly model: typeof model;
        }[] = [];
        for (const one of steps) {
          if (one.kind === 'write') {
            store.setValue(one.row, one.column, one.value);
            model.set(`${one.row},${one.column}`, one.value);
          } else if (one.kind === 'picture') {
            pictures.push({ store: store.takePicture(), model: new Map(model) });
          } else {
            const picture = pictures[one.which];
            if (!picture) continue;
            store.restore(picture.store);
            model = new Map(picture.model);
          }
          for (let row = 0; row <= 6; row++) {
            for (let column = 0; column <= 4; column++) {
              expect(store.value(row, column)).toBe(model.get(`${row},${column}`) ?? null);
            }
          }
        }
        const filled = [...model]
          .filter(([, value]) => value !== null)
          .map(([key]) => key.split(',').map(Number));
        const rows = filled.map(([row = 0]) => row);
        const columns = filled.map(([, column = 0]) => column);
        const used = store.usedArea(true);
        expect(
          used && [used.row, used.column, used.row + used.rowCount - 1, used.column + used.columnCount - 1],
        ).toEqual(
          filled.length === 0
            ? null
            : [Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns)],
        );
      }),
    );
  });

  test('a whole column keeps its style for cells that come later', () => {
    const store = new CellStore();
    store.restyle({ row: 0, column: 1, rowCount: ROWS, columnCount: 1 }, (style) => ({
      ...style,
      numberFormat: '@',
    }));
    store.setValue(500, 1, 'x');
    expect(store.style(500, 1)).toEqual({ numberFormat: '@' });
    expect(store.style(500, 2)).toEqual({});
  });
});

describe('formulas', () => {
  test.each([
    [
      '=IPLOS.SHARE(Personer;"Ventetid; kort";1;;TRUE)',
      [
        { kind: 'name', name: 'Personer', part: null },
        { kind: 'literal', value: 'Ventetid; kort' },
        { kind: 'literal', value: 1 },
        { kind: 'omitted' },
        { kind: 'literal', value: true },
      ],
    ],
    [
      '=IPLOS.TABLE(\'Ark 1\'!$A$1:B2,"a""b",-1.5)',
      [
        {
          kind: 'cells',
          sheet: 'Ark 1',
          area: { row: 0, column: 0, rowCount: 2, columnCount: 2 },
          spill: false,
        },
        { kind: 'literal', value: 'a"b' },
        { kind: 'literal', value: -1.5 },
      ],
    ],
    [
      '=IPLOS.X(A1#;Personer[Kjønn];1,5)',
      [
        { kind: 'cells', sheet: null, area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, spill: true },
        { kind: 'name', name: 'Personer', part: 'Kjønn' },
        { kind: 'literal', value: 1.5 },
      ],
    ],
    ['=IPLOS.INDICATORS()', []],
  ])('%s', (formula, args) => expect(parseFormula(formula)?.args).toEqual(args));

  test.each(['=1+IPLOS.X(1)', '=IPLOS.X(SUM(A1))', '=A1', '=IPLOS.X("open', '=IPLOS.X(1)+1'])(
    '%s is not one call with plain arguments',
    (formula) => expect(parseFormula(formula)).toBeNull(),
  );
});
