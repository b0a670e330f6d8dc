import { assertNever } from '../core';
import type { Picture } from '../layout';
import { funnelBody } from './funnel-svg';
import { rankedBody } from './ranked-svg';
import { framed, ON_WHITE, type Body, type Drawing } from './svg';
import { tilesBody } from './tiles-svg';
import { trendBody } from './trend-svg';

/** How wide a picture is unless something else is asked for. */
const WIDTH = 900;

/**
 * A picture as SVG with its title, alt text, keys and notes; one file that needs nothing else.
 *
 * @param how other colours or another width than those of a file; bare: the picture alone, in a page that says the rest
 */
export function pictureSvg(picture: Picture, how: Partial<Drawing> = {}): string {
  const drawing = { palette: ON_WHITE, width: WIDTH, isBare: false, ...how };
  return framed(picture, drawing, bodyOf(picture, drawing));
}

function bodyOf(picture: Picture, drawing: Drawing): Body {
  switch (picture.kind) {
    case 'funnel':
      return funnelBody(picture, drawing);
    case 'ranked':
      return rankedBody(picture, drawing);
    case 'trends':
      return trendBody(picture, drawing);
    case 'tiles':
      return tilesBody(picture, drawing);
    default:
      return assertNever(picture);
  }
}
