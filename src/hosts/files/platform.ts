import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemCode } from './system-code';

/*
 * What differs between Windows and other systems, in one file: it is written on Linux, and tried there through the
 * parameters that tell what system it is.
 */

/** The system the program runs on, as Node knows it. */
export interface Platform {
  /** `process.platform`, e.g. `win32`. */
  readonly system: string;
  /** `process.env`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The system of this process. */
export function thisPlatform(): Platform {
  return { system: process.platform, environment: process.env };
}

/**
 * Whether a screen shows signs beyond Latin-1 (box drawing, `≥`). On Windows the new terminals do and tell of themselves; the old
 * console does not say what its letters are. Elsewhere the locale tells, and where there is none the screen is taken to.
 */
export function showsUnicode({ system, environment }: Platform): boolean {
  if (system === 'win32') {
    const { WT_SESSION, TERM_PROGRAM, TERM, ConEmuANSI, TERMINAL_EMULATOR } = environment;
    return Boolean(WT_SESSION ?? TERM_PROGRAM ?? TERM ?? TERMINAL_EMULATOR) || ConEmuANSI === 'ON';
  }
  if (environment.TERM === 'linux') return false;
  const { LC_ALL, LC_CTYPE, LANG } = environment;
  const locale = [LC_ALL, LC_CTYPE, LANG].find((one) => one !== undefined && one !== '');
  return locale === undefined || /utf-?8/i.test(locale);
}

/**
 * Excel's mark that a workbook stands open: a small file beside it. Its name begins so on every system.
 *
 * @returns the path of the mark for a workbook
 */
export function ownerFileOf(file: string): string {
  return join(dirname(file), `~$${basename(file)}`);
}

/** The workbook a path is Excel's mark for; null when it is no mark. Both kinds of slashes part folders. */
export function ownedBy(file: string): string | null {
  const [, folder = '', name] = /^(.*[\\/])?~\$([^\\/]+\.(?:xls[xmb]?|xlt[xm]?|csv))$/is.exec(file) ?? [];
  return name === undefined ? null : folder + name;
}

/** Waits between attempts to move a file where a virus scanner looks at it just then (milliseconds). */
const PAUSES = [20, 80, 200, 400];

/**
 * Moves a file over another. On Windows it is refused for a moment while another program looks at the file; what is still
 * refused then is held open.
 *
 * @param move the system's own way
 */
export async function moveInPlace(
  from: string,
  to: string,
  { system }: Platform = thisPlatform(),
  move: (from: string, to: string) => Promise<void> = rename,
): Promise<void> {
  const pauses = system === 'win32' ? PAUSES : [];
  for (let attempt = 0; ; attempt++) {
    try {
      return await move(from, to);
    } catch (error) {
      const wait = pauses[attempt];
      const isPassing = ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(error) ?? '');
      if (!isPassing || wait === undefined) throw error;
      await pause(wait);
    }
  }
}
