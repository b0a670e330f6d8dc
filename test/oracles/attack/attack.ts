import { Dice } from '../../made/dice';
import { placeKey, type Place, type Printed } from './printed';
import { viewsOf, type Knowledge } from './reader';
import { solve } from './solve';

/** A hidden figure, and what remains of it. */
export interface Finding {
  readonly place: Place;
  readonly figure: string;
  /** Values from the rule that it cannot have. */
  readonly missing: readonly number[];
  readonly least: number | null;
  readonly most: number | null;
  /**
   * `open`: it could be every number the rule hides. `large`: none of them, so that it is hidden for others' sake alone. `told`: one
   * of them. `narrowed`: some of them only; a leak if it is one that the rule hides.
   */
  readonly verdict: 'open' | 'large' | 'told' | 'narrowed';
}

/** The outcome of an attack. */
export interface Attacked {
  /** Figures printed, and those of them that are hidden. */
  readonly figures: number;
  readonly hidden: number;
  readonly findings: readonly Finding[];
  /** Said in so many words, or told differently by two forms, or by none that can be. */
  readonly blunders: readonly string[];
  readonly tables: number;
  readonly impossible: number;
  readonly undecided: number;
}

/** Attacks what several forms of one run tell together. */
export async function attack(
  forms: readonly Printed[],
  knowledge: Knowledge,
  withBounds = false,
): Promise<Attacked> {
  const views = viewsOf(forms, knowledge);
  const found = { figures: 0, hidden: 0, tables: 0, impossible: 0, undecided: 0 };
  const blunders = forms.flatMap(({ form, beside }) => beside.blunders.map((one) => `${form}: ${one}`));
  const findings: Finding[] = [];
  for (const { system, hidden, contradictions, figures, hiddenFigures } of views) {
    blunders.push(...contradictions);
    const solved = await solve(system, new Dice(1), withBounds);
    // A form that says nothing of unknown kommuner and ages may hold persons of them all the same.
    if (
      solved.remains === null &&
      knowledge.mayBeUnknown !== true &&
      forms.every(({ beside }) => beside.rows.size === 0)
    )
      return attack(forms, { ...knowledge, mayBeUnknown: true }, withBounds);
    found.figures += figures;
    found.hidden += hiddenFigures;
    found.tables += solved.tables;
    found.impossible += solved.impossible;
    found.undecided += solved.undecided;
    if (solved.remains === null) {
      blunders.push('what is printed contradicts itself: no table gives it');
      continue;
    }
    solved.remains.forEach(({ missing, least, most }, number) => {
      const { values } = system.targets[number]!;
      const left = values.length - missing.length;
      const { place, figure, ofRest } = hidden[number]!;
      findings.push({
        place,
        figure: ofRest ? `${figure} (rest)` : figure,
        missing,
        least,
        most,
        verdict:
          missing.length === 0
            ? 'open'
            : left === 0
              ? 'large'
              : left === 1 && least === most && most !== null
                ? 'told'
                : 'narrowed',
      });
    });
  }
  return { ...found, findings, blunders };
}

/** The key of a finding's figure. */
export function findingKey({ place, figure }: Finding): string {
  return `${placeKey(place)}|${figure}`;
}
