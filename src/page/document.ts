import type { Language } from '../core';
import type { Picture, TableLayout } from '../layout';

/** A page about one indicator, as data: what stands on it in the order of reading. Writers decide how it looks and nothing else. */
export interface PageDocument {
  readonly language: Language;
  readonly title: string;
  /** What it is about: place and year. */
  readonly subtitle: string;
  /** The program that made it, for the document's properties. */
  readonly author: string;
  /** ISO 8601, as given by the host. */
  readonly created: string;
  readonly blocks: readonly PageBlock[];
}

/** What of a table a page needs. */
export type PageTable = Pick<TableLayout, 'columns' | 'rows' | 'legend' | 'notes'>;

/** One thing on a page. Tables and pictures are numbered by their captions: "Tabell 1. …". */
export type PageBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'picture'; readonly caption: string; readonly picture: Picture }
  | { readonly kind: 'table'; readonly caption: string; readonly table: PageTable };
