/** Pictures of variation as data, and as SVG: the room's public names. */
export { makePictures, type PicturesInput } from './make-pictures';
export { pictureSvg } from './picture-svg';
export type { FunnelPicture, Picture, RankedPicture } from './picture';
