/** The library that writes .xlsx files. It is loaded when the first workbook is written: its program is large. */
export type XlsxLibrary = typeof import('wasm-xlsxwriter');
