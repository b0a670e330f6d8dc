/**
 * Why figures cannot be formulas: the functions in cells know nothing of who reported, of KOSTRA groups, of groups by a
 * column or of one year's regions for all, or of lists of regions that were opened unless the pane tells them, and what the pane tells them holds for the session and not
 * for the workbook. So a formula would come to show another number, or one that shall be hidden. Or the name of the data means something else too; limits and labels beside them would not follow; or there are too many on some sheets.
 */
export type LiveObstacle =
  | { readonly kind: 'reporting' }
  | { readonly kind: 'kostra' }
  | { readonly kind: 'groupBy' }
  | { readonly kind: 'regionsOf' }
  | { readonly kind: 'regions' }
  | { readonly kind: 'suppress' }
  | { readonly kind: 'statistics' }
  | { readonly kind: 'name'; readonly name: string }
  /** These sheets would have so many formulas; the others have theirs. */
  | {
      readonly kind: 'tooMany';
      readonly sheets: readonly string[];
      readonly formulas: number;
      readonly most: number;
    };
