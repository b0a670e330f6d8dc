import type { IntervalClaim } from '../claim';
import { subjectsOf } from '../read/subject';
import type { Marks } from '../read/marks';

/**
 * The interval of a share that a sentence gives with its level and method, which must be Wilson's: by another method the ends would be
 * others, so an interval without a method stays unread.
 */
export function readIntervals(marks: Marks): readonly IntervalClaim[] {
  const { text } = marks.reading;
  const named = method.exec(text.slice(marks.start, marks.end));
  if (named === null) return [];
  const from = marks.start + named.index + named[0].length;
  const ends = marks.figures.filter(
    ({ start, unit }) => start >= from && (unit === 'percent' || unit === 'bareDecimal'),
  );
  const [low, high] = ends;
  if (ends.length !== 2 || low === undefined || high === undefined) return [];
  if (!/^\s?(?:[-–—]|til|to|og|and)\s?$/iu.test(text.slice(low.end, high.start))) return [];
  const [found] = subjectsOf(marks, marks, [high]);
  if (found?.kind !== 'subject') return [];
  return [
    {
      kind: 'interval',
      span: { start: low.start, end: high.end },
      low: { ...low.figure, unit: 'percent' },
      high: high.figure,
      level: named[1] === '95' ? 95 : 99.8,
      ...found.subject,
    },
  ];
}

const method =
  /(95|99[.,]8)\s?(?:%|prosents?|per ?cent)[\s-]?(?:konfidensintervall\p{L}*|confidence interval)\s\(Wilson\)/iu;
