import { countedShare, measureNumber, wilsonInterval, type CountedShare } from '../../core';
import { ageGroupLabel } from '../table/age-group-label';
import { pictureText } from '../words/pictures';
import { levelWords } from '../words/statistics';
import type { RankedPicture } from './picture';
import {
  comparedIn,
  countryOf,
  idOf,
  leftOutNotes,
  placeOf,
  saidShare,
  saidWithN,
  subjectOf,
  titleOf,
  wholeOf,
  type PicturesInput,
} from './pictured';

/** Fylker by share with their intervals, the country through them ([STA-1]). */
export function rankedCounties(input: PicturesInput): RankedPicture | null {
  const { regions, ...left } = comparedIn(input, 'fylke');
  const text = pictureText(input.language);
  return ranked(input, sorted(regions), countryOf(input), {
    id: 'fylker',
    where: text.levels.fylke.where,
    counted: text.levels.fylke.counted,
    through: (share) => `${wholeOf(input).name} ${share}`,
    notes: leftOutNotes(input, left),
  });
}

/** The kommuner of a fylke likewise, the fylke through them. */
export function rankedMunicipalities(
  input: PicturesInput,
  county: CountedShare & { readonly code: string; readonly name: string },
): RankedPicture | null {
  const { regions, ...left } = comparedIn(input, 'kommune', county.code);
  const text = pictureText(input.language);
  return ranked(input, sorted(regions), county, {
    id: `kommuner-${county.code}`,
    where: text.municipalitiesOf(county.name),
    counted: text.levels.kommune.counted,
    through: (share) => text.baselineOf(county.name, share),
    notes: leftOutNotes(input, left),
  });
}

/** Age groups of the country in their own order, everyone through them (field 11 of the sheet); null with fewer than two. */
export function agesPicture(input: PicturesInput): RankedPicture | null {
  const { indicator, measures, year, language, rule } = input;
  const [outcome, age] = placeOf(input);
  if (age !== 0) return null;
  const text = pictureText(language);
  const pictured = indicator.ageGroups.slice(1).map((group, at) => {
    const number = measureNumber(outcome, at + 1);
    const found = measures.find(
      (one) =>
        one.level === 'land' && one.measure === number && one.year === year && one.indicator === indicator.id,
    );
    const share = found === undefined ? null : countedShare(found);
    return { name: ageGroupLabel(group, language), share, isHidden: found?.status === 'suppressed' };
  });
  const rows = pictured.flatMap(({ name, share }) =>
    share === null || share.denominator < rule.smallBelow ? [] : [{ name, ...share }],
  );
  const small = pictured.filter(({ share }) => share !== null && share.denominator < rule.smallBelow).length;
  const hidden = pictured.filter(({ isHidden }) => isHidden).length;
  const without = pictured.length - rows.length - small - hidden;
  return ranked(input, rows, countryOf(input), {
    id: 'alder',
    where: text.byAge,
    counted: text.ageGroups,
    through: text.everyone,
    notes: rows.length === pictured.length ? [] : [text.leftOut(small, rule.smallBelow, hidden, without)],
  });
}

type Row = CountedShare & { readonly name: string };

function sorted<T extends Row & { readonly code: string }>(regions: readonly T[]): readonly T[] {
  return [...regions].sort(
    (a, b) => b.count / b.denominator - a.count / a.denominator || (a.code < b.code ? -1 : 1),
  );
}

function ranked(
  input: PicturesInput,
  rows: readonly Row[],
  through: CountedShare | null,
  about: {
    readonly id: string;
    readonly where: string;
    /** "12 kommuner". */
    readonly counted: (rows: number) => string;
    readonly through: (share: string) => string;
    readonly notes: readonly string[];
  },
): RankedPicture | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (through === null || !first || !last || rows.length < 2) return null;
  const { language, rule } = input;
  const text = pictureText(language);
  return {
    kind: 'ranked',
    id: idOf(input, about.id),
    title: titleOf(input, about.where),
    altText: text.rankedAlt(
      about.counted(rows.length),
      `${first.name} ${saidWithN(first, language)}`,
      `${last.name} ${saidWithN(last, language)}`,
    ),
    baseline: through.count / through.denominator,
    rows: rows.map((one) => ({
      name: one.name,
      count: one.count,
      denominator: one.denominator,
      share: one.count / one.denominator,
      ...wilsonInterval(one, rule.level),
      said: saidWithN(one, language),
    })),
    axis: subjectOf(input),
    keys: { baseline: about.through(saidShare(through, language)) },
    notes: [text.rankedNote(levelWords(rule.level, language)), ...about.notes, text.source(input.source)],
  };
}
