import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ironCalc } from '../../simulated-excel/engine/iron-calc';
import { workbookOf } from '../../simulated-excel/workbook/workbook-of';
import { personsWorkbook } from '../made/persons';
import { startFunctions, type FunctionsPage } from '../started/functions-page';

/*
 * Formulas around the add-in's functions, and plain ones, with the values that Excel's documentation gives them. Each stands in a cell of
 * its own, far enough apart to spill.
 */
const WASM = path.join(__dirname, '..', '..', 'node_modules', '@ironcalc', 'wasm', 'wasm_bg.wasm');

let page: FunctionsPage;
beforeAll(async () => {
  page = await startFunctions({
    workbook: workbookOf({
      ...personsWorkbook(),
      Tall: {
        rows: [
          [1, 'a'],
          [3, 'b'],
          [2, 'c'],
          [null, 'd'],
        ],
      },
    }),
  });
  page.excel.functions.computeWith(await ironCalc(readFileSync(WASM)));
});
afterAll(() => page.close());

const SHARE = 'IPLOS.SHARE("Personer";"arbeid-utdanning";1;"0301";2019)';
const COUNT = 'IPLOS.COUNT("Personer","arbeid-utdanning",1,"0301",2019)';

const VALUES: readonly (readonly [string, unknown])[] = [
  // Around one function, two, and arguments that are formulas themselves
  [`=ROUND(${SHARE.replace(/;/g, ',')},2)`, 0.43],
  [`=AVRUND(${SHARE};2)`, 0.43],
  [`=HVIS(${SHARE}>0,5;"over";"under")`, 'under'],
  [`=IF(${COUNT}=3,"tre","ikke tre")`, 'tre'],
  [`=${COUNT}+1`, 4],
  [`=${COUNT}*${COUNT}`, 9],
  [`=${COUNT}/IPLOS.DENOMINATOR("Personer","arbeid-utdanning","alle","0301",2019)`, 3 / 7],
  [`=IFERROR(IPLOS.SHARE("Finnes ikke","arbeid-utdanning",1),"mangler")`, 'mangler'],
  [`=ISERROR(IPLOS.SHARE("Finnes ikke","arbeid-utdanning",1))`, true],
  [`=IPLOS.COUNT("Personer","arbeid-utdanning",1+0,"0301",2018+1)`, 3],
  [`=IPLOS.COUNT("Per"&"soner","arbeid-utdanning",1,"0301",MAX(Data!B2:B13))`, 3],
  [`=IPLOS.COUNT("Personer","arbeid-utdanning",Tall!A1,"0301",2019)`, 3],
  [`=TEXT(${SHARE.replace(/;/g, ',')},"0.0%")`, '42.9%'],
  [`=LET(n,${COUNT},n*2)`, 6],
  [`=LET(d,IPLOS.DATASET("Personer"),IPLOS.COUNT(d,"arbeid-utdanning",1,"0301",2019))`, 3],
  [`=LA(n;${COUNT.replace(/,/g, ';')};m;n+1;n*m)`, 12],
  [`=SUM(${COUNT},10)`, 13],
  [`="Antall: "&${COUNT}`, 'Antall: 3'],
  [`=MAX(${COUNT},2)`, 3],
  [`=ROWS(IPLOS.TABLE("Personer","arbeid-utdanning"))>1`, true],
  [`=INDEX(IPLOS.INDICATORS(),2,1)`, 'arbeid-utdanning'],
  // Plain ones
  ['=1+1', 2],
  ['=1/3', 0.333333333333333],
  ['=2^10', 1024],
  ['=10%', 0.1],
  ['=-Tall!A1', -1],
  ['=SUM(Tall!A1:A4)', 6],
  ['=SUMMER(Tall!A1:A4;0,5)', 6.5],
  ['=SUM(Tall!A:A)', 6],
  ['=AVERAGE(Tall!A1:A4)', 2],
  ['=COUNT(Tall!A1:A4)', 3],
  ['=COUNTA(Tall!A1:B4)', 7],
  ['=COUNTIF(Tall!A1:A4,">1")', 2],
  ['=SUMIF(Tall!A1:A4,">1")', 5],
  ['=MEDIAN(1,3,2)', 2],
  ['=IF(1>2,"a","b")', 'b'],
  ['=IFS(FALSE,"a",TRUE,"b")', 'b'],
  ['=SWITCH(2,1,"en",2,"to")', 'to'],
  ['=AND(TRUE,FALSE)', false],
  ['=NOT(FALSE)', true],
  ['=OR(SANN;USANN)', true],
  ['=ROUNDUP(1.21,1)', 1.3],
  ['=MOD(7,3)', 1],
  ['=LEN("æøå")', 3],
  ['=UPPER("å")', 'Å'],
  ['=LEFT("0301 Oslo",4)', '0301'],
  ['=SUBSTITUTE("a-b","-","+")', 'a+b'],
  ['=TEXTJOIN(", ",TRUE,Tall!B1:B3)', 'a, b, c'],
  ['=VLOOKUP(3,Tall!A1:B3,2,FALSE)', 'b'],
  ['=XLOOKUP(2,Tall!A1:A3,Tall!B1:B3)', 'c'],
  ['=MATCH(3,Tall!A1:A3,0)', 2],
  ['=SUMPRODUCT({1,2},{3,4})', 11],
  ['=ISBLANK(Tall!A4)', true],
  ['=SUM(Personer[år])', 2018 + 12 * 2019],
  ['=YEAR(DATE(2020,2,29))', 2020],
  ['="en ""to"""', 'en "to"'],
  ['=1/0', '#DIV/0!'],
  ['=NOSUCHFUNCTION(1)', '#NAME?'],
  ['=REDUCE(0,Tall!A1:A3,LAMBDA(a,b,a+b))', 6],
  ['=SUM(MAP(Tall!A1:A3,LAMBDA(x,x*2)))', 12],
];

