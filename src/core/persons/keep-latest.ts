import { grownArray } from '../grown-array';
import { COUNT, REPLACE, SET_ASIDE, TAKES_PART, type PersonBatch } from './batch';
import { UNKNOWN_AGE } from './cells/read-age';
import { PersonIndex } from './person-index';

/**
 * Lets a person count once per year ([IN-7]): the row with the latest registration date, of equal ones the last. Rows
 * come in order, so a later row either replaces the person's earlier one or is set aside.
 */
export class KeepLatest {
  private readonly index = new PersonIndex();
  private registered = new Float64Array(512);
  private rowNumbers = new Uint32Array(512);
  private times = new Uint8Array(512);
  private ages = new Uint8Array(512);
  /** Persons with more than one row. */
  repeated = 0;

  /** Persons met, each once per year. */
  get persons(): number {
    return this.index.size;
  }

  /**
   * Fills in `turn` and `personNumber` of a batch.
   *
   * @param report.setAside told the number (row-places.ts) of each row that does not count, this one's or an earlier one's
   * @param report.ageDiffers told the number of a row with quite another age than the person's row before: they are hardly one person
   */
  decide(
    batch: PersonBatch,
    report: { setAside: (rowNumber: number) => void; ageDiffers: (rowNumber: number) => void },
  ): void {
    for (let entry = 0; entry < batch.length; entry++) {
      batch.turn[entry] = COUNT;
      batch.personNumber[entry] = -1;
      const keyEnd = batch.keyEnd[entry] ?? 0;
      const key = keyEnd > 0 ? '' : (batch.person[entry] ?? '');
      if (batch.skip[entry] !== TAKES_PART || (keyEnd === 0 && key === '')) continue;
      const before = this.index.size;
      const year = batch.year[entry] ?? 0;
      const person =
        keyEnd > 0
          ? this.index.numberOfBytes(batch.keyBytes, batch.keyStart[entry] ?? 0, keyEnd, year)
          : this.index.numberOf(key, year);
      batch.personNumber[entry] = person;
      const registered = batch.registered[entry] ?? -Infinity;
      const age = batch.age[entry] ?? UNKNOWN_AGE;
      const rowNumber = batch.rowNumber[entry] ?? 0;
      if (person === before) {
        this.makeRoom(person);
        this.times[person] = 1;
      } else {
        if (this.times[person] === 1) {
          this.times[person] = 2;
          this.repeated++;
        }
        if (areApart(this.ages[person] ?? UNKNOWN_AGE, age)) report.ageDiffers(rowNumber);
        if (registered < (this.registered[person] ?? -Infinity)) {
          batch.turn[entry] = SET_ASIDE;
          report.setAside(rowNumber);
          continue;
        }
        batch.turn[entry] = REPLACE;
        report.setAside(this.rowNumbers[person] ?? 0);
      }
      this.registered[person] = registered;
      this.rowNumbers[person] = rowNumber;
      this.ages[person] = age;
    }
  }

  private makeRoom(person: number): void {
    if (person < this.times.length) return;
    const length = this.times.length * 2;
    this.registered = grownArray(this.registered, length);
    this.rowNumbers = grownArray(this.rowNumbers, length);
    this.times = grownArray(this.times, length);
    this.ages = grownArray(this.ages, length);
  }
}

/** True for ages that one person cannot have had in one year: a birthday makes a year of difference. */
function areApart(one: number, other: number): boolean {
  return one !== UNKNOWN_AGE && other !== UNKNOWN_AGE && Math.abs(one - other) > 1;
}
