import {
  assertNever,
  measureNumber,
  OUTCOME_WORDS,
  type Account,
  type FigureOfRows,
  type Indicator,
  type Language,
} from '../../../core';
import { paneResultText } from '../../words/pane-result';

/** One step of an account: a label, a number of persons, and whether they are taken away from what stands above. */
export interface AccountRow {
  readonly label: string;
  readonly count: number;
  readonly sign: '' | '− ';
  /** A sum of what stands around it. */
  readonly isTotal: boolean;
  /** The måltall whose numerator or denominator these persons are; null for the others. */
  readonly of: Pick<FigureOfRows, 'measure' | 'part'> | null;
}

/**
 * An account as rows to read from the top: the region's persons, those in the age group, those outside the denominator, the
 * denominator, and where its persons went. What is taken away has a minus; what nobody is in is left out.
 */
export function accountRows(
  account: Account,
  indicator: Indicator,
  ageGroup: number,
  /** Null for the whole country. */
  region: string | null,
  language: Language,
): readonly AccountRow[] {
  const text = paneResultText(language);
  const variable = indicator.variables.find(({ id }) => id === indicator.denominator.variable);
  const received = indicator.numerators.flatMap(({ condition }) => condition.variable)[0];
  const receivedCode = String(indicator.variables.find(({ id }) => id === received)?.code ?? '');
  const code = String(variable?.code ?? '');
  const group = indicator.ageGroups[ageGroup];
  const outsideLabel = (because: Account['outside'][number]['because']): string => {
    switch (because.kind) {
      case 'value': {
        const meaning = variable?.values.find(({ value }) => value === because.value)?.label[language] ?? '';
        return text.accountOutsideValue(code, String(because.value), meaning);
      }
      case 'missing':
        return text.accountOutsideMissing(code);
      case 'invalid':
        return text.accountOutsideInvalid(code);
      default:
        return assertNever(because);
    }
  };
  const leftOut = region === null ? account.personsOfYear - account.persons : 0;
  const otherAges = account.persons - account.inAgeGroup - account.ageUnknown;
  return [
    ...(leftOut > 0
      ? [
          row(text.accountPersonsOfYear, account.personsOfYear, '', true),
          row(text.accountLeftOut, leftOut, '− '),
        ]
      : []),
    row(text.accountPersons(region), account.persons, '', true),
    ...(ageGroup > 0 && group
      ? [
          row(text.accountOtherAges, otherAges, '− '),
          row(text.accountAgeUnknown, account.ageUnknown, '− '),
          row(text.accountAgeGroup(group.label[language]), account.inAgeGroup, '', true),
        ]
      : []),
    ...account.outside.map(({ because, count }) => row(outsideLabel(because), count, '− ')),
    row(text.accountDenominator, account.denominator, '', true, {
      measure: measureNumber(0, ageGroup),
      part: 'denominator',
    }),
    ...account.outcomes.map(({ outcome, count }, index) =>
      row(upperFirst(OUTCOME_WORDS[outcome][language]), count, '', false, {
        measure: measureNumber(index, ageGroup),
        part: 'count',
      }),
    ),
    ...(account.invalid > 0 ? [row(text.accountInvalid(receivedCode), account.invalid)] : []),
  ];
}

function row(
  label: string,
  count: number,
  sign: AccountRow['sign'] = '',
  isTotal = false,
  of: AccountRow['of'] = null,
): AccountRow {
  return { label, count, sign, isTotal, of };
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
