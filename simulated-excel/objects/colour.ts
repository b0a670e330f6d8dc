import { invalidArgument } from '../wire/errors';

/** A colour as Excel gives it back: "#RRGGBB"; from "#rrggbb", "rrggbb" or a name. Throws InvalidArgument for others. */
export function colour(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  const named = NAMED_COLOURS[value.toLowerCase()];
  if (named) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(value)) throw invalidArgument();
  return `#${value.replace('#', '').toUpperCase()}`;
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  white: '#FFFFFF',
  black: '#000000',
  red: '#FF0000',
  yellow: '#FFFF00',
  green: '#008000',
  blue: '#0000FF',
  gray: '#808080',
};
