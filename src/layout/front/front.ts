import { layoutText } from '../words/layout';
import { listed, formatCount } from '../../core';
import { reportText } from '../words/report';
import { stackedBars } from '../figures/figure-bars';
import { mainFigure, rowsOf } from '../figures/figures';
import type { LayoutInput } from '../input';
import { asking } from '../live-formulas';
import type { ResultRow } from '../result-rows';
import { measureCell } from '../signs';
import { ageGroupLabel } from '../table/age-group-label';
import { yearsText } from '../table/subtitle';
import { levelKind, levelsOf, levelText, yearsOf, type IndicatorInput } from '../table/table-input';
import { timeText } from '../time-text';
import type { Figure, FrontAnswer, FrontLayout, SheetLayout } from '../types';
import { frontSentences } from './front-sentences';

/** More bars than this are no picture for half a page. */
const MOST_BARS = 20;

/** The first page: what the data are about, each indicator's answer, one picture, and the way to the other sheets. */
export function frontSheet(
  input: LayoutInput,
  inputs: readonly IndicatorInput[],
  name: string,
  sheets: readonly SheetLayout[],
): FrontLayout {
  const words = reportText(input.language);
  const [first, ...others] = inputs;
  const isOne = first !== undefined && others.length === 0;
  const { provenance, language } = input;
  return {
    kind: 'front',
    id: 'forside',
    name,
    title: titleOf(input, isOne ? first.indicator.title[language] : words.title),
    subtitle: [
      words.about(aboutText(input), yearsText(yearsIn(inputs), layoutText(language).yearUnknown)),
      words.levels(levelNames(first), ageNames(first)),
      words.made(
        provenance.source,
        `${provenance.program} ${provenance.version}`,
        timeText(provenance.time, language),
      ),
    ],
    answers: inputs.flatMap((one) => answerOf(one, isOne)),
    figures: input.figures ? figuresOf(inputs) : [],
    contents: {
      heading: words.sheets,
      links: sheets.map(({ id, name: text }) => ({ sheet: id, text })),
    },
    about: { sheet: 'om', text: words.howCounted },
  };
}

function answerOf(input: IndicatorInput, isOne: boolean): readonly FrontAnswer[] {
  const { layout, indicator } = input;
  const row = latest(input);
  const met = row?.outcomes.get('met');
  if (!row || !met) return [];
  const words = reportText(layout.language);
  const part = layout.content === 'counts' ? 'count' : 'share';
  return [
    {
      heading: isOne ? '' : indicator.title[layout.language],
      key: asking(measureCell(part, met), part, met, layout.live),
      keyLabel: words.met(row.year === null ? null : String(row.year)),
      sentences: frontSentences(input, row),
    },
  ];
}

/** Everyone of all ages in the latest year. */
function latest(input: IndicatorInput): ResultRow | undefined {
  return rowsOf(input, 'land').at(-1);
}

/** Each indicator's main picture where they are small, else one picture of all indicators. */
function figuresOf(inputs: readonly IndicatorInput[]): readonly Figure[] {
  const each = inputs.flatMap((one) => {
    const figure = mainFigure(one);
    return figure === null ? [] : [{ ...figure, id: `${one.indicator.id}/${figure.id}` }];
  });
  const bars = each.reduce((sum, { categories }) => sum + categories.length, 0);
  if (bars <= MOST_BARS) return each;
  const [first] = inputs;
  if (!first) return [];
  const { layout, text } = first;
  const words = reportText(layout.language);
  const together = stackedBars(first, {
    id: 'indikatorene',
    title: words.figureOfAll(yearsText([latest(first)?.year ?? null], text.yearUnknown)),
    categoryHeader: words.indicator,
    bars: inputs.flatMap((one) => {
      const row = latest(one);
      return row ? [{ name: one.indicator.shortTitle[layout.language], row }] : [];
    }),
    order: null,
  });
  return together === null ? [] : [together];
}

function yearsIn(inputs: readonly IndicatorInput[]): readonly (number | null)[] {
  return yearsOf(inputs.flatMap(({ measures }) => measures));
}

/** "Stavanger: nasjonale kvalitetsindikatorer", where the data are about a few regions. */
function titleOf({ results: { reach }, language }: LayoutInput, title: string): string {
  const names = reach === undefined || reach.kind === 'country' ? [] : reach.regions.map(({ name }) => name);
  if (names.length === 0 || names.length > NAMES_IN_TITLE) return title;
  return reportText(language).titleOf(listed(names, language), title);
}

const NAMES_IN_TITLE = 3;
const NAMES_ON_FRONT = 12;

function aboutText({ results: { reach }, language }: LayoutInput): string {
  if (reach === undefined || reach.kind === 'country') return reportText(language).country;
  const names = reach.regions.map(({ code, name }) => `${code} ${name}`);
  if (names.length === 0) return reportText(language).everyone;
  return names.length > NAMES_ON_FRONT
    ? reportText(language).moreNames(
        names.slice(0, NAMES_ON_FRONT).join(', '),
        String(names.length - NAMES_ON_FRONT),
      )
    : listed(names, language);
}

/** The levels below the top line; of the user's own columns with how many groups they have. */
function levelNames(input: IndicatorInput | undefined): readonly string[] {
  if (!input) return [];
  const { measures, text, layout } = input;
  const words = reportText(layout.language);
  const names = levelsOf(measures)
    .filter((level) => level !== 'land' && levelKind(level).kind !== 'groupInKommune')
    .flatMap((level) => {
      const groups = new Set(
        measures.filter((one) => one.level === level).map(({ regionCode }) => regionCode),
      ).size;
      return groups < 2 ? [] : [words.group(levelText(level, text).by, formatCount(groups, layout.language))];
    });
  return names.length === 0 ? [text.levels.land.by] : names;
}

function ageNames(input: IndicatorInput | undefined): readonly string[] {
  if (!input || input.ageGroups.length < 2) return [];
  const { indicator, ageGroups, layout } = input;
  return indicator.ageGroups
    .filter(({ id }) => ageGroups.includes(id))
    .map((group) => ageGroupLabel(group, layout.language).toLowerCase());
}
