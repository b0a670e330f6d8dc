import path from 'node:path';
import { Compilation, sources, WebpackError, type Compiler } from 'webpack';
import { helpPage } from '../pages/help-page';
import { finishedMetadata, functionSources, METADATA_LANGUAGES, readHelpTable } from './generate';

const NAME = 'FunctionsMetadataPlugin';

/**
 * Webpack plugin: adds functions.json and its translations, and the help page of each language, for an add-in served from `address`.
 * A missing translation fails the build with the name of the function and parameter. Watches the sources and the translation tables.
 */
export class FunctionsMetadataPlugin {
  constructor(
    private readonly root: string,
    private readonly address: string,
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: NAME, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS },
        () => this.addTo(compilation),
      );
    });
  }

  private async addTo(compilation: Compilation): Promise<void> {
    for (const file of functionSources(this.root)) compilation.fileDependencies.add(file);
    for (const { table } of METADATA_LANGUAGES) compilation.fileDependencies.add(path.join(this.root, table));
    try {
      const files = await finishedMetadata(this.root, this.address);
      for (const language of METADATA_LANGUAGES) {
        const metadata = files.get(language.output);
        if (metadata === undefined) continue;
        const page = helpPage(metadata, readHelpTable(this.root, language), language.language);
        compilation.emitAsset(
          language.output,
          new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`),
        );
        compilation.emitAsset(language.helpPage, new sources.RawSource(page));
      }
    } catch (error) {
      compilation.errors.push(
        new WebpackError(`Functions' metadata: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
  }
}
