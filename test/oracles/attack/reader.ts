import { placeKey, type Place, type Printed, type PrintedFigure } from './printed';
import type { Equation, System, Target } from './system';

/** What the reader knows beside what is printed. */
export interface Knowledge {
  /** Everybody in the data has a need for help of the indicator: then a kommune that is listed has somebody, and rows are persons. */
  readonly everyRowHasNeed: boolean;
  /** KOSTRA group of each kommune. */
  readonly kostra: ReadonlyMap<string, string>;
  /** The rule in force: a number ([DIS-1]), and the kind ([DIS-2]). */
  readonly below: number;
  readonly kind: 'small' | 'zero' | 'rest';
  /** Persons of unknown kommune, age or answer are thought of even where nothing is said of them. */
  readonly mayBeUnknown?: boolean;
  /** What a hidden figure, or the rest of its row, is to be able to be; without it what the rule says of any figure. */
  readonly valuesOf?: (key: string, ofRest: boolean) => readonly number[] | null;
}

/** A reader's view of one indicator and year: the sums, and the hidden figures by name. */
export interface View {
  readonly system: System;
  /** The hidden figure of each target; a target may be the rest of its row instead. */
  readonly hidden: readonly { readonly place: Place; readonly figure: string; readonly ofRest: boolean }[];
  /** Figures that the forms tell differently. */
  readonly contradictions: readonly string[];
  /** Number of different figures, and of those of them that are hidden. */
  readonly figures: number;
  readonly hiddenFigures: number;
}

const ELSEWHERE = 'elsewhere';
const OTHER_AGE = 'other';
const INVALID = 'invalid';
const ALL_AGES = 'all';
/** Ages that are everybody whose age is known. */
const PARTITION = ['0-17', '18-66', '67+'];
/** What is the matter with a row, by where its persons stand. */
const NO_PLACE = [
  'municipalityUnknown',
  'municipalityMissing',
  'rowsOutsideReach',
  'yearOutsideClassification',
];
const NO_AGE = ['ageUnknown'];
const NO_ANSWER = ['codeInvalid'];

/** Puts together what all forms of one run tell, for each indicator and year. */
export function viewsOf(forms: readonly Printed[], knowledge: Knowledge): readonly View[] {
  const groups = new Map<string, PrintedFigure[]>();
  for (const { figures } of forms)
    for (const figure of figures) {
      const key = `${figure.indicator}|${figure.year}`;
      const known = groups.get(key);
      if (known) known.push(figure);
      else groups.set(key, [figure]);
    }
  const isAlone = groups.size === 1;
  return [...groups.values()].map((figures) => viewOf(figures, forms, knowledge, isAlone));
}

