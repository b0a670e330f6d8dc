import { digitsText, readPrintedFigure } from '../../src/published';

const nbsp = '\u00a0';
const narrow = '\u202f';

describe('[PUB-1] reading a printed figure', () => {
  test.each([
    ['54,0', 540, 1, 'none'],
    ['54.0', 540, 1, 'none'],
    ['54', 54, 0, 'none'],
    ['77,7 prosent', 777, 1, 'percent'],
    ['77,7 %', 777, 1, 'percent'],
    [`77,7${nbsp}%`, 777, 1, 'percent'],
    ['77,7%', 777, 1, 'percent'],
    ['0,05 pst.', 5, 2, 'percent'],
    ['1 234', 1234, 0, 'none'],
    [`1${nbsp}234`, 1234, 0, 'none'],
    [`1${narrow}234${narrow}567,5`, 12345675, 1, 'none'],
    ['1.234,5', 12345, 1, 'none'],
    ['1,234.5', 12345, 1, 'none'],
    ['1.234.567', 1234567, 0, 'none'],
    ['  7,9 ', 79, 1, 'none'],
    ['−0,5', -5, 1, 'none'],
    ['-0.0', 0, 1, 'none'],
    ['007', 7, 0, 'none'],
    [',5', 5, 1, 'none'],
    ['77,7*', 777, 1, 'none'],
    ['84,4 1)', 844, 1, 'none'],
    ['84,4¹', 844, 1, 'none'],
    ['84,4 % a)', 844, 1, 'percent'],
    ['1\u00a0234 2)', 1234, 0, 'none'],
    ['54,0 †', 540, 1, 'none'],
    ['68,7 [3]', 687, 1, 'none'],
  ])('%j is %d with %d decimals', (text, digits, decimals, unit) => {
    expect(readPrintedFigure(text)).toEqual({ kind: 'figure', digits, decimals, unit, text });
  });

  test.each([
    ['.', 'zeroDenominator'],
    ['..', 'notReported'],
    ['…', 'notReported'],
    [':', 'suppressed'],
    [' : ', 'suppressed'],
  ])('[VAL-3] %j is the sign %s', (text, status) => {
    expect(readPrintedFigure(text)).toEqual({ kind: 'sign', status, text });
  });

  test.each(['', '  ', 'NA', '#N/A', '−10 000 000', '-10000000', '-10000000,0', `−10${nbsp}000${nbsp}000`])(
    '%j is missing',
    (text) => expect(readPrintedFigure(text)).toEqual({ kind: 'missing', text }),
  );

  test('nothing, and the number −1e7, are missing; 0 is a figure', () => {
    expect(readPrintedFigure(null)).toEqual({ kind: 'missing', text: '' });
    expect(readPrintedFigure(undefined)).toEqual({ kind: 'missing', text: '' });
    expect(readPrintedFigure(-1e7)).toEqual({ kind: 'missing', text: '-10000000' });
    expect(readPrintedFigure(0)).toEqual({ kind: 'figure', digits: 0, decimals: 0, unit: 'none', text: '0' });
  });

  test.each([
    ['54,0,1', 'notANumber'],
    ['12 34', 'notANumber'],
    ['1 2345', 'notANumber'],
    ['54,', 'notANumber'],
    ['ca. 54', 'notANumber'],
    ['5–7', 'notANumber'],
    ['1e5', 'notANumber'],
    ['1234567890123', 'tooManyDigits'],
    ['0,12345678901', 'tooManyDigits'],
  ])('%j is unreadable: %s', (text, reason) => {
    expect(readPrintedFigure(text)).toEqual({ kind: 'unreadable', reason, text });
  });

  test('booleans and NaN are unreadable', () => {
    expect(readPrintedFigure(true).kind).toBe('unreadable');
    expect(readPrintedFigure(NaN).kind).toBe('unreadable');
  });

  test('the text a cell shows wins over its stored number, unless the column is too narrow to show it', () => {
    expect(readPrintedFigure(0.77698, { displayed: '77,7 %' })).toMatchObject({
      digits: 777,
      unit: 'percent',
    });
    expect(readPrintedFigure(77.7, { displayed: '####' })).toMatchObject({ digits: 777, decimals: 1 });
  });

  test.each([
    [77.7, undefined, 777, 1],
    [54, undefined, 54, 0],
    [54, 1, 540, 1],
    [77.65, 1, 777, 1],
    [0.1 + 0.2, undefined, 3, 1],
    [1e-7, undefined, 1, 7],
    [1.5e-7, 2, 0, 2],
    [99.95, 1, 1000, 1],
    [-0.25, 1, -3, 1],
    [(247 / 318) * 100, undefined, 776729559748, 10],
  ])('the bare number %d with %p decimals is %d with %d', (value, decimals, digits, read) => {
    expect(readPrintedFigure(value, { decimals })).toMatchObject({ kind: 'figure', digits, decimals: read });
  });

  test('digits are written back with every decimal', () => {
    expect([
      digitsText(540, 1),
      digitsText(5, 2),
      digitsText(0, 1),
      digitsText(-5, 1),
      digitsText(54, 0),
    ]).toEqual(['54,0', '0,05', '0,0', '−0,5', '54']);
    expect(digitsText(777, 1, '.')).toBe('77.7');
  });
});
