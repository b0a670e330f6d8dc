import { element, type ElementReader } from './xml/element-reader';
import { unescapeString } from './rich-text';
import type { StartTag } from './xml/start-tag';

/** A sheet of a workbook: its name as the user sees it, and the part of the archive that holds its cells. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  /** Hidden from the user, by Excel's menu or by a program. */
  readonly hidden: boolean;
}

/** What the workbook part says (CT_Workbook). */
export interface WorkbookPart {
  /** In the order of their tabs. `relation` names the part. */
  readonly sheets: readonly { readonly name: string; readonly relation: string; readonly hidden: boolean }[];
  /** True when dates count from 1904 (old Macs) instead of 1900. */
  readonly from1904: boolean;
  /** True when whoever opens it is asked to compute it first, as by programs that write formulas without computing them. */
  readonly isUncomputed: boolean;
}

/** By their ids, where other parts of the archive are, seen from one part. */
export type Relationships = ReadonlyMap<string, Relationship>;

interface Relationship {
  /** The last word of its type, which is the same in the transitional and the strict form: `worksheet`, `styles`. */
  readonly type: string;
  readonly part: string;
}

/** Where the parts of a workbook lie in its archive. */
export interface WorkbookParts {
  /** Sheets with cells, in the order of their tabs; charts on their own tab are not among them. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  readonly from1904: boolean;
  readonly isUncomputed: boolean;
}

/** Reads a relationships part (ECMA-376 part 2, 6.5). */
export function relationshipsReader(folder: string, take: (relations: Relationships) => void): ElementReader {
  const relations = new Map<string, Relationship>();
  return element({
    child: (name, tag) => {
      if (name === 'Relationship' && tag.attribute('TargetMode') !== 'External')
        relations.set(tag.attribute('Id') ?? '', {
          type: tag.attribute('Type')?.split('/').at(-1) ?? '',
          part: resolvePart(folder, tag.attribute('Target') ?? ''),
        });
      return null;
    },
    end: () => take(relations),
  });
}

/** Reads the workbook part. */
export function workbookReader(take: (workbook: WorkbookPart) => void): ElementReader {
  const sheets: WorkbookPart['sheets'][number][] = [];
  let from1904 = false;
  let isUncomputed = false;
  const list = element({
    child: (name, tag) => {
      // An old module of macros is a sheet with an empty id: the format has no part for it.
      if (name === 'sheet' && tag.prefixed('id') !== '')
        sheets.push({
          name: unescapeString(tag.attribute('name') ?? ''),
          relation: tag.prefixed('id') ?? '',
          hidden: /^(veryH|h)idden$/.test(tag.attribute('state') ?? ''),
        });
      return null;
    },
  });
  return element({
    child: (name, tag) => {
      if (name === 'workbookPr') from1904 = isTrue(tag, 'date1904');
      if (name === 'calcPr') isUncomputed = isTrue(tag, 'fullCalcOnLoad');
      return name === 'sheets' ? list : null;
    },
    end: () => take({ sheets, from1904, isUncomputed }),
  });
}

/**
 * Finds the parts of a workbook (ECMA-376 part 1, 12.3): their names vary with the program that wrote it.
 *
 * @param relationsPart where the relations stand; what is read, and refused, for a sheet that they do not name
 */
export function workbookParts(
  workbook: WorkbookPart,
  relations: Relationships,
  relationsPart: string,
): WorkbookParts {
  const sheets = workbook.sheets.flatMap(({ name, relation, hidden }) => {
    const target = relations.get(relation);
    if (target !== undefined && target.type !== 'worksheet') return [];
    return [{ name, part: target?.part ?? relationsPart, hidden }];
  });
  return {
    sheets,
    sharedStrings: partOfType(relations, 'sharedStrings'),
    styles: partOfType(relations, 'styles'),
    from1904: workbook.from1904,
    isUncomputed: workbook.isUncomputed,
  };
}

/** The part of that type; null when there is none. */
export function partOfType(relations: Relationships, wanted: string): string | null {
  return [...relations.values()].find(({ type }) => type === wanted)?.part ?? null;
}

function isTrue(tag: StartTag, name: string): boolean {
  return /^(1|true|on)$/.test(tag.attribute(name) ?? '');
}

/** The path inside the archive of a relationship's target, which is relative to the folder unless it begins with `/`. */
function resolvePart(folder: string, target: string): string {
  const plain = target.replace(/\\/g, '/').replace(/#.*/s, '');
  const path = plain.startsWith('/') ? [] : folder.split('/');
  for (const step of plain.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.filter((step) => step !== '').join('/');
}
