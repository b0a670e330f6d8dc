/**
 * The circles of a graph: sets of two or more places each of which reaches all others of its set, by Tarjan's algorithm.
 *
 * @param graph each place with those it points to; places that are no key of it point nowhere
 * @returns each circle sorted, in no certain order; none where the graph has none
 */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: (readonly string[])[] = [];
  const visit = (place: string): number => {
    let low = order.size;
    order.set(place, low);
    open.push(place);
    for (const next of graph.get(place) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low === order.get(place)) {
      const circle = open.splice(open.indexOf(place));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return low;
  };
  for (const place of graph.keys()) if (!order.has(place)) visit(place);
  return circles;
}
