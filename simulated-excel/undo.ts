import type { Workbook, WorkbookPicture } from './workbook/workbook';

const MOST_STEPS = 100;

/** Excel's undo list: one step per write request of the add-in and per edit of the person. */
export class UndoList {
  private steps: WorkbookPicture[] = [];
  private isCalculation = false;

  constructor(private readonly workbook: Workbook) {}

  /** Remembers the workbook as it is, before something changes it. */
  beginStep(): void {
    this.steps.push(this.workbook.takePicture());
    if (this.steps.length > MOST_STEPS) this.steps.shift();
  }

  /** The request under way brings results of formulas: calculating is no step. */
  calculates(): void {
    this.isCalculation = true;
  }

  /** Forgets the step begun last when nothing came of it (a request that only registered an event) or when it only calculated. */
  endStep(): void {
    const picture = this.steps.at(-1);
    if (picture && (this.isCalculation || isUnchanged(this.workbook, picture))) this.steps.pop();
    this.isCalculation = false;
  }

  /** How many steps can be undone: a mark to which `undoTo` goes back. */
  get mark(): number {
    return this.steps.length;
  }

  /** Takes the last step back; false when there is none. */
  undo(): boolean {
    const picture = this.steps.pop();
    if (picture) this.workbook.restore(picture);
    return picture !== undefined;
  }

  /** Takes back every step since a mark, as Excel does with a merged group. */
  undoTo(mark: number): void {
    while (this.steps.length > mark) this.undo();
  }
}

function isUnchanged(workbook: Workbook, before: WorkbookPicture): boolean {
  if (workbook.facts !== before.facts) return false;
  return workbook.sheets.every((sheet) => {
    const picture = before.sheets.get(sheet);
    return picture?.facts === sheet.facts && picture.cells.version === sheet.cells.version;
  });
}
