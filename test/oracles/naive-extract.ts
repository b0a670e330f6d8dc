import type { Code, CodeNumber, Meaning, MessyExtract } from '../made/messy-extract';

/** One figure as the rules of the spec give it, reckoned a second time: one filter a figure, nothing shared with src. */
export interface NaiveFigure {
  readonly key: string;
  readonly count: number;
  readonly denominator: number;
  /** Per cent with one decimal and a point, half away from zero; null with nobody in the denominator ([VAL-2], [VAL-3]). */
  readonly percent: string | null;
}

const INDICATORS: readonly (readonly [string, CodeNumber, CodeNumber])[] = [
  ['arbeid-utdanning', '9', '10'],
  ['organisasjon-kultur-fritid', '13', '14'],
];
const OUTCOMES: readonly ((code: Code) => boolean)[] = [
  (code) => code === 1,
  (code) => code === 2,
  (code) => code === 3,
  (code) => code === 'missing',
];
const AGES: readonly ((age: number | null) => boolean)[] = [
  () => true,
  (age) => age !== null && age <= 17,
  (age) => age !== null && age >= 18 && age <= 66,
  (age) => age !== null && age >= 67,
];

/** All figures of the regions that have persons, by `indicator/year/level/code/måltall`. */
export function naiveFigures(extract: MessyExtract): ReadonlyMap<string, NaiveFigure> {
  const persons = personsOnce(extract);
  const figures = new Map<string, NaiveFigure>();
  for (const year of new Set(persons.map((person) => person.year))) {
    const ofYear = persons.filter((person) => person.year === year);
    const codes = [...new Set(ofYear.flatMap(({ municipality }) => municipality ?? []))];
    const regions: readonly (readonly [string, string, (person: Meaning) => boolean])[] = [
      ['land', '0', () => true],
      ...[...new Set(codes.map((code) => code.slice(0, 2)))].map(
        (fylke) =>
          ['fylke', fylke, (person: Meaning) => person.municipality?.startsWith(fylke) === true] as const,
      ),
      ...codes.map((code) => ['kommune', code, (person: Meaning) => person.municipality === code] as const),
    ];
    for (const [indicator, need, received] of INDICATORS) {
      for (const [level, code, isThere] of regions) {
        AGES.slice(0, extract.has.age ? 4 : 1).forEach((isOfAge, ageGroup) => {
          const needing = ofYear.filter((one) => isThere(one) && one.codes[need] === 1 && isOfAge(one.age));
          OUTCOMES.forEach((isOutcome, outcome) => {
            const count = needing.filter((one) => isOutcome(one.codes[received])).length;
            const key = [indicator, year, level, code, 4 * outcome + ageGroup + 1].join('/');
            figures.set(key, {
              key,
              count,
              denominator: needing.length,
              percent: percentOf(count, needing.length),
            });
          });
        });
      }
    }
  }
  return figures;
}

/** Once a year: the row registered last, else the last row ([IN-7]). */
function personsOnce({ meanings, has }: MessyExtract): readonly Meaning[] {
  const rows = meanings.flatMap((meaning) => meaning ?? []);
  if (!has.person) return rows;
  return rows.filter(
    (row, at) =>
      row.person === null ||
      !rows.some(
        (other, place) =>
          place !== at &&
          other.person === row.person &&
          other.year === row.year &&
          (has.registered && other.registered !== row.registered
            ? other.registered > row.registered
            : place > at),
      ),
  );
}

function percentOf(count: number, denominator: number): string | null {
  if (denominator === 0) return null;
  const tenths = (2000n * BigInt(count) + BigInt(denominator)) / (2n * BigInt(denominator));
  return `${tenths / 10n}.${tenths % 10n}`;
}
