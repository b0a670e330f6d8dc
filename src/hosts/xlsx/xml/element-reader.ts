import type { StartTag } from './start-tag';

/** Reads an element: its text, its children as they come, and its end. */
export interface ElementReader {
  /** Who reads a child; null when it does not matter and is passed over with all it holds. `name` is without prefix. */
  readonly child: (name: string, tag: StartTag) => ElementReader | null;
  /** A piece of the element's own text; there may be several. */
  readonly text: (text: string) => void;
  readonly end: () => void;
  /**
   * Reads children as nearly all write them from the text itself, from the mark at `at` on; returns where the first begins that it does not
   * read: `at` for none. They are not told of by `child`.
   */
  readonly plain?: ((text: string, at: number) => number) | undefined;
}

/** An element reader that does nothing with what is not given. */
export function element({ child, text, end, plain }: Partial<ElementReader>): ElementReader {
  return { child: child ?? nobody, text: text ?? nothing, end: end ?? nothing, plain };
}

/** Goes down a path of elements, each the child of the one before, to who reads the last. */
export function within(path: readonly string[], reader: ElementReader): ElementReader {
  return path.reduceRight(
    (inner, name) => element({ child: (child) => (child === name ? inner : null) }),
    reader,
  );
}

const nobody = (): null => null;
const nothing = (): void => undefined;
