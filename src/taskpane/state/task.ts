/** A task under way. Rows and sheets are counted, times are milliseconds. */
export type Task =
  | {
      readonly kind: 'reading';
      readonly purpose: 'compute' | 'checkData' | 'checkPublished' | 'trace';
      readonly rows: number;
      readonly total: number;
      readonly startedAt: number;
      readonly now: number;
    }
  /** Small numbers are hidden: of thousands, a way to keep each from being computed is looked for. */
  | { readonly kind: 'hiding'; readonly done: number; readonly total: number }
  | { readonly kind: 'writing'; readonly sheets: number; readonly total: number }
  /** Published figures are held against each other. */
  | { readonly kind: 'comparing'; readonly done: number; readonly total: number }
  /** The indicator's page is put together, in steps. */
  | { readonly kind: 'page'; readonly done: number; readonly total: number }
  /** What hidden tables give away is looked for. */
  | { readonly kind: 'auditing'; readonly done: number; readonly total: number }
  /** Readings are tried that may explain why figures differ from the data. */
  | { readonly kind: 'explaining'; readonly done: number; readonly total: number };
