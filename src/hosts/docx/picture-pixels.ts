import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PIXELS_PER_UNIT, type PicturePixels } from './draw-picture';

/**
 * Makes a drawing into pixels with the bundled font, so that it looks the same on every machine, with and without fonts.
 *
 * @param svg one whole drawing of our own
 */
export async function picturePixels(svg: string): Promise<PicturePixels> {
  const { Resvg } = await import('@resvg/resvg-wasm');
  drawer ??= startDrawer();
  const fonts = await drawer;
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: PIXELS_PER_UNIT },
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Carlito', sansSerifFamily: 'Carlito' },
  });
  const image = drawn.render();
  const [png, { width, height }] = [image.asPng(), drawn];
  image.free();
  drawn.free();
  return { png, width, height };
}

/** The drawing program is started once; its fonts are what it gives back. */
let drawer: Promise<readonly Uint8Array[]> | null = null;

async function startDrawer(): Promise<readonly Uint8Array[]> {
  const { initWasm } = await import('@resvg/resvg-wasm');
  await initWasm(await readFile(createRequire(__filename).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const folder = fontFolder();
  return Promise.all(
    ['Carlito-Regular.woff2', 'Carlito-Bold.woff2'].map((file) => readFile(join(folder, file))),
  );
}

/** `assets/fonts` of the package, above this file, bundled or not. */
function fontFolder(): string {
  for (let at = __dirname; ; at = dirname(at)) {
    const folder = join(at, 'assets', 'fonts');
    if (existsSync(folder)) return folder;
    if (at === dirname(at)) throw new Error('iplos invariant broken: the package has its fonts');
  }
}
