import type { Localized } from '../words/language';
import type { AuthorForm } from './author-form';
import { localize } from './localize';
import type { AgeGroup } from './types';

/** The oldest age that is an age ([IN-5]). */
export const OLDEST = 120;

/** The age groups of a definition that names none ([AGE-1]). */
export const USUAL_AGE_GROUPS = ['all', '0-17', '18-66', '67+'] as const;

/** The age groups with their bounds, read off the ids, and the usual labels where the author gave none. */
export function ageGroupsOf(written: AuthorForm['ageGroups']): readonly AgeGroup[] {
  return (written ?? USUAL_AGE_GROUPS).map((group) => {
    const id = typeof group === 'string' ? group : group.id;
    const bounds = ageBounds(id);
    const label = typeof group === 'string' ? ageRangeLabel(bounds.from, bounds.to) : localize(group.label);
    return { id, label, ...bounds };
  });
}

/** The bounds an age group's id states, in completed years, both included: `all`, `0-17`, `67+`. */
export function ageBounds(id: string): { readonly from: number | null; readonly to: number | null } {
  if (id === 'all') return { from: null, to: null };
  const [from, to] = id.split(/[-+]/);
  return { from: Number(from), to: to === undefined || to === '' ? null : Number(to) };
}

/** Whether an age in completed years is in the group. */
export function isInAgeGroup(age: number, group: Pick<AgeGroup, 'from' | 'to'>): boolean {
  return age >= (group.from ?? 0) && age <= (group.to ?? Infinity);
}

/** The usual label of an age group, from its bounds in completed years (both included, null unbounded). */
function ageRangeLabel(from: number | null, to: number | null): Localized {
  if (from === null && to === null) return { nb: 'alle aldre', en: 'all ages' };
  if (to === null) return { nb: `${from} år og eldre`, en: `${from} years and older` };
  return { nb: `${from ?? 0}–${to} år`, en: `${from ?? 0}–${to} years` };
}
