import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

/** What to do when `findLibreOffice` finds nothing. */
export const HOW_TO_GET = `LibreOffice is needed, and was not found.
  Debian, Ubuntu:  sudo apt-get install --no-install-recommends libreoffice-calc
  macOS:           brew install --cask libreoffice
  Windows:         winget install TheDocumentFoundation.LibreOffice
or set SOFFICE to the path of its program.`;

/** The path of LibreOffice's program: the variable SOFFICE, the search path, the usual places; null when it is nowhere. */
export function findLibreOffice(): string | null {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  const places = [process.env.SOFFICE ?? '', ...onPath, ...PLACES];
  return places.find((place) => place !== '' && existsSync(place)) ?? null;
}

/** So many at a time: the program takes a second to start, and one workbook that it cannot bear takes the others down. */
const AT_A_TIME = 20;
const PATIENCE_MS = 120_000;
/** A workbook made to fill the memory becomes gigabytes of XML. */
const LARGEST = 1 << 29;

/**
 * Has LibreOffice write workbooks as flat XML, which keeps the types of cells.
 *
 * @param folder for its work; deleted by whoever asks
 * @returns for each file the path of its XML, or null when LibreOffice gave none
 */
export function convert(
  program: string,
  files: readonly string[],
  folder: string,
): readonly (string | null)[] {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  const source = (at: number) => join(folder, `${at}${extname(files[at] ?? '')}`);
  const result = (at: number) => join(folder, `${at}.fods`);
  files.forEach((file, at) => copyFileSync(file, source(at)));
  const run = (places: readonly number[]) =>
    spawnSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        ...places.map(source),
      ],
      { stdio: 'ignore', timeout: PATIENCE_MS, killSignal: 'SIGKILL' },
    );
  const all = files.map((_, at) => at);
  for (let from = 0; from < all.length; from += AT_A_TIME) {
    const batch = all.slice(from, from + AT_A_TIME);
    run(batch);
    for (const at of batch) if (!existsSync(result(at))) run([at]);
  }
  return all.map((at) => (existsSync(result(at)) && statSync(result(at)).size < LARGEST ? result(at) : null));
}

/** Formulas are not computed anew: what is compared is what the workbook holds. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop></item>
</oor:items>
`;
