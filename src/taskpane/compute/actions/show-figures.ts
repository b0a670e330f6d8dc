import { accountOf, openRegions } from '../../../core';
import { figureKey } from '../result/figure-key';
import type { RegionFigure } from '../../state/headline';
import { INDICATORS } from '../../../shipped';
import type { ResultState, ShownFigures } from '../../state/pane-state';
import type { Action } from '../../actions/action';

/** Shows the main figures of another indicator, year or age group. */
export const showFigures: Action<Partial<ShownFigures>> = {
  name: 'showFigures',
  label: (text) => text.steps.result,
  allowed: ({ result }) => result !== null,
  perform({ update }, change) {
    update((state) =>
      state.result
        ? { ...state, result: { ...state.result, shown: { ...state.result.shown, ...change } } }
        : state,
    );
  },
};

/** Whether small numbers are hidden in a result: then nothing is told of the persons behind a figure ([DIS-1]). */
export function isHiding(result: ResultState | null): boolean {
  return result?.issues.some(({ code }) => code === 'suppressed') ?? false;
}

/** Accounts for every person behind a shown figure: where the number comes from. */
export const showFigureSource: Action<RegionFigure> = {
  name: 'explainFigure',
  label: (text) => text.steps.result,
  allowed: ({ result }) => result?.counted !== null && !isHiding(result),
  perform({ state, update }, figure) {
    const { result, data } = state();
    if (!result?.counted || figure.level === 'group' || isHiding(result)) return;
    const { indicator, year, ageGroup } = result.shown;
    const groups = INDICATORS.find(({ id }) => id === indicator)?.ageGroups ?? [];
    const book = openRegions(result.counted.tabulation, {
      classification: result.counted.classification,
      ...(data.kind === 'chosen' && { reporting: data.columns.reporting }),
      reach: result.counted.reach,
      ...(result.counted.regionsOf !== null && { regionsOf: result.counted.regionsOf }),
    });
    const account = accountOf(result.counted.tabulation, book, {
      indicator,
      level: figure.level,
      regionCode: figure.code,
      year,
      ageGroup: Math.max(
        0,
        groups.findIndex(({ id }) => id === ageGroup),
      ),
    });
    if (!account) return;
    const key = figureKey(result.shown, figure);
    update((now) =>
      now.result
        ? { ...now, result: { ...now.result, accounts: { ...now.result.accounts, [key]: account } } }
        : now,
    );
  },
};
