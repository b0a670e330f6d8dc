import {
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkOutput, writeOutput } from '../../../src/hosts/files/output-file';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-output-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

describe('writing a file', () => {
  test('takes the place of the old one when it is whole, and leaves nothing beside it', async () => {
    writeFileSync(at('r.csv'), 'gammel', { mode: 0o640 });
    await writeOutput(at('r.csv'), ['ny', ' og ', 'hel'], { force: true });
    expect(readFileSync(at('r.csv'), 'utf8')).toBe('ny og hel');
    expect(statSync(at('r.csv')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['r.csv']);
  });

  test('that breaks off on the way leaves the old one', async () => {
    writeFileSync(at('r.csv'), 'gammel');
    const breaking = function* () {
      yield 'halv';
      throw new Error('brutt');
    };
    await expect(writeOutput(at('r.csv'), breaking(), { force: true })).rejects.toThrow('brutt');
    expect(readFileSync(at('r.csv'), 'utf8')).toBe('gammel');
    expect(readdirSync(folder)).toEqual(['r.csv']);
  });

  test('does not take the place of one that has come in between, unless told to', async () => {
    await checkOutput({ file: at('r.csv'), inputs: [], force: false });
    writeFileSync(at('r.csv'), 'en annen');
    await expect(writeOutput(at('r.csv'), 'min', { force: false })).rejects.toMatchObject({
      problem: { kind: 'outputExists' },
    });
    expect(readFileSync(at('r.csv'), 'utf8')).toBe('en annen');
    expect(readdirSync(folder)).toEqual(['r.csv']);
  });

  test('takes away what a killed run left beside it, and neither what another run may be writing nor what is not ours', async () => {
    const hourAgo = new Date(Date.now() - 2 * 3_600_000);
    const kept = ['.r.csv.0123456789ac.tmp', '.r.csv.notes.tmp', '.s.csv.0123456789ab.tmp', 'r.csv'];
    for (const name of ['.r.csv.0123456789ab.tmp', ...kept]) {
      writeFileSync(at(name), 'halv');
      if (!name.includes('ac.tmp')) utimesSync(at(name), hourAgo, hourAgo);
    }
    await writeOutput(at('r.csv'), 'hel', { force: true });
    expect(readdirSync(folder).sort()).toEqual([...kept].sort());
  });

  test('of several runs at once one wins, whole, and the others are told', async () => {
    const texts = Array.from({ length: 8 }, (_, run) => `${run}`.repeat(100_000));
    const runs = await Promise.allSettled(
      texts.map((text) => writeOutput(at('r.csv'), text, { force: false })),
    );
    expect(runs.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(texts).toContain(readFileSync(at('r.csv'), 'utf8'));
    await Promise.all(texts.map((text) => writeOutput(at('r.csv'), text, { force: true })));
    expect(texts).toContain(readFileSync(at('r.csv'), 'utf8'));
    expect(readdirSync(folder)).toEqual(['r.csv']);
  });

  test('through a link writes what the link points to', async () => {
    writeFileSync(at('ekte.csv'), 'gammel');
    symlinkSync(at('ekte.csv'), at('lenke.csv'));
    await writeOutput(at('lenke.csv'), 'ny', { force: true });
    expect(readFileSync(at('ekte.csv'), 'utf8')).toBe('ny');
  });

  test('to a full device is told, and a device is not replaced', async () => {
    await expect(writeOutput('/dev/full', 'x', { force: true })).rejects.toMatchObject({
      problem: { kind: 'outputNotWritten', reason: 'ENOSPC' },
    });
    await writeOutput('/dev/null', 'x', { force: true });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('takes names with æøå and of the greatest length', async () => {
    for (const name of ['åtte – ærlige øl.csv', `${'å'.repeat(125)}.csv`]) {
      await writeOutput(at(name), 'x', { force: false });
      expect(readFileSync(at(name), 'utf8')).toBe('x');
    }
  });
});

test('the file being read is known by every name it has', async () => {
  writeFileSync(at('inn.csv'), 'a;b');
  linkSync(at('inn.csv'), at('hard.csv'));
  symlinkSync(at('inn.csv'), at('myk.csv'));
  for (const name of ['inn.csv', 'hard.csv', 'myk.csv', './x/../inn.csv']) {
    await expect(checkOutput({ file: at(name), inputs: [at('inn.csv')], force: true })).rejects.toMatchObject(
      { problem: { kind: 'outputIsInput' } },
    );
  }
});
