import { yearsText } from '../table/subtitle';
import { yearsOf, type IndicatorInput } from '../table/table-input';
import { pictureText } from '../words/pictures';
import type { SheetNames } from '../sheet-names';
import type { PictureSheetLayout } from '../types';
import { makePictures } from './make-pictures';
import type { Picture } from './picture';

/**
 * The sheets of variation of one indicator's latest year, where statistics are asked for: funnel, ranks, ages and years as native charts; the kommuner of
 * each fylke likewise; and tiles as cells. A sheet without a picture is not made.
 */
export function pictureSheets(input: IndicatorInput, names: SheetNames): readonly PictureSheetLayout[] {
  const { indicator, layout, measures, text } = input;
  const { statistics: rule, language, provenance } = layout;
  if (rule === undefined || layout.content === 'counts') return [];
  const year = yearsOf(measures).at(-1) ?? null;
  const pictures = makePictures({ measures, indicator, year, rule, source: provenance.source, language });
  const words = pictureText(language);
  const sheet = (
    id: string,
    suffix: string,
    shown: (picture: Picture) => boolean,
  ): readonly PictureSheetLayout[] => {
    const own = pictures.filter(shown);
    return own.length === 0
      ? []
      : [
          {
            kind: 'pictures',
            id: `${indicator.id}/${id}`,
            name: names.sheet(indicator.shortTitle[language], suffix),
            title: indicator.title[language],
            subtitle: [words.about(yearsText([year], text.yearUnknown))],
            pictures: own,
          },
        ];
  };
  const isWithin = ({ kind, id }: Picture): boolean => kind === 'ranked' && /-kommuner-\d+$/.test(id);
  return [
    ...sheet('variasjon', words.sheet, (one) => one.kind !== 'tiles' && !isWithin(one)),
    ...sheet('i-fylkene', words.withinSheet, isWithin),
    ...sheet('rutekart', words.tileSheet, ({ kind }) => kind === 'tiles'),
  ];
}

/** Whether a text is the subtitle of one of these sheets, in either language: their figures are those of the tables beside them. */
export function isOfPictures(text: string): boolean {
  return (['nb', 'en'] as const).some((language) => {
    const [before = '', after = ''] = pictureText(language).about('|').split('|');
    return text.startsWith(before) && text.endsWith(after);
  });
}
