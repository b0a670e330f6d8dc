/** How a result becomes tables, pictures and sheets, as data: cells with meaning, styles and notes. Re-exports only. */

export * from './input';
export * from './types';
export { layoutResults } from './layout-results';
export * from './layout-report';
export { isRanked, LEAST_RANKED } from './ranking';
export { looksWrong, reportingTable } from './reporting-table';
export { rowTraceLines, type TraceLine } from './trace/row-trace-lines';
export { rowTraceText } from './words/row-trace';
export * from './grid/grid-types';
export * from './grid/grid';
export { formulasOn } from './live-formulas';
export type { FigurePart, LiveData } from './asked-figure';
export { cellStyle, FONT, PAGE_MARGINS, TOTAL_RULE } from './styles';
export type { CellStyle, StyleName } from './styles';
export { SheetNames } from './sheet-names';
export { contentNamed } from './content-names';
export { wrapText } from './grid/wrap';
export { resultRows, type ResultRow } from './result-rows';
export { printedCell } from './cell-text';
export { cellValue, rowBelowHead } from './grid/grid-cells';
export { formulaText } from './grid/grid-sheet-cells';
export { measureCell, signOf } from './signs';
export { OUTCOME_COLOURS, REST_COLOUR } from './figures/palette';
export { TILE_COLOURS } from './figures/tile-colours';
export { timeText } from './time-text';
export { layoutText, topLineName } from './words/layout';
export { levelWords, statisticsText } from './words/statistics';
export { makePictures } from './pictures/make-pictures';
export { isOfPictures } from './pictures/picture-sheets';
export { funnelPicture } from './pictures/funnel';
export { rankedCounties, rankedMunicipalities } from './pictures/ranked';
export { TILE_COLUMNS } from './pictures/tile-grid';
export type { PicturesInput } from './pictures/pictured';
export type {
  FunnelPicture,
  Picture,
  RankedPicture,
  Tile,
  TileLook,
  TilePicture,
  TrendPanel,
  TrendPicture,
} from './pictures/picture';
