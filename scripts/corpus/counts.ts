import type { Verdict } from './compare-cells';

/** What became of a workbook, a sheet or a cell. */
export type Outcome =
  | Verdict
  | 'workbooks compared'
  | 'only LibreOffice reads it'
  | 'only we read it'
  | 'nobody reads it'
  | 'sheets compared';

/** How many of each. */
export class Counts {
  private readonly counts = new Map<Outcome, number>();

  add(outcome: Outcome): void {
    this.counts.set(outcome, this.of(outcome) + 1);
  }

  of(outcome: Outcome): number {
    return this.counts.get(outcome) ?? 0;
  }

  /** @returns exit code: 0 all cells are the same; 1 some differ; 2 nothing could be compared */
  exitCode(): number {
    return this.of('different') > 0 ? 1 : this.of('same') > 0 ? 0 : 2;
  }

  /** The report, one line of each. */
  lines(): readonly string[] {
    const line = (what: string, outcome: Outcome) => `${String(this.of(outcome)).padStart(9)} ${what}`;
    return [
      line('workbooks compared', 'workbooks compared'),
      line('workbooks that we refuse and LibreOffice reads', 'only LibreOffice reads it'),
      line('workbooks that LibreOffice gives nothing of and we read', 'only we read it'),
      line('workbooks that neither reads', 'nobody reads it'),
      line('sheets compared', 'sheets compared'),
      line('cells the same', 'same'),
      line('formulas whose saved value LibreOffice computes anew, or that have none', 'computed'),
      line('times and days before March 1900, which LibreOffice counts from another day', 'other beginning'),
      line('cells of pivot tables, which LibreOffice builds anew', 'pivot'),
      line('cells different', 'different'),
    ];
  }
}
