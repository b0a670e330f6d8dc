import { invariant } from './assert';
import { cellAddress } from './cell-address';
import type { CountedAt, RowAddresses } from './cube/counted-rows';
import { Tabulator } from './cube/tabulate';
import type { Tabulation } from './cube/tabulation';
import type { Cube } from './cube/types';
import { compileIndicator } from './definitions/compile';
import { distinctVariables, placeOfVariable } from './definitions/distinct-variables';
import type { CompiledIndicator, CompiledVariable, Indicator } from './definitions/types';
import { issue, type Issue } from './issues';
import { BATCH_ROWS, newBatch, type PersonBatch } from './persons/batch';
import { FieldCounts } from './persons/field-counts';
import { readHeader } from './persons/find-header';
import { arrangedAs, asItIs, disagreementOf, type TableDisagreement } from './persons/tables/further-table';
import { ageSource, isAgeRole, type ColumnMap } from './persons/header';
import { PersonReader } from './persons/read-persons';
import type { PlainText, RangeSnapshot, RawCell } from './persons/snapshot';
import type { Classification } from './regions/types';

/** What is read out of rows, and how. */
export interface ReadingRequest {
  /** The indicators wanted. */
  readonly indicators: readonly Indicator[];
  /** True: the caller named them, so a code without a column is an error; false: those whose columns are there. */
  readonly required: boolean;
  readonly classification: Classification;
  /** The user's own mapping, role → header; role is a name of ROLE_ALIASES or a code number as text ([IN-2]). */
  readonly columns?: Readonly<Record<string, string>>;
  /** Headers of grouping columns ([REG-9]). */
  readonly groupBy?: readonly string[];
  /** Without a year column the year of all rows; with one, the only year that counts ([IN-6]). */
  readonly year?: number | null;
  /** With a year column and a year: the year before is counted too, to be carried forward from ([REG-5]); it is not among the years given. */
  readonly withYearBefore?: boolean;
  /** The rows came as a function's argument in a build that hands empty cells over as 0 ([IN-8]). */
  readonly blanksMayBeZero?: boolean;
  /** Is shown every batch of rows when it has been counted, for what else is to be known of persons; keeps nothing of the batch. */
  readonly witness?: (
    batch: PersonBatch,
    variables: readonly CompiledVariable[],
    counted: CountedAt & { readonly addresses: RowAddresses },
  ) => void;
}

/** A reading under way: rows come in blocks, in order. */
export interface Reading {
  /** Takes the next block. The first of a table must hold the header row and, if there are that many, 25 rows. */
  add(snapshot: RangeSnapshot): void;
  /**
   * What follows is a further table with a header of its own, whose columns may stand in another order: its rows count as though they
   * stood below those before, so that a person counts once a year in all ([IN-7]).
   */
  next(): void;
  /** What sets the table begun last apart from the first: nothing of it is read then. Null where they have the same roles. */
  readonly disagreement: TableDisagreement | null;
  /** Rows taken so far, for showing progress. */
  readonly rows: number;
  /** The columns found, once the first block has been taken; null before, or when no header row was found. */
  readonly columns: ColumnMap | null;
  /** What all blocks gave. */
  finish(): Tabulation;
}

