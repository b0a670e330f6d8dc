/** The indicator's page, of the country or one kommune, as data and as text: the room's public names. */
export { makePage, municipalityTables } from './make-page';
export { pageAsText, pageTableLines, pagesAsJson } from './page-text';
export { municipalitySheet } from './municipality-sheet';
export type { PageInput } from './input';
export type { PageBlock, PageDocument, PageTable } from './document';
