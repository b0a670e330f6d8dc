/**
 * Draws the icons of the manifest from assets/source/*.svg (`npm run icons`). Run it after changing a drawing and commit the pictures.
 *
 * Each icon has two drawings: one on a 16-pixel grid with few, thick strokes, used up to 24 pixels, and one on a 32-pixel grid
 * for everything larger. A single drawing scaled down is a blur at 16, where Excel shows it most.
 */
const fs = require('node:fs');
const path = require('node:path');
const { chromium } = require('playwright-core');
const { findBrowser } = require('./find-browser');

const ASSETS = path.join(__dirname, '..', 'assets');
const PRODUCT_SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];
const COMMAND_SIZES = [16, 32, 80];
const ICONS = {
  iplos: PRODUCT_SIZES,
  compute: COMMAND_SIZES,
  'update-all': COMMAND_SIZES,
  'check-data': COMMAND_SIZES,
  definitions: COMMAND_SIZES,
};

async function drawIcons() {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    for (const [name, sizes] of Object.entries(ICONS)) {
      for (const size of sizes) await drawIcon(page, name, size);
    }
  } finally {
    await browser.close();
  }
}

async function drawIcon(page, name, size) {
  const grid = size <= 24 ? 16 : 32;
  const svg = fs.readFileSync(path.join(ASSETS, 'source', `${name}-${grid}.svg`), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: path.join(ASSETS, `${name}-${size}.png`), omitBackground: true });
}

drawIcons().catch((error) => {
  console.error(`The icons could not be drawn: ${error.message}`);
  console.error('Chromium, Chrome or Edge is needed; the environment variable CHROMIUM may name it.');
  process.exitCode = 1;
});
