import { issue, type Issue } from '../issues';
import type { ColumnMap, HeaderRequest } from './header';
import { columnsFor, findHeader, headersOf, textOf } from './header-names';
import { mapColumns } from './map-columns';
import { PERSON_ROLES } from './roles';
import type { RawCell } from './snapshot';

/** How many rows are looked at for a header before the first non-empty row is taken to be it. */
export const HEADER_SEARCH_ROWS = 25;

/**
 * Finds the header row and gives every role its column ([IN-2]). The header row is the first one that names the codes of
 * an indicator; if none does, the first that names any role, so that the error can say what is missing.
 *
 * @returns the map, or null when no row looks like a header; issues either way
 */
export function readHeader(
  rows: readonly (readonly RawCell[])[],
  source: string,
  firstRow: number,
  request: HeaderRequest,
): { readonly map: ColumnMap | null; readonly issues: readonly Issue[] } {
  const candidates = firstFilledRows(rows, HEADER_SEARCH_ROWS);
  const first = candidates[0];
  if (!first) return { map: null, issues: [issue('emptyInput', 'error', { source })] };
  const found =
    candidates.find(
      ({ row }, at) => namesAnIndicator(row, request) && !isData(row, candidates.slice(0, at), request),
    ) ?? candidates.find(({ row }) => namesARole(row, request));
  if (!found) {
    const wanted = request.indicators.flatMap((one) =>
      one.variables.map((variable) => String(variable.code)),
    );
    const facts = { source, seen: headersOf(first.row), wanted: [...new Set(wanted)] };
    return { map: null, issues: [issue('headerNotFound', 'error', facts)] };
  }
  const mapped = mapColumns(found.row, request);
  const above =
    found.index === first.index
      ? []
      : [
          issue(
            'headerNotFirst',
            'info',
            { row: firstRow + found.index },
            { rows: found.index - first.index },
          ),
        ];
  return { map: { headerRow: found.index, ...mapped.map }, issues: [...above, ...mapped.issues] };
}

/** The first rows that hold anything, with their positions; the rest of a million rows is not looked at. */
function firstFilledRows(rows: readonly (readonly RawCell[])[], most: number) {
  const filled: { readonly row: readonly RawCell[]; readonly index: number }[] = [];
  for (let index = 0; index < rows.length && filled.length < most; index++) {
    const row = rows[index] ?? [];
    if (row.some((cell) => textOf(cell) !== '')) filled.push({ row, index });
  }
  return filled;
}

function namesAnIndicator(row: readonly RawCell[], request: HeaderRequest): boolean {
  const { map } = mapColumns(row, { ...request, required: false });
  return map.indicators.length > 0;
}

/**
 * A person's row can hold the numbers 9 and 10 and so look like a header of bare code numbers. It is not one when it holds other bare numbers
 * too and a row of nothing but words, as wide, stands above it.
 */
function isData(
  row: readonly RawCell[],
  above: readonly { readonly row: readonly RawCell[] }[],
  request: HeaderRequest,
): boolean {
  const isNumber = (header: string) => /^[\d.,]+$/.test(header);
  const codes = new Set(
    request.indicators.flatMap((one) => one.variables.map((variable) => String(variable.code))),
  );
  const filled = headersOf(row);
  return (
    filled.some((header) => isNumber(header) && !codes.has(header)) &&
    !namesAnIndicator(
      filled.filter((header) => !isNumber(header)),
      request,
    ) &&
    above.some(({ row: higher }) => {
      const words = headersOf(higher);
      return words.length >= filled.length && !words.some(isNumber);
    })
  );
}

function namesARole(row: readonly RawCell[], request: HeaderRequest): boolean {
  const own = Object.values(request.columns).some((header) => header !== '' && findHeader(row, header) >= 0);
  // A data row of small numbers can look like code headers; only a row of texts is believed on weaker evidence.
  const texts = row.filter((cell) => typeof cell === 'string' && !/^\s*[\d.,]*\s*$/.test(cell));
  return (
    own ||
    (texts.length > 0 && PERSON_ROLES.some((role) => columnsFor(texts, role).length > 0)) ||
    namesACode(texts, request)
  );
}

function namesACode(row: readonly RawCell[], request: HeaderRequest): boolean {
  return request.indicators.some((one) =>
    one.variables.some((variable) => columnsFor(row, String(variable.code)).length > 0),
  );
}
