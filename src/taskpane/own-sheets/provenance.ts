import { cubeFingerprint } from '../../core';
import type { RunProvenance, PresentData } from '../../hosts/host';
import { INDICATORS, PROGRAM } from '../../shipped';
import type { ChosenData } from '../state/chosen-data';
import type { Wishes } from '../state/wishes';
import type { CountedData } from '../state/counted-run';
import { readVerdictSettings } from './verdict-settings';

/** Where the figures of a run come from; kept with every sheet. */
export function provenanceOf(
  { tabulation }: CountedData,
  data: ChosenData,
  wishes: Wishes,
  time: string,
): RunProvenance {
  return {
    definitions: tabulation.indicators.map(({ indicator: { id, version } }) => ({ id, version })),
    data: cubeFingerprint(tabulation.cube),
    source: data.source.name,
    settings: countingChoices(data, wishes),
    program: PROGRAM.version,
    time,
  };
}

/**
 * The data as they are now, to hold written sheets against. Sheets made with other choices cannot be judged by them, and a sheet
 * of verdicts on published figures that was held against other data, or none, need not be.
 */
export function presentData({ tabulation }: CountedData, data: ChosenData, wishes: Wishes): PresentData {
  const now = countingChoices(data, wishes);
  const fingerprint = cubeFingerprint(tabulation.cube);
  return {
    dataOf({ settings }) {
      const verdict = readVerdictSettings(settings);
      if (verdict && verdict.data !== data.source.name) return undefined;
      return (verdict ? verdict.counted : settings) === now ? fingerprint : null;
    },
    versionOf: (indicator) => INDICATORS.find(({ id }) => id === indicator)?.version,
    program: PROGRAM.version,
  };
}

/** The choices that decide what is counted; those that only decide what is shown are left out. */
export function countingChoices({ source, columns }: ChosenData, { indicators, groupBy }: Wishes): string {
  const { mapping, year } = columns;
  return JSON.stringify({ source: source.name, indicators, groupBy, mapping, year });
}
