/** The shapes of functions.json (Microsoft's "custom functions JSON metadata") and of our translation tables. */

/** functions.json as Excel reads it. The property at the top counts for every function. */
export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
  readonly enums?: readonly EnumMetadata[];
}

/** One function. `id` is what the code associates, `name` what is written in a cell after `IPLOS.`; ours are equal. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: Readonly<Record<string, boolean>>;
}

/** One parameter; `name` is what Excel shows while the formula is typed. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly customEnumId?: string;
}

/** A list of values that Excel offers for a parameter. `stringValue`/`numberValue` are what the function receives: never translated. */
export interface EnumMetadata {
  readonly id: string;
  readonly type: string;
  readonly values: readonly EnumValueMetadata[];
}

/** One offered value: `name` and `tooltip` are shown, `stringValue` or `numberValue` is sent. */
export interface EnumValueMetadata {
  readonly name: string;
  readonly tooltip?: string;
  readonly stringValue?: string;
  readonly numberValue?: number;
}

/**
 * The help of all functions in one language: src/functions/help/nb.json and en.json. Keys of `functions` are function ids; keys of
 * `parameters` are the parameter names in the code, in the code's order; keys of `enums` are enum id and the value sent.
 */
export interface HelpTable {
  readonly functions: Readonly<Record<string, FunctionHelp>>;
  readonly enums?: Readonly<
    Record<string, Readonly<Record<string, { readonly name: string; readonly tooltip: string }>>>
  >;
}

/** The help of one function. `description` and the parameters are shown by Excel; all of it stands on the help page. */
export interface FunctionHelp {
  readonly description: string;
  readonly parameters: Readonly<Record<string, ParameterHelp>>;
  /** What the cell shows: one sentence. */
  readonly gives: string;
  /** Further paragraphs, for the help page. */
  readonly remarks?: readonly string[];
  /** Formulas as an analyst would write them (with `;` between arguments), and what each gives. */
  readonly examples?: readonly { readonly formula: string; readonly gives: string }[];
}

/** What Excel shows of one parameter. */
export interface ParameterHelp {
  readonly name: string;
  readonly description: string;
}
