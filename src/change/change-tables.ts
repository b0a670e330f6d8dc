import {
  formatCount,
  formatPoints,
  formatTenths,
  measureChange,
  measureNumber,
  OUTCOMES,
  plus,
  REST_OF_PARTS,
  roundedRatio,
  shareTenths,
  type ChangeAsked,
  type ConfidenceLevel,
  type CountedShare,
  type ExactRatio,
  type Indicator,
  type Language,
  type MeasureChange,
  type MeasuresOfTime,
  type Outcome,
  type PartOfChange,
} from '../core';
import {
  layoutText,
  levelWords,
  type Cell,
  type Column,
  type ColumnKind,
  type SheetNames,
  type TableLayout,
} from '../layout';
import { changeText, type ChangeText } from './words/change';

/** What the tables of a change are made from. */
export interface ChangeTablesInput {
  readonly before: MeasuresOfTime;
  readonly after: MeasuresOfTime;
  /** What the two times are called: years, or names of extracts. */
  readonly times: readonly [before: string, after: string];
  readonly indicator: Indicator;
  /** `land` or `fylke`. */
  readonly level: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly by: ChangeAsked['by'];
  /** 1–16: whose parts are shown, and the age group of the table of outcomes; absent: the share met, all ages. */
  readonly measure?: number;
  readonly confidence: ConfidenceLevel;
  readonly language: Language;
}

/**
 * Two tables of one indicator: each outcome's change with its parts, and what each kommune or age group gave to the change of the share
 * asked for, the largest first. Under the first stands the same in a sentence.
 */
export function changeTables(input: ChangeTablesInput, names: SheetNames): readonly TableLayout[] {
  const changes = OUTCOMES.map((outcome, index) => ({
    outcome,
    change: measureChange(input.before, input.after, {
      indicator: input.indicator.id,
      measure: measureNumber(index, ageOf(input)),
      level: input.level,
      regionCode: input.regionCode,
      by: input.by,
      confidence: input.confidence,
    }),
  }));
  const asked = changes.find(({ outcome }) => outcome === outcomeAsked(input))?.change;
  const whole = wholeTable(input, changes, names);
  return asked === undefined || 'kind' in asked ? [whole] : [whole, partsTable(input, asked, names)];
}

/** Måltall count four age groups for each outcome ([DEF-3]). */
function outcomeAsked({ measure = 1 }: ChangeTablesInput): Outcome {
  return OUTCOMES[Math.floor((measure - 1) / 4)] ?? 'met';
}

function ageOf({ measure = 1 }: ChangeTablesInput): number {
  return (measure - 1) % 4;
}

/** "innfridd", with the age group where it is not everyone. */
function outcomeText(input: ChangeTablesInput): string {
  const { language, indicator } = input;
  const group = ageOf(input) === 0 ? undefined : indicator.ageGroups[ageOf(input)];
  const outcome = layoutText(language).outcome[outcomeAsked(input)].toLowerCase();
  return group === undefined ? outcome : `${outcome}, ${group.label[language]}`;
}

type OutcomeChange = { readonly outcome: Outcome; readonly change: ReturnType<typeof measureChange> };

function wholeTable(
  input: ChangeTablesInput,
  changes: readonly OutcomeChange[],
  names: SheetNames,
): TableLayout {
  const { language, indicator, times, regionName, confidence } = input;
  const text = changeText(language);
  const columns = [
    column('name', text.measure, 18, 'left'),
    ...timeColumns(text, times),
    ...partColumns(text, true),
  ];
  const words = layoutText(language);
  const rows = changes.map(({ outcome, change }): readonly Cell[] => {
    const name: Cell = { kind: 'text', text: words.outcome[outcome] };
    if ('kind' in change) return columns.map((_, at) => (at === 0 ? name : SIGN));
    const { low, high } = change.difference;
    return [
      name,
      ...sideCells(change.wholeBefore, change.wholeAfter),
      points(change.change),
      { kind: 'points', hundredths: hundredths(low) },
      { kind: 'points', hundredths: hundredths(high) },
      ...[change.rate, change.mix, change.came, change.went].map(points),
    ];
  });
  const said = changes.flatMap(({ outcome, change }) =>
    'kind' in change
      ? [
          change.kind === 'partsExceed'
            ? text.partsExceed
            : text.noFigure(times[change.side === 'before' ? 0 : 1]),
        ]
      : outcome === outcomeAsked(input)
        ? [sentence(input, change)]
        : [],
  );
  return table(input, names.sheet(indicator.shortTitle[language], text.sheet), 'endring', columns, rows, {
    title: text.title(indicator.title[language], regionName, ...times),
    notes: [...new Set(said), ...text.notes(levelWords(confidence, language))],
    tableName: names.table(indicator.id, 'endring'),
  });
}

