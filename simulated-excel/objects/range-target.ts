import { invalidArgument, invalidReference } from '../wire/errors';
import type { Arguments } from '../wire/arguments';
import { remoteArgument } from '../wire/remote-argument';
import { cellCount, isOnSheet, parseArea, splitSheet, type Area } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import type { ObjectHost } from './object-host';

/** The cells a Range object stands for. */
export class RangeTarget {
  constructor(
    readonly host: ObjectHost,
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    if (!isOnSheet(area)) throw invalidArgument();
  }

  get cellCount(): number {
    return cellCount(this.area);
  }

  /** Throws when the sheet has been deleted meanwhile. */
  check(): void {
    if (!this.host.workbook.sheets.includes(this.sheet)) throw invalidReference();
  }
}

/** Reads an argument that is a Range object or an address on `sheet`. */
export function rangeArgument(host: ObjectHost, sheet: Sheet, args: Arguments, index: number): RangeTarget {
  const target = remoteArgument(args, index)?.target;
  if (target instanceof RangeTarget) return target;
  return rangeFromAddress(host, sheet, args.text(index));
}

/** Reads an address; one with a sheet's name may point to another sheet. Throws InvalidArgument when it is none. */
export function rangeFromAddress(host: ObjectHost, sheet: Sheet, address: string): RangeTarget {
  const { sheet: sheetName, rest } = splitSheet(address.replace(/^=/, ''));
  const onSheet = sheetName === null ? sheet : host.workbook.sheetNamed(sheetName);
  const area = parseArea(rest);
  if (!onSheet || !area) throw invalidArgument();
  return new RangeTarget(host, onSheet, area);
}
