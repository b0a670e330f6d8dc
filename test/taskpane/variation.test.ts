import { changeWishes } from '../../src/taskpane/compute/actions/change-wishes';
import { computeAction } from '../../src/taskpane/compute/actions/compute';
import { start } from '../../src/taskpane/actions/start';
import type { PaneState } from '../../src/taskpane/state/pane-state';
import { START_VARIATION, type VariationState } from '../../src/taskpane/state/variation-state';
import { chooseVariation } from '../../src/taskpane/variation/actions';
import { tableOf } from '../../src/taskpane/variation/picture-view';
import { shownVariation, type ShownVariation } from '../../src/taskpane/variation/shown-variation';
import { measuresOf } from '../made/layouts';
import { VARIED } from '../made/variation-rows';
import { extract } from '../made/extract';
import { FakeHost } from '../started/fake-host';

const ASKED = { smallBelow: 10, source: 'Uttrekk', language: 'nb' } as const;
const made = VARIED.flatMap((row) => measuresOf(row));

function variation(chosen: Partial<VariationState> = {}): ShownVariation {
  const found = shownVariation(made, { ...START_VARIATION, ...chosen }, ASKED);
  if (found === null) throw new Error('there are figures');
  return found;
}

test('[STA-1] [STA-2] the latest year and the share met by fylke are shown first: funnel and ranks, each with its table', () => {
  const found = variation();
  expect([found.measure, found.year, found.level]).toEqual([1, 2019, 'fylke']);
  expect(found.pictures.map(({ kind }) => kind)).toEqual(['funnel', 'ranked']);
  const [funnel, ranked] = found.pictures;
  // Oslo's 83,3 % of 600 and Rogaland's 75 % of 400, against 80 %: 2,04 and −2,5 standard errors.
  expect(funnel && tableOf(funnel, 'nb').rows).toEqual([
    ['Oslo', '600', '83,3 %', 'utenfor 95 %'],
    ['Rogaland', '400', '75,0 %', 'utenfor 95 %'],
  ]);
  expect(ranked && tableOf(ranked, 'nb').rows[0]).toEqual(['Oslo', '600', '83,3 %', '80,1 % – 86,1 %']);
});

test('kommuner have a funnel, and those of a fylke are ranked; what is not there is not chosen', () => {
  expect(variation({ level: 'kommune' }).pictures.map(({ id }) => id)).toEqual([
    'arbeid-utdanning-trakt-kommuner',
  ]);
  expect(variation({ level: '11' }).pictures.map(({ id }) => id)).toEqual(['arbeid-utdanning-kommuner-11']);
  expect(variation({ level: '99', year: 1999, measure: 16, indicator: 'ukjent' })).toMatchObject({
    level: 'fylke',
    year: 2019,
    measure: 1,
  });
  expect(variation({ level: '03' }).pictures).toEqual([]);
  expect(shownVariation([], START_VARIATION, ASKED)).toBeNull();
});

test('[VAL-3] [STA-7] the hidden and the small have no statistics in any picture or table', () => {
  for (const level of ['fylke', 'kommune', '11']) {
    for (const picture of variation({ level }).pictures) {
      const said = JSON.stringify([picture, tableOf(picture, 'nb')]);
      expect(said).not.toMatch(/"Skjult"|"Liten"/);
    }
  }
});

test('[VAL-3] of a computation that hides small numbers the pane has what hiding left', async () => {
  const workbook = new FakeHost([{ name: 'Uttrekk', rows: extract([2019], 400) }]);
  const pane = workbook.pane();
  await pane.performAndWait(start, undefined);
  await pane.performAndWait(changeWishes, { suppressBelow: 5 });
  await pane.performAndWait(computeAction, undefined);
  await pane.performAndWait(chooseVariation, { level: 'fylke' });
  const { result, variation: chosen }: PaneState = pane.state();
  const measures = result?.counted?.evaluation.measures ?? [];
  const shown = new Set(
    measures
      .filter(({ status, level }) => status === 'value' && level === 'fylke')
      .map((one) => one.regionName),
  );
  expect(measures.some(({ status, level }) => status === 'suppressed' && level === 'fylke')).toBe(true);
  const found = shownVariation(measures, chosen, ASKED);
  const names = (found?.pictures ?? []).flatMap((one) => tableOf(one, 'nb').rows.map(([name]) => name));
  expect(names.every((name) => name !== undefined && shown.has(name))).toBe(true);
});
