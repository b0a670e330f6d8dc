import { funnelPicture } from './funnel';
import type { Picture } from './picture';
import { comparedIn, type PicturesInput } from './pictured';
import { agesPicture, rankedCounties, rankedMunicipalities } from './ranked';
import { tilePicture } from './tiles';
import { countryTrend, countyTrends } from './trends';

/**
 * The pictures of one måltall and year: the funnel of kommuner, fylker ranked with their intervals, and kommuner of each fylke
 * likewise, age groups, fylker and kommuner as tiles, and the years of the country and of each fylke. Those without two of what they
 * show are left out.
 */
export function makePictures(input: PicturesInput): readonly Picture[] {
  return [
    funnelPicture(input, 'kommune'),
    rankedCounties(input),
    agesPicture(input),
    tilePicture(input, 'fylke'),
    tilePicture(input, 'kommune'),
    countryTrend(input),
    countyTrends(input),
    ...comparedIn(input, 'fylke').regions.map((county) => rankedMunicipalities(input, county)),
  ].filter((picture) => picture !== null);
}
