import { overlaps, type Area } from '../workbook/address';
import type { Sheet } from '../workbook/sheet';
import type { Workbook } from '../workbook/workbook';
import type { FormulaArgument, ParsedFormula } from './formula';
import { resolveArgument } from './resolve-argument';

/** The cells a formula reads. Plain addresses are looked up once, names and spilled blocks each time anew. */
export class Precedents {
  private readonly fixed: readonly { readonly sheet: Sheet; readonly area: Area }[];
  private readonly moving: readonly FormulaArgument[];

  constructor(
    private readonly workbook: Workbook,
    private readonly own: Sheet,
    { args }: ParsedFormula,
  ) {
    const isFixed = (argument: FormulaArgument): boolean => argument.kind === 'cells' && !argument.spill;
    this.fixed = args.filter(isFixed).flatMap((argument) => {
      const resolved = resolveArgument(workbook, own, argument);
      return resolved.kind === 'cells' ? [resolved] : [];
    });
    this.moving = args.filter(
      (argument) => argument.kind === 'name' || (argument.kind === 'cells' && argument.spill),
    );
  }

  /** Whether any of an area is read. */
  include(sheet: Sheet, area: Area): boolean {
    if (this.fixed.some((one) => one.sheet === sheet && overlaps(one.area, area))) return true;
    return this.moving.some((argument) => {
      const resolved = resolveArgument(this.workbook, this.own, argument);
      return resolved.kind === 'cells' && resolved.sheet === sheet && overlaps(resolved.area, area);
    });
  }
}