function partsTable(input: ChangeTablesInput, change: MeasureChange, names: SheetNames): TableLayout {
  const { language, indicator, times, by } = input;
  const text = changeText(language);
  const hasCodes = by === 'kommune';
  const columns = [
    ...(hasCodes ? [column('code', text.code, 11, 'left')] : []),
    column('name', text.part[by], 24, 'left'),
    ...timeColumns(text, times),
    ...partColumns(text, false),
    column('remark', text.remark, 14, 'left'),
  ];
  const groups = new Map(indicator.ageGroups.map((group) => [group.id, group.label[language]]));
  const nameOf = (key: string): string =>
    key === REST_OF_PARTS ? text.rest : (groups.get(key) ?? change.names.get(key) ?? key);
  const ordered = [...change.parts].sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1));
  const rows = ordered.map((part): readonly Cell[] => {
    const side = change.sides.get(part.key);
    const remark = part.kind === 'came' ? text.cameRemark : part.kind === 'went' ? text.wentRemark : null;
    return [
      ...(hasCodes ? [textCell(part.key === REST_OF_PARTS ? null : part.key)] : []),
      textCell(nameOf(part.key)),
      ...sideCells(side?.before ?? null, side?.after ?? null),
      points(gave(part)),
      points(part.rate),
      points(part.mix),
      points(part.kind === 'came' ? part.moved : NOTHING_MOVED),
      points(part.kind === 'went' ? part.moved : NOTHING_MOVED),
      textCell(remark),
    ];
  });
  return table(
    input,
    names.sheet(indicator.shortTitle[language], text.sheetOf[by]),
    `endring/${by}`,
    columns,
    rows,
    {
      title: text.titleBy[by](outcomeText(input)),
      notes: [
        ...(change.hidden === 0 ? [] : [text.hidden(change.hidden)]),
        ...text.notes(levelWords(input.confidence, language)).slice(0, 1),
      ],
      tableName: names.table(indicator.id, `endring_${by}`),
    },
  );
}

function table(
  input: ChangeTablesInput,
  name: string,
  id: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  of: Pick<TableLayout, 'title' | 'notes' | 'tableName'>,
): TableLayout {
  const { indicator, regionName, times, language } = input;
  const group = ageOf(input) === 0 ? undefined : indicator.ageGroups[ageOf(input)]?.label[language];
  return {
    kind: 'table',
    id: `${indicator.id}/${id}`,
    name,
    subtitle: [`${regionName}, ${times[0]}–${times[1]}${group === undefined ? '' : `, ${group}`}`],
    columns,
    groups: [],
    rows,
    totals: [],
    frozenColumns: columns.filter(({ kind }) => kind === 'code' || kind === 'name').length,
    legend: rows.some((row) => row.includes(SIGN))
      ? [{ sign: '.', meaning: layoutText(language).signs['.'] }]
      : [],
    ...of,
  };
}

const SIGN: Cell = { kind: 'sign', sign: '.' };
const NOTHING_MOVED: ExactRatio = { numerator: 0n, denominator: 1n };

function column(
  kind: ColumnKind,
  header: string,
  width: number,
  align: 'left' | 'right',
  dropOrder = 0,
): Column {
  return { kind, header, shortHeader: header, width, align, dropOrder };
}

function timeColumns(text: ChangeText, times: readonly [string, string]): readonly Column[] {
  return times.flatMap((when) => [
    column('denominator', text.denominator(when), 12, 'right', 3),
    column('share', text.share(when), 12, 'right'),
  ]);
}

function partColumns(text: ChangeText, withInterval: boolean): readonly Column[] {
  const limits = withInterval ? [text.low, text.high] : [];
  return [
    column('points', text.change, 11, 'right'),
    ...limits.map((header) => column('points', header, 15, 'right', 2)),
    ...[text.rate, text.mix, text.came, text.went].map((header) => column('points', header, 14, 'right', 1)),
  ];
}

function sideCells(before: CountedShare | null, after: CountedShare | null): readonly Cell[] {
  return [before, after].flatMap((of): readonly Cell[] =>
    of === null
      ? [{ kind: 'blank' }, { kind: 'blank' }]
      : [
          { kind: 'integer', value: of.denominator },
          { kind: 'share', tenths: shareTenths(of.count, of.denominator) },
        ],
  );
}

function textCell(text: string | null): Cell {
  return text === null ? { kind: 'blank' } : { kind: 'text', text };
}

function points(of: ExactRatio): Cell {
  return { kind: 'points', hundredths: roundedRatio(of, 10000) };
}

function gave({ rate, mix, moved }: PartOfChange): ExactRatio {
  return plus(plus(rate, mix), moved);
}

function size(part: PartOfChange): number {
  return Math.abs(roundedRatio(gave(part), 10000));
}

/** A statistic in hundredths of a percentage point. */
function hundredths(value: number): number {
  return Math.round(value * 10000) + 0;
}

function sentence(input: ChangeTablesInput, change: MeasureChange): string {
  const { language, times, regionName, by } = input;
  const counts = ({ count, denominator }: CountedShare): string =>
    `${formatCount(count, language)} ${language === 'nb' ? 'av' : 'of'} ${formatCount(denominator, language)}`;
  const share = ({ count, denominator }: CountedShare): string =>
    layoutText(language).percent(formatTenths(shareTenths(count, denominator), language));
  const said = (of: ExactRatio): string => formatPoints(roundedRatio(of, 10000), language);
  return changeText(language).sentence({
    region: input.level === 'land' ? regionName.charAt(0).toLowerCase() + regionName.slice(1) : regionName,
    outcome: outcomeText(input),
    before: times[0],
    after: times[1],
    shareBefore: share(change.wholeBefore),
    shareAfter: share(change.wholeAfter),
    countsBefore: counts(change.wholeBefore),
    countsAfter: counts(change.wholeAfter),
    change: said(change.change),
    low: formatPoints(hundredths(change.difference.low), language),
    high: formatPoints(hundredths(change.difference.high), language),
    rate: said(change.rate),
    mix: said(change.mix),
    came: said(change.came),
    went: said(change.went),
    by,
  });
}
