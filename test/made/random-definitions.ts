import { INDICATORS } from '../../src/shipped';
import type { AgeGroup, Indicator, RawCell, Variable } from '../../src/core';
import type { Dice } from './dice';

/** A definition of the form that ships, with other codes, other legal values, another rule and other age groups. */
export function randomIndicator(dice: Dice, id: string): Indicator {
  const [shipped] = INDICATORS;
  if (!shipped) throw new Error('an indicator ships');
  const [need, received] = [
    variable(dice, 'need', 1 + dice.below(30)),
    variable(dice, 'received', 40 + dice.below(50)),
  ];
  // Of more values than three some mean the same to the rule.
  const [met, part, unmet = 0, ...others] = received.values.map(({ value }) => value);
  const equals = (...values: readonly (number | undefined)[]) =>
    ({ kind: 'equals', variable: received.id, values: values.map((value) => value ?? 0) }) as const;
  const numerators: Indicator['numerators'] = [
    { outcome: 'met', condition: equals(met) },
    { outcome: 'partiallyMet', condition: equals(part) },
    { outcome: 'unmet', condition: equals(unmet, ...others) },
    { outcome: 'unreported', condition: { kind: 'missing', variable: received.id } },
  ];
  return {
    ...shipped,
    id,
    shortTitle: { nb: id, en: id },
    variables: [need, received],
    denominator: {
      kind: 'equals',
      variable: need.id,
      values: dice.is(0.3)
        ? [...new Set([dice.of(need.values).value, dice.of(need.values).value])]
        : [dice.of(need.values).value],
    },
    numerators,
    ageGroups: ageGroups(dice),
  };
}

function variable(dice: Dice, id: string, code: number): Variable {
  const values = new Set<number>();
  const size = dice.of([3, 3, 4, 5]);
  while (values.size < size) values.add(1 + dice.below(dice.is() ? 9 : 250));
  const label = { nb: id, en: id };
  return { id, code, label, values: [...values].map((value) => ({ value, label })) };
}

function ageGroups(dice: Dice): readonly AgeGroup[] {
  const young = 1 + dice.below(40);
  const old = young + 1 + dice.below(60);
  const group = (id: string, from: number | null, to: number | null): AgeGroup => ({
    id,
    label: { nb: id, en: id },
    from,
    to,
  });
  return [
    group('all', null, null),
    group(`0-${young}`, 0, young),
    group(`${young + 1}-${old}`, young + 1, old),
    group(`${old + 1}+`, old + 1, null),
  ];
}

/** Rows with values, ages and kommuner at and beside what the definitions tell apart, the header first. */
export function rowsFor(dice: Dice, indicators: readonly Indicator[], count: number): readonly RawCell[][] {
  const variables = indicators.flatMap((one) => one.variables);
  const bounds = indicators.flatMap((one) => one.ageGroups.flatMap(({ from, to }) => [from ?? 0, to ?? 120]));
  const codes = variables.map((one) => one.values.flatMap(({ value }) => [value, String(value), value + 1]));
  const header: RawCell[] = [
    'pid',
    'aar',
    'kommunenr',
    'alder',
    ...variables.map(({ code }) => `kode ${code}`),
  ];
  const rows = Array.from({ length: count }, (_none, at): RawCell[] => [
    `p${at}`,
    dice.of([2018, '2019', 2019]),
    dice.of([301, '0301', '1103', 9999, null]),
    dice.is(0.9) ? dice.of(bounds) + dice.below(3) - 1 : dice.of([null, '', 'NA', 130]),
    ...codes.map((values) => (dice.is(0.8) ? dice.of(values) : dice.of([null, ' ', '.', 0, 'x', '#N/A']))),
  ]);
  return [header, ...rows.map((row) => row.map((cell) => (cell === -1 ? 0 : cell)))];
}
