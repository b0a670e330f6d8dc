import { cellAddress } from '../cell-address';
import { issue, type Issue } from '../issues';
import { ageSource, columnsRead } from './header';
import type { PersonRequest } from './person-request';
import { RowPlaces } from './tables/row-places';
import { Tally } from './tally';
import { isEmptyCell } from './cells/empty-cell';
import type { Report } from './fill-columns';
import type { RangeSnapshot, RawCell } from './snapshot';

/** Remembers what was the matter with the cells of a reading, column by column, and says it as issues. */
export class PersonTallies {
  private firstRow = 1;
  private readonly places = new RowPlaces();

  /** Position of the first column that is read: where an empty row is pointed at, in every host alike. */
  private readonly firstColumn: number;
  private readonly empty = new Tally();
  private readonly years = new Tally();
  private readonly otherYears = new Tally();
  private readonly otherYearsSeen = new Set<number>();
  private readonly outside = new Tally();
  private readonly outsideYears = new Set<number>();
  private readonly unknownMunicipality = new Tally();
  private readonly emptyMunicipality = new Tally();
  private readonly paddedMunicipality = new Tally();
  private readonly codes: readonly Tally[];
  private readonly ages = new Tally();
  private blankAges = 0;
  private readonly zeroAges = new Tally();
  private readonly groups: readonly Tally[];
  private readonly persons = new Tally();
  private readonly lostKeys = new Tally();
  private readonly agesApart = new Tally();
  private readonly roundedKeys = new Tally();
  private readonly dates = new Tally();
  private readonly unplaced = new Tally();
  private hasPlaced = false;
  private readonly repeated = new Tally();

  constructor(private readonly request: PersonRequest) {
    this.firstColumn = columnsRead(request.map)[0] ?? 0;
    this.codes = request.variables.map(() => new Tally());
    this.groups = request.map.groups.map(() => new Tally());
  }

  /** Says where the entries of the coming batch stand; returns the number of its first row among all that are read (RowPlaces). */
  at(snapshot: RangeSnapshot, from: number): number {
    this.firstRow = snapshot.firstRow + from;
    return this.places.take(snapshot) + this.firstRow;
  }

  /** The address of a row by its number, in the first column that is read. */
  readonly addressOf = (rowNumber: number): string => {
    const { source, row, columnNumber } = this.places.placeOf(rowNumber);
    return cellAddress(source, row, columnNumber(this.firstColumn));
  };

  /** The numbers of the rows with a row number in the sheet or file named, in any case; null: in each that has been read. */
  readonly numbersOf = (row: number, source: string | null): readonly number[] =>
    this.places.numbersOf(row, source);

  readonly emptyRow = (entry: number): void => this.note(this.empty, entry, this.firstColumn);
  readonly yearInvalid: Report = (entry, cell) => this.noteIn('year', this.years, entry, cell);
  readonly municipalityEmpty: Report = (entry) => this.noteIn('municipality', this.emptyMunicipality, entry);
  readonly municipalityUnknown: Report = (entry, cell) =>
    this.noteIn('municipality', this.unknownMunicipality, entry, cell);
  readonly municipalityPadded: Report = (entry, cell) =>
    this.noteIn('municipality', this.paddedMunicipality, entry, cell);
  readonly personEmpty: Report = (entry) => this.noteIn('person', this.persons, entry);
  readonly personLost: Report = (entry, cell) => this.noteIn('person', this.lostKeys, entry, cell);
  readonly personRounded: Report = (entry, cell) => this.noteIn('person', this.roundedKeys, entry, cell);
  readonly clock = (entry: number, clock: 'unplaced' | 'placed'): void => {
    if (clock === 'placed') this.hasPlaced = true;
    else this.noteIn('registrationDate', this.unplaced, entry);
  };
  readonly dateInvalid: Report = (entry, cell) => this.noteIn('registrationDate', this.dates, entry, cell);

  readonly otherYear = (entry: number, year: number): void => {
    this.otherYearsSeen.add(year);
    this.noteIn('year', this.otherYears, entry);
  };

  readonly yearOutside = (entry: number, year: number): void => {
    this.outsideYears.add(year);
    this.noteIn(this.request.map.columns.has('year') ? 'year' : 'municipality', this.outside, entry);
  };

  readonly ageUnknown: Report = (entry, cell) => {
    const column = ageSource(this.request.map)?.column;
    if (!column) return;
    const blank = isEmptyCell(cell);
    if (blank) this.blankAges++;
    this.note(this.ages, entry, column.column, blank ? undefined : cell);
  };

  /** True when of a further empty age cell only the number is kept. */
  get blankAgesOnlyCounted(): boolean {
    return this.ages.isFull;
  }

  furtherBlankAges(rows: number): void {
    this.blankAges += rows;
    this.ages.addFurther(rows);
  }

  readonly ageZero = (entry: number): void => {
    const column = ageSource(this.request.map)?.column;
    if (column) this.note(this.zeroAges, entry, column.column);
  };

  /** Told the number of a row that gives way to another of the same person. */
  readonly setAside = (rowNumber: number): void => this.noteRow(this.repeated, rowNumber);

  /** Told the number of a row with quite another age than an earlier one of the same person. */
  readonly ageDiffers = (rowNumber: number): void => this.noteRow(this.agesApart, rowNumber);

