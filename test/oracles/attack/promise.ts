import { placeKey, type PrintedFigure } from './printed';
import type { Knowledge } from './reader';

/** What the rule says of a release, told by who knows the figures. */
export interface Promised {
  /** Figures that were to be hidden and are shown, and figures shown that are not the true ones. */
  readonly broken: readonly string[];
  /** What each hidden figure has to be able to be; null for those that need not. */
  readonly valuesOf: NonNullable<Knowledge['valuesOf']>;
  /** Number of figures that the rule hides for their own sake. */
  readonly sensitive: number;
}

/** Holds what is printed against the true figures, by DIS-1 and DIS-2 as they are written. */
export function promised(
  printed: readonly PrintedFigure[],
  truth: readonly PrintedFigure[],
  { below, kind }: Knowledge,
): Promised {
  const known = new Map<string, number>();
  for (const one of truth)
    if (one.told.kind === 'count') known.set(`${placeKey(one)}|${one.figure}`, one.told.value);
  const values = new Map<string, readonly number[]>();
  const last = kind === 'rest' ? below : below - 1;
  const range = (from: number) => Array.from({ length: last - from + 1 }, (_, more) => from + more);
  for (const one of truth) {
    if (one.told.kind !== 'count') continue;
    const key = `${placeKey(one)}|${one.figure}`;
    const { value } = one.told;
    const denominator = known.get(`${placeKey(one)}|denominator`) ?? 0;
    if (denominator === 0) continue;
    const isCount = one.figure !== 'denominator';
    const isOfColumn = !['land', 'fylke', 'kommune', 'kostragruppe'].includes(one.level);
    if (value >= 1 && value <= last) values.set(key, range(kind === 'small' || !isCount ? 1 : 0));
    // In a column's groups a 0 may be one by definition.
    else if (value === 0 && kind !== 'small' && isCount && !isOfColumn) values.set(key, range(0));
    const rest = denominator - value;
    if (!isCount || kind === 'small' || isOfColumn) continue;
    if (rest === 0 && value > last) values.set(`${key} rest`, [1]);
    else if (kind === 'rest' && rest >= 1 && rest <= last && denominator > last)
      values.set(`${key} rest`, range(0));
  }
  const broken: string[] = [];
  for (const one of printed) {
    if (one.told.kind !== 'count') continue;
    const key = `${placeKey(one)}|${one.figure}`;
    if (known.get(key) !== one.told.value)
      broken.push(`${key}: ${one.told.value}, not ${known.get(key) ?? 'known'}`);
    if (values.has(key) || values.has(`${key} rest`)) broken.push(`${key}: shown`);
  }
  return {
    broken,
    valuesOf: (key, ofRest) => values.get(ofRest ? `${key} rest` : key) ?? null,
    sensitive: new Set([...values.keys()].map((key) => key.replace(/ rest$/, ''))).size,
  };
}
