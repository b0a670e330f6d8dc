/** A region as it is written, parted in what names it and what else the label says. */
export interface WrittenRegion {
  readonly text: string;
  /** The years that the label says the region was, ends included; null for an open end, or where it says none. */
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * Takes off what Statistics Norway puts around a region: the letter before a kommune or fylke in sums over changed regions
 * ("K-0301 Oslo", "F-20 Finnmark") and the years it was ("Oslo (-2019)", "Viken (2020-2023)").
 */
export function readWrittenRegion(written: string): WrittenRegion {
  const plain = written.trim().replace(/^[KF][-‐-―_](?=\d)/iu, '');
  const years = /^(.*\S)\s*\(\s*(\d{4})?\s*[-‐-―−]\s*(\d{4})?\s*\)$/u.exec(plain);
  const [, text, from, to] = years ?? [];
  if (text === undefined || (from === undefined && to === undefined))
    return { text: plain, from: null, to: null };
  return { text, from: yearOf(from), to: yearOf(to) };
}

function yearOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

/** Whether a region of the label was in a year, as far as the label says. */
export function heldIn({ from, to }: WrittenRegion, year: number): boolean {
  return (from === null || from <= year) && (to === null || year <= to);
}
