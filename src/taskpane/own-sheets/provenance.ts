import { cubeFingerprint, fingerprintOf, type Measure } from '../../core';
import type { RunProvenance, PresentData } from '../../hosts/host';
import { PROGRAM } from '../../program';
import { INDICATORS } from '../../shipped';
import type { ChosenData } from '../state/chosen-data';
import type { Wishes } from '../state/wishes';
import type { CountedData } from '../state/counted-run';
import { readVerdictSettings } from './verdict-settings';

/** Before the fingerprint of what is shown, where small numbers are hidden. */
const OF_SHOWN = 'shown ';

/**
 * Where the figures of a run come from; kept with every sheet. Where small numbers are hidden the fingerprint is of what is shown: of the
 * counts it would tell which of all the fillings that the sheet leaves is the true one ([DIS-1]).
 */
export function provenanceOf(
  { tabulation }: CountedData,
  data: ChosenData,
  wishes: Wishes,
  { time, measures }: { readonly time: string; readonly measures: readonly Measure[] },
): RunProvenance {
  return {
    definitions: tabulation.indicators.map(({ indicator: { id, version } }) => ({ id, version })),
    data: wishes.suppressBelow === null ? cubeFingerprint(tabulation.cube) : fingerprintOfShown(measures),
    source: data.source.name,
    settings: countingChoices(data, wishes),
    program: PROGRAM.version,
    time,
  };
}

/** The fingerprint that is kept where something is hidden, in a result or in the published table that is checked: of what is shown. */
export function fingerprintOfShown(shown: readonly unknown[]): string {
  return `${OF_SHOWN}${fingerprintOf(shown.map((one) => JSON.stringify(one)))}`;
}

/**
 * The data as they are now, to hold written sheets against. Sheets made with other choices cannot be judged by them, and a sheet
 * of verdicts on published figures that was held against other data, or none, need not be.
 */
export function presentData({ tabulation }: CountedData, data: ChosenData, wishes: Wishes): PresentData {
  const now = countingChoices(data, wishes);
  const fingerprint = cubeFingerprint(tabulation.cube);
  return {
    dataOf({ settings, data: held }) {
      // What is shown does not tell whether what is hidden has changed.
      if (held.startsWith(OF_SHOWN)) return undefined;
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
