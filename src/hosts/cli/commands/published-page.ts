import { checkRow, digitsText, readPrintedFigure, type RowFeasibility } from '../../../published';
import { invariant } from '../../../core';
import type { PublishedTargets } from '../../../synthetic';
import page from '../../../definitions/published/arbeid-utdanning-2019.json';

/** The publication page of 2019 that the demonstration reproduces, as printed there. */
export const PAGE = page;

/** Kommuner without rows of their own: those that did not report, and those reported with another. */
export function withoutRows(): readonly string[] {
  return [...page.notReported, ...page.joint.map(({ municipality }) => municipality)];
}

/** The page's figures as what a plan is to print, in tenths of a per cent. */
export function publishedTargets(): PublishedTargets {
  const { met, partiallyMet, unmet } = page.country;
  return {
    country: { met: tenths(met), partiallyMet: tenths(partiallyMet), unmet: tenths(unmet) },
    counties: page.counties.map((county) => ({ code: county.code, met: tenths(county.met) })),
    withoutRows: withoutRows(),
  };
}

/** Whether whole numbers can print as the country's figures ([PUB-3]), with everybody in them or with a rest. */
export function countryFeasibility(closed: boolean): RowFeasibility {
  const outcomes = Object.entries(page.country).map(([outcome, text]) => ({
    outcome,
    share: { id: outcome, figure: readPrintedFigure(text) },
  }));
  return checkRow({ outcomes, closed });
}

/** The sum of the country's printed figures, as text: "99,8". */
export function printedSum(decimalMark: string): string {
  return digitsText(
    Object.values(page.country).reduce((sum, text) => sum + tenths(text), 0),
    1,
    decimalMark,
  );
}

function tenths(text: string): number {
  const figure = readPrintedFigure(text);
  invariant(figure.kind === 'figure' && figure.decimals === 1, `${text} is a figure with one decimal`);
  return figure.digits;
}
