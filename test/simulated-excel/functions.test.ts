import { startExcelInJsdom, type JsdomExcel } from '../../simulated-excel/harness/jsdom';
import { platform } from '../../simulated-excel/platform/platform';
import { valuesAt } from '../../simulated-excel/workbook/find-cells';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import type { FunctionsMetadata } from '../../simulated-excel/functions/metadata';

/** Functions as an add-in writes them; they know nothing of the simulation. */
const FUNCTIONS = `
  CustomFunctions.associate('SUM2', async (range, factor, invocation) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return range.flat().reduce((sum, value) => sum + (typeof value === 'number' ? value : 0), 0) * (factor ?? 1);
  });
  CustomFunctions.associate('ECHO', (value, other) => JSON.stringify([value, other]));
  CustomFunctions.associate('GRID', (rows, columns) =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => row * 10 + column)));
  CustomFunctions.associate('BOOM', () => { throw new Error('plain'); });
  CustomFunctions.associate('REJECT', async () => { throw new Error('plain'); });
  CustomFunctions.associate('NA', () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'no data for 1999');
  });
  CustomFunctions.associate('BAD', async () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'no such indicator');
  });
  CustomFunctions.associate('DIV', () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero); });
  CustomFunctions.associate('NOTNUMBER', () => NaN);
  CustomFunctions.associate('KIND', (range) => range.map((row) => row.map((value) =>
    value instanceof CustomFunctions.Error ? 'error ' + value.code : value === null ? 'null' : typeof value)));
  CustomFunctions.associate('WHERE', (range, invocation) => JSON.stringify([invocation.address, invocation.parameterAddresses]));
  CustomFunctions.associate('TICK', (start, invocation) => {
    let count = start;
    invocation.setResult('tick ' + count);
    window.tick = () => invocation.setResult('tick ' + ++count);
    invocation.onCanceled = () => { window.cancelled = (window.cancelled ?? 0) + 1; };
  });
`;

const matrix = { name: 'range', dimensionality: 'matrix' };
const scalar = { name: 'value', optional: true };
const METADATA: FunctionsMetadata = {
  allowErrorForDataTypeAny: false,
  functions: [
    { id: 'SUM2', name: 'SUM2', parameters: [matrix, scalar] },
    { id: 'ECHO', name: 'ECHO', parameters: [scalar, scalar] },
    { id: 'GRID', name: 'GRID', parameters: [scalar, scalar] },
    { id: 'NA', name: 'NA', parameters: [] },
    { id: 'KIND', name: 'KIND', parameters: [matrix] },
    { id: 'TICK', name: 'TICK', parameters: [scalar], options: { stream: true, cancelable: true } },
  ],
};

async function start(options: Parameters<typeof startExcelInJsdom>[0] = {}): Promise<JsdomExcel> {
  const workbook = workbookOf({
    Data: {
      table: 'Tall',
      rows: [
        ['a', 'b'],
        [1, 2],
        [3, null],
      ],
    },
    Ark: [],
  });
  const page = await startExcelInJsdom({ workbook, scripts: [FUNCTIONS], ...options });
  page.excel.functions.register('IPLOS', METADATA);
  return page;
}

describe('calls through the real custom-functions runtime', () => {
  let page: JsdomExcel;
  beforeAll(async () => {
    page = await start();
  });
  afterAll(() => page.close());

  test.each([
    ['SUM2', [{ cells: 'Data!A2:B3' }, 10], { kind: 'value', value: 60 }],
    ['ECHO', ['å', null], { kind: 'value', value: '["å",null]' }],
    [
      'GRID',
      [2, 2],
      {
        kind: 'value',
        value: [
          [0, 1],
          [10, 11],
        ],
      },
    ],
    ['BOOM', [], { kind: 'error', code: '#VALUE!' }],
    ['REJECT', [], { kind: 'error', code: '#VALUE!' }],
    ['NA', [], { kind: 'error', code: '#N/A', message: 'no data for 1999' }],
    ['BAD', [], { kind: 'error', code: '#VALUE!', message: 'no such indicator' }],
    ['DIV', [], { kind: 'error', code: '#DIV/0!' }],
    ['NOTNUMBER', [], { kind: 'error', code: '#VALUE!' }],
    ['MISSING', [], { kind: 'error', code: '#VALUE!' }],
  ] as const)('%s', async (id, args, expected) => {
    expect(await page.excel.functions.call(id, args)).toMatchObject(expected);
  });

  test('the calling cell and the addresses of arguments reach the function', async () => {
    const result = await page.excel.functions.call('WHERE', [{ cells: 'Data!A1:B2' }], { address: 'Ark!C3' });
    expect(result).toEqual({ kind: 'value', value: '["Ark!C3",["Data!A1:B2"]]' });
  });
});

