import type { Cube } from '../cube/types';
import { issue, type Issue } from '../issues';
import type { Reach } from '../regions/reach';
import { LEVELS, type KostraGroups, type Level } from '../regions/types';

/** What decides which levels there are. */
export interface LevelQuestion {
  /** Levels, and headers of grouping columns; without it all levels with data. */
  readonly levels?: readonly string[];
  readonly kostra?: KostraGroups;
  /** What the data are about; without it the whole country. */
  readonly reach?: Reach;
}

/** The levels that can be given, those asked for or all; what was asked for and cannot be given is an error. */
export function levelsAsked(
  cube: Cube,
  question: LevelQuestion,
): { readonly levels: readonly string[]; readonly issues: readonly Issue[] } {
  const groups = cube.planes.flatMap(({ column }) => (column === null ? [] : [column]));
  const issues: Issue[] = [];
  if (!question.levels) {
    // A fylke is more than some kommuner of it ([IN-11]): it is given when it is asked for.
    const isLarger = (level: Level) => level === 'fylke' && question.reach?.kind === 'municipalities';
    const levels = LEVELS.filter(
      (level) => isPossible(level, cube.hasMunicipality, question) && !isLarger(level),
    );
    const inMunicipalities = cube.hasMunicipality ? groups.map((group) => `kommune/${group}`) : [];
    if (!cube.hasMunicipality && cube.indicators.length > 0) {
      issues.push(issue('noMunicipalityColumn', 'info', { levels: LEVELS.slice(1) }));
    }
    return { levels: [...levels, ...groups, ...inMunicipalities], issues };
  }
  const lacking = question.levels.filter(
    (level) => level !== 'land' && isLevel(level) && !cube.hasMunicipality,
  );
  if (lacking.length > 0) issues.push(issue('noMunicipalityColumn', 'error', { levels: lacking }));
  if (question.levels.includes('kostragruppe') && cube.hasMunicipality && !question.kostra) {
    issues.push(issue('kostraTableMissing', 'error', {}));
  }
  const levels = question.levels.filter((level) =>
    isLevel(level)
      ? isPossible(level, cube.hasMunicipality, question)
      : groups.some((group) => level === group || level === `kommune/${group}`),
  );
  return {
    levels: [
      ...LEVELS.filter((level) => levels.includes(level)),
      ...levels.filter((level) => !isLevel(level)),
    ],
    issues,
  };
}

function isPossible(level: Level, hasMunicipality: boolean, { kostra }: LevelQuestion): boolean {
  if (level === 'land') return true;
  return hasMunicipality && (level !== 'kostragruppe' || kostra !== undefined);
}

/** Whether a level is one of regions, not a grouping column's. */
export function isLevel(level: string): level is Level {
  return (LEVELS as readonly string[]).includes(level);
}
