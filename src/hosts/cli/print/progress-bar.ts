import { SingleBar } from 'cli-progress';
import { cliText } from '../words/cli';
import { formatCount } from '../../../core';
import type { ReadingProgress } from '../../host';
import { showsUnicode, thisPlatform } from '../../files/platform';
import type { Terminal } from './terminal';

/** Files smaller than this are read before a bar could be seen (bytes). */
const WORTH_SHOWING = 4 << 20;

/** A bar on standard error while a file is read; nothing where nobody looks. `stop` takes it away again. */
export function progressBar(terminal: Terminal): {
  readonly tell: ReadingProgress;
  readonly stop: () => void;
} {
  if (!terminal.showsProgress) return { tell: () => undefined, stop: () => undefined };
  let bar: SingleBar | null = null;
  return {
    tell: (done, total, rows) => {
      if (bar === null && total < WORTH_SHOWING) return;
      const told = cliText(terminal.language).progress(formatCount(rows, terminal.language));
      bar ??= started(total, told);
      bar.update(Math.min(done, total), { told });
    },
    stop: () => bar?.stop(),
  };
}

function started(total: number, told: string): SingleBar {
  const bar = new SingleBar({
    format: '{bar} {percentage} % · {told}',
    ...(showsUnicode(thisPlatform())
      ? { barCompleteChar: '█', barIncompleteChar: '░' }
      : { barCompleteChar: '#', barIncompleteChar: '.' }),
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  bar.start(total, 0, { told });
  return bar;
}
