import fc from 'fast-check';
import { wrapText } from '../../src/layout/grid/wrap';

describe('breaking text into lines', () => {
  test('at spaces, and a long word alone', () => {
    expect(wrapText('en to tre fire', 6)).toEqual(['en to', 'tre', 'fire']);
    expect(wrapText('et kjempelangtord her', 6)).toEqual(['et', 'kjempelangtord', 'her']);
    expect(wrapText('fikk 18,6 % ikke', 10)).toEqual(['fikk', '18,6 %', 'ikke']);
    expect(wrapText('', 6)).toEqual(['']);
    expect(wrapText('a\nb', 6)).toEqual(['a', 'b']);
  });

  test('never inside a number: its space is a no-break space', () => {
    expect(wrapText('av 12\u00a0345 personer', 9)).toEqual(['av 12\u00a0345', 'personer']);
  });

  test('no word is lost or changed, and no line is too long unless it is one word', () => {
    const words = fc.array(fc.stringMatching(/^[a-zæøå\u00a0]{1,12}$/), { maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (given, width) => {
        const lines = wrapText(given.join(' '), width);
        expect(lines.join(' ')).toBe(given.join(' '));
        for (const line of lines) expect(line.length <= width || !line.includes(' ')).toBe(true);
      }),
    );
  });
});