function viewOf(
  figures: readonly PrintedFigure[],
  forms: readonly Printed[],
  knowledge: Knowledge,
  isAlone: boolean,
): View {
  const rows = new Map(forms.flatMap(({ beside }) => [...beside.rows]));
  const isTold = (codes: readonly string[]) =>
    knowledge.mayBeUnknown === true || codes.some((code) => rows.has(code));
  const areas = areasOf(figures, knowledge, isTold(NO_PLACE));
  const ages = agesOf(figures, isTold(NO_AGE));
  const outcomes = [...new Set(figures.map(({ figure }) => figure))].filter((one) => one !== 'denominator');
  const classes = isTold(NO_ANSWER) ? [...outcomes, INVALID] : outcomes;
  const at = (leaf: number, age: number, one: number) => (leaf * ages.length + age) * classes.length + one;
  const cellsOf = (place: Place, wanted: readonly string[]) =>
    areas.flatMap((area, leaf) =>
      area.isIn(place)
        ? ages.flatMap((age, slot) =>
            place.ageGroup === ALL_AGES || place.ageGroup === age
              ? classes.flatMap((one, index) => (wanted.includes(one) ? [at(leaf, slot, index)] : []))
              : [],
          )
        : [],
    );
  const classesOf = (figure: string) => (figure === 'denominator' ? classes : [figure]);

  const equations: Equation[] = [];
  const contradictions: string[] = [];
  const counts = new Map<string, number>();
  for (const one of figures) {
    if (one.told.kind !== 'count') continue;
    const key = `${placeKey(one)}|${one.figure}`;
    const known = counts.get(key);
    if (known !== undefined && known !== one.told.value)
      contradictions.push(`${key}: ${known} and ${one.told.value}`);
    if (known !== undefined) continue;
    counts.set(key, one.told.value);
    equations.push(exactly(cellsOf(one, classesOf(one.figure)), one.told.value));
  }
  for (const one of figures) {
    if (one.told.kind !== 'percent') continue;
    const denominator = counts.get(`${placeKey(one)}|denominator`);
    if (denominator === undefined || denominator === 0) continue;
    const { tenths, outcomes: of } = one.told;
    // tenths = floor((2000 c + d) / 2 d)
    const least = Math.ceil(((2 * tenths - 1) * denominator) / 2000);
    const most = Math.ceil(((2 * tenths + 1) * denominator) / 2000) - 1;
    equations.push({ cells: cellsOf(one, of), least, most });
  }
  equations.push(...besides());
  const hidden = new Map<string, PrintedFigure>();
  for (const one of figures)
    if (one.told.kind === 'hidden' && !counts.has(`${placeKey(one)}|${one.figure}`))
      hidden.set(`${placeKey(one)}|${one.figure}`, one);
  const asked = [...hidden.values()].flatMap((place) =>
    [false, true].flatMap((ofRest) => {
      const values = valuesAsked(place, ofRest);
      return values === null ? [] : [{ place, figure: place.figure, ofRest, values }];
    }),
  );
  const targets = asked.map(({ place, figure, ofRest, values }): Target => {
    const mine = classesOf(figure);
    return {
      name: `${placeKey(place)}|${figure}${ofRest ? ' (rest)' : ''}`,
      cells: cellsOf(place, ofRest ? classes.filter((one) => !mine.includes(one)) : mine),
      values,
    };
  });
  return {
    system: { cells: areas.length * ages.length * classes.length, equations, targets },
    hidden: asked,
    contradictions,
    figures: new Set(figures.map((one) => `${placeKey(one)}|${one.figure}`)).size,
    hiddenFigures: hidden.size,
  };

  function valuesAsked(place: PrintedFigure, ofRest: boolean): readonly number[] | null {
    const isCount = place.figure !== 'denominator';
    if (ofRest && !isCount) return null;
    const { below, kind, valuesOf } = knowledge;
    const first = kind === 'small' || !isCount ? leastPossible(place, isCount) : 0;
    const last = kind === 'rest' ? below : below - 1;
    const rule = Array.from({ length: Math.max(0, last - first + 1) }, (_, more) => first + more);
    if (valuesOf === undefined) return ofRest && kind !== 'rest' ? null : rule;
    return (
      valuesOf(`${placeKey(place)}|${place.figure}`, ofRest)?.filter((value) => ofRest || value >= first) ??
      null
    );
  }

  /** A larger region has as many persons as it has kommuner listed, where everybody has a need: that follows from the list. */
  function leastPossible(place: Place, isCount: boolean): number {
    if (isCount || !knowledge.everyRowHasNeed || place.ageGroup !== ALL_AGES) return 1;
    const listed = new Set(areas.flatMap((area) => (area.isIn(place) && area.isListed ? [area.name] : [])));
    return Math.max(1, listed.size);
  }

  /** What the numbers of persons and rows tell, and the list of kommuner. */
  function besides(): readonly Equation[] {
    const found: Equation[] = [];
    const all = areas.map((_, leaf) => leaf);
    const inside = (leaves: readonly number[], slots: readonly number[], of: readonly number[]) =>
      leaves.flatMap((leaf) => slots.flatMap((slot) => of.map((one) => at(leaf, slot, one))));
    const slots = ages.map((_, slot) => slot);
    const every = classes.map((_, one) => one);
    const persons = forms.map(({ beside }) => beside.persons).find((one) => one !== null) ?? null;
    const isNeedOfAll = knowledge.everyRowHasNeed && isAlone;
    // Rows of kommuner that were named as not reporting are among the persons, but in no table.
    const leftOut = rows.get('namedNonReporting') ?? (rows.has('namedNonReporting') ? null : 0);
    if (persons !== null) {
      const least = isNeedOfAll && leftOut !== null ? persons - leftOut : 0;
      found.push({ cells: inside(all, slots, every), least, most: persons });
    }
    const told = (codes: readonly string[], cells: readonly number[]) => {
      const numbers = codes.filter((code) => rows.has(code)).map((code) => rows.get(code) ?? null);
      if (numbers.length === 0 || cells.length === 0 || numbers.includes(null)) return;
      const sum = numbers.reduce<number>((so, one) => so + (one ?? 0), 0);
      found.push({ cells, least: isNeedOfAll && codes === NO_PLACE ? sum : 0, most: sum });
    };
    told(
      NO_PLACE,
      inside(
        all.filter((leaf) => areas[leaf]?.name === ELSEWHERE),
        slots,
        every,
      ),
    );
    told(
      NO_AGE,
      inside(
        all,
        slots.filter((slot) => ages[slot] === OTHER_AGE && hasAllAges()),
        every,
      ),
    );
    told(
      NO_ANSWER,
      inside(
        all,
        slots,
        every.filter((one) => classes[one] === INVALID),
      ),
    );
    if (knowledge.everyRowHasNeed)
      for (const name of new Set(areas.filter(({ isListed }) => isListed).map((area) => area.name)))
        found.push({
          cells: inside(
            all.filter((leaf) => areas[leaf]?.name === name),
            slots,
            every,
          ),
          least: 1,
          most: Number.MAX_SAFE_INTEGER,
        });
    return found;
  }

  function hasAllAges(): boolean {
    return PARTITION.every((age) => ages.includes(age));
  }
}

