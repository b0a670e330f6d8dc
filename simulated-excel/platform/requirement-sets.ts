/** Requirement sets with the newest version a host has; versions are text, since 1.10 is newer than 1.9. */
export type RequirementSets = Readonly<Record<string, string>>;

const EVERYWHERE = {
  AddinCommands: '1.3',
  CustomXmlParts: '1.1',
  DialogApi: '1.2',
  DialogOrigin: '1.1',
  ImageCoercion: '1.1',
  KeyboardShortcuts: '1.1',
  RibbonApi: '1.1',
  RichApiRuntime: '1.0',
  Settings: '1.1',
} as const;

/**
 * What each Excel offers, after Microsoft's requirement set pages. "CustomFunctions" is the library's own name for
 * features of the functions' transport (1.7 array results) that every host we support has.
 */
export const REQUIREMENT_SETS = {
  ltsc2021: {
    ...EVERYWHERE,
    ExcelApi: '1.14',
    SharedRuntime: '1.1',
    CustomFunctionsRuntime: '1.3',
    CustomFunctions: '1.9',
  },
  m365: {
    ...EVERYWHERE,
    ExcelApi: '1.20',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.5',
    CustomFunctions: '1.9',
    DelayForCellEdit: '1.1',
  },
  web: {
    ...EVERYWHERE,
    ExcelApi: '1.20',
    ExcelApiOnline: '1.1',
    SharedRuntime: '1.2',
    CustomFunctionsRuntime: '1.5',
    CustomFunctions: '1.9',
    DelayForCellEdit: '1.1',
  },
} as const satisfies Record<string, RequirementSets>;
