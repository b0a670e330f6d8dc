/** The library that writes .docx files. It is loaded when the first page is written: it is large. */
export type DocxLibrary = typeof import('docx');
