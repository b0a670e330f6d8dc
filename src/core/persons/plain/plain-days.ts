import { readMoment } from '../cells/read-moment';

const FIRST_YEAR = 1900;
const YEARS = 200;
/** Room for the months of a year and the days of a month, by powers of two. */
const MONTHS = 16;
const DAYS = 32;

/** What the grammar of dates says of `2019-05-17` and the like, each day asked for once: extracts hold the same few hundred. */
export class PlainDays {
  private readonly moments = new Float64Array(YEARS * MONTHS * DAYS).fill(NaN);

  /** The moment (Moment.at) of a day; NaN where it is none, or of another time than ours. */
  momentOf(year: number, month: number, day: number): number {
    const of = year - FIRST_YEAR;
    if (of < 0 || of >= YEARS || month >= MONTHS || day >= DAYS) return NaN;
    const at = (of * MONTHS + month) * DAYS + day;
    const known = this.moments[at]!;
    if (!Number.isNaN(known)) return known;
    const two = (part: number): string => String(part).padStart(2, '0');
    return (this.moments[at] = readMoment(`${year}-${two(month)}-${two(day)}`)?.at ?? NaN);
  }
}
