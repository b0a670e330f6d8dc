import {
  assertNever,
  headerInsideMunicipality,
  isLevel,
  OUTCOME_WORDS,
  type Indicator,
  type Language,
  type RowInIndicator,
  type RowInMeasure,
  type RowTrace,
} from '../../core';
import { topLineName } from '../words/layout';
import { rowTraceText } from '../words/row-trace';

/** One line of what a row does: the thing, what is so of it, and the rule it follows. */
export interface TraceLine {
  readonly what: string;
  readonly says: string;
  readonly rule: string;
}

/**
 * What a row does, line by line: whether it counts, what its cells were read as, the måltall of each indicator, and the levels. No key
 * of a person is among it.
 *
 * @param indicators those asked for: their words
 * @param addressOf where a row stands, by its number
 */
export function rowTraceLines(
  trace: RowTrace,
  indicators: readonly Indicator[],
  addressOf: (rowNumber: number) => string,
  language: Language,
): readonly TraceLine[] {
  return [
    fateLine(trace, addressOf, language),
    ...readLines(trace, indicators, language),
    ...trace.indicators.flatMap((one) => {
      const indicator = indicators.find(({ id }) => id === one.indicator);
      return indicator ? measureLines(one, indicator, language) : [];
    }),
    ...levelLines(trace, language),
  ];
}

function fateLine(
  { fate, read }: RowTrace,
  addressOf: (row: number) => string,
  language: Language,
): TraceLine {
  const text = rowTraceText(language);
  const what = text.row;
  switch (fate.kind) {
    case 'counts': {
      const counts = text.counts(read.year === null ? null : String(read.year));
      return { what, says: fate.hasKey ? counts : text.countsAlone, rule: 'IN-7' };
    }
    case 'setAside':
      return { what, says: text.setAside(addressOf(fate.by)), rule: 'IN-7' };
    case 'skipped':
      return { what, says: text.skipped[fate.because], rule: fate.because === 'empty' ? 'IN-1' : 'IN-6' };
    default:
      return assertNever(fate);
  }
}

/** What the cells were read as; of a row that takes no part, its year at most. */
function readLines(
  { fate, read }: RowTrace,
  indicators: readonly Indicator[],
  language: Language,
): readonly TraceLine[] {
  const text = rowTraceText(language);
  const year = read.year === null ? [] : [{ what: text.year, says: String(read.year), rule: 'IN-6' }];
  if (fate.kind === 'skipped') return fate.because === 'yearNotAsked' ? year : [];
  const { municipality, municipalityName, age } = read;
  const place =
    municipality === null ? text.municipalityUnknown : `${municipality} ${municipalityName ?? ''}`.trim();
  return [
    ...year,
    { what: text.municipality, says: place, rule: 'IN-4' },
    { what: text.age, says: age === null ? text.unknown : text.years(String(age)), rule: 'IN-5' },
    ...read.codes.map(({ code }) => ({
      what: text.code(String(code)),
      says: codeWords(read, code, indicators, language),
      rule: 'IN-3',
    })),
    ...read.groups.map(({ header, value }) => ({
      what: header,
      says: value === '' ? text.emptyValue : value,
      rule: 'REG-9',
    })),
  ];
}

/** A code's value with its meaning: "2 (delvis)", "ingenting registrert". */
function codeWords(
  { codes }: RowTrace['read'],
  code: number,
  indicators: readonly Indicator[],
  language: Language,
): string {
  const text = rowTraceText(language);
  const value = codes.find((one) => one.code === code)?.value ?? 'missing';
  if (typeof value === 'string') return text[value];
  const values = indicators.flatMap(
    ({ variables }) => variables.find((one) => one.code === code)?.values ?? [],
  );
  const label = values.find((one) => one.value === value)?.label[language];
  return label === undefined ? String(value) : `${value} (${label})`;
}

/** The måltall of one indicator: those the row counts in, those whose denominator alone it is in, and the others by rule. */
function measureLines(one: RowInIndicator, indicator: Indicator, language: Language): readonly TraceLine[] {
  const text = rowTraceText(language);
  const title = indicator.shortTitle[language];
  const { personClass, measures } = one;
  const line = (
    what: string,
    those: readonly RowInMeasure[],
    why: string,
    rule: string,
  ): readonly TraceLine[] =>
    those.length === 0
      ? []
      : [
          {
            what: `${title}, ${what}`,
            says: text.measures(those.map(({ measure }) => measure).join(', '), why),
            rule,
          },
        ];
  if (personClass.kind === 'outside') {
    const code = indicator.variables.find(({ id }) => id === indicator.denominator.variable)?.code ?? 0;
    const value = personClass.because.kind === 'value' ? personClass.because.value : personClass.because.kind;
    const words = codeWords({ ...NOTHING_READ, codes: [{ code, value }] }, code, [indicator], language);
    return [
      {
        what: `${title}, ${text.notIn}`,
        says: text.allOutside(text.codeIs(String(code), words)),
        rule: 'DEN-1',
      },
    ];
  }
  const rule =
    personClass.kind === 'outcome'
      ? `NUM-${indicator.numerators.findIndex(({ outcome }) => outcome === personClass.outcome) + 1}`
      : 'NUM-5';
  const why =
    personClass.kind === 'outcome'
      ? text.outcomeIs(OUTCOME_WORDS[personClass.outcome][language])
      : text.rules['NUM-5'];
  return [
    ...line(
      text.inNumerator,
      measures.filter(({ counts }) => counts),
      why,
      rule,
    ),
    ...line(
      text.inDenominator,
      measures.filter((each) => each.inDenominator && !each.counts),
      why,
      rule,
    ),
    ...(['AGE-1', 'AGE-2'] as const).flatMap((age) =>
      line(
        text.notIn,
        measures.filter((each) => each.rule === age),
        text.rules[age],
        age,
      ),
    ),
  ];
}

const NOTHING_READ = { year: null, municipality: null, municipalityName: null, age: null, groups: [] };

function levelLines(
  { regions, keptOut, read, reportedWith }: RowTrace,
  language: Language,
): readonly TraceLine[] {
  const text = rowTraceText(language);
  const nameOf = (level: string) => {
    const header = headerInsideMunicipality(level);
    return header !== null ? text.inMunicipality(header) : isLevel(level) ? text.levels[level] : level;
  };
  return [
    ...regions.map(({ level, code, name, year }) => {
      const plain =
        level === 'land'
          ? topLineName(name, language)
          : isLevel(level)
            ? `${code} ${name}`
            : name === ''
              ? text.emptyValue
              : name;
      const isPartner = level === 'kommune' && code === reportedWith;
      const words = isPartner ? text.reportedWith(plain) : plain;
      const says = year === read.year || year === null ? words : text.ofYear(words, String(year));
      return { what: nameOf(level), says, rule: isPartner ? 'REG-6' : isLevel(level) ? 'REG-3' : 'REG-9' };
    }),
    ...keptOut.map(({ level, rule }) => ({
      what: nameOf(level),
      says: text.notCounted(text.levelRules[rule]),
      rule,
    })),
  ];
}
