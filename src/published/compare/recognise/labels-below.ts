import { looksLikeFigure, type PublishedGrid, shownText } from './published-grid';

/**
 * Puts labels that hold for several rows in each of them: PxWeb's workbooks write "Oslo" once, in a column without a header, and the rows below
 * begin with their age group. Filled is only what stands in such a column, to the left of a label, in a row of figures right below one that has
 * the label; under a header an empty cell says nothing.
 */
export function withLabelsBelow(grid: PublishedGrid): PublishedGrid {
  const headed = new Set<number>();
  let above: readonly string[] = [];
  let isChanged = false;
  const rows = grid.rows.map((cells, row) => {
    const texts = cells.map((_, column) => shownText(grid, row, column));
    const figure = texts.findIndex((text) => text !== '' && looksLikeFigure(text));
    if (figure < 0) {
      if (texts.filter((text) => text !== '').length > 1)
        texts.forEach((text, column) => text !== '' && headed.add(column));
      above = [];
      return cells;
    }
    let last = figure - 1;
    while (last >= 0 && texts[last] === '') last--;
    const labels = texts
      .slice(0, last + 1)
      .map((text, column) => (text === '' && !headed.has(column) ? (above[column] ?? '') : text));
    above = labels;
    if (labels.every((label, column) => label === texts[column])) return cells;
    isChanged = true;
    return cells.map((cell, column) => (texts[column] === '' ? labels[column] || cell : cell));
  });
  return isChanged ? { ...grid, rows } : grid;
}
