import type { Language } from '../../core';

/**
 * The language of Excel's surface: English where it is English, Norwegian everywhere else, as the function list is. Danish and Swedish
 * readers are better served by it. Norwegian too where there is no Office to ask.
 */
export function displayLanguage(): Language {
  const shown = typeof Office === 'undefined' ? '' : (Office.context?.displayLanguage ?? '');
  return shown.toLowerCase().startsWith('en') ? 'en' : 'nb';
}