  codeInvalid(variable: number): Report {
    const code = this.request.variables[variable]?.variable.code;
    const tally = this.codes[variable];
    return (entry, cell) => {
      if (tally) this.noteIn(String(code), tally, entry, cell);
    };
  }

  groupEmpty(index: number): Report {
    const column = this.request.map.groups[index];
    const tally = this.groups[index];
    return (entry) => {
      if (tally && column) this.note(tally, entry, column.column);
    };
  }

  private noteIn(role: string, tally: Tally, entry: number, cell?: RawCell): void {
    const column = this.request.map.columns.get(role);
    if (column) this.note(tally, entry, column.column, cell);
  }

  private noteRow(tally: Tally, rowNumber: number): void {
    if (tally.isFull) return tally.addFurther(1);
    const column = this.request.map.columns.get('person');
    if (!column) return;
    const { source, row, columnNumber } = this.places.placeOf(rowNumber);
    tally.add(source, row, columnNumber(column.column));
  }

  private note(tally: Tally, entry: number, column: number, cell?: RawCell): void {
    const { source, columnNumber } = this.places.from;
    tally.add(source, this.firstRow + entry, columnNumber(column), cell);
  }

  /** Everything tallied, as issues; `rows` read tells whether a column was invalid throughout, `counted` whether the year asked for has data. */
  issues(totals: {
    readonly repeated: number;
    readonly rows: number;
    readonly counted: number;
    readonly keysAreRounded: boolean;
  }): readonly Issue[] {
    const { map, variables, classification } = this.request;
    const headerOf = (role: string) => map.columns.get(role)?.header ?? '';
    const issues: Issue[] = [];
    // Of rows that are not of a year asked for no cell is looked at.
    const looked = totals.rows - this.years.rows - this.otherYears.rows;
    const say = (tally: Tally, make: (where: { rows: number; cells: readonly string[] }) => Issue) => {
      if (tally.rows > 0) issues.push(make({ rows: tally.rows, cells: tally.cells }));
    };

    variables.forEach((one, index) => {
      const tally = this.codes[index];
      if (!tally) return;
      const { code, values } = one.variable;
      const facts = {
        header: headerOf(String(code)),
        code,
        examples: tally.examples,
        allowed: values.map(({ value }) => value),
        all: tally.rows === looked,
      };
      say(tally, (where) => issue('codeInvalid', 'error', facts, where));
    });
    const year = headerOf('year');
    say(this.years, (where) =>
      issue('yearInvalid', 'error', { header: year, examples: this.years.examples }, where),
    );
    const outside = {
      years: [...this.outsideYears].sort(),
      from: classification.firstYear,
      to: classification.lastYear,
    };
    say(this.outside, (where) => issue('yearOutsideClassification', 'error', outside, where));
    const municipality = headerOf('municipality');
    const unknown = { header: municipality, examples: this.unknownMunicipality.examples };
    say(this.unknownMunicipality, (where) => issue('municipalityUnknown', 'error', unknown, where));
    say(this.emptyMunicipality, (where) =>
      issue('municipalityMissing', 'warning', { header: municipality }, where),
    );
    say(this.paddedMunicipality, (where) =>
      issue('municipalityPadded', 'info', { header: municipality }, where),
    );
    const age = {
      header: ageSource(map)?.column.header ?? '',
      examples: this.ages.examples,
      blank: this.blankAges,
      all: this.ages.rows === looked,
    };
    say(this.ages, (where) => issue('ageUnknown', 'warning', age, where));
    say(this.zeroAges, (where) => issue('ageZeroOrBlank', 'error', { header: age.header }, where));
    say(this.persons, (where) => issue('personMissing', 'warning', { header: headerOf('person') }, where));
    const lost = { header: headerOf('person'), examples: this.lostKeys.examples };
    say(this.lostKeys, (where) => issue('personKeyLost', 'error', lost, where));
    const rounded = { header: headerOf('person'), examples: this.roundedKeys.examples };
    if (totals.keysAreRounded)
      say(this.roundedKeys, (where) => issue('personKeysRounded', 'error', rounded, where));
    const apart = { header: headerOf('person'), age: age.header };
    say(this.agesApart, (where) => issue('personAgesApart', 'warning', apart, where));
    const dates = { header: headerOf('registrationDate'), examples: this.dates.examples };
    say(this.dates, (where) => issue('dateInvalid', 'warning', dates, where));
    if (this.hasPlaced)
      say(this.unplaced, (where) => issue('timesWithoutOffset', 'warning', { header: dates.header }, where));
    const repeated = {
      header: headerOf('person'),
      persons: totals.repeated,
      byDate: map.columns.has('registrationDate'),
    };
    say(this.repeated, (where) =>
      issue('personRepeated', repeated.byDate ? 'info' : 'warning', repeated, where),
    );
    this.groups.forEach((tally, index) => {
      say(tally, (where) =>
        issue('groupValueMissing', 'warning', { header: map.groups[index]?.header ?? '' }, where),
      );
    });
    const others = { year: this.request.year ?? 0, years: [...this.otherYearsSeen].sort() };
    say(this.otherYears, (where) =>
      issue('yearNotAskedFor', totals.counted === 0 ? 'error' : 'info', others, where),
    );
    say(this.empty, (where) => issue('rowEmpty', 'info', {}, where));
    return issues;
  }
}
