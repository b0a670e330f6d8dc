import bold from '../../../assets/fonts/Carlito-Bold.woff2';
import regular from '../../../assets/fonts/Carlito-Regular.woff2';
import { PIXELS_PER_UNIT, type PicturePixels } from './draw-picture';

/**
 * The same in a browser, by its own drawing of SVG: the page's policy lets no WebAssembly be made, and need not for this. A drawing in an
 * image loads nothing, so it carries the font along.
 *
 * @throws Error where the browser cannot draw it
 */
export async function canvasPixels(svg: string): Promise<PicturePixels> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withFont(svg))}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = document.createElement('canvas');
  canvas.width = width * PIXELS_PER_UNIT;
  canvas.height = height * PIXELS_PER_UNIT;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no picture');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('this browser makes no picture');
  return { png: new Uint8Array(await blob.arrayBuffer()), width, height };
}

function withFont(svg: string): string {
  const face = (address: string, weight: string): string =>
    `@font-face{font-family:Carlito;font-weight:${weight};src:url(${address})}`;
  const style = `<style>${face(regular, 'normal')}${face(bold, 'bold')}svg{font-family:Carlito}</style>`;
  return svg.replace('>', `>${style}`);
}
