import { DispatchId, type HostPush } from './bridge/messages';

/** The buttons of the ribbon: presses one and waits until the add-in says the command is done. */
export class Ribbon {
  private readonly open = new Map<string, () => void>();
  private lastId = 0;
  private isPaneWanted = false;
  private isShown = false;

  constructor(private readonly push: (push: HostPush) => void) {}

  /** Whether the pane has been shown since the start. While a command is under way it does not appear (office-js issue 3250). */
  get isPaneShown(): boolean {
    return this.isShown;
  }

  /** The add-in asks for its pane. */
  showPane(): void {
    this.isPaneWanted = true;
    this.settlePane();
  }

  /** Runs a function command by the name in the manifest; resolves when the add-in calls `event.completed()`. */
  press(functionName: string, controlId = functionName): Promise<void> {
    const id = `command-${++this.lastId}`;
    const done = new Promise<void>((resolve) => this.open.set(id, resolve));
    const event = JSON.stringify({ source: { id: controlId } });
    this.push({ kind: 'event', event: DispatchId.ribbonCommand, payload: [id, functionName, event] });
    return done;
  }

  /** Takes the add-in's word that a command is done; `params` is what the library sent, with the command's id in it. */
  completed(params: unknown): void {
    const told = JSON.stringify(params);
    for (const [id, resolve] of this.open) {
      if (!told.includes(`"${id}"`)) continue;
      this.open.delete(id);
      resolve();
    }
    this.settlePane();
  }

  private settlePane(): void {
    this.isShown ||= this.isPaneWanted && this.open.size === 0;
  }
}
