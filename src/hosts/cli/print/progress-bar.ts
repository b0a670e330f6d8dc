import type { SingleBar } from 'cli-progress';
import { cliText } from '../words/cli';
import { formatCount, type Progress } from '../../../core';
import type { ReadingProgress } from '../../host';
import type { Terminal } from './terminal';

/** Files smaller than this are read before a bar could be seen (bytes). */
const WORTH_SHOWING = 4 << 20;

/** A bar on standard error while a file is read; nothing where nobody looks. `stop` takes it away again. */
export async function progressBar(terminal: Terminal): Promise<{
  readonly tell: ReadingProgress;
  readonly stop: () => void;
}> {
  if (!terminal.showsProgress) return { tell: () => undefined, stop: () => undefined };
  const { startedBar } = await import('./started-bar');
  let bar: SingleBar | null = null;
  return {
    tell: (done, total, rows) => {
      if (bar === null && total < WORTH_SHOWING) return;
      const told = cliText(terminal.language).progress(formatCount(rows, terminal.language));
      bar ??= startedBar(total, told);
      bar.update(Math.min(done, total), { told });
    },
    stop: () => bar?.stop(),
  };
}

/** So many numbers are searched before a bar could be seen. */
const WORTH_SEARCHING = 500;

/** The same while numbers are searched, one part of the search after the other. */
export async function searchBar(terminal: Terminal): Promise<{
  readonly tell: (progress: Progress) => void;
  readonly stop: () => void;
}> {
  if (!terminal.showsProgress) return { tell: () => undefined, stop: () => undefined };
  const { startedBar } = await import('./started-bar');
  let bar: SingleBar | null = null;
  return {
    tell: ({ done, total }) => {
      if (total === 0 || (bar === null && total < WORTH_SEARCHING)) return;
      const told = cliText(terminal.language).searching(
        formatCount(done, terminal.language),
        formatCount(total, terminal.language),
      );
      bar ??= startedBar(total, told);
      bar.setTotal(total);
      bar.update(done, { told });
    },
    stop: () => bar?.stop(),
  };
}
