/** One function as Excel knows it from the add-in's generated metadata (functions.json). */
export interface FunctionDescription {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly volatile?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresStreamAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

/** The add-in's functions.json, as far as the simulator reads it. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionDescription[];
  /** Error cells, and data types, reach functions with parameters of any type as objects. */
  readonly allowCustomDataForDataTypeAny?: boolean;
  /** Error cells reach them as CustomFunctions.Error. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** The function a formula names ("IPLOS.SHARE"), or null. Excel does not mind the case. */
export function describedFunction(
  metadata: FunctionsMetadata,
  namespace: string,
  name: string,
): FunctionDescription | null {
  const prefix = `${namespace}.`.toUpperCase();
  const upper = name.toUpperCase();
  if (!upper.startsWith(prefix)) return null;
  return metadata.functions.find((one) => one.name.toUpperCase() === upper.slice(prefix.length)) ?? null;
}