describe('blank cells and error cells in arguments', () => {
  test.each([
    ['zero', 'number'],
    ['null', 'null'],
    ['emptyText', 'string'],
  ] as const)('blank as %s arrives as %s', async (blankArgument, expected) => {
    const page = await start({
      platform: platform('m365', { blankArgument }),
      workbook: workbookOf({ Data: [[1, null]] }),
    });
    expect(await page.excel.functions.call('KIND', [{ cells: 'Data!A1:B1' }])).toEqual({
      kind: 'value',
      value: [['number', expected]],
    });
    page.close();
  });

  test('an error cell fails the call, or arrives as an error where the metadata allows it', async () => {
    const page = await start({ workbook: workbookOf({ Data: [[1, null]] }) });
    page.excel.type('Data!B1', '#N/A');
    expect(await page.excel.functions.call('KIND', [{ cells: 'Data!A1:B1' }])).toMatchObject({
      kind: 'error',
      code: '#N/A',
    });
    expect(await page.excel.functions.call('KIND', [{ cells: 'Data!A1:B1' }], { allowErrors: true })).toEqual(
      {
        kind: 'value',
        value: [['number', 'error #N/A']],
      },
    );
    // Where data types are allowed, an error is an object among them: its type, not its class, says what it is.
    expect(
      await page.excel.functions.call('KIND', [{ cells: 'Data!A1:B1' }], { richArguments: true }),
    ).toEqual({ kind: 'value', value: [['number', 'object']] });
    page.close();
  });

  test('Excel LTSC 2021 crashes on metadata with both flags, and takes either alone', async () => {
    const page = await start({ platform: platform('ltsc2021') });
    const register = (flags: Partial<FunctionsMetadata>) => () =>
      page.excel.functions.register('SIM', { ...METADATA, ...flags });
    expect(register({ allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true })).toThrow(
      'crashes',
    );
    expect(register({ allowCustomDataForDataTypeAny: true })).not.toThrow();
    expect(register({ allowErrorForDataTypeAny: true })).not.toThrow();
    page.close();
  });

  test('on the web an argument over 5 MB is never delivered', async () => {
    const page = await start({ platform: platform('web', { payloadBytes: 1000 }) });
    page.excel.type('Ark!A1:A200', 'long enough');
    expect(await page.excel.functions.call('KIND', [{ cells: 'Ark!A1:A200' }])).toMatchObject({
      code: '#CALC!',
    });
    page.close();
  });
});

