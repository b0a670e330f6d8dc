import { formatCount, roleName, disclosureText } from '../../core';
import { aboutText, type AboutText } from '../words/about';
import { levelWords, statisticsText } from '../words/statistics';
import { layoutText } from '../words/layout';
import { definitionSection } from './about-definition';
import { issueSection } from './about-issues';
import type { LayoutInput } from '../input';
import { resultsText } from '../results-text';
import { timeText } from '../time-text';
import type { AboutLayout, AboutSection } from '../types';

/** "Om beregningen": data, settings, definitions, how to read the numbers, signs, issues and program. */
export function aboutSheet(input: LayoutInput, name: string): AboutLayout {
  const text = aboutText(input.language);
  return {
    kind: 'about',
    id: 'om',
    name,
    title: text.title,
    subtitle: [text.subtitle],
    sections: [
      dataSection(input, text),
      settingsSection(input, text),
      ...input.indicators.map((indicator) => definitionSection(indicator, input.language)),
      readingSection(input, text),
      signSection(input, text),
      issueSection(input, text),
      programSection(input, text),
    ],
  };
}

function dataSection({ results, provenance, language }: LayoutInput, text: AboutText): AboutSection {
  const { rows, persons, years, columns } = results.input;
  return facts(text.headings.data, [
    [text.source, provenance.source],
    [text.rows, rows === null ? disclosureText(language).notTold : formatCount(rows, language)],
    [text.persons, persons === null ? disclosureText(language).notTold : formatCount(persons, language)],
    [text.years, years.join(', ') || text.none],
    [
      text.columns,
      Object.entries(columns)
        .map(([role, header]) => text.column(roleName(role, language), header))
        .join('; ') || text.none,
    ],
  ]);
}

function settingsSection(input: LayoutInput, text: AboutText): AboutSection {
  const { provenance, language, live } = input;
  const { year, levels, groupBy, reporting, kostraSource, regionsOf, suppress } = provenance.settings;
  const hiding = disclosureText(language);
  const names = resultsText(input).levels as Readonly<Record<string, { readonly by: string } | undefined>>;
  return facts(text.headings.settings, [
    [text.year, year === null ? text.yearOfData : String(year)],
    [
      text.levels,
      levels === null ? text.levelsOfData : levels.map((level) => names[level]?.by ?? level).join(', '),
    ],
    ...reachFact(input, text),
    ...(groupBy.length === 0 ? [] : [[text.groupBy, groupBy.join(', ')] as const]),
    [text.nonReporting, reporting.nonReporting.join(', ') || text.none],
    [
      text.joint,
      reporting.joint.map((pair) => text.jointPair(pair.municipality, pair.with)).join(', ') || text.none,
    ],
    [text.carryForward, reporting.carryForward ? text.yes : text.no],
    [text.kostra, kostraSource ?? text.none],
    [text.regionsOf, regionsOf === undefined ? text.regionsOfEachYear : String(regionsOf)],
    ...uncertainty(input),
    [hiding.setting, hiding.settingOf(suppress ?? null)],
    [text.figures, live ? text.figuresLive : text.figuresValues],
  ]);
}

/** How sure the limits beside the shares are ([STA-7]); nothing where there are none. */
function uncertainty({ statistics, language }: LayoutInput): readonly (readonly [string, string])[] {
  if (statistics === undefined) return [];
  const text = statisticsText(language);
  const { level, smallBelow } = statistics;
  return [[text.setting, text.settingOf(levelWords(level, language), String(smallBelow))]];
}

/** What the data are about ([IN-11]); of the whole country nothing is said. */
function reachFact(
  { results: { reach } }: LayoutInput,
  text: AboutText,
): readonly (readonly [string, string])[] {
  if (reach === undefined || reach.kind === 'country') return [];
  const names = reach.regions.map(({ code, name }) => `${code} ${name}`).join(', ') || text.none;
  return [[text.reach, reach.guessed ? text.reachGuessed(names) : names]];
}

function readingSection({ provenance }: LayoutInput, text: AboutText): AboutSection {
  const { regionsOf, reporting } = provenance.settings;
  return facts(text.headings.reading, [
    [text.shareLabel, text.shareText],
    [text.countLabel, text.countText],
    [text.regionLabel, text.regionText(regionsOf === undefined ? null : String(regionsOf))],
    [text.aggregateLabel, text.aggregateText(reporting.carryForward)],
    [text.ageLabel, text.ageText],
    [text.codeLabel, text.codeText],
  ]);
}

/** All three signs, used or not: this is the place to look them up. */
function signSection({ language }: LayoutInput, text: AboutText): AboutSection {
  const { signs } = layoutText(language);
  return facts(text.headings.signs, [
    ['.', signs['.']],
    ['..', signs['..']],
    [':', signs[':']],
  ]);
}

function programSection({ provenance, language }: LayoutInput, text: AboutText): AboutSection {
  return facts(text.headings.program, [
    [text.program, `${provenance.program} ${provenance.version}`],
    [text.time, timeText(provenance.time, language)],
  ]);
}

function facts(heading: string, pairs: readonly (readonly [string, string])[]): AboutSection {
  return { kind: 'facts', heading, facts: pairs.map(([label, text]) => ({ label, text })) };
}
