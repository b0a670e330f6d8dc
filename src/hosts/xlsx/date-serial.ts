/** True when a number format has a day, month, year, hour, minute or second outside its literal texts and conditions. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/g, '');
  const [positive = ''] = bare.split(';');
  return !/general/i.test(positive) && /[dmyhs]/i.test(positive);
}

const DAY = 86_400_000;
/** 31 December 9999; what comes after has no date, and a spreadsheet shows `####`. */
const LAST_DAY = 2_958_465;

/**
 * A serial number of a spreadsheet as a date in UTC; serials before March 1900 carry the invented 29 February 1900.
 *
 * @returns the number itself when it is outside the calendar, or that day: then it is a number that got the wrong format, such as a person's
 */
export function dateOfSerial(serial: number, from1904: boolean): Date | number {
  const since1900 = from1904 ? serial + 1462 : serial;
  const isInvented = since1900 >= 60 && since1900 < 61;
  if (serial < 0 || since1900 >= LAST_DAY + 1 || isInvented) return serial;
  return new Date(Math.round((since1900 - 25569 + (since1900 < 60 ? 1 : 0)) * DAY));
}

/**
 * A date as ISO 8601 writes it, in a cell of type `d`; without a zone it is in UTC, as the other dates of a sheet.
 *
 * @returns null when it is none, is a day that no month has, or has an offset: what that means is not for a reader of files to say
 */
export function isoDate(text: string): Date | null {
  const [, day, time = 'T00:00'] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?Z?$/.exec(text) ?? [];
  const date = new Date(`${day}${time}Z`);
  return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day ?? '') ? null : date;
}
