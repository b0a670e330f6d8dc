import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRows } from '../src/hosts/xlsx/write-rows';
import { comparePrograms } from './command';
import { inventRows } from './extract';

/** What python-calamine takes for the same, where Python has it. */
const CALAMINE = `import sys, time, python_calamine as c
start = time.process_time()
c.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
print(time.process_time() - start)`;

/** A workbook of rows → all figures, as CSV and as a workbook, beside readers that only read it. */
export async function benchSheets(size: number, rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'iplos-bench-'));
  try {
    const file = join(folder, 'rows.xlsx');
    writeFileSync(file, await writeRows(inventRows(size), 'Personer'));
    const compute = (...to: readonly string[]) => ['bin/iplos.js', 'compute', file, '--force', ...to];
    comparePrograms(
      `${size.toLocaleString('en')} rows × 8 .xlsx → all figures`,
      [
        { name: 'read-excel-file, reading alone', args: ['bench/read-sheet.js', file] },
        {
          name: 'iplos compute, as CSV',
          args: compute('--format', 'csv', '--output', join(folder, 'a.csv')),
        },
        { name: 'iplos compute, as a workbook', args: compute('--output', join(folder, 'a.xlsx')) },
      ],
      rounds,
      folder,
    );
    const { status, stdout } = spawnSync('python3', ['-c', CALAMINE, file], { encoding: 'utf8' });
    console.log(
      status === 0
        ? `  python-calamine, reading alone: cpu ${Number(stdout).toFixed(2)} s`
        : '  python-calamine: not here. To get it: pip install python-calamine',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The shortest thing the command does, beside Node alone. */
export function benchStart(rounds: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'iplos-bench-'));
  comparePrograms(
    'Start-up',
    [
      { name: 'node -e 0', args: ['-e', '0'] },
      { name: 'iplos --help', args: ['bin/iplos.js', '--help'] },
    ],
    rounds,
    folder,
  );
  rmSync(folder, { recursive: true, force: true });
}
