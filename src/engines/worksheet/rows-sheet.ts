import {
  ageSource,
  columnLetters,
  type ColumnMap,
  type Indicator,
  type Language,
  type RawCell,
  type Variable,
} from '../../core';
import { rowBelowHead, type CellsLayout, type LaidCell } from '../../layout';
import { CELL_ERRORS } from '../portable-form';
import { worksheetText, type WorksheetText } from '../words/worksheet';
import {
  ageFormula,
  ageFromBirthDateFormula,
  ageFromBirthYearFormula,
  ageGroupFormula,
  CLASS,
  codeFormula,
  codeTextFormula,
  dateFormula,
  municipalityFormula,
  textFormula,
  yearFormula,
} from './cell-formulas';
import { LEFT_OUT, LOOKED_UP, MUNICIPALITIES_SHEET } from './municipalities-sheet';
import type { WorksheetRow } from './worksheet-rows';

/** What stands in a column, given where the other columns are. */
interface RowColumn {
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly cell: (row: WorksheetRow, at: CellAt) => LaidCell;
  /** Its formulas give CLASS.unread for a cell outside the grammar. */
  readonly tellsUnread?: true;
}

/** The address of a column's cell in this row, or so many rows further down. */
type CellAt = (id: string, down?: number) => string;

/** The sheet of rows, and where its columns are for others to count. */
export interface RowsSheet {
  readonly sheet: CellsLayout;
  /** The whole of a column's cells, e.g. `{audit/rows}!$H$9:$H$508`; undefined where the data have none. */
  readonly range: (id: string) => string | undefined;
  /** The ranges whose cells can be unread. */
  readonly unread: readonly string[];
  /** The column of an indicator's age groups. */
  readonly ageGroupsOf: (indicator: Indicator) => string;
  /**
   * The range of the keys (`keyOf`) of an indicator's rows by a level's regions and the readings of these codes; undefined for the country,
   * and where rows have no such region.
   */
  readonly keysOf: (level: string, indicator: Indicator, codes: readonly number[]) => string | undefined;
  /** Whether the keys have an age group: the data have ages. */
  readonly hasAges: boolean;
}

/** What the rows are made of beside their cells. */
export interface RowsMadeOf {
  /** Of all rows, where the data have no year column. */
  readonly year: number | null;
  /** Of the same workbook that the data stand on: then the cells are references to it; without it they are values. */
  readonly sheet?: string;
  readonly hasKostra: boolean;
  readonly language: Language;
}

/** How the sheet is known. */
const ROWS_SHEET = 'audit/rows';

/**
 * The data's own cells with the columns that read them ([ENG-1]): text, class, age group, kommune of the year, and whether the row counts.
 */
export function rowsSheet(rows: readonly WorksheetRow[], map: ColumnMap, made: RowsMadeOf): RowsSheet {
  const text = worksheetText(made.language);
  const columns = columnsOf(map, made, text);
  const letterOf = new Map(columns.map(({ id }, at) => [id, columnLetters(at + 1)]));
  const head = { subtitle: [...text.rowsAbout, text.personal] };
  const first = rowBelowHead(head) + 2;
  const cells = rows.map((row, index) => {
    const at: CellAt = (id, down = 0) => `$${letterOf.get(id) ?? ''}${first + index + down}`;
    return columns.map((column) => column.cell(row, at));
  });
  const last = first + Math.max(rows.length, 1) - 1;
  const range = (id: string) => {
    const letter = letterOf.get(id);
    return letter === undefined ? undefined : `{${ROWS_SHEET}}!$${letter}$${first}:$${letter}$${last}`;
  };
  return {
    sheet: {
      kind: 'cells',
      id: ROWS_SHEET,
      name: text.rowsSheet,
      title: text.rowsTitle,
      ...head,
      widths: columns.map(({ width }) => width),
      rows: [columns.map(({ header }) => ({ value: header, style: 'headerLeft' as const })), ...cells],
      frozen: { rows: 1, columns: 1 },
      headerRow: 0,
    },
    range,
    unread: columns.flatMap(({ id, tellsUnread }) => (tellsUnread ? [range(id) ?? ''] : [])),
    ageGroupsOf: (indicator) => groupsId(indicator),
    keysOf: (level, indicator, codes) => range(keysId(level, indicator, codes)),
    hasAges: ageSource(map) !== null,
  };
}

/** A key of rows that count alike: year, region, age group where there are ages, and readings, e.g. `2019_301_2_1`. */
export function keyOf(parts: readonly number[]): string {
  return parts.join('_');
}

function keysId(level: string, indicator: Indicator, codes: readonly number[]): string {
  return `keys ${level} ${groupsId(indicator)} ${codes.join(' ')}`;
}

function groupsId({ ageGroups }: Indicator): string {
  return `groups ${ageGroups.map(({ id }) => id).join(' ')}`;
}

