import type { Language } from '../../../core';
import type { Terminal } from './terminal';

/** The terminal of this process. */
export function processTerminal(language: Language): Terminal {
  return {
    language,
    out: (text) => void process.stdout.write(text),
    say: (lines) => void process.stderr.write(`${lines}\n`),
    width: process.stdout.isTTY ? process.stdout.columns : null,
    showsProgress: process.stderr.isTTY === true,
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
