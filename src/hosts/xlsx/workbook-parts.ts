import { attributeOf, elementsIn } from './xml-elements';

/** A sheet of a workbook: its name as the user sees it, and the part of the archive that holds its cells. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** Hidden from the user, by Excel's menu or by a program. */
  readonly hidden: boolean;
}

/** Where the parts of a workbook lie in its archive. */
export interface WorkbookParts {
  /** Sheets with cells, in the order of their tabs; charts on their own tab are not among them. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** True when dates count from 1904 (old Macs) instead of 1900. */
  readonly from1904: boolean;
}

/**
 * Finds the parts of a workbook from its two fixed ones (ECMA-376 part 1, 12.2; the names of the other parts vary with the
 * program that wrote it).
 *
 * @param workbook text of the workbook part
 * @param relations text of the workbook's relationships
 * @param folder folder of the workbook part, e.g. `xl`
 */
export function workbookParts(workbook: string, relations: string, folder: string): WorkbookParts {
  const targets = new Map<string, { type: string; part: string }>();
  for (const { tag } of elementsIn(relations, 'Relationship')) {
    const target = attributeOf(tag, 'Target') ?? '';
    const type = (attributeOf(tag, 'Type') ?? '').split('/').at(-1) ?? '';
    targets.set(attributeOf(tag, 'Id') ?? '', { type, part: resolvePart(folder, target) });
  }
  const partOfType = (type: string) =>
    [...targets.values()].find((target) => target.type === type)?.part ?? null;
  return {
    sheets: elementsIn(workbook, 'sheet').flatMap(({ tag }) => {
      const target = targets.get(relationOf(tag));
      return target?.type === 'worksheet'
        ? [
            {
              name: attributeOf(tag, 'name') ?? '',
              part: target.part,
              hidden: /^(veryH|h)idden$/.test(attributeOf(tag, 'state') ?? ''),
            },
          ]
        : [];
    }),
    sharedStrings: partOfType('sharedStrings'),
    styles: partOfType('styles'),
    from1904: elementsIn(workbook, 'workbookPr').some(({ tag }) =>
      ['1', 'true'].includes(attributeOf(tag, 'date1904') ?? ''),
    ),
  };
}

/** The path inside the archive of a relationship's target, which is relative to the folder unless it begins with `/`. */
function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder === '' ? [] : folder.split('/');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The relationship id; its prefix is `r` by habit only. */
function relationOf(tag: string): string {
  const prefixed = /\s([\w.-]+:id)\s*=/.exec(tag);
  return prefixed?.[1] === undefined ? '' : (attributeOf(tag, prefixed[1]) ?? '');
}
