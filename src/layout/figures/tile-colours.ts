/**
 * The five classes of tiles, lowest first: one hue, each darker than the one before by 12 in lightness or more, with the colour of what
 * is written on them (tested).
 */
export const TILE_COLOURS: readonly Readonly<Record<'fill' | 'label', string>>[] = [
  { fill: '#EAF1F5', label: '#12344D' },
  { fill: '#B4CEDC', label: '#12344D' },
  { fill: '#7FA9C1', label: '#12344D' },
  { fill: '#3F7697', label: '#FFFFFF' },
  { fill: '#12344D', label: '#FFFFFF' },
];
