/** A picture in pixels, with the size it is to have on paper in units of 1/96 inch. */
export interface PicturePixels {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Makes one whole drawing of our own (SVG) into pixels with the bundled font. */
export type DrawPicture = (svg: string) => Promise<PicturePixels>;

/** Pixels for one unit of the drawing: sharp on paper, and a page of two pictures stays below half a megabyte. */
export const PIXELS_PER_UNIT = 2;
