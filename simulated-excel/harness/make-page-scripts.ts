import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { bundled, PAGE_SCRIPTS, pageScriptFile } from './page-script';

/** Bundles the simulator's page scripts into a folder, for all test files of a run; returns the folder. */
export function makePageScripts(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const entry of PAGE_SCRIPTS) {
    const file = pageScriptFile(folder, entry);
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, bundled(entry));
    renameSync(unfinished, file);
  }
  return folder;
}
