import { LEVELS, type Level, type Question, type Reach, type Tabulation, withReach } from '../../core';
import type { ChosenData } from '../state/chosen-data';
import { hidingOf, type Wishes } from '../state/wishes';
import type { CountedData } from '../state/counted-run';

/** What is asked of the counts: the wishes, as far as the data can answer them. */
export function questionOfWishes(
  { tabulation, kostra }: CountedData,
  data: ChosenData,
  wishes: Wishes,
): Question & { readonly reach: Reach } {
  const possible = possibleLevels(tabulation.cube.hasMunicipality, kostra !== null);
  const levels = possible.filter((level) => wishes.levels === null || wishes.levels.includes(level));
  const groups = groupsOf(tabulation);
  const inMunicipalities = levels.includes('kommune') ? groups.map((group) => `kommune/${group}`) : [];
  const years = wishes.years?.filter((year) => tabulation.input.years.includes(year)) ?? [];
  const question = withReach(tabulation, {
    classification: data.regions.classification,
    ...(years.length > 0 && { years }),
    ...(wishes.regionsOf !== null && { regionsOf: wishes.regionsOf }),
    ...(wishes.reach !== null && { reach: wishes.reach }),
    ...hidingOf(wishes),
    ...(wishes.ageGroups !== null && { ageGroups: wishes.ageGroups }),
    reporting: data.columns.reporting,
    ...(kostra && { kostra }),
  });
  // A fylke is more than some kommuner of it: where the data are about kommuner it is given only when it is asked for ([IN-11]).
  const inReach = levels.filter(
    (level) => level !== 'fylke' || wishes.levels !== null || question.reach.kind !== 'municipalities',
  );
  return { ...question, levels: [...inReach, ...groups, ...inMunicipalities] };
}

/** The levels that tables can be made for. */
export function possibleLevels(hasMunicipality: boolean, hasKostra: boolean): readonly Level[] {
  return LEVELS.filter(
    (level) => level === 'land' || (hasMunicipality && (level !== 'kostragruppe' || hasKostra)),
  );
}

function groupsOf({ cube }: Tabulation): readonly string[] {
  return cube.planes.flatMap(({ column }) => (column === null ? [] : [column]));
}