function columnsOf(
  map: ColumnMap,
  { year, sheet, hasKostra }: RowsMadeOf,
  text: WorksheetText,
): readonly RowColumn[] {
  const { columns } = map;
  const raw = (id: string, role: string, header: string): RowColumn[] => {
    const found = columns.get(role);
    return found === undefined
      ? []
      : [
          {
            id,
            header,
            width: 12,
            cell: (row: WorksheetRow) =>
              sheet === undefined ? given(row.cells[found.column]) : reference(row, found.column, sheet),
          },
        ];
  };
  const variables = distinct(map.indicators);
  const source = ageSource(map);
  const ageHeader = source === null ? '' : text[source.role];
  const hasPersons = columns.has('person');
  const hasDates = hasPersons && columns.has('registrationDate');
  const read = (id: string, header: string, formula: (at: CellAt) => string): RowColumn[] => [
    computed(`${id} text`, text.textOf(header), (at) => textFormula(at(id))),
    { ...computed(`${id} read`, text.readOf(header), formula), tellsUnread: true },
  ];
  return [
    { id: 'row', header: text.row, width: 8, cell: ({ rowNumber }) => whole(rowNumber) },
    ...(hasPersons
      ? [{ id: 'person', header: text.person, width: 8, cell: ({ person }: WorksheetRow) => whole(person) }]
      : []),
    ...(hasDates ? raw('registered', 'registrationDate', text.registered) : []),
    ...raw('year', 'year', text.year),
    ...raw('municipality', 'municipality', text.municipality),
    ...(source === null ? [] : raw('age', source.role, ageHeader)),
    ...variables.flatMap(({ code }) => raw(String(code), String(code), text.codeColumn(code))),
    // What is made of them
    ...(columns.has('year')
      ? read('year', text.year, (at) => yearFormula(at('year text')))
      : [{ id: 'year read', header: text.readOf(text.year), width: 8, cell: () => whole(year ?? 0) }]),
    ...(columns.has('municipality')
      ? [
          ...read('municipality', text.municipality, (at) =>
            municipalityFormula(at('municipality code')),
          ).flatMap((column) =>
            column.id === 'municipality text'
              ? [
                  column,
                  computed('municipality code', text.codeAlone, (at) => codeTextFormula(at(column.id))),
                ]
              : [column],
          ),
          computed('kommune', text.validMunicipality, (at) => lookedUp('countsAs', at)),
          computed('fylke', text.county, (at) => `INT(${at('kommune')}/100)`),
          ...(hasKostra ? [computed('kostragruppe', text.kostraGroup, (at) => lookedUp('kostra', at))] : []),
        ]
      : []),
    ...(source === null
      ? []
      : [
          ...read('age', ageHeader, (at) => ageReading(source.role, at)),
          ...groupColumns(map.indicators, text),
        ]),
    ...variables.flatMap((variable) => {
      const id = String(variable.code);
      return read(id, text.codeColumn(variable.code), (at) => codeFormula(at(`${id} text`), variable));
    }),
    ...(hasDates
      ? [
          computed('registered text', text.textOf(text.registered), (at) => textFormula(at('registered'))),
          computed('registered read', text.readOf(text.registered), (at) =>
            dateFormula(at('registered'), at('registered text')),
          ),
        ]
      : []),
    computed('counts', text.counts, (at) => {
      const out = [
        ...(hasPersons ? [hasLater(at)] : []),
        ...(columns.has('municipality') ? [`${at('kommune')}=${LEFT_OUT}`] : []),
      ];
      return out.length === 0 ? '1' : `IF(OR(${out.join(',')}),0,1)`;
    }),
    ...(hasPersons ? [computed('misplaced', text.misplaced, (at) => misplaced(at, hasDates))] : []),
    ...(columns.has('municipality')
      ? (['fylke', 'kommune', ...(hasKostra ? (['kostragruppe'] as const) : [])] as const).flatMap((region) =>
          keyColumns(region, map.indicators, source !== null, text),
        )
      : []),
  ];
}

/**
 * Keys of the rows that count, for the lines of regions, which are most: COUNTIF for one key is found by a spreadsheet at once, where
 * COUNTIFS looks at every row for every criterion.
 */
function keyColumns(
  region: 'fylke' | 'kommune' | 'kostragruppe',
  indicators: readonly Indicator[],
  hasAges: boolean,
  text: WorksheetText,
): readonly RowColumn[] {
  const columns = indicators.flatMap((indicator) =>
    keyedCodes(indicator).map((codes) => {
      const parts = ['year read', region, ...(hasAges ? [groupsId(indicator)] : [])];
      const made = [...parts, ...codes.map((code) => `${code} read`)];
      return computed(
        keysId(region, indicator, codes),
        text.keyOf(text.levels[region], codes),
        (at) => `IF(${at('counts')}=1,${made.map((one) => at(one)).join('&"_"&')},"")`,
      );
    }),
  );
  return [...new Map(columns.map((column) => [column.id, column])).values()];
}

