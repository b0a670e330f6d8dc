/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import type { ShellPort, ShellTheme } from '../../src/taskpane/ports';
import { useShellTheme } from '../../src/taskpane/frame/use-shell-theme';

/** The system's theme, which the browser here does not have. */
let systemIsDark = false;
let systemListeners: (() => void)[] = [];
beforeEach(() => {
  systemIsDark = false;
  systemListeners = [];
  window.matchMedia = ((media: string) => ({
    media,
    get matches() {
      return systemIsDark;
    },
    addEventListener: (_: string, listener: () => void) => void systemListeners.push(listener),
    removeEventListener: (_: string, listener: () => void) => {
      systemListeners = systemListeners.filter((one) => one !== listener);
    },
  })) as unknown as typeof window.matchMedia;
});

describe('the theme', () => {
  test('follows Office: it is asked again when the pane gets the focus, and when it comes into view', () => {
    const office = new Shell('light');
    const { result } = renderHook(() => useShellTheme(office));
    expect(result.current).toBe('light');
    office.now = 'dark';
    expect(result.current).toBe('light');
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(result.current).toBe('dark');
    office.now = 'light';
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(result.current).toBe('light');
  });

  test('is the system’s where Office does not say, and changes with it', () => {
    const silent = new Shell(null);
    const { result } = renderHook(() => useShellTheme(silent));
    expect(result.current).toBe('light');
    systemIsDark = true;
    act(() => systemListeners.forEach((listener) => listener()));
    expect(result.current).toBe('dark');
  });

  test('is Office’s whatever the system says', () => {
    const office = new Shell('light');
    const { result } = renderHook(() => useShellTheme(office));
    systemIsDark = true;
    act(() => systemListeners.forEach((listener) => listener()));
    expect(result.current).toBe('light');
  });

  test('is asked for no more when the pane is gone', () => {
    const office = new Shell('light');
    const { unmount } = renderHook(() => useShellTheme(office));
    unmount();
    const { asked } = office;
    window.dispatchEvent(new Event('focus'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect([office.asked, systemListeners]).toEqual([asked, []]);
  });
});

class Shell implements ShellPort {
  readonly language = 'nb';
  asked = 0;
  constructor(public now: ShellTheme | null) {}
  readonly theme = (): ShellTheme | null => {
    this.asked++;
    return this.now;
  };
  readonly showPane = (): Promise<void> => Promise.resolve();
  readonly saveFile = null;
  readonly facts = (): readonly string[] => [];
}
