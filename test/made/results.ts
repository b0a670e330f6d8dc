import { cubeFingerprint, evaluate, startReading, type RawCell } from '../../src/core';
import { layoutResults, type LayoutInput, type WorkbookLayout } from '../../src/layout';
import type { RunProvenance } from '../../src/hosts/host';
import { classification, indicators } from './shipped';
import { syntheticRows } from '../../src/synthetic';

/** What results are made of. */
export interface ResultChoices {
  readonly levels?: readonly string[];
  readonly seed?: number;
  readonly persons?: number;
  readonly language?: LayoutInput['language'];
  readonly time?: string;
  readonly indicatorIds?: readonly string[];
  /** Whether figures are formulas on the data. */
  readonly live?: boolean;
  readonly ageGroups?: readonly string[];
}

/** Results of invented persons, and where they come from. */
export interface Results {
  readonly layout: WorkbookLayout;
  readonly run: RunProvenance;
}

/** Computes and lays out results of an invented extract of 2019. */
export function resultsOf(choices: ResultChoices = {}): Results {
  const regions = classification.forYear(2019);
  if (!regions) throw new Error('no classification of 2019');
  const chosen = indicators.filter(
    ({ id }) => choices.indicatorIds?.includes(id) ?? id === 'arbeid-utdanning',
  );
  const persons = choices.persons ?? 900;
  const rows = [...syntheticRows({ regions, persons, seed: choices.seed ?? 1, mess: 0.02 })] as RawCell[][];
  const reading = startReading({ indicators: chosen, required: false, classification });
  reading.add({ source: 'Personer', firstRow: 1, firstColumn: 1, rows });
  const tabulation = reading.finish();
  const levels = choices.levels ?? ['land', 'fylke'];
  const results = evaluate(tabulation, { classification, levels });
  const time = choices.time ?? '2026-11-21T20:05:00+01:00';
  const layout = layoutResults({
    results,
    indicators: chosen,
    language: choices.language ?? 'nb',
    content: 'both',
    ageGroups: choices.ageGroups ?? ['all'],
    figures: true,
    ...(choices.live && { live: { source: 'Uttrekk', year: null, valuesOn: [] } }),
    provenance: {
      program: 'IPLOS for Excel',
      version: '0.1.0',
      time,
      source: 'Uttrekk',
      settings: {
        year: null,
        levels,
        groupBy: [],
        reporting: { nonReporting: [], joint: [], carryForward: false },
        kostraSource: null,
      },
    },
  });
  return {
    layout,
    run: {
      definitions: chosen.map(({ id, version }) => ({ id, version })),
      data: cubeFingerprint(tabulation.cube),
      source: 'Uttrekk',
      settings: JSON.stringify({ levels }),
      program: '0.1.0',
      time,
    },
  };
}
