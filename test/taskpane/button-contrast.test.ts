import type { Theme } from '@fluentui/react-components';
import { paneTheme } from '../../src/taskpane/frame/pane-theme';

/*
 * What is written on a button can be read in each of its states, in both themes. Which tokens a state uses is Fluent's
 * (useButtonStyles); a disabled button needs no contrast, and in Windows' contrast themes all colours are the system's.
 */
const STATES: readonly (readonly [string, keyof Theme, keyof Theme | null])[] = [
  ['primary', 'colorNeutralForegroundOnBrand', 'colorBrandBackground'],
  ['primary, hovered over', 'colorNeutralForegroundOnBrand', 'colorBrandBackgroundHover'],
  ['primary, pressed', 'colorNeutralForegroundOnBrand', 'colorBrandBackgroundPressed'],
  ['plain', 'colorNeutralForeground1', 'colorNeutralBackground1'],
  ['plain, hovered over', 'colorNeutralForeground1Hover', 'colorNeutralBackground1Hover'],
  ['plain, pressed', 'colorNeutralForeground1Pressed', 'colorNeutralBackground1Pressed'],
  ['subtle', 'colorNeutralForeground2', null],
  ['subtle, hovered over', 'colorNeutralForeground2Hover', 'colorSubtleBackgroundHover'],
  ['subtle, pressed', 'colorNeutralForeground2Pressed', 'colorSubtleBackgroundPressed'],
  ['transparent', 'colorNeutralForeground2', null],
  ['transparent in the colour of a link', 'colorBrandForegroundLink', null],
  ['transparent, hovered over', 'colorNeutralForeground2BrandHover', null],
  ['transparent, pressed', 'colorNeutralForeground2BrandPressed', null],
  ['a cell’s address', 'colorBrandForegroundLink', null],
  ['a cell’s address, hovered over', 'colorBrandForegroundLinkHover', null],
  ['a tab', 'colorNeutralForeground2', null],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (name) => {
  const theme = paneTheme(name);
  test.each(STATES)('%s', (_, text, ground) => {
    const under = theme[ground ?? 'colorNeutralBackground1'];
    expect(contrast(String(theme[text]), String(under))).toBeGreaterThanOrEqual(4.5);
  });
});

/** The contrast of two colours `#rrggbb`, 1–21, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
