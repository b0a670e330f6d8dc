import { checkRowByAnyRule } from '../../../src/published/feasibility/row-by-any-rule';
import { readPrintedFigure } from '../../../src/published/figures/printed-figure';

test.each([
  [['93,8', '6,2'], 16, false, 'possible halfToEven'],
  [['93,8', '6,3'], 16, false, 'possible halfAwayFromZero'],
  [['93,9', '6,2'], 16, false, 'impossible halfAwayFromZero'],
  [['77,7', '7,9', '14,2'], 317, false, 'possible up'],
  // Cut figures fall short of the whole by themselves: they are not tried where the outcomes must make it.
  [['77,7', '7,9', '14,2'], null, true, 'impossible halfAwayFromZero'],
] as const)('[PUB-3] %j over %p, closed %p: %s', (shares, over, closed, expected) => {
  const cell = (text: string) => ({ id: text, figure: readPrintedFigure(text) });
  const { found, rule } = checkRowByAnyRule({
    outcomes: shares.map((text) => ({ outcome: text, share: cell(text) })),
    closed,
    ...(over === null ? {} : { denominator: cell(String(over)) }),
  });
  expect(`${found.kind} ${rule}`).toBe(expected);
});
