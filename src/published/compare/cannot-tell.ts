/** Why a cell cannot be held against anything. */
export type CannotTell =
  | { readonly kind: 'indicatorNotSaid' }
  | { readonly kind: 'ageGroupWithoutMeasure'; readonly ageGroup: string }
  | { readonly kind: 'agesNotInData' }
  | { readonly kind: 'yearNotInData'; readonly year: number }
  | { readonly kind: 'regionNotInData' }
  | { readonly kind: 'suppressed'; readonly side: 'published' | 'ours' }
  | { readonly kind: 'unreadable' };
