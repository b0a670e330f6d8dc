/** What every picture has around it. */
interface PictureHead {
  /** Stable, and the name of its file. */
  readonly id: string;
  readonly title: string;
  /** What a reader who cannot see it is told. */
  readonly altText: string;
  /** Under the picture: what it shows, method, who is not in it, source. */
  readonly notes: readonly string[];
}

/** A picture as data; `pictureSvg` draws it. Shares are 0–1. */
export type Picture = FunnelPicture | RankedPicture;

/** Every region by its denominator and share, between the limits round the baseline. */
export interface FunnelPicture extends PictureHead {
  readonly kind: 'funnel';
  readonly baseline: number;
  readonly points: readonly {
    readonly name: string;
    readonly denominator: number;
    readonly share: number;
    /** Outside the 95 % limits. */
    readonly isOutside: boolean;
    /** Outside those of 99.8 %: named in the picture. */
    readonly isFarOutside: boolean;
  }[];
  /** By denominator, ascending. */
  readonly limits: readonly {
    readonly denominator: number;
    readonly inner: readonly [low: number, high: number];
    readonly outer: readonly [low: number, high: number];
  }[];
  readonly axes: { readonly x: string; readonly y: string };
  readonly keys: { readonly baseline: string; readonly inner: string; readonly outer: string };
}

/** Regions under each other by share, each with its interval, and the baseline through them. */
export interface RankedPicture extends PictureHead {
  readonly kind: 'ranked';
  readonly baseline: number;
  readonly rows: readonly {
    readonly name: string;
    readonly share: number;
    readonly low: number;
    readonly high: number;
    /** Beside the row: "77,7 % (n = 321)". */
    readonly said: string;
  }[];
  readonly keys: { readonly baseline: string };
  readonly axis: string;
}
