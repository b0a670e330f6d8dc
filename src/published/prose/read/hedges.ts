import type { Hedge } from '../claim';

/** The word before a figure that makes it looser, if one stands there; `before` is the text up to the figure. */
export function hedgeBefore(before: string): Hedge {
  return hedges.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

/** In the order they are tried: "godt over" before "over". */
const hedges: readonly (readonly [RegExp, Exclude<Hedge, null>])[] = [
  [
    /(?:om lag|omlag|cirka|ca\.?|rundt|omtrent|omkring|kring|tilnærmet|grovt sett|about|around|approximately|roughly|some)\s$/iu,
    'about',
  ],
  [
    /(?<!\p{L})(?:drøyt|drøye|godt over|litt over|noe over|like over|så vidt over|vel|i overkant av|just over|slightly over|a little over)\s$/iu,
    'justOver',
  ],
  [
    /(?<!\p{L})(?:over|mer enn|meir enn|fler(?:e)? enn|fleire enn|høyere enn|minst|minimum|i det minste|more than|at least|above)\s$/iu,
    'over',
  ],
  [
    /(?<!\p{L})(?:litt under|like under|noe under|så vidt under|i underkant av|oppunder|bortimot|tett på|opp mot|knapt|knappe|snaut|snaue|nesten|nær|nær på|nærmere|almost|nearly|just under|slightly under|close to)\s$/iu,
    'justUnder',
  ],
  [
    /(?<!\p{L})(?:under|mindre enn|færre enn|lavere enn|høyst|maksimalt|maks|opptil|inntil|ikke mer enn|less than|fewer than|below|at most|up to)\s$/iu,
    'under',
  ],
];
