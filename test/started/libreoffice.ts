import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** The command that starts LibreOffice, or null where there is none. */
export const LIBREOFFICE = found();

function found(): string | null {
  for (const command of ['soffice', 'libreoffice']) {
    try {
      execFileSync(command, ['--version'], { stdio: 'ignore', timeout: 20_000 });
      return command;
    } catch {
      continue;
    }
  }
  return null;
}

/** Lets LibreOffice read a file and write it into a folder in another format: a name, or with a filter's options as it takes them. */
export function convert(file: string, folder: string, format: string, readAs: readonly string[] = []): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    LIBREOFFICE ?? 'soffice',
    [profile, '--headless', ...readAs, '--convert-to', format, '--outdir', folder, file],
    { stdio: 'pipe', timeout: 100_000 },
  );
}
