/** Why a cell cannot be held against anything. */
export type CannotTell =
  | { readonly kind: 'indicatorNotSaid' }
  | { readonly kind: 'ageGroupWithoutMeasure'; readonly ageGroup: string }
  | { readonly kind: 'agesNotInData' }
  | { readonly kind: 'yearNotInData'; readonly year: number }
  | { readonly kind: 'regionNotInData' }
  /** The data are about a part of the country, and the region is not in it or is more than it ([IN-11]). */
  | { readonly kind: 'outsideReach' }
  | { readonly kind: 'suppressed'; readonly side: 'published' | 'ours' }
  /** A number without its text, which may have had zeros at its end; `digits` and `decimals` are the figure with them. */
  | { readonly kind: 'zerosLost'; readonly digits: number; readonly decimals: number }
  | { readonly kind: 'unreadable' };
