import { useEffect, useState } from 'react';
import type { ShellPort, ShellTheme } from '../ports';

/**
 * Office's theme; where Office does not say, the system's. Excel tells nobody when the user changes it, so it is asked again
 * each time the pane comes into view or use.
 */
export function useShellTheme(shell: ShellPort): ShellTheme {
  const [theme, setTheme] = useState<ShellTheme>(() => shell.theme() ?? systemTheme());
  useEffect(() => {
    const ask = (): void => setTheme(shell.theme() ?? systemTheme());
    const system = matchMedia(DARK);
    window.addEventListener('focus', ask);
    document.addEventListener('visibilitychange', ask);
    system.addEventListener('change', ask);
    return () => {
      window.removeEventListener('focus', ask);
      document.removeEventListener('visibilitychange', ask);
      system.removeEventListener('change', ask);
    };
  }, [shell]);
  return theme;
}

const DARK = '(prefers-color-scheme: dark)';

function systemTheme(): ShellTheme {
  return matchMedia(DARK).matches ? 'dark' : 'light';
}
