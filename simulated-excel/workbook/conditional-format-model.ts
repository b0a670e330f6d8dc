import type { Area } from './address';

/** A conditional format by the text of a cell: the only kind that is modelled. */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly area: Area;
  /** Null until it has been given. */
  readonly rule: { readonly operator: 'BeginsWith'; readonly text: string } | null;
  readonly fontColor: string | null;
}
