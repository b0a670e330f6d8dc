import { moveToAddress, UNSET_ADDRESS } from '../address';
import { checkBundle } from './check-bundle';
import { checkMetadata } from './check-metadata';
import { checkPage } from './check-page';
import { type Files, textOf } from './files';
import { error, warning, type Finding } from './finding';
import { checkManifest } from './manifest';
import { all, child, parseXml } from './xml';

/**
 * All checks of a built add-in: its manifest, the files it names, metadata against bundle, page policy, and no dev address left.
 *
 * @param sourceManifest manifest.xml of the repository, from which the built one was made
 */
export function checkDist(files: Files, sourceManifest: string): Finding[] {
  const manifest = textOf(files, 'manifest.xml');
  if (manifest === undefined) {
    return [
      error(
        'dist/',
        'holds no built add-in',
        'run `npm run build` first (`npm run build -- --env url=https://…` for your hosting)',
      ),
    ];
  }
  const address = builtAddress(manifest);
  if (address === undefined) {
    return [error('dist/manifest.xml', 'names no page', 'mend manifest.xml and build again')];
  }
  return [
    ...checkAddress(address),
    ...checkFresh(manifest, address, sourceManifest),
    ...checkManifest(manifest, {
      name: 'dist/manifest.xml',
      address,
      files,
    }),
    ...checkFilesNamed(manifest, address, files),
    ...checkNoDevAddress(files),
    ...checkMetadata(files, address),
    ...checkPage(files),
    ...checkBundle(files),
  ];
}

/** The address a built manifest was made for, read off its page; undefined when it names none. */
export function builtAddress(manifest: string): string | undefined {
  const parsed = parseXml(manifest);
  if (parsed.kind === 'error') return undefined;
  const page = child(parsed.root, 'DefaultSettings', 'SourceLocation')?.getAttribute('DefaultValue');
  return page?.endsWith('/taskpane.html') === true ? page.slice(0, -'taskpane.html'.length) : undefined;
}

function checkAddress(address: string): Finding[] {
  if (address === UNSET_ADDRESS) {
    return [
      warning(
        'dist/manifest.xml',
        `is made for ${UNSET_ADDRESS}, which answers nobody`,
        'before it is installed, build with the address of your hosting: `npm run build -- --env url=https://…`',
      ),
    ];
  }
  return address.startsWith('https://')
    ? []
    : [error('dist/manifest.xml', `is made for ${address}`, 'Excel loads add-ins over https only')];
}

function checkFresh(manifest: string, address: string, source: string): Finding[] {
  if (moveToAddress(source, address) === manifest) return [];
  return [
    error(
      'dist/manifest.xml',
      'is not made from the manifest.xml of the repository',
      'run `npm run build` again',
    ),
  ];
}

/** Every address of the built manifest is a file of dist/; a picture or page that is missing is found here rather than by a user. */
function checkFilesNamed(manifest: string, address: string, files: Files): Finding[] {
  const parsed = parseXml(manifest);
  if (parsed.kind === 'error') return [];
  const values = all(parsed.root, '*').flatMap((e) => [
    e.getAttribute('DefaultValue'),
    e.getAttribute('Value'),
  ]);
  const names = new Set(
    values.filter((v) => v?.startsWith(address) === true).map((v) => (v ?? '').slice(address.length)),
  );
  return [...names]
    .filter((name) => !files.has(name))
    .map((name) =>
      error(
        'dist/manifest.xml',
        `names ${name}, which was not built`,
        'mend the address, or add the file to webpack.config.js',
      ),
    );
}

function checkNoDevAddress(files: Files): Finding[] {
  return [...files]
    .filter(
      ([name, content]) =>
        /\.(js|json|html|xml|css)$/.test(name) && /localhost/i.test(content.toString('utf8')),
    )
    .map(([name]) =>
      error(
        `dist/${name}`,
        'still names localhost',
        'build it with `npm run build`; only the manifest, docs and metadata may name the dev address',
      ),
    );
}
