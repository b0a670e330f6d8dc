import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
 * Has LibreOffice open workbooks, compute every formula of them, and save them: with a profile of its own, so that it does not matter
 * whether the user has it open.
 *
 * @param program its path
 * @param start runs it
 * @param work is given the paths of the workbooks computed, null for one that it gave none of; they are gone afterwards
 * @returns what `work` did
 */
export async function computedByLibreOffice<Result>(
  program: string,
  start: StartProgram,
  workbooks: readonly Uint8Array[],
  work: (files: readonly (string | null)[]) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'iplos-'));
  try {
    const [profile, answers] = [join(folder, 'profile'), join(folder, 'answers')];
    await mkdir(join(profile, 'user'), { recursive: true });
    await mkdir(answers);
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const names = workbooks.map((_one, at) => `workbook-${at}.xlsx`);
    for (const [at, name] of names.entries()) await writeFile(join(folder, name), workbooks[at] ?? '');
    const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const files = names.map((name) => join(folder, name));
    await start(program, [home, '--headless', '--convert-to', 'xlsx', '--outdir', answers, ...files]);
    const computed = names.map((name) => join(answers, name));
    const there = await Promise.all(computed.map(isThere));
    return await work(computed.map((file, at) => (there[at] === true ? file : null)));
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
