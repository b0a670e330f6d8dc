import type { Language } from '../../core';
import { savedRuns, withLanguage } from '../compute/work/saved-runs';
import type { Action } from './action';

/** Shows the pane in the other language, and writes the next tables in it. Remembered in the workbook. */
export const switchLanguage: Action<Language> = {
  name: 'switchLanguage',
  label: (text) => text.otherLanguage,
  allowed: () => true,
  async perform({ ports, update }, language) {
    update((state) => ({ ...state, language }));
    try {
      const saved = savedRuns((await ports.memory.recall()).runs);
      await ports.memory.rememberRuns(withLanguage(saved, language));
    } catch {
      // The choice holds for the session; a workbook that cannot be written to opens in Excel's language.
    }
  },
};
