import type {
  EnumMetadata,
  FunctionHelp,
  FunctionMetadata,
  FunctionsMetadata,
  HelpTable,
  ParameterMetadata,
} from './types';

/** The finished metadata of one language, or every reason why it could not be made, each naming function and parameter. */
export type Localised =
  | { readonly kind: 'ok'; readonly metadata: FunctionsMetadata }
  | { readonly kind: 'error'; readonly errors: readonly string[] };

/**
 * What the generator made from the doc comments, in the words of one language, and with what the generator cannot express:
 * `allowCustomDataForDataTypeAny` (else one #N/A in the user's range makes the function fail before our code runs; beside it
 * `allowErrorForDataTypeAny` adds nothing but crashes Excel LTSC 2021, office-js issue 4385) and the help address of each
 * function. Ids, names, types, order and options stay as generated, so that a formula means the same in every language.
 * `helpPage` is the address of the language's help page.
 */
export function localise(
  generated: FunctionsMetadata,
  help: HelpTable,
  tableName: string,
  helpPage: string,
): Localised {
  const errors = [...missingOrUnknown(generated, help, tableName), ...misnamed(generated)];
  if (errors.length > 0) return { kind: 'error', errors };
  return {
    kind: 'ok',
    metadata: {
      allowCustomDataForDataTypeAny: true,
      functions: generated.functions.map((f) => inWordsOf(f, help.functions[f.id], helpPage)),
      ...(generated.enums === undefined ? {} : { enums: generated.enums.map((e) => enumInWordsOf(e, help)) }),
    },
  };
}

/** The address of a function's own section on a help page. */
export function helpAddress(helpPage: string, functionId: string): string {
  return `${helpPage}#${functionId}`;
}

function inWordsOf(f: FunctionMetadata, help: FunctionHelp | undefined, helpPage: string): FunctionMetadata {
  return {
    ...f,
    description: help?.description,
    helpUrl: helpAddress(helpPage, f.id),
    parameters: f.parameters.map((p): ParameterMetadata => ({ ...p, ...help?.parameters[p.name] })),
  };
}

function enumInWordsOf(e: EnumMetadata, help: HelpTable): EnumMetadata {
  return {
    ...e,
    values: e.values.map((value) => ({ ...value, ...help.enums?.[e.id]?.[sentValue(value)] })),
  };
}

function sentValue(value: { readonly stringValue?: string; readonly numberValue?: number }): string {
  return value.stringValue ?? String(value.numberValue);
}

function missingOrUnknown(generated: FunctionsMetadata, help: HelpTable, table: string): string[] {
  const errors: string[] = [];
  const ids = new Set(generated.functions.map((f) => f.id));
  for (const id of Object.keys(help.functions)) {
    if (!ids.has(id))
      errors.push(`${table}: functions.${id}: there is no such function; remove the entry or mend its id`);
  }
  for (const f of generated.functions) {
    const words = help.functions[f.id];
    if (words === undefined) {
      errors.push(`${table}: functions.${f.id} is missing; write its description and parameters`);
      continue;
    }
    if (blank(words.description)) errors.push(`${table}: functions.${f.id}.description is empty`);
    if (blank(words.gives))
      errors.push(`${table}: functions.${f.id}.gives is empty; say what the cell shows`);
    errors.push(...parameterErrors(f, words, table));
  }
  for (const e of generated.enums ?? []) {
    for (const value of e.values) {
      const words = help.enums?.[e.id]?.[sentValue(value)];
      if (words === undefined || blank(words.name)) {
        errors.push(`${table}: enums.${e.id}.${sentValue(value)} is missing; write its name and tooltip`);
      }
    }
  }
  return errors;
}

function parameterErrors(f: FunctionMetadata, words: FunctionHelp, table: string): string[] {
  const errors: string[] = [];
  const inCode = f.parameters.map((p) => p.name);
  for (const name of Object.keys(words.parameters)) {
    if (!inCode.includes(name)) {
      errors.push(
        `${table}: functions.${f.id}.parameters.${name}: the function has ${inCode.join(', ') || 'no parameters'}`,
      );
    }
  }
  for (const name of inCode) {
    const p = words.parameters[name];
    if (p === undefined) errors.push(`${table}: functions.${f.id}.parameters.${name} is missing`);
    else if (blank(p.name) || blank(p.description)) {
      errors.push(`${table}: functions.${f.id}.parameters.${name} needs both a name and a description`);
    }
  }
  const shown = inCode.map((name) => words.parameters[name]?.name);
  const twice = shown.find((name, i) => name !== undefined && shown.indexOf(name) !== i);
  if (twice !== undefined) errors.push(`${table}: functions.${f.id}: two parameters are shown as "${twice}"`);
  return errors;
}

/** Ids and names are ASCII, final and equal: translated names break formulas written by code. */
function misnamed(generated: FunctionsMetadata): string[] {
  return generated.functions.flatMap((f) => [
    ...(/^[A-Z][A-Z0-9_.]{2,}$/.test(f.id)
      ? []
      : [`${f.id}: a function id is three or more of A–Z, 0–9, _ and ., and begins with a letter`]),
    ...(f.name === f.id ? [] : [`${f.id}: the name is "${f.name}"; id and name must be equal`]),
  ]);
}

function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
