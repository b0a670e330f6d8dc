import { cellOf, errorCode, isOmitted, readScalar } from '../../src/functions/arguments/argument';
import { parsePlace } from '../../src/functions/data/place';
import { Refusal } from '../../src/functions/arguments/refusal';

/** What the runtime makes of an error cell (CustomFunctions.Error), of an entity, and of a formatted number. */
const ERROR = { type: 'Error', basicType: 'Error', code: '#N/A', basicValue: '#N/A' };
const ENTITY = { type: 'Entity', text: 'Oslo', basicType: 'Error', basicValue: '#VALUE!' };
const FORMATTED = { type: 'FormattedNumber', basicValue: 0.5, numberFormat: '0.0%' };
/** The runtime's invocation, which arrives in place of a parameter that the cached metadata do not know. */
const INVOCATION = { address: 'Ark1!A1', setResult: () => undefined };

describe('arguments of one value', () => {
  test.each([
    ['left out', null, null],
    ['undefined', undefined, null],
    ['an empty cell as text', '', null],
    ['only spaces', '  ', null],
    ['text', ' Oslo ', 'Oslo'],
    ['a number', 301, 301],
    ['zero', 0, 0],
    ['a range of one cell', [['0301']], '0301'],
    ['an entity', ENTITY, 'Oslo'],
    ['a formatted number', FORMATTED, 0.5],
    ['a formatted number, as newer Excels call it', { ...FORMATTED, type: 'Double' }, 0.5],
    ["the runtime's invocation", INVOCATION, null],
  ])('%s', (_, value, expected) => {
    expect(readScalar(value, 'region', 'nb')).toEqual(expected);
  });

  test('an error cell and a range of several cells are refused by name', () => {
    expect(() => readScalar(ERROR, 'year', 'nb')).toThrow(
      new Refusal('valueError', 'Cellen som er gitt som «år», viser #N/A. Rett den først.'),
    );
    expect(() => readScalar([[1], [2]], 'indicator', 'en')).toThrow(
      new Refusal('valueError', '“indicator” must be one cell or one value, not a range.'),
    );
  });

  test.each([
    [null, true],
    ['', true],
    [0, true],
    [INVOCATION, true],
    ['x', false],
    [ERROR, false],
    [[['x']], false],
  ])('%j is omitted: %j', (value, omitted) => {
    expect(isOmitted(value)).toBe(omitted);
  });
});

describe('cells of a range', () => {
  test('errors become their text, entities theirs, numbers stay', () => {
    expect([ERROR, ENTITY, FORMATTED, null, '', 0, true].map(cellOf)).toEqual([
      '#N/A',
      'Oslo',
      0.5,
      null,
      '',
      0,
      true,
    ]);
    expect(cellOf({ type: 'WebImage' })).toBeUndefined();
    expect(errorCode(ENTITY)).toBeNull();
  });
});

describe('the place of a range', () => {
  test.each([
    ['Ark1!A1:H9', { source: 'Ark1', firstRow: 1, firstColumn: 1 }],
    ["'Mitt ark'!$B$12:$AA$90", { source: 'Mitt ark', firstRow: 12, firstColumn: 2 }],
    ["'Kari''s'!AA3", { source: "Kari's", firstRow: 3, firstColumn: 27 }],
    ['Ark1!C:F', { source: 'Ark1', firstRow: 1, firstColumn: 3 }],
    ['Ark1!4:9', { source: 'Ark1', firstRow: 4, firstColumn: 1 }],
    ['A1:B2', null],
    ['', null],
    [null, null],
  ])('%j', (address, place) => {
    expect(parsePlace(address)).toEqual(place);
  });
});
