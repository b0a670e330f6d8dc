import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

test('[REG-2] the shipped classification is what the script derives from the lists of KLASS', () => {
  const root = join(__dirname, '../../..');
  const derived = execFileSync(
    process.execPath,
    [join(root, 'scripts/derive-regions.js'), join(root, 'test/reference/klass-131'), '--print'],
    { encoding: 'utf8' },
  );
  expect(readFileSync(join(root, 'src/definitions/regions/classification.json'), 'utf8')).toBe(derived);
});
