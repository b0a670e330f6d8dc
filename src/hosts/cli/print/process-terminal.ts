import type { Language } from '../../../core';
import { showsUnicode, thisPlatform } from '../../files/platform';
import { bytesOnce, STANDARD_INPUT } from '../../files/standard-input';
import { harmless, inLatin1 } from './screen-text';
import type { Terminal } from './terminal';

/** The terminal of this process. */
export function processTerminal(language: Language): Terminal {
  const shown = showsUnicode(thisPlatform()) ? harmless : (text: string) => inLatin1(harmless(text));
  const { stdout, stderr } = process;
  return {
    language,
    // What goes to a file or another program is left as it is.
    out: (text) => void stdout.write(stdout.isTTY ? shown(text) : text),
    say: (lines) => void stderr.write(`${stderr.isTTY ? shown(lines) : harmless(lines)}\n`),
    width: stdout.isTTY ? stdout.columns : null,
    showsProgress: stderr.isTTY === true,
    standardInput: bytesOnce(STANDARD_INPUT, () => process.stdin),
    time: () => localTime(new Date()),
  };
}

/** ISO 8601 with the offset of the user's time zone: `2026-11-21T20:05:00+01:00`. */
export function localTime(now: Date): string {
  const offset = -now.getTimezoneOffset();
  const two = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, '0');
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
