/** Reads a workbook's first sheet with read-excel-file and does nothing with it: `node bench/read-sheet.js FILE`. */
void import('read-excel-file/node').then(({ default: read }) => read(process.argv[2]));
