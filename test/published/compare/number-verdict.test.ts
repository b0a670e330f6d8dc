import { verdictOn } from '../../../src/published/compare/compare-cells';
import { verdictOnNumber } from '../../../src/published/compare/number-verdict';
import { readPrintedFigure } from '../../../src/published/figures/printed-figure';
import { measuresOf } from '../../made/published/prose/facts';

const [measure] = measuresOf(2019, 'land', '0', [823, 0, 177, 0]); // 82,3
const judged = (text: string, scale: 100 | 1) =>
  ({ figure: readPrintedFigure(text), part: 'share', scale }) as const;

test.each([
  ['82', 100, 'cannotTell'],
  ['82,3', 100, 'agrees'],
  ['82,4', 100, 'differs'],
  // By the rule that always goes up 82,3 prints as 83.
  ['83', 100, 'cannotTell'],
  ['84', 100, 'differs'],
  ['0,82', 1, 'cannotTell'],
  ['0,823', 1, 'agrees'],
  ['0,8', 1, 'cannotTell'],
  ['0,7', 1, 'differs'],
] as const)('[PUB-1] the number %s (of %i) without its text: %s', (text, scale, expected) => {
  if (!measure) throw new Error('no measure');
  const verdict = verdictOnNumber(judged(text, scale), measure);
  expect(verdict.kind).toBe(expected);
  // Never the contrary of what the text it may have been shown by gets.
  for (const zeros of ['', ...(text.includes(',') ? [] : [',0'])]) {
    const shown = verdictOn(judged(`${text}${zeros}`, scale), measure).kind;
    expect([shown, 'cannotTell']).toContain(verdict.kind);
  }
});
