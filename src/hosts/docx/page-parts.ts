import { assertNever } from '../../core';
import { printedCell, type Picture } from '../../layout';
import { pageTableLines, type PageDocument, type PageTable } from '../../page';

/** One part of a document's text: what it looks like, and the texts that stand in it in their order. */
export type PagePart =
  | { readonly kind: ParagraphKind; readonly text: string }
  | { readonly kind: 'table'; readonly columns: PageTable['columns']; readonly rows: readonly CellTexts[] }
  | { readonly kind: 'picture'; readonly picture: Picture };

/** `pageTitle` begins a new sheet of paper. */
export type ParagraphKind =
  'title' | 'pageTitle' | 'subtitle' | 'heading' | 'body' | 'item' | 'caption' | 'tableCaption' | 'note';

type CellTexts = readonly string[];

/**
 * What a page consists of, in the order of reading.
 *
 * @param isFirst whether no page stands before it
 */
export function pageParts(page: PageDocument, isFirst: boolean): readonly PagePart[] {
  return [
    { kind: isFirst ? 'title' : 'pageTitle', text: page.title },
    { kind: 'subtitle', text: page.subtitle },
    ...page.blocks.flatMap((block): readonly PagePart[] => {
      switch (block.kind) {
        case 'heading':
          return [block];
        case 'paragraph':
          return [{ kind: 'body', text: block.text }];
        case 'list':
          return block.items.map((text) => ({ kind: 'item', text }));
        case 'table':
          return [
            { kind: 'tableCaption', text: block.caption },
            {
              kind: 'table',
              columns: block.table.columns,
              rows: block.table.rows.map((row) => row.map((cell) => printedCell(cell, page.language))),
            },
            ...[...pageTableLines(block.table), ''].map((text) => ({ kind: 'note' as const, text })),
          ];
        case 'picture':
          return [block, { kind: 'caption', text: block.caption }];
        default:
          return assertNever(block);
      }
    }),
  ];
}
