import { measureNumber, OUTCOMES, formatCount, type Language } from '../../core';
import { type TableLayout, type Tone, signOf } from '../../layout';
import { CELL_VERDICTS, verdictReason } from '../words/compare';
import { compareText } from '../words/compare-table';
import { ageText } from '../words/prose';
import { type Fraction, fraction, zero } from '../figures/fraction';
import { intersect } from '../figures/interval';
import { digitsText } from '../words/digits';
import { differenceText } from './difference-text';
import { roundedDigits } from '../figures/rounding';
import { roundingInterval } from '../figures/rounding-interval';
import { ourFigure, type CellVerdict, type ComparedCell } from '../compare/compare-cells';
import type { RecognisedCell } from '../compare/recognise/recognised-table';
import { textCell, verdictSheet } from './verdict-sheet';

/** One row for each cell: where it stands, what it is, both figures, and the verdict by word, sign and colour. */
export function cellTable(
  compared: readonly ComparedCell[],
  language: Language,
  head: Pick<TableLayout, 'subtitle' | 'notes'>,
): TableLayout {
  const text = compareText(language);
  return verdictSheet<ComparedCell>(
    { ...head, id: 'kontroll/celler', name: text.sheet, tableName: 'Kontroll_celler', title: text.title },
    [
      { header: text.cell, cell: ({ cell }) => textCell(cell.address) },
      { header: text.code, kind: 'code', dropOrder: 2, cell: ({ cell }) => textCell(cell.region.code) },
      { header: text.region, kind: 'name', cell: ({ cell }) => textCell(cell.region.name) },
      { header: text.year, kind: 'year', cell: ({ cell }) => ({ kind: 'year', value: cell.year }) },
      { header: text.measure, cell: ({ cell }) => textCell(measureText(cell)) },
      { header: text.what, dropOrder: 3, cell: ({ cell }) => textCell(whatText(cell, language)) },
      {
        header: text.verdict,
        cell: ({ verdict }) => textCell(verdictText(verdict, language), TONES[verdict.kind]),
      },
      { header: text.published, align: 'right', kind: 'share', cell: ({ cell }) => textCell(cell.text) },
      {
        header: text.interval,
        align: 'right',
        kind: 'share',
        dropOrder: 5,
        cell: (one) => textCell(intervalText(one, language)),
      },
      { header: text.ours, align: 'right', kind: 'share', cell: (one) => textCell(oursText(one, language)) },
      {
        header: text.counts,
        align: 'right',
        kind: 'count',
        dropOrder: 1,
        cell: (one) => textCell(countsText(one, language)),
      },
      {
        header: text.difference,
        align: 'right',
        kind: 'share',
        cell: (one) => textCell(differenceOf(one, language)),
      },
      {
        header: text.why,
        most: 60,
        dropOrder: 4,
        cell: (one) => textCell(verdictReason(one.verdict, decimalsOf(one.cell), language)),
      },
    ],
    compared,
  );
}

/** A verdict as sign and word: "✗ avviker". */
export function verdictText(verdict: CellVerdict, language: Language): string {
  const words = CELL_VERDICTS[verdict.kind];
  return `${words.sign} ${words[language]}`;
}

/** "13a", or nothing for a denominator and for age groups that no måltall has. */
export function measureText({
  part,
  outcome,
  ageGroup,
}: Pick<RecognisedCell, 'part' | 'outcome' | 'ageGroup'>): string {
  const age = USUAL.indexOf(ageGroup);
  if (outcome === null || age < 0 || part === 'denominator') return '';
  return `${measureNumber(OUTCOMES.indexOf(outcome), age)}${part === 'share' ? 'a' : 'b'}`;
}

/** Our side as it would be printed where the published figure stands; a sign where we have none. */
export function oursText({ cell, ours }: ComparedCell, language: Language): string {
  if (ours === null) return '';
  const figure = ourFigure(cell.part, ours);
  switch (figure.kind) {
    case 'none':
      return signOf(figure.status) ?? '';
    case 'count':
      return formatCount(figure.count, language);
    case 'share': {
      const printing = { scale: cell.scale, decimals: decimalsOf(cell), rule: 'halfAwayFromZero' } as const;
      const digits = roundedDigits(figure.count, figure.denominator, printing);
      return digitsText(digits, printing.decimals, language === 'nb' ? ',' : '.');
    }
  }
}

const TONES: Readonly<Record<CellVerdict['kind'], Tone>> = {
  agrees: 'good',
  rounding: 'caution',
  differs: 'bad',
  missing: 'caution',
  cannotTell: 'unsure',
};

const USUAL = ['all', '0-17', '18-66', '67+'];

function decimalsOf({ figure, scale }: RecognisedCell): number {
  if (figure.kind === 'figure' && figure.exact !== true) return figure.decimals;
  return scale === 1 ? 3 : 1;
}

function whatText({ outcome, part, ageGroup }: RecognisedCell, language: Language): string {
  const text = compareText(language);
  const what = part === 'denominator' || outcome === null ? text.denominator : text.outcome[outcome];
  return ageGroup === 'all' ? what : `${what}, ${ageText(ageGroup, language)}`;
}

function countsText({ ours }: ComparedCell, language: Language): string {
  if (ours === null || ours.count === null || ours.denominator === null) return '';
  return `${formatCount(ours.count, language)} / ${formatCount(ours.denominator, language)}`;
}

/** The true values that a published share can stand for, in its own unit: "[77,65; 77,75)"; empty for counts. */
function intervalText({ cell }: ComparedCell, language: Language): string {
  const { figure, part, scale } = cell;
  if (part !== 'share' || figure.kind !== 'figure' || cell.computed) return '';
  const whole = { lower: zero, upper: fraction(scale), lowerInclusive: true, upperInclusive: true };
  const values = intersect(roundingInterval(figure), whole);
  if (values === null) return '';
  const decimals = figure.decimals + 1;
  // The ends are halves of the last printed digit, or the ends of the whole: one decimal more writes them out.
  const end = ({ numerator, denominator }: Fraction): string =>
    digitsText((numerator * 10 ** decimals) / denominator, decimals, language === 'nb' ? ',' : '.');
  const { lower, upper, lowerInclusive, upperInclusive } = values;
  return `${lowerInclusive ? '[' : '('}${end(lower)}; ${end(upper)}${upperInclusive ? ']' : ')'}`;
}

function differenceOf({ cell, verdict }: ComparedCell, language: Language): string {
  if (verdict.kind !== 'differs' || verdict.difference === null) return '';
  return differenceText(verdict.difference, cell.part === 'share', language);
}
