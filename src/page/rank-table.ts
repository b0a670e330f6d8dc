import type { Municipality } from '../core';
import type { PageTable } from './document';
import type { PageInput } from './input';
import { rankOf } from './municipality-lines';
import { pageText } from './words/page';

/** The kommune's place in the country and in its fylke, how sure it is, and among how many. */
export function rankTable(input: PageInput, municipality: Municipality): PageTable {
  const text = pageText(input.language);
  const county = input.classification.forYear(input.year)?.countyByCode.get(municipality.county)?.name;
  const rows = (['county', 'country'] as const).flatMap((within) => {
    const place = rankOf(input, municipality, within);
    if (place === null) return [];
    const among = text.ofMunicipalities(within === 'county' ? (county ?? '') : null);
    return [
      [
        { kind: 'text' as const, text: among },
        { kind: 'integer' as const, value: place.rank },
        { kind: 'text' as const, text: `${place.best}–${place.worst}` },
        { kind: 'integer' as const, value: place.of },
      ],
    ];
  });
  const column = (header: string, width: number, align: 'left' | 'right'): PageTable['columns'][number] => ({
    ...{ kind: 'label', header, shortHeader: header, width, align, dropOrder: 0 },
  });
  return {
    columns: [
      column(text.among, 26, 'left'),
      column(text.place, 9, 'right'),
      column(text.placeRange, 16, 'right'),
      column(text.compared, 18, 'right'),
    ],
    rows,
    legend: [],
    notes: [],
  };
}
