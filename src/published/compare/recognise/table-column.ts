import type { Dimension, HeaderRole } from './dimension';
import type { Words } from './words';

/** A column of the table as it was understood. */
export interface TableColumn {
  /** Index into the grid's rows. */
  readonly index: number;
  /** The header as written, rows above included; its letter where there is none. */
  readonly header: string;
  readonly role: Dimension | 'value' | 'ignored';
  readonly level: HeaderRole['level'] | null;
  readonly bareNumber: boolean;
  /** What the header says of the figures under it. */
  readonly words: Words;
  /** For figures: the region the header names, as text; null when it names none. */
  readonly regionText: string | null;
  /** A grouping column ([REG-9]) whose header is the level of its values. */
  readonly groupLevel: string | null;
  /** Whether its cells print a count with its share: "27 (73,0 %)". */
  readonly paired: boolean;
  /** Whether its header named its role, or what stands in it told. */
  readonly named: boolean;
}
