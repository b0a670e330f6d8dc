import { assertNever, firstOf, type Localized, type RegionsFault } from '../../core';

/** Why lists of regions cannot be used, and what to give. */
export function regionsFault(fault: RegionsFault): Localized {
  switch (fault.kind) {
    case 'yearNotSaid':
      return {
        nb: `«${fault.source}» har områder uten datoer og sier ikke hvilket år de gjelder. Skriv --regions ÅR=FIL, for eksempel --regions 2026=${fault.source}; i ruten må året stå i filnavnet.`,
        en: `“${fault.source}” has regions without dates and does not say of which year. Write --regions YEAR=FILE, for example --regions 2026=${fault.source}; in the pane the year must stand in the file’s name.`,
      };
    case 'yearMissing':
      return {
        nb: `Områdene for ${fault.missing} mangler; uten dem kan ikke ${fault.year} brukes. Gi også svaret fra KLASS for ${fault.missing}.`,
        en: `The regions of ${fault.missing} are missing; without them ${fault.year} cannot be used. Give the answer of KLASS for ${fault.missing} too.`,
      };
    case 'countyMissing':
      return {
        nb: `Fylkene for ${fault.year} mangler navn: ${fault.counties.join(', ')}. Gi også svaret fra KLASS 104 (fylker).`,
        en: `The counties of ${fault.year} have no name: ${fault.counties.join(', ')}. Give the answer of KLASS 104 (counties) too.`,
      };
    case 'municipalitiesMissing':
      return {
        nb: `For ${fault.year} er bare fylker oppgitt. Gi også svaret fra KLASS 131 (kommuner).`,
        en: `For ${fault.year} counties alone are given. Give the answer of KLASS 131 (municipalities) too.`,
      };
    case 'changesMissing': {
      const names = (regions: typeof fault.gone) =>
        firstOf(
          regions.map(({ code, name }) => `${code} ${name}`),
          8,
        );
      const parts = (gone: string, come: string) =>
        [
          ...(fault.gone.length > 0 ? [`${gone}: ${names(fault.gone)}`] : []),
          ...(fault.come.length > 0 ? [`${come}: ${names(fault.come)}`] : []),
        ].join('; ');
      return {
        nb: `Kommunene for ${fault.year} er ikke dem fra året før, og ingen endring sier hvorfor (${parts('borte', 'nye')}). Er listen hel? Gi i så fall også svaret «changes» fra KLASS 131.`,
        en: `The municipalities of ${fault.year} are not those of the year before, and no change says why (${parts('gone', 'new')}). Is the list whole? Then give the answer “changes” of KLASS 131 too.`,
      };
    }
    default:
      return assertNever(fault);
  }
}
