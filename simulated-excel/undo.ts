import type { Workbook, WorkbookPicture } from './workbook/workbook';

const MOST_STEPS = 100;

/** Excel's undo list: one step per write request of the add-in and per edit of the person. */
export class UndoList {
  private steps: WorkbookPicture[] = [];
  private isCalculation = false;
  /** How many steps there were when the group under way began; null outside a group. */
  private group: number | null = null;
  /** Whether the request under way has a step of its own. */
  private hasStep = false;

  constructor(private readonly workbook: Workbook) {}

  /** From here to `closeGroup` all write requests are one step. */
  openGroup(): void {
    this.group = this.steps.length;
  }

  closeGroup(): void {
    this.group = null;
  }

  get isInGroup(): boolean {
    return this.group !== null;
  }

  /** Remembers the workbook as it is, before something changes it. */
  beginStep(): void {
    this.hasStep = this.group === null || this.steps.length === this.group;
    if (!this.hasStep) return;
    this.steps.push(this.workbook.takePicture());
    if (this.steps.length > MOST_STEPS) this.steps.shift();
  }

  /** The request under way brings results of formulas: calculating is no step. */
  calculates(): void {
    this.isCalculation = true;
  }

  /** The request under way does something that cannot be taken back: nothing before it can be either. */
  forget(): void {
    this.steps = [];
    this.hasStep = false;
  }

  /** Forgets the step begun last when nothing came of it (a request that only registered an event) or when it only calculated. */
  endStep(): void {
    const picture = this.hasStep ? this.steps.at(-1) : undefined;
    if (picture && (this.isCalculation || isUnchanged(this.workbook, picture))) this.steps.pop();
    this.isCalculation = false;
    this.hasStep = false;
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

  /** Takes back every step since a mark. */
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
