import { Dice } from '../dice';
import { classification } from '../shipped';

/** An extract made by chance, and how it is asked about. */
export interface RandomExtract {
  readonly seed: number;
  /** Delimited text with a header. */
  readonly csv: string;
  /** Kommuner and KOSTRA groups as delimited text; null where there are none. */
  readonly kostraCsv: string | null;
  readonly kostra: ReadonlyMap<string, string>;
  /** Options of `iplos compute` beside the form and the hiding. */
  readonly options: readonly string[];
  readonly below: number;
  readonly kind: 'small' | 'zero' | 'rest';
  readonly everyRowHasNeed: boolean;
}

/** How large an extract may be. */
export interface Size {
  readonly kommuner: number;
  readonly persons: number;
}

const HEADER = ['År', 'Kommunenr', 'Alder', 'Kode 9', 'Kode 10', 'Kode 13', 'Kode 14', 'Enhet'];

/** The extract of a seed: few or many kommuner, most counts small, every option of hiding, levels and statistics. */
export function randomExtract(seed: number, size: Size): RandomExtract {
  const dice = new Dice(seed * 0x9e3779b1);
  const kommuner = kommunerOf(dice, size.kommuner);
  const everyRowHasNeed = dice.is(0.4);
  const hasBoth = !everyRowHasNeed && dice.is(0.5);
  const hasAge = dice.is(0.8);
  const mess = dice.is(0.3) ? 0.04 : 0;
  const years = dice.is(0.15) ? [2018, 2019] : [2019];
  const unit = dice.of(['none', 'none', 'units', 'units', 'ofAge', 'ofOutcome'] as const);
  const many = Math.max(1, dice.below(size.persons));
  const rows: (string | number)[][] = [];
  for (const kommune of kommuner) {
    const persons = dice.is(0.2) ? 1 : 1 + dice.below(dice.is(0.3) ? many : Math.ceil(many / 4));
    const received = dice.of([[1, 1, 1, 2, 3, ''], [1, 1, 1, 1, 1, 2], [1, 2, 3, ''], [1]] as const);
    for (let person = 0; person < persons; person++) {
      const age = dice.of([7, 30, 30, 50, 80, 90]);
      const need = everyRowHasNeed ? 1 : dice.of([1, 1, 2, 9, '']);
      const got = dice.is(mess) ? 7 : dice.of(received);
      const needToo = dice.of([1, 2, 9]);
      const units = {
        none: '',
        units: `E${dice.below(3)}`,
        ofAge: age < 18 ? 'ung' : 'voksen',
        ofOutcome: got === 1 ? 'ferdig' : 'åpen',
      };
      rows.push([
        dice.of(years),
        dice.is(mess) ? 9999 : kommune,
        dice.is(mess) ? '' : age,
        need,
        need === 1 ? got : '',
        hasBoth ? needToo : '',
        hasBoth && needToo === 1 ? dice.of(received) : '',
        units[unit],
      ]);
    }
  }
  const columns = HEADER.map((_, at) => at).filter(
    (at) => (at !== 2 || hasAge) && ((at !== 5 && at !== 6) || hasBoth) && (at !== 7 || unit !== 'none'),
  );
  const lines = [HEADER, ...rows].map((row) => columns.map((at) => row[at]).join(';'));
  const kostra = new Map(
    dice.is(0.4) ? kommuner.map((kommune) => [kommune, `EKG0${1 + dice.below(3)}`] as const) : [],
  );
  const options: string[] = [];
  const levels = ['land', 'fylke', 'kommune', ...(kostra.size > 0 ? ['kostragruppe'] : [])];
  if (unit !== 'none') {
    options.push('--group-by', 'Enhet');
    levels.push('Enhet', 'kommune/Enhet');
  }
  if (dice.is(0.5))
    for (const level of dice.shuffled(levels).slice(0, 1 + dice.below(levels.length)))
      options.push('--level', level);
  if (hasAge && dice.is(0.3))
    for (const age of dice.shuffled(['all', '0-17', '18-66', '67+']).slice(0, 1 + dice.below(3)))
      options.push('--age-group', age);
  if (dice.is(0.4)) options.push('--statistics', '--small-below', String(dice.of([2, 5, 10])));
  else if (dice.is(0.3)) options.push('--content', dice.of(['shares', 'counts']));
  if (dice.is(0.3)) options.push('--reach', 'land');
  else if (dice.is(0.3)) options.push('--reach', `kommune=${kommuner.slice(0, 2).join(',')}`);
  if (kommuner.length > 2 && dice.is(0.2)) options.push('--non-reporting', kommuner[0]!);
  if (kommuner.length > 3 && dice.is(0.1)) options.push('--joint', `${kommuner[1]!}=${kommuner[2]!}`);
  return {
    seed,
    csv: `${lines.join('\n')}\n`,
    kostraCsv:
      kostra.size === 0 ? null : ['kommune;gruppe', ...[...kostra].map((pair) => pair.join(';'))].join('\n'),
    kostra,
    options,
    below: 3 + dice.below(3),
    kind: dice.of(['small', 'small', 'zero', 'rest']),
    everyRowHasNeed,
  };
}

/** One kommune, the first of one fylke, or some of several. */
function kommunerOf(dice: Dice, most: number): readonly string[] {
  const all = [...classification.forYear(2019)!.municipalities]
    .map(({ code }) => code)
    .filter((code) => classification.forYear(2018)!.municipalityByCode.has(code));
  const fylke = all[dice.below(all.length)]!.slice(0, 2);
  const count = 1 + dice.below(most);
  if (dice.is(0.15)) return [all[dice.below(all.length)]!];
  if (dice.is(0.4)) return all.filter((code) => code.startsWith(fylke)).slice(0, count);
  return dice.shuffled(all).slice(0, count);
}
