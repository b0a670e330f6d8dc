/** Pictures of variation as SVG: the room's public names. What they show is made in `layout`. */
export { pictureSvg } from './picture-svg';
export { ON_WHITE, type Drawing, type Palette } from './svg';
