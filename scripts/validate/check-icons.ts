import type { Files } from './files';
import { error, type Finding } from './finding';
import type { ManifestContext } from './manifest-context';
import { pngSize } from './png-size';
import { all, child, named } from './xml';

/** Every picture the manifest names is there, is a PNG, and has the size it is named for. */
export function checkIcons(root: Element, context: ManifestContext): Finding[] {
  const images = new Map(
    all(root, 'Resources')
      .flatMap((r) => [...(child(r, 'Images')?.children ?? [])])
      .map((image) => [image.getAttribute('id') ?? '', image.getAttribute('DefaultValue') ?? '']),
  );
  const wanted: (readonly [where: string, url: string, size: number])[] = [
    [`${context.name}: <IconUrl>`, child(root, 'IconUrl')?.getAttribute('DefaultValue') ?? '', 32],
    [
      `${context.name}: <HighResolutionIconUrl>`,
      child(root, 'HighResolutionIconUrl')?.getAttribute('DefaultValue') ?? '',
      64,
    ],
  ];
  for (const use of all(root, 'Icon').flatMap((icon) => [...icon.children])) {
    const url = images.get(use.getAttribute('resid') ?? '');
    if (url !== undefined)
      wanted.push([`${context.name}: ${named(use)}`, url, Number(use.getAttribute('size'))]);
  }
  return wanted.flatMap(([where, url, size]) =>
    checkPicture(where, url, size, context.address, context.files),
  );
}

function checkPicture(where: string, url: string, size: number, address: string, files: Files): Finding[] {
  if (!url.startsWith(address)) return []; // said by the check of addresses
  const file = url.slice(address.length);
  const content = files.get(file);
  if (content === undefined)
    return [error(where, `${file} is not there`, 'draw it with `npm run icons`, or mend the address')];
  const found = pngSize(content);
  if (found === undefined)
    return [error(where, `${file} is not a PNG picture`, 'draw it with `npm run icons`')];
  if (found.width === size && found.height === size) return [];
  return [
    error(where, `${file} is ${found.width} × ${found.height} pixels`, `it is used as ${size} × ${size}`),
  ];
}
