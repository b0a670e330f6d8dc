import type { SingleBar } from 'cli-progress';
import { cliText } from '../words/cli';
import { formatCount, type Progress } from '../../../core';
import type { ReadingProgress } from '../../host';
import type { Terminal } from './terminal';

/** Files smaller than this are read before a bar could be seen (bytes). */
const WORTH_SHOWING = 4 << 20;
/** So many numbers are searched before a bar could be seen. */
const WORTH_SEARCHING = 500;

/** A bar on standard error, for something that tells how far it has come; `stop` takes it away again. */
interface ProgressBar<Tell> {
  readonly tell: Tell;
  readonly stop: () => void;
}

/** A bar while a file is read; nothing where nobody looks. */
export async function progressBar(terminal: Terminal): Promise<ProgressBar<ReadingProgress>> {
  const { show, stop } = await shownFrom(terminal, WORTH_SHOWING);
  const text = cliText(terminal.language);
  return {
    tell: (done, total, rows) =>
      show(Math.min(done, total), total, () => text.progress(formatCount(rows, terminal.language))),
    stop,
  };
}

/** The same while numbers are searched, one part of the search after the other. */
export async function searchBar(terminal: Terminal): Promise<ProgressBar<(progress: Progress) => void>> {
  const { show, stop } = await shownFrom(terminal, WORTH_SEARCHING);
  const count = (of: number) => formatCount(of, terminal.language);
  const text = cliText(terminal.language);
  return {
    tell: ({ done, total }) => show(done, total, () => text.searching(count(done), count(total))),
    stop,
  };
}

/** A bar that begins when there is as much as `least` to do. */
async function shownFrom(terminal: Terminal, least: number) {
  if (!terminal.showsProgress) return { show: () => undefined, stop: () => undefined };
  const { startedBar } = await import('./started-bar');
  let bar: SingleBar | null = null;
  return {
    show: (done: number, total: number, told: () => string): void => {
      if (bar === null && total < least) return;
      const now = told();
      bar ??= startedBar(total, now);
      bar.setTotal(total);
      bar.update(done, { told: now });
    },
    stop: (): void => bar?.stop(),
  };
}
