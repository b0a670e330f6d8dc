import type { SuppressionRule } from '../../core';
import type { WholeRange } from '../system/system';
import type { Quantity } from '../cells/figures';

/** The numbers that a rule does not want told of a quantity. */
export function sensitiveRange({ below, kind = 'small' }: SuppressionRule, quantity: Quantity): WholeRange {
  const most = kind === 'rest' ? below : below - 1;
  return { least: quantity === 'denominator' || kind === 'small' ? 1 : 0, most };
}

/**
 * What a remaining range tells. `exact` and `narrowed`: it is surely one that the rule hides, and not every such number is possible. `safe`:
 * every number that the rule hides is possible, or the number is perhaps none of them. `harmless`: it is none of them.
 */
export type Tells = 'exact' | 'narrowed' | 'safe' | 'harmless';

/** Judges a range against a rule. */
export function tells({ least, most }: WholeRange, sensitive: WholeRange): Tells {
  if (most < sensitive.least || least > sensitive.most) return 'harmless';
  if (most > sensitive.most) return 'safe';
  if (least === most) return 'exact';
  return least <= sensitive.least && most === sensitive.most ? 'safe' : 'narrowed';
}