function exactly(cells: readonly number[], value: number): Equation {
  return { cells, least: value, most: value };
}

/** A smallest area: a kommune, or what stands for several; and a value of a grouping column where there is one. */
interface Area {
  readonly name: string;
  /** A kommune that stands in a table with rows. */
  readonly isListed: boolean;
  readonly isIn: (place: Place) => boolean;
}

/** The smallest areas that the levels printed are sums of. */
function areasOf(
  figures: readonly PrintedFigure[],
  { kostra }: Knowledge,
  hasElsewhere: boolean,
): readonly Area[] {
  const codesAt = (level: string) => [
    ...new Set(
      figures.filter((one) => one.level === level && one.told.kind !== 'absent').map(({ region }) => region),
    ),
  ];
  const levels = new Set(figures.map(({ level }) => level));
  const inMunicipalities = [...levels].find((level) => level.startsWith('kommune/'));
  const column =
    inMunicipalities?.slice('kommune/'.length) ??
    [...levels].find((level) => !['land', 'fylke', 'kommune', 'kostragruppe'].includes(level));
  const places: {
    readonly name: string;
    readonly isListed: boolean;
    readonly fylke: string;
    readonly group: string;
  }[] = [];
  const place = (name: string, isListed: boolean, fylke: string, group: string) =>
    places.push({ name, isListed, fylke, group });
  const kommuner = codesAt('kommune').concat(
    inMunicipalities === undefined ? [] : codesAt(inMunicipalities).map((code) => code.slice(0, 4)),
  );
  const fylker = codesAt('fylke');
  const groups = codesAt('kostragruppe');
  if (kommuner.length > 0)
    for (const code of new Set(kommuner)) place(code, true, code.slice(0, 2), kostra.get(code) ?? '');
  else if (groups.length > 0 && kostra.size > 0)
    for (const [code, group] of kostra) place(code, false, code.slice(0, 2), group);
  else if (fylker.length + groups.length > 0)
    for (const fylke of fylker.length > 0 ? fylker : [''])
      for (const group of groups.length > 0 ? groups : ['']) place(`${fylke} ${group}`, false, fylke, group);
  else place('everywhere', false, '', '');
  // Persons of kommuner that are not listed may be of a fylke that is.
  if (hasElsewhere && places[0]?.name !== 'everywhere')
    for (const fylke of ['', ...(kommuner.length > 0 ? fylker : [])]) place(ELSEWHERE, false, fylke, '');
  const values = column === undefined ? [''] : codesAt(column);
  const pairs = new Set(inMunicipalities === undefined ? [] : codesAt(inMunicipalities));
  const valuesOf = (name: string) =>
    name === ELSEWHERE && values.length === 0
      ? ['']
      : inMunicipalities === undefined || name === ELSEWHERE
        ? values
        : [...pairs].filter((pair) => pair.startsWith(`${name}/`)).map((pair) => pair.slice(name.length + 1));
  return places.flatMap(({ name, isListed, fylke, group }) =>
    valuesOf(name).map((value): Area => ({
      name,
      isListed,
      isIn: ({ level, region }) => {
        if (level === 'land') return true;
        if (level === 'fylke') return region === fylke;
        if (level === 'kostragruppe') return region === group;
        if (level === 'kommune') return region === name;
        return level === column ? region === value : region === `${name}/${value}`;
      },
    })),
  );
}

/** The ages that those printed are sums of. */
function agesOf(figures: readonly PrintedFigure[], hasUnknown: boolean): readonly string[] {
  const printed = [...new Set(figures.map(({ ageGroup }) => ageGroup))].filter((age) => age !== ALL_AGES);
  const isWhole = PARTITION.every((age) => printed.includes(age));
  return hasUnknown || !isWhole ? [...printed, OTHER_AGE] : printed;
}
