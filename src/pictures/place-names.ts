/** Something in a picture that has a name. */
export interface Named {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** A name in its place: where its text begins and its line stands, and whether a line leads from it to what it names. */
export interface PlacedName extends Named {
  readonly left: number;
  readonly base: number;
  readonly isLed: boolean;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half the width of a mark; beside another's mark a name would be taken for its; the size of a text of 12 pixels. */
const MARK = 6;
const BESIDE = 8;
const LETTER = 6.1;
const ABOVE = 10;
const BELOW = 3;

/**
 * Names beside what they name, at most `most`, the farthest from the middle first. A name stands on no mark and no other name, inside the
 * plot; farther off, a line leads to it. One without a free place is left out.
 *
 * @param marks all marks of the picture
 * @param plot what the names must stay inside
 */
export function placeNames(
  named: readonly Named[],
  marks: readonly { readonly x: number; readonly y: number }[],
  plot: Box,
  most: number,
): readonly PlacedName[] {
  const middle = named.reduce((sum, { y }) => sum + y, 0) / (named.length || 1);
  const boxes = marks.map(({ x, y }) => ({
    ...{ x, y, left: x - MARK - BESIDE, right: x + MARK + BESIDE, top: y - MARK, bottom: y + MARK },
  }));
  const taken: Box[] = [];
  return [...named]
    .sort((a, b) => Math.abs(b.y - middle) - Math.abs(a.y - middle))
    .slice(0, most)
    .flatMap((one) => {
      const wide = LETTER * one.name.length;
      for (const { left, base, isLed } of candidates(one, wide)) {
        const box = { left, right: left + wide, top: base - ABOVE, bottom: base + BELOW };
        const isInside =
          box.left >= plot.left &&
          box.right <= plot.right &&
          box.top >= plot.top &&
          box.bottom <= plot.bottom;
        if (!isInside || taken.some((other) => touches(box, other))) continue;
        if (boxes.some((mark) => touches(box, mark) && (isLed || mark.x !== one.x || mark.y !== one.y)))
          continue;
        taken.push(box);
        return [{ ...one, left, base, isLed }];
      }
      return [];
    });
}

/** Beside it first, then above and below, then some way off to either side. */
function candidates(
  { x, y }: Named,
  wide: number,
): readonly { readonly left: number; readonly base: number; readonly isLed: boolean }[] {
  const [right, left, centre] = [x + 9, x - 9 - wide, x - wide / 2];
  const near = [
    { left: right, base: y + 4 },
    { left, base: y + 4 },
    { left: centre, base: y - 10 },
    { left: centre, base: y + 18 },
  ];
  const far = [16, 30, 44, 58].flatMap((away) => [
    { left: right + 10, base: y + 4 + away },
    { left: right + 10, base: y + 4 - away },
    { left: left - 10, base: y + 4 + away },
    { left: left - 10, base: y + 4 - away },
  ]);
  return [...near.map((one) => ({ ...one, isLed: false })), ...far.map((one) => ({ ...one, isLed: true }))];
}

function touches(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
