import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { ShellTheme } from '../ports';

/** Shades of the blue of the icons and figures. */
const BRAND: BrandVariants = {
  10: '#020E17',
  20: '#0A2234',
  30: '#0E2F49',
  40: '#123B5A',
  50: '#16476A',
  60: '#1B527A',
  70: '#205E8A',
  80: '#266A99',
  90: '#3F7BA8',
  100: '#598DB6',
  110: '#739FC4',
  120: '#8DB2D1',
  130: '#A7C5DD',
  140: '#C2D7E8',
  150: '#DBE8F2',
  160: '#F1F6FA',
};

const light = createLightTheme(BRAND);

// The ramp's usual shades are too dim for text on a dark pane.
const dark: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[120],
  colorBrandForegroundLinkHover: BRAND[130],
  colorBrandForegroundLinkPressed: BRAND[130],
  colorNeutralForeground2BrandHover: BRAND[130],
  colorNeutralForeground2BrandPressed: BRAND[130],
  colorNeutralForeground2BrandSelected: BRAND[120],
  colorNeutralForeground3BrandHover: BRAND[130],
  colorNeutralForeground3BrandPressed: BRAND[130],
  colorNeutralForeground3BrandSelected: BRAND[120],
  colorCompoundBrandForeground1: BRAND[120],
  colorCompoundBrandForeground1Hover: BRAND[130],
};

/** Fluent's theme for Office's; in Windows' contrast themes the system's colours replace both. */
export function paneTheme(theme: ShellTheme): Theme {
  return theme === 'dark' ? dark : light;
}
