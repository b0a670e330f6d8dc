import { PGlite } from '@electric-sql/pglite';
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse } from 'papaparse';
import { batches, creation, insertion, type Database } from '../../test/started/databases';

/** PostgreSQL as WebAssembly, in memory. */
export async function startPgLite(): Promise<Database> {
  const database = await PGlite.create();
  return {
    dialect: 'postgres',
    fill: async (table, columns, rows) => {
      await database.exec(creation(table, columns));
      for (const batch of batches(rows)) await database.exec(insertion(table, batch));
    },
    ask: async (sql) => {
      const { fields, rows } = await database.query<unknown[]>(sql, [], { rowMode: 'array' });
      return [fields.map(({ name }) => name), ...rows.map((row) => row.map(String))];
    },
    close: async () => database.close(),
  };
}

/** A server of PostgreSQL of our own, asked as the documentation says, by `psql --csv`; null where none is installed. */
export async function startPostgres(): Promise<Database | null> {
  const programs = serverFolder();
  const user = process.getuid?.() === 0 ? systemUser('postgres') : {};
  if (programs === null || user === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'iplos-postgres-'));
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const run = (program: string, args: readonly string[], input = ''): string => {
    const options = { ...user, cwd: folder, input, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
    const ran = spawnSync(join(programs, program), args, options);
    if (ran.status !== 0) throw new Error(`${program}: ${ran.error?.message ?? ran.stderr}`);
    return ran.stdout;
  };
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'iplos', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const options = { ...user, cwd: folder, stdio: 'ignore' } as const;
  const server = spawn(join(programs, 'postgres'), ['-D', data, '-k', folder, '-h', '', '-F'], options);
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const there = ['-h', folder, '-U', 'iplos', '-d', 'postgres'];
  const psql = (sql: string): string =>
    run('psql', [...there, '-q', '-v', 'ON_ERROR_STOP=1', '--csv', '-f', '-'], sql);
  for (let tries = 0; tries < 100 && !isReady(join(programs, 'pg_isready'), there); tries++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    dialect: 'postgres',
    fill: (table, columns, rows) => {
      psql([creation(table, columns), ...batches(rows).map((batch) => insertion(table, batch))].join('\n'));
      return Promise.resolve();
    },
    ask: (sql) => Promise.resolve(parse<string[]>(psql(sql), { skipEmptyLines: true }).data),
    close: async () => {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isReady(program: string, there: readonly string[]): boolean {
  return spawnSync(program, there).status === 0;
}

/** The folder that the programs of a server are in: on the path, or where Debian has it, the newest first. */
function serverFolder(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const programs = ['initdb', 'postgres', 'pg_isready', 'psql'];
  return folders.find((folder) => programs.every((one) => existsSync(join(folder, one)))) ?? null;
}

/** The server refuses to run as root; null where the machine has no such user. */
function systemUser(name: string): { readonly uid?: number; readonly gid?: number } | null {
  const [uid, gid] = ['-u', '-g'].map((which) => Number(spawnSync('id', [which, name]).stdout.toString()));
  return uid === undefined || gid === undefined || uid === 0 || gid === 0 ? null : { uid, gid };
}
