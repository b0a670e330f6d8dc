/**
 * The most cells of a published cube, and lines of a published table, that are read and written: the same, so that what is written can be read.
 * All kommuner, fylker and groups × 2 indicators × 4 age groups × 10 figures × 5 years are 176,400; twice as many take more than 512 MB to check.
 */
export const MOST_PUBLISHED_CELLS = 180_000;
