import fs from 'node:fs';
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { localise } from './localise';
import type { FunctionsMetadata, HelpTable } from './types';

/** One language of the metadata: where its words are, and what is made of them. The first is the manifest's default. */
export interface MetadataLanguage {
  readonly language: 'nb' | 'en';
  readonly table: string;
  readonly output: string;
  readonly helpPage: string;
}

/** The languages of the manifest: nb-NO by default, en-US and en-GB through bt:Override. Paths are from the repository's root. */
export const METADATA_LANGUAGES: readonly MetadataLanguage[] = [
  { language: 'nb', table: 'src/functions/help/nb.json', output: 'functions.json', helpPage: 'help.html' },
  {
    language: 'en',
    table: 'src/functions/help/en.json',
    output: 'functions-en-us.json',
    helpPage: 'help-en.html',
  },
];

/** The files that hold custom functions, i.e. the .ts files under src/functions with a `@customfunction` tag, sorted by path. */
export function functionSources(root: string): string[] {
  const folder = path.join(root, 'src', 'functions');
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter(
      (file) => /\.tsx?$/.test(file) && /^\s*\*?\s*@customfunction\b/im.test(fs.readFileSync(file, 'utf8')),
    )
    .sort();
}

/** What Microsoft's generator makes of the doc comments, before any translation. Throws with its messages when it refuses. */
export async function generatedMetadata(root: string): Promise<FunctionsMetadata> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionSources(root), false);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return JSON.parse(metadataJson) as FunctionsMetadata;
}

/** The translation table of a language as it stands on disk. */
export function readHelpTable(root: string, { table }: MetadataLanguage): HelpTable {
  return JSON.parse(fs.readFileSync(path.join(root, table), 'utf8')) as HelpTable;
}

/** The finished files, name → metadata, for an add-in served from `address`. Throws with every message when a word is missing. */
export async function finishedMetadata(
  root: string,
  address: string,
): Promise<ReadonlyMap<string, FunctionsMetadata>> {
  const generated = await generatedMetadata(root);
  const files = new Map<string, FunctionsMetadata>();
  const errors: string[] = [];
  for (const language of METADATA_LANGUAGES) {
    const made = localise(
      generated,
      readHelpTable(root, language),
      language.table,
      address + language.helpPage,
    );
    if (made.kind === 'ok') files.set(language.output, made.metadata);
    else errors.push(...made.errors);
  }
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return files;
}
