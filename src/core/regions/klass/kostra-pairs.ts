import { kostraGroupCode } from '../kostra-group';
import type { KlassAnswer, KlassPair } from './klass-answer';

/** A kommune and its group in the years of a correspondence; null at an end that is open. */
export interface KostraPair {
  readonly municipality: string;
  readonly group: string;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * The KOSTRA groups of kommuner in an answer ([REG-8]), whichever side the groups are on.
 *
 * @returns null for an answer that is not of them: one of fylker and kommuner has two digits beside four as well, those of the kommune
 */
export function kostraPairs(answer: KlassAnswer): readonly KostraPair[] | null {
  if (answer.kind !== 'correspondence') return null;
  const pairs = answer.pairs.map((pair) => kostraPair(pair));
  const found = pairs.filter((pair) => pair !== null);
  return found.length > 0 && found.length === pairs.length ? found : null;
}

function kostraPair({ source, target, from, to }: KlassPair): KostraPair | null {
  const [municipality, group] = /^\d{4}$/u.test(source.code) ? [source, target] : [target, source];
  const code = kostraGroupCode(group.code);
  const isGroup = /^EKG/iu.test(group.code) || /kostra|gruppe/iu.test(group.name);
  return /^\d{4}$/u.test(municipality.code) && code !== undefined && isGroup
    ? { municipality: municipality.code, group: code, from, to }
    : null;
}
