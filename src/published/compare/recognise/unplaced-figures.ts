import type { NotPlaced, UnplacedCell, UnplacedReason } from './recognised-table';

/** So many figures without a place are named, and so many of each kind; a file may have more of them than memory has room for. */
const MOST_NAMED = 1000;
const MOST_OF_KIND = 20;

/** Figures without a place: every one counted, the first named ([PUB-6]). */
export class UnplacedFigures {
  readonly first: UnplacedCell[] = [];
  readonly byKind: Partial<Record<UnplacedReason['kind'], number>> = {};

  /** Counts one; it is only made where it is named. */
  add({ kind }: UnplacedReason, cell: () => UnplacedCell): void {
    const before = this.byKind[kind] ?? 0;
    this.byKind[kind] = before + 1;
    if (this.first.length < MOST_NAMED || before < MOST_OF_KIND) this.first.push(cell());
  }
}

/** How many there are of all kinds. */
export function totalOf(notPlaced: NotPlaced): number {
  return Object.values(notPlaced).reduce((sum, one) => sum + one, 0);
}

/** Those of several tables together. */
export function notPlacedIn(tables: readonly { readonly notPlaced: NotPlaced }[]): NotPlaced {
  const all: Partial<Record<UnplacedReason['kind'], number>> = {};
  for (const { notPlaced } of tables)
    for (const [kind, figures] of Object.entries(notPlaced) as [UnplacedReason['kind'], number][])
      all[kind] = (all[kind] ?? 0) + figures;
  return all;
}
