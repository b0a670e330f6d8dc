import type { Classification, Issue, KostraGroups } from '../../core';
import { CLASSIFICATION } from '../../shipped';

/** Fylker, kommuner and KOSTRA groups: those shipped, or with what answers of KLASS add. They hold for the session. */
export interface RegionsState {
  readonly classification: Classification;
  /** Null where no answer is of them. */
  readonly kostra: KostraGroups | null;
  /** The names of the files that were opened; none where what ships holds. */
  readonly files: readonly string[];
  /** How they differ from what is shipped. */
  readonly issues: readonly Issue[];
}

/** What is shipped. */
export const SHIPPED_REGIONS: RegionsState = {
  classification: CLASSIFICATION,
  kostra: null,
  files: [],
  issues: [],
};
