/** Where a range stands: its sheet, and the row and column of its first cell, counted from 1. */
export interface CellPlace {
  readonly source: string;
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** Reads the address of an argument as Excel gives it: `Ark1!A1:H9`, `'Mitt ark'!$B$2`, `Ark1!A:H`; null for anything else. */
export function parsePlace(address: string | null | undefined): CellPlace | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})?\$?(\d+)?(?::.*)?$/i.exec(address ?? '');
  if (!match || (match[3] === undefined && match[4] === undefined)) return null;
  const [, quoted, plain, letters = 'A', row = '1'] = match;
  return {
    source: quoted?.replace(/''/g, "'") ?? plain ?? '',
    firstRow: Number(row),
    firstColumn: [...letters.toUpperCase()].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0),
  };
}
