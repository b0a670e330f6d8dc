import type { Platform } from './platform';

/**
 * Members, of those modelled here, that Undo does not take back (Microsoft's table "Undo capabilities", of 2025-05-15), and where not.
 * In a run with `mergeUndoGroup` they are refused ("UndoNotSupported"); elsewhere they empty the list of steps.
 */
const WITHOUT_UNDO: Readonly<Record<string, 'everywhere' | 'desktop' | 'web'>> = {
  'NamedItem.comment': 'web',
  'WorkbookProtection.protect()': 'everywhere',
  'WorkbookProtection.unprotect()': 'everywhere',
  'Worksheet.copy()': 'everywhere',
  'Worksheet.delete()': 'everywhere',
  'Worksheet.name': 'desktop',
  'Worksheet.position': 'desktop',
  'Worksheet.standardWidth': 'web',
  'Worksheet.visibility': 'desktop',
  'WorksheetProtection.protect()': 'everywhere',
  'WorksheetProtection.unprotect()': 'everywhere',
};

/** Whether Undo takes back a member's effect; methods with "()". */
export function canBeUndone(member: string, kind: Platform['kind']): boolean {
  const where = WITHOUT_UNDO[member];
  return where === undefined || (where !== 'everywhere' && (where === 'web') !== (kind === 'web'));
}
