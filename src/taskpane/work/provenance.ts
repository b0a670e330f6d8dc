import { cubeFingerprint } from '../../core';
import type { RunProvenance } from '../../hosts/host';
import type { PresentData } from '../ports';
import { INDICATORS, PROGRAM } from '../program';
import type { ChosenData, Wishes } from '../state';
import type { Counted } from './read-and-count';

/** Where the figures of a run come from; kept with every sheet. */
export function provenanceOf(
  { tabulation }: Counted,
  data: ChosenData,
  wishes: Wishes,
  time: string,
): RunProvenance {
  return {
    definitions: tabulation.indicators.map(({ indicator: { id, version } }) => ({ id, version })),
    data: cubeFingerprint(tabulation.cube),
    source: data.source.name,
    settings: settingsOf(data, wishes),
    program: PROGRAM.version,
    time,
  };
}

/** The data as they are now, to hold written sheets against. Sheets made with other choices cannot be judged by them. */
export function presentData({ tabulation }: Counted, data: ChosenData, wishes: Wishes): PresentData {
  const now = settingsOf(data, wishes);
  return {
    dataOf: ({ settings }) => (settings === now ? cubeFingerprint(tabulation.cube) : null),
    versionOf: (indicator) => INDICATORS.find(({ id }) => id === indicator)?.version,
    program: PROGRAM.version,
  };
}

/** The choices that decide what is counted; those that only decide what is shown are left out. */
function settingsOf({ source, columns }: ChosenData, { indicators, groupBy }: Wishes): string {
  const { mapping, year } = columns;
  return JSON.stringify({ source: source.name, indicators, groupBy, mapping, year });
}
