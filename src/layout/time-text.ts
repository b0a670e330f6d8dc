import { aboutText } from './words/about';
import type { Language } from '../core';

/** The local time as the host wrote it; text that is no ISO time is shown as it is. */
export function timeText(time: string, language: Language): string {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(time) ?? [];
  if (!year || !month || !day || !hour || !minute) return time;
  return aboutText(language).at(day, month, year, hour, minute);
}
