import type { Span } from '../claim';

/** What belongs to one figure: the marks that are its own, or none. */
export type Paired<Mark> = readonly Mark[];

/**
 * Says which marks of one kind (outcomes, regions, years, ages) belong to which figure of a clause.
 *
 * As many marks as figures are paired in order, which reads "henholdsvis 77,7, 7,9 og 14,2 prosent fikk innfridd, delvis og ikke innfridd".
 * Else a mark before the first figure holds for all figures up to the next mark; a mark behind a figure is that figure's – and
 * that of the figures before it only when `reachesBack`. More marks than figures: each figure gets all that are nearest to it.
 *
 * @returns one entry per figure, in order
 */
export function pair<Mark extends Span>(
  figures: readonly Span[],
  marks: readonly Mark[],
  reachesBack: boolean,
): readonly Paired<Mark>[] {
  if (marks.length === figures.length) return marks.map((mark) => [mark]);
  const first = figures[0];
  if (marks.length === 0 || first === undefined) return figures.map(() => []);
  const leads = (marks[0]?.start ?? 0) < first.start;
  if (marks.length > figures.length) {
    return figures.map((figure, i) => {
      const [from, to] = leads
        ? [i === 0 ? 0 : (figures[i - 1]?.end ?? 0), i === figures.length - 1 ? Infinity : figure.start]
        : [figure.end, figures[i + 1]?.start ?? Infinity];
      return marks.filter((mark) => from <= mark.start && mark.start < to);
    });
  }
  return figures.map((figure, i) => {
    const before = marks.filter((mark) => mark.start < figure.start);
    const behind = marks.filter(
      (mark) => mark.start >= figure.end && mark.start < (figures[i + 1]?.start ?? Infinity),
    );
    const later = marks.filter((mark) => mark.start >= figure.end);
    const last = before[before.length - 1];
    const chosen = leads ? last : (behind[0] ?? (reachesBack ? later[0] : undefined) ?? last);
    return chosen === undefined ? [] : [chosen];
  });
}
