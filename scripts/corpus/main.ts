import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { compareWorkbook } from './compare-workbook';
import { Counts } from './counts';
import { convert, findLibreOffice, HOW_TO_GET } from './libre-office';

type Print = (line: string) => void;

/**
 * Compares the workbooks below a folder with LibreOffice.
 *
 * @param print is given the report, line by line
 * @returns exit code: 0 all cells are the same; 1 some differ; 2 nothing could be compared
 */
export async function testCorpus(folder: string | undefined, print: Print): Promise<number> {
  const program = findLibreOffice();
  const files = folder === undefined ? [] : workbooksBelow(folder);
  if (folder === undefined || files.length === 0) {
    print(
      folder === undefined ? 'Usage: npm run test:corpus DIR' : `There are no workbooks below ${folder}.`,
    );
    return 2;
  }
  if (program === null) {
    print(HOW_TO_GET);
    return 2;
  }
  const work = mkdtempSync(join(tmpdir(), 'iplos-corpus-'));
  try {
    print(`${files.length} workbooks; LibreOffice reads them first.`);
    const flat = convert(program, files, work);
    const counts = new Counts();
    for (const [at, file] of files.entries())
      await compareWorkbook(file, flat[at] ?? null, counts, (line) =>
        print(`${relative(folder, file)}: ${line}`),
      );
    print('');
    counts.lines().forEach(print);
    return counts.exitCode();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function workbooksBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.(xlsx|xlsm|xltx)$/i.test(path) && statSync(path).isFile())
    .sort();
}
