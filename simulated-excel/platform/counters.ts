/** What went between add-in and Excel, for tests such as "500 cells read the sheet once". */
export class Counters {
  /** Requests of the Office.js client, the runtime's own included. */
  requests = 0;
  bytesIn = 0;
  bytesOut = 0;
  cellsRead = 0;
  cellsWritten = 0;
  /** Cells handed to custom functions as arguments. */
  cellsDelivered = 0;
  private readonly reads = new Map<string, number>();

  /** How often cell contents of a sheet were read. */
  readsOf(sheet: string): number {
    return this.reads.get(sheet) ?? 0;
  }

  countRead(sheet: string, cells: number): void {
    this.cellsRead += cells;
    this.reads.set(sheet, this.readsOf(sheet) + 1);
  }

  reset(): void {
    this.requests = this.bytesIn = this.bytesOut = 0;
    this.cellsRead = this.cellsWritten = this.cellsDelivered = 0;
    this.reads.clear();
  }
}
