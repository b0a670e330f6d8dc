import { assertNever } from '../../core';
import type { LayoutText } from '../words/layout';
import { textColumn, type ColumnMaker } from './column-maker';
import type { ResultRow } from '../result-rows';
import { levelKind, levelText } from './table-input';

/** The columns that name a row's region or group: code and name, or the value of a grouping column ([REG-9]). */
export function regionColumns(
  level: string,
  rows: readonly ResultRow[],
  text: LayoutText,
): readonly ColumnMaker[] {
  const words = levelText(level, text);
  const code = (of: (row: ResultRow) => string): ColumnMaker =>
    textColumn({ kind: 'code', header: words.code, align: 'left' }, rows, of);
  const name = (header: string, of: (row: ResultRow) => string): ColumnMaker =>
    textColumn({ kind: 'name', header, align: 'left' }, rows, of);
  const kind = levelKind(level);
  switch (kind.kind) {
    case 'region': {
      if (kind.level === 'land') return [name(words.name, () => text.country)];
      const named = name(words.name, (row) => row.regionName);
      const codeSaysMore = rows.some((row) => row.regionCode !== row.regionName);
      return codeSaysMore ? [code((row) => row.regionCode), named] : [named];
    }
    case 'group':
      // Everyone may stand above the groups.
      return [
        name(words.name, (row) =>
          row.sample.level === 'land' ? text.country : row.regionName || text.emptyGroup,
        ),
      ];
    case 'groupInKommune':
      return [
        code((row) => split(row).code),
        name(words.name, (row) => split(row).name),
        name(kind.header, (row) => split(row).value || text.emptyGroup),
      ];
    default:
      return assertNever(kind);
  }
}

/** A group inside a kommune has the code `0301/Enhet A` and the name `Oslo – Enhet A`. */
function split({ regionCode, regionName }: ResultRow): { code: string; name: string; value: string } {
  const slash = regionCode.indexOf('/');
  const value = regionCode.slice(slash + 1);
  const ending = ` – ${value}`;
  return {
    code: regionCode.slice(0, slash),
    name: regionName.endsWith(ending) ? regionName.slice(0, regionName.length - ending.length) : regionName,
    value,
  };
}