/** Begins a reading. Blocks may be of any size: the result is the same as of all rows at once. */
export function startReading(request: ReadingRequest): Reading {
  let opened: OpenedReading | null = null;
  let issues: readonly Issue[] = [];
  let lastSource = '';
  let started = false;
  let disagreement: TableDisagreement | null = null;

  const begin = (snapshot: RangeSnapshot): void => {
    const { rows, source, firstRow } = snapshot;
    const header = readHeader(rows, source, firstRow, {
      indicators: request.indicators,
      required: request.required,
      columns: request.columns ?? {},
      groupBy: request.groupBy ?? [],
    });
    const { map } = header;
    const titles = rows[map?.headerRow ?? 0] ?? [];
    if (opened === null) {
      issues = [...issues, ...header.issues];
      if (map === null) return;
      opened = new OpenedReading(request, map, titles, source);
    } else {
      disagreement = disagreementOf(opened.map, map);
      if (disagreement !== null || map === null) return;
      const at = [cellAddress(source, firstRow + map.headerRow, 1)];
      issues = [
        ...issues,
        ...header.issues.map((one) => (one.cells.length > 0 ? one : { ...one, cells: at })),
      ];
      opened.begin(map, titles, source);
    }
    opened.add(snapshot, (map?.headerRow ?? 0) + 1);
  };

  return {
    add(snapshot) {
      lastSource = snapshot.source;
      if (disagreement !== null) return;
      if (started) return opened?.add(snapshot, 0);
      if (!snapshot.rows.some((row) => row.length > 0)) return;
      started = true;
      begin(snapshot);
    },
    next() {
      if (!started) issues = [...issues, issue('emptyInput', 'error', { source: lastSource })];
      // Where the first has no header row there is nothing to hold the others to.
      started = started && opened === null;
    },
    get disagreement() {
      return disagreement;
    },
    get rows() {
      return opened?.rows ?? 0;
    },
    get columns() {
      return opened?.map ?? null;
    },
    finish() {
      if (!started) issues = [...issues, issue('emptyInput', 'error', { source: lastSource })];
      if (opened) return opened.finish(issues, lastSource);
      const cube: Cube = {
        indicators: [],
        planes: [],
        hasAge: false,
        hasMunicipality: false,
        blockLength: 1,
      };
      return { cube, indicators: [], issues, input: { rows: 0, persons: 0, years: [], columns: {} } };
    },
  };
}

/** A reading whose header row has been found. */
class OpenedReading {
  private readonly indicators: readonly CompiledIndicator[];
  private readonly variables: readonly CompiledVariable[];
  private readonly batch: PersonBatch;
  private readonly persons: PersonReader;
  private readonly tabulator: Tabulator;
  private readonly hasAge: boolean;
  /** The fields of each table's records, and how many rows had been read before it. */
  private readonly tables: {
    readonly fields: FieldCounts;
    readonly rowsBefore: number;
    readonly source: string;
  }[] = [];
  private arrange = asItIs;

  constructor(
    private readonly request: ReadingRequest,
    readonly map: ColumnMap,
    header: readonly RawCell[],
    source: string,
  ) {
    this.tables.push({ fields: new FieldCounts(header), rowsBefore: 0, source });
    this.indicators = map.indicators.map(compileIndicator);
    const variables = distinctVariables(this.indicators);
    this.variables = variables;
    this.hasAge = ageSource(map) !== null;
    this.batch = newBatch(variables, map.groups.length);
    const denominators = this.indicators.map((compiled) => ({
      compiled,
      places: compiled.variables.map((variable) => placeOfVariable(variables, variable)),
    }));
    const asked = {
      map,
      variables,
      classification: request.classification,
      year: request.year ?? null,
      withYearBefore: request.withYearBefore ?? false,
      blanksMayBeZero: request.blanksMayBeZero ?? false,
      keysAreShown: request.witness !== undefined,
      denominators,
    };
    this.persons = new PersonReader(asked, this.batch);
    const plan = {
      indicators: this.indicators,
      variables,
      groups: map.groups.map(({ header }) => header),
      hasAge: this.hasAge,
      hasMunicipality: map.columns.has('municipality'),
      hasPersons: map.columns.has('person'),
    };
    this.tabulator = new Tabulator(plan, this.batch);
  }

  get rows(): number {
    return this.persons.rows;
  }

  /** Begins a further table with the same roles. */
  begin(map: ColumnMap, header: readonly RawCell[], source: string): void {
    this.tables.push({ fields: new FieldCounts(header), rowsBefore: this.rows, source });
    this.arrange = arrangedAs(this.map, map);
  }

