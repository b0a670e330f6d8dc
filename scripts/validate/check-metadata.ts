import { JSDOM } from 'jsdom';
import ts from 'typescript';
import type { FunctionMetadata, FunctionsMetadata } from '../metadata/types';
import { METADATA_LANGUAGES } from '../metadata/generate';
import { helpAddress } from '../metadata/localise';
import { textOf, type Files } from './files';
import { error, type Finding } from './finding';
import { onceEach, parseScript, visit } from './script';

/** Pairs of options that Excel does not take together. */
const EXCLUSIVE = [
  ['stream', 'cancelable'],
  ['stream', 'volatile'],
  ['stream', 'requiresAddress'],
] as const;

/** Options that need another one. */
const NEEDS = [
  ['requiresStreamAddress', 'stream'],
  ['requiresStreamParameterAddresses', 'stream'],
] as const;

/** The metadata of all languages agree in everything but words, are whole, and name exactly the functions the bundle associates. */
export function checkMetadata(files: Files, address: string): Finding[] {
  const findings: Finding[] = [];
  const read = new Map<string, FunctionsMetadata>();
  for (const { output, helpPage } of METADATA_LANGUAGES) {
    const metadata = readMetadata(textOf(files, output));
    if (metadata === undefined) {
      findings.push(
        error(
          `dist/${output}`,
          'is missing or not functions metadata',
          'run `npm run build` and read its messages',
        ),
      );
      continue;
    }
    read.set(output, metadata);
    findings.push(...checkLanguage(output, metadata, address + helpPage, textOf(files, helpPage) ?? ''));
  }
  const [first, ...others] = [...read];
  if (first === undefined) return findings;
  for (const other of others) findings.push(...checkAgree(first, other));
  return [...findings, ...checkAssociated(first[0], first[1], files)];
}

function readMetadata(text: string | undefined): FunctionsMetadata | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const whole =
      typeof value === 'object' && value !== null && 'functions' in value && Array.isArray(value.functions);
    return whole ? (value as FunctionsMetadata) : undefined;
  } catch {
    return undefined;
  }
}

function checkLanguage(
  file: string,
  metadata: FunctionsMetadata,
  helpPage: string,
  helpText: string,
): Finding[] {
  const findings: Finding[] = [];
  const help = new JSDOM(helpText).window.document;
  if (metadata.allowCustomDataForDataTypeAny !== true) {
    findings.push(
      error(
        `dist/${file}`,
        'does not allow error cells as arguments',
        'set allowCustomDataForDataTypeAny at the top; else one #N/A in a range stops the function',
      ),
    );
  }
  if ('allowErrorForDataTypeAny' in metadata) {
    findings.push(
      error(
        `dist/${file}`,
        'would crash Excel LTSC 2021',
        'leave allowErrorForDataTypeAny out: allowCustomDataForDataTypeAny covers errors too',
      ),
    );
  }
  for (const f of metadata.functions) {
    const where = `dist/${file}: ${f.id}`;
    findings.push(...checkFunction(where, f));
    if (f.helpUrl !== helpAddress(helpPage, f.id)) {
      findings.push(
        error(where, `its help address is "${f.helpUrl ?? ''}"`, `it must be ${helpAddress(helpPage, f.id)}`),
      );
    }
    if (help.getElementById(f.id) === null)
      findings.push(error(where, 'the help page has no section for it', 'build again'));
  }
  return findings;
}

function checkFunction(where: string, f: FunctionMetadata): Finding[] {
  const findings: Finding[] = [];
  if (!/^[A-Z][A-Z0-9_.]{2,}$/.test(f.id) || f.name !== f.id) {
    findings.push(
      error(where, `has the name "${f.name}"`, 'id and name are equal, three or more of A–Z, 0–9, _ and .'),
    );
  }
  if (f.result === undefined) findings.push(error(where, 'has no result', 'give the function a return type'));
  for (const text of [f, ...f.parameters]) {
    if (text.description === undefined || text.description.trim() === '') {
      findings.push(error(where, `"${text.name}" has no description`, 'write it in src/functions/help'));
    }
  }
  const required = f.parameters.map((p) => p.optional !== true && p.repeating !== true);
  if (required.lastIndexOf(true) > required.indexOf(false) && required.includes(false)) {
    findings.push(
      error(where, 'has a required parameter after an optional one', 'put the optional ones last'),
    );
  }
  for (const [a, b] of EXCLUSIVE) {
    if (f.options?.[a] === true && f.options[b] === true)
      findings.push(error(where, `is both ${a} and ${b}`, 'Excel takes only one of them'));
  }
  for (const [a, b] of NEEDS) {
    if (f.options?.[a] === true && f.options[b] !== true)
      findings.push(
        error(where, `has ${a} without ${b}`, `use the option without "Stream", or make it ${b}`),
      );
  }
  return findings;
}

/** The same but for words: ids, order, types and options. A formula must mean the same in every language. */
function checkAgree(
  [file, one]: [string, FunctionsMetadata],
  [otherFile, other]: [string, FunctionsMetadata],
): Finding[] {
  if (wordless(one) === wordless(other)) return [];
  return [
    error(
      `dist/${otherFile}`,
      `does not describe the same functions as ${file}`,
      'build again; only names of parameters, descriptions and help addresses may differ',
    ),
  ];
}

function wordless(metadata: FunctionsMetadata): string {
  return JSON.stringify(metadata.functions, (key, value: unknown) =>
    key === 'description' || key === 'helpUrl'
      ? undefined
      : Array.isArray(value) && key === 'parameters'
        ? value.map(withoutName)
        : value,
  );
}

function withoutName(parameter: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...parameter, name: undefined };
}

function checkAssociated(file: string, metadata: FunctionsMetadata, files: Files): Finding[] {
  const associated = new Set(
    [...files]
      .filter(([name]) => name.endsWith('.js'))
      .flatMap(([name, content]) =>
        onceEach(ASSOCIATED, content, () => associatedIds(name, content.toString('utf8'))),
      ),
  );
  const described = new Set(metadata.functions.map((f) => f.id));
  return [
    ...[...described]
      .filter((id) => !associated.has(id))
      .map((id) =>
        error(
          `dist/${file}: ${id}`,
          'is associated with no code in the bundle',
          'import its file from src/functions/functions.ts; else Excel shows #NAME? or hangs',
        ),
      ),
    ...[...associated]
      .filter((id) => !described.has(id))
      .map((id) =>
        error(
          `dist/${file}`,
          `does not describe ${id}, which the bundle associates`,
          'build again; the doc comment needs @customfunction',
        ),
      ),
  ];
}

const ASSOCIATED = new WeakMap<Buffer, readonly string[]>();

/** The ids of all `CustomFunctions.associate("ID", …)` calls in a script. */
export function associatedIds(name: string, text: string): string[] {
  const ids: string[] = [];
  visit(parseScript(name, text), (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const { expression, name: called } = node.expression;
    const [id] = node.arguments;
    if (
      called.text === 'associate' &&
      ts.isIdentifier(expression) &&
      expression.text === 'CustomFunctions' &&
      id !== undefined &&
      ts.isStringLiteralLike(id)
    ) {
      ids.push(id.text);
    }
  });
  return ids;
}
