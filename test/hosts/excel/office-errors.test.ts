import { LANGUAGES } from '../../../src/core';
import { OFFICE_ERROR_TEXT, type OfficeErrorCode } from '../../../src/hosts/words/office-errors';
import { type WorkbookProblem, Cancelled, WorkbookError } from '../../../src/hosts/host';
import { workbookProblemMessage } from '../../../src/hosts/words/workbook-problems';
import { isTooMuch, workbookError, workbookProblem } from '../../../src/hosts/excel/office-errors';
import { TransportCode } from '../../../simulated-excel/wire/errors';
import { openWorkbook } from '../../started/workbook';

/** Codes that occur in the field but in no list of the library's (docs, application-specific error handling). */
const DOCUMENTED = [
  'ActivityLimitReached',
  'BadPassword',
  'InvalidRequest',
  'MemoryLimitReached',
  'RequestPayloadSizeLimitExceeded',
  'ServiceNotAvailable',
  'Unauthenticated',
  'UndoNotSupported',
];

describe("Excel's errors", () => {
  test('every code the library knows has a message in both languages', async () => {
    const { page } = await openWorkbook({ Ark1: [['x']] });
    const listed = [
      ...Object.values(page.Excel.ErrorCodes as unknown as Record<string, string>),
      ...Object.values(page.OfficeExtension.ErrorCodes as unknown as Record<string, string>),
      ...Object.keys(TransportCode),
      ...DOCUMENTED,
    ].filter((code): code is string => typeof code === 'string');
    page.close();
    expect(listed.length).toBeGreaterThan(40);
    expect(listed.filter((code) => !Object.hasOwn(OFFICE_ERROR_TEXT, code))).toEqual([]);
  });

  test('each message says what to do, and differs between the languages', () => {
    for (const code of Object.keys(OFFICE_ERROR_TEXT) as OfficeErrorCode[]) {
      const [nb, en] = LANGUAGES.map((language) =>
        workbookProblemMessage({ kind: 'office', code }, language),
      );
      expect(nb).not.toBe(en);
      for (const message of [nb, en]) expect(message).toMatch(/^\p{Lu}.{20,}\..*$/u);
    }
  });

  test.each([
    ['AccessDenied', 'batch'],
    ['Conflict', 'batch'],
    ['InvalidOrTimedOutSession', 'transport'],
    ['ActivityLimitReached', 'transport'],
  ] as const)('%s from Excel arrives as this problem', async (code, kind) => {
    const { page, api } = await openWorkbook({ Ark1: [['x']] });
    page.excel.conditions.failNext({
      kind,
      code,
      // Not one of the library's own requests.
      when: (batch) => JSON.stringify(batch).includes('Ark1'),
    } as Parameters<typeof page.excel.conditions.failNext>[0]);
    const error = await api
      .run(async (context) => {
        context.workbook.worksheets.getItem('Ark1').load('name');
        await context.sync();
      })
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WorkbookError);
    expect((error as WorkbookError).problem).toEqual({ kind: 'office', code });
    page.close();
  });

  test('an unknown code is shown as it is, and our own faults are not blamed on Excel', () => {
    expect(workbookProblem({ code: 'Brandnew', message: 'x' })).toEqual({
      kind: 'officeUnknown',
      code: 'Brandnew',
    });
    expect(workbookProblem({ code: 'toString' })).toEqual({ kind: 'officeUnknown', code: 'toString' });
    expect(workbookProblem(new Error('oops'))).toEqual({ kind: 'unexpected', message: 'oops' });
    expect(workbookProblem('text')).toEqual({ kind: 'unexpected', message: 'text' });
    expect(workbookError(new Cancelled())).toBeInstanceOf(Cancelled);
    expect(isTooMuch(workbookError({ code: 'RangeExceedsLimit' }))).toBe(true);
    expect(isTooMuch(workbookError({ code: 'AccessDenied' }))).toBe(false);
  });

  test('problems of our own name what exists and what to do', () => {
    const problems: readonly WorkbookProblem[] = [
      { kind: 'sourceNotFound', wanted: 'X', tables: ['T'], names: [], sheets: ['Ark1'] },
      { kind: 'nameNotCells', name: 'Sats' },
      { kind: 'tableWithoutHeader', table: 'T' },
      { kind: 'sourceEmpty', source: 'T' },
      { kind: 'severalAreas' },
      { kind: 'selectionNotCells' },
      { kind: 'changedWhileReading', source: 'T' },
      { kind: 'rowTooLarge', source: 'T', row: 7 },
      { kind: 'workbookProtected' },
      { kind: 'sheetsProtected', sheets: ['A', 'B'] },
      { kind: 'sheetsProtected', sheets: ['A', 'B', 'C', 'D', 'E'] },
      { kind: 'notPutBack', sheets: ['A'], because: { kind: 'office', code: 'Conflict' } },
      { kind: 'excelTooOld', needed: '1.14' },
      { kind: 'officeUnknown', code: 'New' },
      { kind: 'unexpected', message: 'm' },
    ];
    const text = problems.map((problem) =>
      LANGUAGES.map((language) => workbookProblemMessage(problem, language)),
    );
    for (const [nb, en] of text) expect(nb).not.toBe(en);
    expect(text[0]?.[0]).toBe('«X» finnes ikke i arbeidsboken. Tabeller: «T». Navn: ingen. Ark: «Ark1».');
    expect(text[10]?.[0]).toContain('beskyttet: «A», «B», «C» og 2 til. ');
    expect(text[11]?.[1]).toContain('at the same time');
  });
});