test('one value in one cell', async () => {
  VALUES.forEach(([formula], at) => page.excel.type(`Ark!A${at + 1}`, formula));
  await page.excel.functions.calculated();
  const shown = page.shown(`Ark!A1:A${VALUES.length}`).map(([value]) => value);
  const wrong = VALUES.flatMap(([formula, value], at) => {
    const got = shown[at];
    const isClose = typeof got === 'number' && typeof value === 'number' && Math.abs(got - value) < 1e-14;
    return got === value || isClose ? [] : [[formula, value, got]];
  });
  expect(wrong).toEqual([]);
  expect(VALUES.length).toBeGreaterThanOrEqual(60);
});

test.each([
  ['=SORT(Tall!A1:A3)', [[1], [2], [3]]],
  ['=SORTER(Tall!A1:A3;1;-1)', [[3], [2], [1]]],
  [
    '=FILTER(Tall!A1:B3,Tall!A1:A3>1)',
    [
      [3, 'b'],
      [2, 'c'],
    ],
  ],
  ['=UNIQUE({"a";"b";"a"})', [['a'], ['b']]],
  [
    '=SEQUENCE(2,2)',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['=TAKE(IPLOS.INDICATORS(),2,1)', [[expect.any(String)], ['arbeid-utdanning']]],
] as const)('%s spills', async (formula, rows) => {
  page.excel.type('Ark!H1', formula);
  await page.excel.functions.calculated();
  const last = String.fromCharCode(71 + rows[0].length);
  expect(page.shown(`Ark!H1:${last}${rows.length}`)).toEqual(rows);
  page.excel.type('Ark!H1', null);
});

test('a formula follows the cells that it reads, those of the add-in’s answers among them', async () => {
  page.excel.type('Ark!P1', '=Tall!A1*10');
  page.excel.type('Ark!P2', '=P1+1');
  page.excel.type('Ark!P3', `=${COUNT}+Tall!A1`);
  await page.excel.functions.calculated();
  expect(page.shown('Ark!P1:P3')).toEqual([[10], [11], [4]]);
  page.excel.type('Tall!A1', 5);
  await page.excel.functions.calculated();
  expect(page.shown('Ark!P1:P3')).toEqual([[50], [51], [8]]);
  page.excel.type('Tall!A1', 1);
});

test('what cannot be computed shows that it is not computed, and a circle does not hang', async () => {
  page.excel.type('Ark!R1', '=GROUPBY({1;2},{3;4},SUM)');
  page.excel.type('Ark!R2', '=R3+1');
  page.excel.type('Ark!R3', '=R2+1');
  await page.excel.functions.calculated();
  expect(page.shown('Ark!R1:R3').map(([value]) => value)).toEqual(['#NAME?', '#SIM!', '#SIM!']);
});
