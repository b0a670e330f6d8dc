import type { Language } from '../../../core';
import type { Bytes } from '../../files/bytes';
import type { StartProgram } from '../../files/libre-office';

/** Where a command writes, and what it may know of the place. Tests give one of their own. */
export interface Terminal {
  readonly language: Language;
  /** Results: standard output. Text ends with its own line break. */
  readonly out: (text: string) => void;
  /** Messages: standard error, one or more whole lines, without the last line break. */
  readonly say: (lines: string) => void;
  /** Columns of the screen; null when the output goes to a file or another program. */
  readonly width: number | null;
  /** True when a progress bar would be seen. */
  readonly showsProgress: boolean;
  /** What `-` is read from; without it `-` is refused. */
  readonly standardInput?: Bytes | undefined;
  /** Starts another program; without it none is. */
  readonly startProgram?: StartProgram;
  /** Now, ISO 8601 in the user's time zone. */
  readonly time: () => string;
}
