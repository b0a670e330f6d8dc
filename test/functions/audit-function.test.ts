import { spillAudit } from '../../src/functions/answers/spill-audit';
import { Refusal } from '../../src/functions/arguments/refusal';
import { contextWith } from '../started/fake-workbook';
import { answerIn, laterOrRefusal } from '../started/refusals';

const TABLE = [
  ['Kommune', 'Antall innfridd'],
  ['Vestland', 100],
  ['Bergen', 60],
  ['Kinn', ':'],
  ['Etne', 37],
];
const ask = (table: unknown, hideBelow: unknown = null) =>
  laterOrRefusal(spillAudit({ table, hideBelow }, { ...contextWith(), addresses: ['Tabell!B3:C7'] }));

test('[DIS-3] IPLOS.AUDIT spills each finding with its cells as they stand in the sheet, then what was not checked', async () => {
  const [header, first, ...rest] = answerIn(await ask(TABLE));
  expect(header).toEqual(['Celle', 'Område', 'Hva', 'Funn', 'Igjen', 'Følger av', 'Forklaring']);
  expect(first?.slice(0, 6)).toEqual([
    'Tabell!C6',
    expect.stringMatching(/^Kinn \d{4}$/),
    'antall innfridd',
    '✗ kan regnes ut',
    '3',
    'Tabell!C4, Tabell!C5, Tabell!C7',
  ]);
  expect(rest.map((line) => line[6]).join(' ')).toMatch(/1 funn.*Ikke kontrollert/);
  // Where 3 is not small, it is hidden to no effect.
  expect(answerIn(await ask(TABLE, 3))[1]?.[3]).toBe('✗ skjult uten virkning');
});

test('a table of which no figure can be placed is refused, and so is a limit that is none', async () => {
  expect(await ask([['x', 'y']])).toBeInstanceOf(Refusal);
  expect(await ask(TABLE, 1)).toBeInstanceOf(Refusal);
});
