import { REQUIREMENT_SETS, type RequirementSets } from './requirement-sets';

/** What the simulated Excel is and what it puts up with. Everything here differs between Excels in the field. */
export interface Platform {
  readonly kind: 'windows' | 'mac' | 'web';
  readonly version: string;
  readonly requirementSets: RequirementSets;
  /** Largest request or response in bytes; null where there is no such limit. Excel on the web: 5 MB. */
  readonly payloadBytes: number | null;
  /** Most cells one property of one range may give. */
  readonly cellsPerRead: number;
  /** What a read over that limit gives: `values` that are null without an error (seen in the field), or an error. */
  readonly overCellLimit: 'null' | 'error';
  /** How a blank cell of a range reaches a custom function: 0 on the desktop, null on the web (office-js issue 4702), '' in some builds. */
  readonly blankArgument: 'zero' | 'null' | 'emptyText';
  /** The language of Excel's surface and of its formats, e.g. "nb-NO". */
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly theme: OfficeTheme;
  /**
   * Excel LTSC 2021 crashes on metadata with both flags for arguments of any type (office-js issue 4385), and on conditional formats
   * in a workbook with custom functions (5959).
   */
  readonly crashes: boolean;
}

/** Office's colours, "#RRGGBB". */
export interface OfficeTheme {
  readonly bodyBackground: string;
  readonly bodyText: string;
  readonly controlBackground: string;
  readonly controlText: string;
}

/** Office' light and dark colours (names of the themes in Office: Colorful, Black). */
export const THEMES = {
  light: {
    bodyBackground: '#FFFFFF',
    bodyText: '#000000',
    controlBackground: '#F0F0F0',
    controlText: '#000000',
  },
  dark: {
    bodyBackground: '#1F1F1F',
    bodyText: '#FFFFFF',
    controlBackground: '#3B3A39',
    controlText: '#FFFFFF',
  },
} as const satisfies Record<string, OfficeTheme>;

const FIVE_MB = 5 * 1024 * 1024;

const COMMON = {
  cellsPerRead: 5_000_000,
  overCellLimit: 'null',
  displayLanguage: 'nb-NO',
  contentLanguage: 'nb-NO',
  theme: THEMES.light,
  crashes: false,
} as const;

/** Excels to choose from. Windows and Mac put no limit on the size of a message, the web does. */
export const PLATFORMS = {
  /** Microsoft 365 on Windows, current channel. */
  m365: {
    ...COMMON,
    kind: 'windows',
    blankArgument: 'zero',
    version: '16.0.19426.20000',
    requirementSets: REQUIREMENT_SETS.m365,
    payloadBytes: null,
  },
  /** Excel LTSC 2021: the floor of what is asked for. */
  ltsc2021: {
    ...COMMON,
    kind: 'windows',
    blankArgument: 'zero',
    version: '16.0.14332.20000',
    crashes: true,
    requirementSets: REQUIREMENT_SETS.ltsc2021,
    payloadBytes: null,
  },
  /** Excel on the web. */
  web: {
    ...COMMON,
    kind: 'web',
    blankArgument: 'null',
    version: '16.0.19500.35000',
    requirementSets: REQUIREMENT_SETS.web,
    payloadBytes: FIVE_MB,
  },
} as const satisfies Record<string, Platform>;

/** A preset's name. */
export type PlatformName = keyof typeof PLATFORMS;

/** A preset with some of it changed. */
export function platform(name: PlatformName, change: Partial<Platform> = {}): Platform {
  return { ...PLATFORMS[name], ...change };
}
