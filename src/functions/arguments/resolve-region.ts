import {
  COUNTRY,
  findRegion,
  issue,
  issueMessage,
  LEVELS,
  regionProblem,
  type FoundRegion,
  type Tabulation,
} from '../../core';
import { readScalar, requireNotBlank } from './argument';
import { functionText } from '../words/functions';
import type { FunctionContext } from '../context';
import { notAvailable, wrong } from './refusal';

/**
 * Finds the region of an argument in the data's year, by code or unambiguous name; the country when it was left out. A
 * level that the data cannot give is an error that says why ([REG-0], [REG-8]).
 */
export function resolveRegion(
  argument: unknown,
  year: number | null,
  tabulation: Tabulation,
  context: FunctionContext,
): FoundRegion {
  const { language, settings } = context;
  requireNotBlank(argument, 'region', language);
  const written = readScalar(argument, 'region', language);
  if (written === null) return COUNTRY;
  if (typeof written === 'boolean') return wrong(functionText(language).notARegion(written));
  const { classification } = settings;
  // The country is the country in every year, also in one whose kommuner are not known.
  if (classification.forYear(year ?? 0) === undefined) {
    const latest = findRegion(classification, classification.lastYear, written);
    if (latest.kind === 'ok' && latest.region.level === 'land') return COUNTRY;
  }
  if (year === null) {
    const facts = { seen: Object.values(tabulation.input.columns) };
    return wrong(issueMessage(issue('yearNotGiven', 'error', facts), language));
  }
  const answer = findRegion(classification, year, written);
  if (answer.kind !== 'ok') {
    const message = regionProblem(answer, String(written), year, language);
    const isElsewhere = answer.kind === 'unknown' && answer.elsewhere.length > 0;
    return isElsewhere || answer.kind === 'yearOutsideClassification'
      ? notAvailable(message)
      : wrong(message);
  }
  requireLevel(answer.region, tabulation, context);
  return answer.region;
}

function requireLevel(
  { level }: FoundRegion,
  { cube }: Tabulation,
  { language, settings }: FunctionContext,
): void {
  if (level === 'land') return;
  if (!cube.hasMunicipality) {
    const facts = { levels: LEVELS.filter((one) => one !== 'land') };
    notAvailable(issueMessage(issue('noMunicipalityColumn', 'error', facts), language));
  }
  if (level === 'kostragruppe' && settings.kostra === null) {
    notAvailable(issueMessage(issue('kostraTableMissing', 'error', {}), language));
  }
}
