import { useEffect, useState } from 'react';
import type { ShellPort, ShellTheme } from '../ports';

/** Office's theme as it is now; where Office does not say, the system's. */
export function useShellTheme(shell: ShellPort): ShellTheme {
  const [theme, setTheme] = useState<ShellTheme>(() => shell.theme ?? systemTheme());
  useEffect(() => shell.onTheme(setTheme), [shell]);
  useEffect(() => {
    if (shell.theme !== null) return undefined;
    const query = matchMedia(DARK);
    const changed = (): void => setTheme(systemTheme());
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, [shell]);
  return theme;
}

const DARK = '(prefers-color-scheme: dark)';

function systemTheme(): ShellTheme {
  return matchMedia(DARK).matches ? 'dark' : 'light';
}
