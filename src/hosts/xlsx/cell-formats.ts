import { isDateFormat } from './date-serial';
import { element, type ElementReader } from './xml/element-reader';
import { unescapeString } from './rich-text';

/** How the cells of one style show their numbers. */
export interface CellFormat {
  readonly isDate: boolean;
  /** The number format; null where a number is shown as it is stored, or as a date. */
  readonly code: string | null;
}

/**
 * Reads the styles part: the number format of each cell style (ECMA-376 part 1, 18.8.30), by the index that is the cells' attribute `s`.
 * Formats that hold on conditions only (`dxf`) number themselves anew and are not among them.
 */
export function cellFormatsReader(take: (formats: readonly CellFormat[]) => void): ElementReader {
  const own = new Map<number, string>();
  const ids: number[] = [];
  const formats = element({
    child: (name, tag) => {
      if (name === 'numFmt')
        own.set(Number(tag.attribute('numFmtId')), unescapeString(tag.attribute('formatCode') ?? ''));
      return null;
    },
  });
  const cells = element({
    child: (name, tag) => {
      if (name === 'xf') ids.push(Number(tag.attribute('numFmtId') ?? 0));
      return null;
    },
  });
  return element({
    child: (name) => (name === 'numFmts' ? formats : name === 'cellXfs' ? cells : null),
    end: () => take(ids.map((id) => formatOf(id, own.get(id)))),
  });
}

function formatOf(id: number, own: string | undefined): CellFormat {
  const isDate = own === undefined ? DATES.has(id) : isDateFormat(own);
  const code = own ?? NUMBERS[id] ?? '';
  return { isDate, code: isDate || code === '' || code === '@' || /^general$/i.test(code) ? null : code };
}

/** The built-in formats of numbers; those of fractions and exponents show more than digits. */
const NUMBERS: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
};

/** The built-in formats of dates and times. */
const DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
  55, 56, 57, 58,
]);
