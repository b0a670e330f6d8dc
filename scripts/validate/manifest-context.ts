import type { Files } from './files';

/** What a manifest is held against. */
export interface ManifestContext {
  /** Name used in messages, e.g. `manifest.xml` or `dist/manifest.xml`. */
  readonly name: string;
  /** The address every one of the manifest's addresses must begin with. Ends with a slash. */
  readonly address: string;
  /** The files served at the address; pictures are read from here. */
  readonly files: Files;
}
