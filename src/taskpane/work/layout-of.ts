import { layoutResults, type Evaluation, type Language, type WorkbookLayout } from '../../core';
import { INDICATORS, PROGRAM } from '../program';
import type { ChosenData, Wishes } from '../state';

/** The result tables of an evaluation, with where they come from. */
export function layoutOf(
  evaluation: Evaluation,
  data: ChosenData,
  wishes: Wishes,
  made: { readonly language: Language; readonly time: string },
): WorkbookLayout {
  const kostra = data.offers.find(({ source }) => source.address === data.columns.kostra);
  return layoutResults({
    results: evaluation,
    indicators: INDICATORS,
    language: made.language,
    content: wishes.content,
    ageGroups: wishes.ageGroups ?? allAgeGroups(),
    figures: wishes.figures,
    provenance: {
      program: PROGRAM.name,
      version: PROGRAM.version,
      time: made.time,
      source: data.source.name,
      settings: {
        year: wishes.years?.length === 1 ? (wishes.years[0] ?? null) : data.columns.year,
        levels: wishes.levels,
        groupBy: wishes.groupBy,
        reporting: data.columns.reporting,
        kostraSource: kostra?.source.name ?? null,
      },
    },
  });
}

function allAgeGroups(): readonly string[] {
  return [...new Set(INDICATORS.flatMap(({ ageGroups }) => ageGroups.map(({ id }) => id)))];
}
