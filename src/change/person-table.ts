import type { Cell, Column, SheetNames, TableLayout } from '../layout';
import type { Language, PersonChanges } from '../core';
import { personChangeText } from './words/person-change';

/** Who came, who went and which codes changed, as a table; null where persons have no keys to be found by. */
export function personChangeTable(
  changes: PersonChanges | null,
  times: readonly [string, string],
  names: SheetNames,
  language: Language,
): TableLayout {
  const text = personChangeText(language);
  const row = (what: string, persons: number): readonly Cell[] => [
    { kind: 'text', text: what },
    { kind: 'integer', value: persons },
  ];
  const rows =
    changes === null
      ? []
      : [
          row(text.stayed, changes.stayed),
          row(text.came(times[1]), changes.came),
          row(text.went(times[0]), changes.went),
          row(text.moved, changes.movedKommune),
          ...changes.codes.map(({ code, from, to, persons }) =>
            row(text.code(code, value(from), value(to)), persons),
          ),
        ];
  return {
    kind: 'table',
    id: 'endring/personer',
    name: names.sheet(text.title, null),
    tableName: names.table('endring', 'personer'),
    title: text.title,
    subtitle: [`${times[0]}–${times[1]}`],
    columns: [column('name', text.what, 52, 'left'), column('count', text.persons, 12, 'right')],
    groups: [],
    rows,
    totals: [],
    frozenColumns: 0,
    legend: [],
    notes: [changes === null ? text.noKeys : text.byKey],
  };

  function value(one: number | null): string {
    return one === null ? text.missing : one < 0 ? text.invalid : String(one);
  }
}

function column(kind: Column['kind'], header: string, width: number, align: Column['align']): Column {
  return { kind, header, shortHeader: header, width, align, dropOrder: 0 };
}
