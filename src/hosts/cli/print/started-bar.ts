import { SingleBar } from 'cli-progress';
import { showsUnicode, thisPlatform } from '../../files/platform';

/** A bar on standard error, of so much in all, with what is told beside it. */
export function startedBar(total: number, told: string): SingleBar {
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
