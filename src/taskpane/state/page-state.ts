/** The forms in which the pane makes the indicator's page, the first offered first. */
export const PAGE_FORMS = ['docx', 'md', 'txt', 'json'] as const;
export type PageForm = (typeof PAGE_FORMS)[number];

/** What the page is to be about. */
export interface PageAsked {
  readonly indicator: string;
  readonly year: number;
  /** The codes of kommuner, with a page for each; null: one page of everyone. */
  readonly municipalities: readonly string[] | null;
  readonly form: PageForm;
}

/** A page that was made, and whether Excel took it for saving. */
export interface MadePage {
  readonly asked: PageAsked;
  /** What its file is called. */
  readonly name: string;
  readonly saved: boolean;
  /** To be copied: the file itself, of a document what is written in it. */
  readonly text: string;
}
