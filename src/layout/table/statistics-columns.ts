import type { Outcome, Measure, MeasureStatistics, Language } from '../../core';
import { statisticsText } from '../words/statistics';
import { measureCell } from '../signs';
import type { ResultRow } from '../result-rows';
import type { Cell } from '../types';
import { columnMaker, type ColumnMaker } from './column-maker';

/** What the columns of uncertainty are made from. */
export interface StatisticsColumnsInput {
  readonly outcome: Outcome;
  /** The outcome's word, "Innfridd". */
  readonly name: string;
  readonly group: string;
  /** The level has one above it. */
  readonly hasAbove: boolean;
  readonly statistics: (measure: Measure) => MeasureStatistics | null;
  readonly language: Language;
}

/** The first outcome's are left out of a narrow medium last. */
const FIRST_DROPPED = 5;
const LAST_DROPPED = 1;

/** Interval, label against the level above and, for the share met, what missing answers could make of it ([STA-1], [STA-2]). */
export function statisticsColumns(input: StatisticsColumnsInput): readonly ColumnMaker[] {
  const { outcome, hasAbove, group, language } = input;
  const text = statisticsText(language);
  const name = input.name.charAt(0).toLowerCase() + input.name.slice(1);
  const dropOrder = outcome === 'met' ? LAST_DROPPED : FIRST_DROPPED;
  const bound = (header: string, shortHeader: string, of: (one: MeasureStatistics) => Cell): ColumnMaker =>
    columnMaker(
      { kind: 'bound', header, shortHeader, align: 'right', width: 9, dropOrder },
      (row) => cellOf(row, input, of),
      group,
    );
  const label = columnMaker(
    {
      kind: 'label',
      header: text.againstOf(input.name),
      shortHeader: text.against,
      align: 'left',
      width: 15,
      dropOrder,
    },
    (row) => cellOf(row, input, (one) => ({ kind: 'text', text: labelOf(one, language) })),
    group,
  );
  return [
    bound(text.lowOf(name), text.low, ({ interval }) => ({ kind: 'bound', share: interval.low })),
    bound(text.highOf(name), text.high, ({ interval }) => ({ kind: 'bound', share: interval.high })),
    ...(outcome === 'met'
      ? [
          bound(text.mostOf(name), text.most, ({ bracket }) =>
            bracket === null ? { kind: 'sign', sign: ':' } : { kind: 'bound', share: bracket.ifAll / 1000 },
          ),
        ]
      : []),
    ...(hasAbove ? [label] : []),
  ];
}

/** The label in words; nothing where there is nothing above to hold it against. */
export function labelOf({ isSmall, against }: MeasureStatistics, language: Language): string {
  const text = statisticsText(language);
  if (isSmall) return text.small;
  return against === null ? '' : text.position[against.position];
}

/** Where there is no share its sign stands here too, so that hidden is not taken for none. */
function cellOf(
  row: ResultRow,
  { outcome, statistics }: StatisticsColumnsInput,
  of: (one: MeasureStatistics) => Cell,
): Cell {
  const measure = row.outcomes.get(outcome);
  if (measure === undefined) return { kind: 'blank' };
  const found = statistics(measure);
  return found === null ? measureCell('share', measure) : of(found);
}
