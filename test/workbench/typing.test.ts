import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ironCalc } from '../../simulated-excel/engine/iron-calc';
import { workbookOf } from '../../simulated-excel/browser';
import { formulaPlace } from '../../workbench/page/typing/formula-place';
import { allOffers, EVERYDAY, offersFor } from '../../workbench/page/typing/offers';

/** The caret is where "|" stands. */
const placeIn = (marked: string, language = 'nb-NO') =>
  formulaPlace(marked.replace('|', ''), marked.indexOf('|'), language);

describe('where one types', () => {
  test.each([
    ['=iplos.s|', 'iplos.s', null],
    ['=1+HV|', 'HV', null],
    ['=IPLOS.SHARE(|', null, ['IPLOS.SHARE', 0]],
    ['=IPLOS.SHARE(Per|;"x")', 'Per', ['IPLOS.SHARE', 0]],
    ['=IPLOS.SHARE(Personer;"a;b(";1,5;|', null, ['IPLOS.SHARE', 3]],
    ['=IPLOS.SHARE(Personer,"x",|', null, ['IPLOS.SHARE', 2]],
    ['=HVIS(IPLOS.COUNT(A1:B2;"x";2)>3;|', null, ['HVIS', 1]],
    ["=IPLOS.SHARE('Mitt (ark)'!A1;|", null, ['IPLOS.SHARE', 1]],
    ['=IPLOS.CHECK({1;2\\3};(1+|', null, ['IPLOS.CHECK', 1]],
    ['=SUMMER(1;2)|', null, null],
  ])('%s', (marked, typed, call) => {
    const place = placeIn(marked);
    expect(place?.name?.typed ?? null).toBe(typed);
    expect(place?.call && [place.call.name, place.call.argument]).toEqual(call);
  });

  test('within a text, or where no formula is typed, nowhere', () => {
    expect(placeIn('=IPLOS.SHARE("Per|')).toBeNull();
    expect(placeIn('Per|')).toBeNull();
  });

  test('a comma between digits parts arguments in English alone', () => {
    expect(placeIn('=SUM(1,5|', 'en-GB')?.call?.argument).toBe(1);
    expect(placeIn('=SUMMER(1,5|')?.call?.argument).toBe(0);
  });
});

describe('what is offered', () => {
  const workbook = workbookOf({ Data: { rows: [['a'], [1]], table: 'Personer' } });
  const metadata = { functions: [{ id: 'SHARE', name: 'SHARE', description: 'Andelen.', parameters: [] }] };
  const names = (typed: string, language = 'nb-NO') =>
    offersFor(typed, allOffers(workbook, metadata, 'IPLOS', language)).map(({ name }) => name);

  test.each([
    ['ip', 'nb-NO', ['IPLOS.SHARE']],
    ['sha', 'nb-NO', ['IPLOS.SHARE']],
    ['pers', 'nb-NO', ['Personer']],
    ['hvisf', 'nb-NO', ['HVISFEIL']],
    ['iferror', 'nb-NO', ['HVISFEIL']],
    ['iferror', 'en-GB', ['IFERROR']],
    ['personer', 'nb-NO', []],
    ['zzz', 'nb-NO', []],
  ])('%s in %s', (typed, language, offered) => expect(names(typed, language)).toEqual(offered));

  test('everyday functions are those that the engine knows', async () => {
    const wasm = join(__dirname, '..', '..', 'node_modules', '@ironcalc', 'wasm', 'wasm_bg.wasm');
    const engine = await ironCalc(readFileSync(wasm));
    const unknown = EVERYDAY.filter((name) => {
      const [[shown] = []] = engine.compute(() => `ERROR.TYPE(${name}(1,1))`, []) ?? [['refused']];
      // 5 is #NAME?.
      return shown === 5;
    });
    // One of them breaks the engine down where it has too few arguments; it goes on all the same.
    expect(engine.compute(() => 'SUBSTITUTE(1,1)', [])).toBeNull();
    expect(unknown).toEqual([]);
  });
});