describe('formulas in cells', () => {
  let page: JsdomExcel;
  beforeEach(async () => {
    page = await start();
  });
  afterEach(() => page.close());

  test('a formula is computed, and again when its cells change', async () => {
    page.excel.type('Ark!A1', '=IPLOS.SUM2(Data!A2:B3;2)');
    await page.excel.functions.calculated();
    expect(valuesAt(page.excel.workbook, 'Ark!A1')).toEqual([[12]]);
    page.excel.type('Data!B3', 4);
    await page.excel.functions.calculated();
    expect(valuesAt(page.excel.workbook, 'Ark!A1')).toEqual([[20]]);
  });

  test('a formula that the add-in writes is computed and can be read back', async () => {
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Ark').getRange('A1').formulas = [['=IPLOS.SUM2(Tall[#All],1)']];
      await context.sync();
    });
    await page.excel.functions.calculated();
    const read = await page.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Ark').getRange('A1').load('values,formulas');
      await context.sync();
      return [range.values, range.formulas];
    });
    expect(read).toEqual([[[6]], [['=IPLOS.SUM2(Tall[#All],1)']]]);
  });

  test('a cell that reads another formula cell waits for it', async () => {
    page.excel.type('Ark!A1', '=IPLOS.SUM2(Data!A2:B3)');
    page.excel.type('Ark!A2', '=IPLOS.SUM2(A1;100)');
    await page.excel.functions.calculated();
    expect(valuesAt(page.excel.workbook, 'Ark!A1:A2')).toEqual([[6], [600]]);
    page.excel.type('Data!A2', 2);
    await page.excel.functions.calculated();
    expect(valuesAt(page.excel.workbook, 'Ark!A1:A2')).toEqual([[7], [700]]);
  });

  test('a formula follows its cells when their sheet is renamed', async () => {
    page.excel.type('Ark!A1', '=IPLOS.SUM2(Data!A2:B3)');
    page.excel.type('Ark!A2', '=IPLOS.ECHO("Data!A2:B3")');
    await page.excel.functions.calculated();
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').name = 'Nye tall';
      await context.sync();
    });
    expect(page.excel.workbook.sheetNamed('Ark')?.cells.formula(0, 0)).toBe("=IPLOS.SUM2('Nye tall'!A2:B3)");
    // Text in a formula is text.
    expect(page.excel.workbook.sheetNamed('Ark')?.cells.formula(1, 0)).toBe('=IPLOS.ECHO("Data!A2:B3")');
    page.excel.type("'Nye tall'!B3", 4);
    await page.excel.functions.calculated();
    expect(valuesAt(page.excel.workbook, 'Ark!A1')).toEqual([[10]]);
  });

  test('a block spills, gives way to a value in its way, and comes back', async () => {
    page.excel.type('Ark!B2', '=IPLOS.GRID(2,2)');
    await page.excel.functions.calculated();
    const spilled = [
      [0, 1],
      [10, 11],
    ];
    expect(valuesAt(page.excel.workbook, 'Ark!B2:C3')).toEqual(spilled);
    page.excel.type('Ark!C3', 'mine');
    await page.excel.functions.calculated();
    expect(valuesAt(page.excel.workbook, 'Ark!B2:C3')).toEqual([
      ['#SPILL!', ''],
      ['', 'mine'],
    ]);
    page.excel.type('Ark!C3', '');
    await page.excel.functions.calculated();
    expect(valuesAt(page.excel.workbook, 'Ark!B2:C3')).toEqual(spilled);
    page.excel.type('Ark!B2', 'gone');
    expect(valuesAt(page.excel.workbook, 'Ark!B2:C3')).toEqual([
      ['gone', ''],
      ['', ''],
    ]);
  });

  test('a formula can read a spilled block as B2#', async () => {
    page.excel.type('Ark!B2', '=IPLOS.GRID(2,2)');
    page.excel.type('Ark!A1', '=IPLOS.SUM2(B2#)');
    await page.excel.functions.calculated();
    expect(valuesAt(page.excel.workbook, 'Ark!A1')).toEqual([[22]]);
  });

  test('errors show in cells, and a formula the simulator cannot compute is unmistakable', async () => {
    page.excel.type('Ark!A1', '=IPLOS.NA()');
    page.excel.type('Ark!A2', '=SUM(Data!A2:B3)');
    page.excel.type('Ark!A3', '=IPLOS.SUM2(Missing)');
    page.excel.type('Ark!A4', '=IPLOS.SUM2(A5)');
    page.excel.type('Ark!A5', '=IPLOS.SUM2(A4)');
    await page.excel.functions.calculated();
    expect(valuesAt(page.excel.workbook, 'Ark!A1:A5')).toEqual([
      ['#N/A'],
      ['#SIM!'],
      ['#NAME?'],
      ['#SIM!'],
      ['#SIM!'],
    ]);
  });

  test('a streaming cell follows its results, feeds other cells, and is cancelled when overwritten', async () => {
    page.excel.type('Ark!A1', '=IPLOS.TICK(5)');
    page.excel.type('Ark!A2', '=IPLOS.ECHO(A1)');
    await page.excel.functions.calculated();
    expect(valuesAt(page.excel.workbook, 'Ark!A1:A2')).toEqual([['tick 5'], ['["tick 5",null]']]);
    const ticked = new Promise((resolve) => page.excel.functions.onResult(resolve));
    page.window.eval('tick()');
    await ticked;
    await page.excel.functions.calculated();
    expect(valuesAt(page.excel.workbook, 'Ark!A1:A2')).toEqual([['tick 6'], ['["tick 6",null]']]);
    expect(page.excel.functions.openCalls).toBe(1);
    page.excel.type('Ark!A1', '');
    await page.excel.functions.call('ECHO', []);
    expect(page.window.eval('cancelled')).toBe(1);
    expect(page.excel.functions.openCalls).toBe(0);
  });
});
