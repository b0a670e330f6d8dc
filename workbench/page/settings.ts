import { platform, THEMES } from '../../simulated-excel/browser';
import type { Platform, PlatformName } from '../../simulated-excel/platform/platform';

/** The languages of page, Excel and add-in. */
export type PageLanguage = 'nb' | 'en';

/** What can be chosen of the Excel that is played; another choice starts the add-in's page afresh. */
export interface ExcelSettings {
  readonly platform: PlatformName;
  readonly blankArgument: Platform['blankArgument'];
  readonly language: PageLanguage;
  readonly theme: 'light' | 'dark';
}

/** What can be changed while the add-in runs. */
export interface RunningConditions {
  /** Milliseconds every request takes. */
  readonly latency: number;
  /** As if somebody were typing in a cell all the time. */
  readonly isCellEdited: boolean;
}

/** The settings at the start, with the system's preference for light or dark. */
export function firstSettings(prefersDark: boolean): ExcelSettings {
  return {
    platform: 'm365',
    blankArgument: 'emptyText',
    language: 'nb',
    theme: prefersDark ? 'dark' : 'light',
  };
}

/** The simulated platform for these settings. */
export function platformOf({ platform: name, blankArgument, language, theme }: ExcelSettings): Platform {
  const locale = language === 'nb' ? 'nb-NO' : 'en-GB';
  return platform(name, {
    blankArgument,
    displayLanguage: locale,
    contentLanguage: locale,
    theme: THEMES[theme],
  });
}
