/** A kommune in a year: what rows are counted by first. */
export interface Place {
  /** NO_YEAR (batch.ts) when neither data nor caller name one. */
  readonly year: number;
  /** Four digits, or '' where the kommune is unknown, missing or not in the data. */
  readonly municipality: string;
}

/**
 * By year: the number of the place of each code 0–9999, −1 where none has been met; 0 is the unknown kommune. Undefined for a year
 * without places. Years change from row to row in some extracts, so this is an array and no map.
 */
export type PlacesOfYear = readonly (Int32Array | undefined)[];

/** Numbers the places from 0 in the order met. Growing arrays; looked up by number, never by a made-up key. */
export class PlaceIndex {
  private readonly numbers: (Int32Array | undefined)[] = new Array<undefined>(10_000).fill(undefined);

  /** @param list the places met, by number; it grows */
  constructor(private readonly list: Place[]) {}

  /** The numbers given so far; it grows. */
  get ofYear(): PlacesOfYear {
    return this.numbers;
  }

  /** The number of a year 0–9999 and a kommune's code as a number, given the first time it is asked for. */
  numberOf(year: number, municipality: number): number {
    const ofYear = (this.numbers[year] ??= new Int32Array(10_000).fill(-1));
    const known = ofYear[municipality] ?? -1;
    if (known >= 0) return known;
    const code = municipality === 0 ? '' : municipalityText(municipality);
    const number = this.list.push({ year, municipality: code }) - 1;
    ofYear[municipality] = number;
    return number;
  }
}

/** A kommune's code as text, four digits: 301 → "0301". */
export function municipalityText(code: number): string {
  return String(code).padStart(4, '0');
}
