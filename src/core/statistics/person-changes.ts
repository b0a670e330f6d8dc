import type { CompiledVariable } from '../definitions/types';
import { SET_ASIDE, TAKES_PART, type PersonBatch } from '../persons/batch';

/** What a person's row says in one extract: kommune, age, and the category of each code. */
interface PersonState {
  readonly municipality: string;
  readonly age: number;
  readonly categories: readonly number[];
}

/**
 * Keeps what each person's row says, by year and key, while rows are read ([IN-7]: the row that counts). Rows without a key are counted
 * alone: they cannot be found again.
 */
export class PersonStates {
  private readonly ofYear = new Map<number, Map<string, PersonState>>();
  private variables: readonly CompiledVariable[] = [];
  /** Rows that have no key. */
  keyless = 0;

  /** Takes a batch whose rows have been read and counted. */
  readonly take = (batch: PersonBatch, variables: readonly CompiledVariable[]): void => {
    this.variables = variables;
    for (let entry = 0; entry < batch.length; entry++) {
      if (batch.skip[entry] !== TAKES_PART || batch.turn[entry] === SET_ASIDE) continue;
      const key = batch.person[entry] ?? '';
      if (key === '' || (batch.personNumber[entry] ?? -1) < 0) {
        this.keyless++;
        continue;
      }
      const year = batch.year[entry] ?? 0;
      const persons = this.ofYear.get(year) ?? new Map<string, PersonState>();
      this.ofYear.set(year, persons);
      persons.set(key, {
        municipality: batch.places[batch.place[entry] ?? -1]?.municipality ?? '',
        age: batch.age[entry] ?? 0,
        categories: variables.map((_, at) => batch.categories[at]?.[entry] ?? 0),
      });
    }
  };

  /** The persons of a year by key, and the codes they were read for. */
  of(year: number): ReadonlyMap<string, PersonState> {
    return this.ofYear.get(year) ?? new Map<string, PersonState>();
  }

  /** The codes read, in the order of a state's categories. */
  get codes(): readonly CompiledVariable[] {
    return this.variables;
  }
}

/** Persons found in one extract or year and in the other. */
export interface PersonChanges {
  readonly came: number;
  readonly went: number;
  readonly stayed: number;
  readonly movedKommune: number;
  /** Of those who stayed: how many went from one value of a code to another; null is "not registered", -1 invalid. */
  readonly codes: readonly {
    readonly code: number;
    readonly from: number | null;
    readonly to: number | null;
    readonly persons: number;
  }[];
}

/**
 * Who came, who went, who changed: the persons of one extract and year against those of another, by key.
 *
 * @returns null where one side has no person with a key
 */
export function personChanges(
  before: { readonly states: PersonStates; readonly year: number },
  after: { readonly states: PersonStates; readonly year: number },
): PersonChanges | null {
  const [was, is] = [before.states.of(before.year), after.states.of(after.year)];
  if (was.size === 0 || is.size === 0) return null;
  const changed = new Map<
    string,
    { code: number; from: number | null; to: number | null; persons: number }
  >();
  const { codes } = after.states;
  const places = codes.map(({ variable }) =>
    before.states.codes.findIndex((one) => one.variable.code === variable.code),
  );
  let [stayed, movedKommune] = [0, 0];
  for (const [key, now] of is) {
    const then = was.get(key);
    if (then === undefined) continue;
    stayed++;
    if (then.municipality !== now.municipality) movedKommune++;
    codes.forEach((variable, at) => {
      const place = places[at] ?? -1;
      if (place < 0) return;
      const [from, to] = [valueOf(variable, then.categories[place]), valueOf(variable, now.categories[at])];
      if (from === to) return;
      const { code } = variable.variable;
      const found = changed.get(`${code}|${from}|${to}`) ?? { code, from, to, persons: 0 };
      found.persons++;
      changed.set(`${code}|${from}|${to}`, found);
    });
  }
  return {
    came: is.size - stayed,
    went: was.size - stayed,
    stayed,
    movedKommune,
    codes: [...changed.values()].sort((a, b) => b.persons - a.persons || a.code - b.code),
  };
}

/** What a value that is not legal is called. */
const INVALID = -1;

function valueOf({ variable, missing }: CompiledVariable, category: number | undefined): number | null {
  if (category === undefined || category === missing) return null;
  return variable.values[category]?.value ?? INVALID;
}