/** The codes that an indicator's keys are made of: of its denominator, and with those of its numerators. */
function keyedCodes({ denominator, numerators, variables }: Indicator): readonly (readonly number[])[] {
  const codeOf = (variable: string) => variables.find(({ id }) => id === variable)?.code ?? 0;
  const own = codeOf(denominator.variable);
  const theirs = numerators.map(({ condition }) => [own, codeOf(condition.variable)]);
  return [[own], ...theirs];
}

/** What the list of kommuner says of the row's kommune in the row's year; 0 where there is no such kommune. */
function lookedUp(what: 'countsAs' | 'kostra', at: CellAt): string {
  const column = (letter: string) => `{${MUNICIPALITIES_SHEET}}!$${letter}:$${letter}`;
  const key = `${at('year read')}*10000+${at('municipality read')}`;
  return `IFERROR(INDEX(${column(LOOKED_UP[what])},MATCH(${key},${column(LOOKED_UP.key)},0)),0)`;
}

function ageReading(role: 'age' | 'birthYear' | 'birthDate', at: CellAt): string {
  switch (role) {
    case 'age':
      return ageFormula(at('age text'));
    case 'birthYear':
      return ageFromBirthYearFormula(at('age text'), at('year read'));
    case 'birthDate':
      return ageFromBirthDateFormula(at('age'), at('age text'), at('year read'));
  }
}

/** True where the next row is of the same person and year. */
function hasLater(at: CellAt): string {
  return `AND(${at('person')}=${at('person', 1)},${at('year read')}=${at('year read', 1)},${at('year read')}>0)`;
}

/** 1 where the next row of the person and year is not surely the later one. */
function misplaced(at: CellAt, hasDates: boolean): string {
  const [row, nextRow] = [at('row'), at('row', 1)];
  if (!hasDates) return `IF(AND(${hasLater(at)},${nextRow}<${row}),1,0)`;
  const [date, next] = [at('registered read'), at('registered read', 1)];
  const wrong = `OR(${date}=${CLASS.unread},${next}=${CLASS.unread},${next}<${date},AND(${next}=${date},${nextRow}<${row}))`;
  return `IF(${hasLater(at)},IF(${wrong},1,0),0)`;
}

/** One column for each way of dividing ages. */
function groupColumns(indicators: readonly Indicator[], text: WorksheetText): readonly RowColumn[] {
  const ways = new Map(indicators.map((indicator) => [groupsId(indicator), indicator.ageGroups.slice(1)]));
  return [...ways].map(([id, groups]) =>
    computed(id, text.ageGroupOf(groups.map((one) => one.id).join(', ')), (at) =>
      ageGroupFormula(at('age read'), groups),
    ),
  );
}

function distinct(indicators: readonly Indicator[]): readonly Variable[] {
  const byCode = new Map(indicators.flatMap(({ variables }) => variables.map((one) => [one.code, one])));
  return [...byCode.values()].sort((a, b) => a.code - b.code);
}

function computed(id: string, header: string, formula: (at: CellAt) => string): RowColumn {
  return {
    id,
    header,
    width: 12,
    cell: (_row, at) => ({ value: null, style: 'bodyRight', formula: `=${formula(at)}` }),
  };
}

function whole(value: number): LaidCell {
  return { value, style: 'bodyYear' };
}

/** A cell of the data by its address; an empty one is empty, which a reference alone would make 0. */
function reference({ rowNumber, columnNumber }: WorksheetRow, position: number, sheet: string): LaidCell {
  const address = `'${sheet.replaceAll("'", "''")}'!$${columnLetters(columnNumber(position))}$${rowNumber}`;
  return { value: null, style: 'bodyText', formula: `=IF(ISBLANK(${address}),"",${address})` };
}

/** A cell as it stands in the data: an error as the error it is, TRUE as TRUE. */
function given(cell: RawCell): LaidCell {
  if (cell === null || cell === undefined || cell === '') return { value: null, style: 'bodyText' };
  if (typeof cell === 'number') return { value: cell, style: 'bodyRight' };
  if (typeof cell === 'boolean')
    return { value: null, style: 'bodyText', formula: cell ? '=TRUE()' : '=FALSE()' };
  if (cell instanceof Date) return { value: cell.getTime() / DAY + EPOCH_DAYS, style: 'bodyDate' };
  return ERRORS.has(cell)
    ? { value: null, style: 'bodyText', formula: `=${cell}` }
    : { value: cell, style: 'bodyText' };
}

const ERRORS: ReadonlySet<string> = new Set(CELL_ERRORS);
const DAY = 86_400_000;
/** Days from Excel's day 0 to 1 January 1970. */
const EPOCH_DAYS = 25_569;
