import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const ROOT = path.join(__dirname, '..');
const BUILDS = path.join(ROOT, 'out', 'addin');
/** What a build is made from. */
const SOURCES = [
  'src',
  'assets',
  'scripts',
  'docs',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
];
/** A lock older than this was left by a build that was killed. */
const STALE_MS = 5 * 60_000;

/** The address that test builds are made for; nobody answers there, tests route it. */
export const BUILT_FOR = 'https://iplos.example/';

/**
 * The folder of a production build of the add-in as the sources are now. Builds it when no test has done so yet (half a minute);
 * test files that run at the same time share one build. Throws with webpack's messages when it does not build.
 */
export async function builtAddIn(): Promise<string> {
  const folder = path.join(BUILDS, fingerprint());
  fs.mkdirSync(BUILDS, { recursive: true });
  while (!fs.existsSync(folder)) {
    if (takeLock(`${folder}.lock`)) {
      try {
        if (!fs.existsSync(folder)) build(folder);
      } finally {
        fs.rmSync(`${folder}.lock`, { recursive: true, force: true });
      }
    } else {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  return folder;
}

function build(folder: string): void {
  for (const old of fs.readdirSync(BUILDS)) {
    if (Date.now() - fs.statSync(path.join(BUILDS, old)).mtimeMs > 24 * 3_600_000) {
      fs.rmSync(path.join(BUILDS, old), { recursive: true, force: true });
    }
  }
  const unfinished = `${folder}.part`;
  const webpack = path.join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  try {
    execFileSync(process.execPath, [webpack, '--mode', 'production', '--output-path', unfinished], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, NODE_ENV: 'production', IPLOS_URL: BUILT_FOR },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`The add-in does not build:\n${stdout}${stderr}`);
  }
  fs.renameSync(unfinished, folder);
}

function takeLock(lock: string): boolean {
  try {
    fs.mkdirSync(lock);
    return true;
  } catch {
    const taken = fs.statSync(lock, { throwIfNoEntry: false });
    if (taken !== undefined && Date.now() - taken.mtimeMs > STALE_MS)
      fs.rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const full = path.join(ROOT, source);
    const names = fs.statSync(full).isDirectory()
      ? fs.readdirSync(full, { recursive: true, encoding: 'utf8' }).map((name) => path.join(full, name))
      : [full];
    for (const name of names.sort()) {
      if (!fs.statSync(name).isFile()) continue;
      hash.update(path.relative(ROOT, name)).update('\0').update(fs.readFileSync(name)).update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}
