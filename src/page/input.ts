import type {
  Classification,
  Evaluation,
  Indicator,
  KostraGroups,
  Language,
  Reporting,
  StatisticsRule,
  SuppressionRule,
} from '../core';

/** What a page is made from. */
export interface PageInput {
  /** After hiding: nothing on the page tells what is hidden. */
  readonly evaluation: Pick<Evaluation, 'measures' | 'reach'>;
  readonly indicator: Indicator;
  /** The year it is about; earlier years of the measures are the series. */
  readonly year: number;
  readonly classification: Classification;
  readonly reporting: Reporting;
  readonly statistics: StatisticsRule;
  readonly suppress: SuppressionRule | null;
  /** Absent where no table of KOSTRA groups was given. */
  readonly kostra?: KostraGroups;
  readonly language: Language;
  readonly program: { readonly name: string; readonly version: string };
  /** ISO 8601. */
  readonly time: string;
  /** The data's name, never a path. */
  readonly source: string;
}