  add(block: RangeSnapshot, from: number): void {
    const { text } = block;
    if (text !== undefined && from === 0 && this.arrange === asItIs && this.persons.readsText)
      return this.addText(block, text);
    const { batch, persons } = this;
    if (block.isDelimited) this.tables.at(-1)?.fields.look(block, from);
    const snapshot = this.arrange(block);
    for (let at = from; at < snapshot.rows.length; at += batch.length) {
      batch.length = Math.min(BATCH_ROWS, snapshot.rows.length - at);
      persons.read(snapshot, at);
      this.countBatch();
    }
  }

  /** Lines of plain text are counted from their bytes; cells are made of those alone that must be looked at. */
  private addText(block: RangeSnapshot, text: PlainText): void {
    const { batch, persons } = this;
    const { source, firstRow, firstColumn } = block;
    const fields = this.tables.at(-1)?.fields;
    invariant(fields !== undefined, 'a table has been begun');
    let row = firstRow;
    for (let start = 0; start < text.bytes.length; row += batch.length) {
      start = persons.readText(block, text, start, row, fields.fields, (cells, rowNumber) =>
        fields.lookAt(cells, source, rowNumber, firstColumn),
      );
      this.countBatch();
    }
  }

  private countBatch(): void {
    this.tabulator.count();
    const { persons, tabulator, variables, batch } = this;
    this.request.witness?.(batch, variables, { ...tabulator.countedAt, addresses: persons.addresses });
  }

  finish(headerIssues: readonly Issue[], source: string): Tabulation {
    const { persons, tabulator, map } = this;
    while (persons.readHeld()) this.countBatch();
    const columns = Object.fromEntries([...map.columns].map(([role, { header }]) => [role, header]));
    const years = this.yearsGiven();
    const input = { rows: persons.rows, persons: persons.persons, years, columns };
    const issues = [
      ...headerIssues,
      ...this.issuesOfTheWhole(source, years, headerIssues),
      ...this.issuesOfTables(),
      ...persons.issues(),
    ];
    return { cube: tabulator.cube(), indicators: this.indicators, issues, input };
  }

  private issuesOfTables(): readonly Issue[] {
    const { tables, rows } = this;
    return tables.flatMap(({ fields, rowsBefore, source }, at) => {
      const rowsOf = (tables[at + 1]?.rowsBefore ?? rows) - rowsBefore;
      const isEmpty = rowsOf === 0 && rows > 0;
      return [...(isEmpty ? [issue('headerOnly', 'warning', { source })] : []), ...fields.issues(rowsOf)];
    });
  }

  /** The years read, in order; of two that were read for the sake of one, that one. */
  private yearsGiven(): readonly number[] {
    const { year, withYearBefore } = this.request;
    const read = [...this.persons.years].sort((a, b) => a - b);
    return withYearBefore && typeof year === 'number' && read.length > 0 ? [year] : read;
  }

  private issuesOfTheWhole(
    source: string,
    years: readonly number[],
    headerIssues: readonly Issue[],
  ): readonly Issue[] {
    const { map, request } = this;
    const issues: Issue[] = [];
    const seen = [...map.columns.values()].map(({ header }) => header);
    if (this.persons.rows === 0) issues.push(issue('headerOnly', 'error', { source }));
    if (!map.columns.has('year') && (request.year ?? null) === null) {
      // Without a year no kommune code can be checked; the country can still be counted.
      issues.push(issue('yearNotGiven', map.columns.has('municipality') ? 'error' : 'warning', { seen }));
    }
    if (years.length > 1) issues.push(issue('severalYears', 'info', { years }));
    // Of two columns that could be the age, or one that was also pointed out as something else, it has been said that one must be chosen.
    const choosable = headerIssues.some((one) =>
      one.code === 'roleWithTwoColumns'
        ? isAgeRole(one.facts.role)
        : one.code === 'columnWithTwoRoles' && one.facts.roles.some(isAgeRole),
    );
    if (!this.hasAge && !choosable && this.indicators.length > 0) {
      const groups = this.indicators[0]?.indicator.ageGroups.slice(1).map(({ id }) => id) ?? [];
      issues.push(issue('noAgeColumn', 'info', { ageGroups: groups }));
    }
    return issues;
  }
}
