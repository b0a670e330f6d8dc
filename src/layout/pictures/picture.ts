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

/** A picture as data: `pictureSvg` draws it, and a sheet of pictures has it as a chart of its own. Shares are 0–1. */
export type Picture = FunnelPicture | RankedPicture | TrendPicture | TilePicture;

/** Every region by its denominator and share, between the limits round the baseline. */
export interface FunnelPicture extends PictureHead {
  readonly kind: 'funnel';
  readonly baseline: number;
  readonly points: readonly {
    readonly name: string;
    readonly count: number;
    readonly denominator: number;
    readonly share: number;
    /** Outside the 95 % limits. */
    readonly isOutside: boolean;
    /** Outside those of 99.8 %: named in every picture. */
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

/** Regions, or age groups, under each other, each with its interval, and the baseline through them. */
export interface RankedPicture extends PictureHead {
  readonly kind: 'ranked';
  readonly baseline: number;
  readonly rows: readonly {
    readonly name: string;
    readonly count: number;
    readonly denominator: number;
    readonly share: number;
    readonly low: number;
    readonly high: number;
    /** Beside the row: "77,7 % (n = 321)". */
    readonly said: string;
  }[];
  readonly keys: { readonly baseline: string };
  readonly axis: string;
}

/** A share over years: one panel for each region, all with the same axes, the country behind. */
export interface TrendPicture extends PictureHead {
  readonly kind: 'trends';
  readonly years: readonly number[];
  /** The country in each of the years, null where it has no figure; null where the country is the panel. */
  readonly behind: readonly (number | null)[] | null;
  readonly panels: readonly TrendPanel[];
  readonly keys: {
    readonly share: string;
    readonly behind: string;
    readonly limits: string;
    readonly outside: string;
  };
}

/** One region's years. */
export interface TrendPanel {
  readonly code: string;
  readonly name: string;
  /** Under the name: the last year's share and n. */
  readonly said: string;
  /** One for each year; null where there is no figure to show. Limits are those of a p-chart ([STA-4]). */
  readonly points: readonly ({
    readonly share: number;
    readonly count: number;
    readonly denominator: number;
    readonly low: number;
    readonly high: number;
    readonly isOutside: boolean;
  } | null)[];
}

/** A tile for each region: a grid of our own, and no map to scale. */
export interface TilePicture extends PictureHead {
  readonly kind: 'tiles';
  /** The legend, from the lowest class to the highest, then the tiles without one. */
  readonly legend: readonly { readonly look: TileLook; readonly text: string; readonly tiles: number }[];
  /** One for each fylke, in the place it has in the grid of fylker. */
  readonly blocks: readonly {
    readonly code: string;
    readonly name: string;
    readonly column: number;
    readonly row: number;
    readonly tiles: readonly Tile[];
  }[];
}

/** One region. */
export interface Tile {
  readonly code: string;
  readonly name: string;
  readonly look: TileLook;
  /** In the tile: whole per cent, or the sign that stands for a figure. */
  readonly mark: string;
  /** "77,7 % (n = 321)", or why there is no figure. */
  readonly said: string;
}

/** A class from the lowest, 0, to 4; or why there is none: a small denominator, nobody, not reported, hidden. */
export type TileLook = 0 | 1 | 2 | 3 | 4 | 'small' | 'nobody' | 'missing' | 'hidden';
