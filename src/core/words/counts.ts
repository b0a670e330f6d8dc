import type { IssueFacts } from '../issues';
import { firstOf } from './joined';
import type { Localized } from './language';
import { formatCount } from './numbers';
import { visible } from './visible';

type Code =
  'countsHeaderMissing' | 'countsIndicatorMissing' | 'countsUnreadable' | 'countsUnequal' | 'countsUnsure';

/** What can be the matter with counts that another engine made ([ENG-2], [ENG-3]). */
export const COUNTS_ISSUES: { readonly [One in Code]: (facts: IssueFacts[One]) => Localized } = {
  countsHeaderMissing: ({ source, seen }) => ({
    nb: `Første rad i ${source} er ikke overskriftene til antall fra en database. Den inneholder: ${firstOf(seen.map(visible), 12)}. Kolonnene skal hete indicator, year, municipality, age_group, code_<nummer> for hver kode, persons og eventuelt unsure, slik «iplos sql» ber om dem.`,
    en: `The first row of ${source} is not the headers of counts from a database. It holds: ${firstOf(seen.map(visible), 12)}. The columns are to be called indicator, year, municipality, age_group, code_<number> for each code, persons and, if there, unsure, as “iplos sql” asks for them.`,
  }),
  countsIndicatorMissing: ({ indicator, codes, seen }) => {
    const there = firstOf(seen.map(visible), 12);
    if (indicator === '')
      return {
        nb: `Ingen linje gjelder en indikator som er kjent. I kolonnen indicator står: ${there}.`,
        en: `No line is of a known indicator. The column indicator holds: ${there}.`,
      };
    return codes.length > 0
      ? {
          nb: `${indicator} kan ikke regnes ut: kolonnen ${codes.map((code) => `code_${code}`).join(' og ')} mangler.`,
          en: `${indicator} cannot be computed: the column ${codes.map((code) => `code_${code}`).join(' and ')} is missing.`,
        }
      : {
          nb: `Ingen linje gjelder ${indicator}. I kolonnen indicator står: ${there}.`,
          en: `No line is of ${indicator}. The column indicator holds: ${there}.`,
        };
  },
  countsUnreadable: ({ header, examples, allowed }) => ({
    nb: `«${header}» kan ikke være ${firstOf(
      examples.map((one) => `«${visible(one)}»`),
      5,
    )}; linjene er ikke regnet med. ${allowed ? `Lov er: ${allowed.join(', ')}.` : ALLOWED.nb(header)}`,
    en: `“${header}” cannot be ${firstOf(
      examples.map((one) => `“${visible(one)}”`),
      5,
    )}; the lines were not counted. ${allowed ? `Allowed are: ${allowed.join(', ')}.` : ALLOWED.en(header)}`,
  }),
  countsUnequal: ({ places }) => {
    const told = firstOf(
      places.map(({ year, municipality }) => `${municipality === '' ? '–' : municipality} ${year}`),
      8,
    );
    return {
      nb: `Indikatorene har ulikt antall personer i ${told}. Hver av dem teller alle, så linjer mangler eller er kommet med to ganger. Hent antallene på nytt.`,
      en: `The indicators have different numbers of persons in ${told}. Each of them counts everybody, so lines are missing or doubled. Fetch the counts again.`,
    };
  },
  countsUnsure: ({ persons }) => ({
    nb: `For minst ${formatCount(persons, 'nb')} ${persons === 1 ? 'person' : 'personer'} kan antallene avvike fra dem som telles fra radene: celler er skrevet slik at databaser leser dem ulikt, eller flere rader har samme siste dato.`,
    en: `For at least ${formatCount(persons, 'en')} ${persons === 1 ? 'person' : 'persons'} the counts can differ from those counted from the rows: cells are written so that databases read them differently, or several rows have the same latest date.`,
  }),
};

const ALLOWED = {
  nb: (header: string) =>
    /year/i.test(header)
      ? 'Lov er et år på fire siffer.'
      : /munic/i.test(header)
        ? 'Lov er et kommunenummer på fire siffer, eller tomt.'
        : 'Lov er et helt tall.',
  en: (header: string) =>
    /year/i.test(header)
      ? 'Allowed is a year of four digits.'
      : /munic/i.test(header)
        ? 'Allowed is a municipality number of four digits, or nothing.'
        : 'Allowed is a whole number.',
};
