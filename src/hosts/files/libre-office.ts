import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PLACES = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

/** The path of LibreOffice's program: the variable SOFFICE, the search path, the usual places; null when it is nowhere. */
export async function findLibreOffice(): Promise<string | null> {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  for (const place of [process.env['SOFFICE'] ?? '', ...onPath, ...PLACES]) {
    if (place !== '' && (await isThere(place))) return place;
  }
  return null;
}

function isThere(place: string): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  );
}

/** Starts a program and waits for its end, whatever came of it. */
export type StartProgram = (program: string, args: readonly string[]) => Promise<void>;

/**
 * Has LibreOffice open a workbook, compute every formula of it, and save it: with a profile of its own, so that it does not matter
 * whether the user has it open.
 *
 * @param program its path
 * @param start runs it
 * @param work is given the path of the workbook computed, which is gone afterwards
 * @returns what `work` did, or null where LibreOffice gave no workbook
 */
export async function computedByLibreOffice<Result>(
  program: string,
  start: StartProgram,
  workbook: Uint8Array,
  work: (file: string) => Promise<Result>,
): Promise<Result | null> {
  const folder = await mkdtemp(join(tmpdir(), 'iplos-'));
  try {
    const [profile, answers] = [join(folder, 'profile'), join(folder, 'answers')];
    await mkdir(join(profile, 'user'), { recursive: true });
    await mkdir(answers);
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const file = join(folder, 'workbook.xlsx');
    await writeFile(file, workbook);
    const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const asked = [home, '--headless', '--convert-to', 'xlsx', '--outdir', answers, file];
    await start(program, asked);
    const answer = join(answers, 'workbook.xlsx');
    return (await readFile(answer).catch(() => null)) === null ? null : await work(answer);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every formula is computed when a workbook is opened. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;
