/** Which half of a measure: `a` is the share, `b` the count; null is both. */
export type MeasurePart = 'share' | 'count' | null;

/** A measure as it was meant, or that there is none such. */
export type ParsedMeasureId =
  { readonly kind: 'ok'; readonly number: number; readonly part: MeasurePart } | { readonly kind: 'error' };

/** How many measures an indicator has: four outcomes in four age groups ([DEF-3]). */
export const MEASURE_COUNT = 16;

/**
 * Reads a measure as people write it: `1`, `1a`, `3 B`, `måltall 3a`, `Measure 16b`.
 *
 * @param written a cell's value or a word of the command line
 * @returns the number 1–16 and the part, or the error as a value
 */
export function parseMeasureId(written: number | string): ParsedMeasureId {
  const match = /^\s*(?:m[åa]ltall|measure|nr\.?)?\s*(\d{1,2})\s*([ab])?\s*$/iu.exec(
    String(written).normalize('NFC'),
  );
  const number = Number(match?.[1]);
  if (!(number >= 1 && number <= MEASURE_COUNT)) return { kind: 'error' };
  const letter = match?.[2]?.toLowerCase();
  return { kind: 'ok', number, part: letter === 'a' ? 'share' : letter === 'b' ? 'count' : null };
}
