import { cliText } from '../words/cli';
import { checkOutput, writeOutput } from '../../files/output-file';
import type { Terminal } from './terminal';

/** Where a command puts its result: a file, checked before the work begins, or the screen. */
export interface ResultOutput {
  /** Text goes to a screen, bytes to a file. */
  readonly kind: 'screen' | 'file';
  /** Columns to lay text out for; null for no limit. */
  readonly width: number | null;
  /**
   * Puts the result there. Of a file it is said that it was written, below the summary where there is one.
   *
   * @throws OutputError when the file cannot be written
   */
  readonly put: (content: string | Uint8Array, summary?: string) => Promise<void>;
}

/** The options that say where a result goes, as commander hands them over. */
export interface OutputOptions {
  readonly output?: string;
  readonly force?: boolean;
}

/**
 * The place that the options name.
 *
 * @param inputs the files being read, which are never written to
 * @throws OutputError when nothing may be written there
 */
export async function resultOutput(
  { output, force = false }: OutputOptions,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<ResultOutput> {
  if (output === undefined) {
    return {
      kind: 'screen',
      width: terminal.width,
      // The mark is for Excel; another program at the end of a pipe would take it for a letter.
      put: async (content) =>
        terminal.out(
          (typeof content === 'string' ? content : new TextDecoder().decode(content)).replace(/^\uFEFF/, ''),
        ),
    };
  }
  await checkOutput({ file: output, inputs, force });
  return {
    kind: 'file',
    width: null,
    put: async (content, summary) => {
      await writeOutput(output, content, { force });
      const lines = [...(summary === undefined ? [] : [summary]), cliText(terminal.language).written(output)];
      terminal.out(`${lines.join('\n')}\n`);
    },
  };
}
