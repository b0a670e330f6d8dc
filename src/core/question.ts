import type { SuppressionRule } from './disclosure/types';
import type { InputTold } from './disclosure/withhold';
import type { Issue } from './issues';
import type { RegionQuestion } from './measures/who-reported';
import type { NamedReach } from './regions/reach';
import type { Measure } from './measures/types';

/** What is asked of the counts. Reporting and levels can be changed without reading again. */
export interface Question extends RegionQuestion {
  /** Levels, and headers of grouping columns; without it all levels with data. */
  readonly levels?: readonly string[];
  /** Without it all years in the data. */
  readonly years?: readonly number[];
  /** Ids; without it all that were counted. */
  readonly indicators?: readonly string[];
  /** Ids; without it all, where ages are known ([AGE-3]). */
  readonly ageGroups?: readonly string[];
  /** Hides numbers that are too small, and what they could be computed from; without it nothing is hidden. */
  readonly suppress?: SuppressionRule;
}

/** The answer: every måltall asked for, and everything that was the matter on the way. */
export interface Evaluation {
  /** In the order indicator, level, year, region code, measure number. */
  readonly measures: readonly Measure[];
  readonly issues: readonly Issue[];
  readonly input: InputTold;
  /** What the data are about ([IN-11]). */
  readonly reach: NamedReach;
}
