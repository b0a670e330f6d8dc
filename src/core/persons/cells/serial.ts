/** Milliseconds of a day. */
const DAY = 86_400_000;
/** Days from Excel's day 0, 30 December 1899, to 1 January 1970. */
const EPOCH_DAYS = 25569;

/** A moment in milliseconds since 1970 as an Excel serial number: days since 30 December 1899, the time of day as fraction; NaN of none. */
export function serialOf(milliseconds: number): number {
  return milliseconds / DAY + EPOCH_DAYS;
}

/** The year of an Excel serial number. */
export function yearOfSerial(serial: number): number {
  return new Date(Math.round((Math.floor(serial) - EPOCH_DAYS) * DAY)).getUTCFullYear();
}
