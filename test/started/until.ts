/** How long a test waits for what must come, in milliseconds: a machine with much else to do may be ten times as slow as this one. */
const PATIENCE = 120_000;

/** Waits until something holds that nobody tells of when it does. Throws when it does not come to pass. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`never: ${what}`);
}
