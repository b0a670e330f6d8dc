import type { SingleBar } from 'cli-progress';
import { cliText } from '../words/cli';
import { formatCount } from '../../../core';
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
