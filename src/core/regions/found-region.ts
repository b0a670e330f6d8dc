import { kostraGroupName } from './kostra-group';
import type { County, Level, Municipality, YearClassification } from './types';

/** A region as it is referred to: its level, its code ("0", "03", "0301", "EKG13") and its name. */
export interface FoundRegion {
  readonly level: Level;
  readonly code: string;
  /** The Norwegian name; of land and the KOSTRA groups the Norwegian one too. */
  readonly name: string;
  /** The fylke, for a kommune: it tells kommuner of the same name apart. */
  readonly county?: string;
}

/** The whole country: its code in results, and its Norwegian name. */
export const COUNTRY: FoundRegion = { level: 'land', code: '0', name: 'Hele landet' };

/** The top line where the data are not about the whole country ([IN-11]). */
export const EVERYONE_IN_DATA: FoundRegion = { ...COUNTRY, name: 'Alle i dataene' };

/** A fylke as a region. */
export function countyRegion({ code, name }: County): FoundRegion {
  return { level: 'fylke', code, name };
}

/** A kommune as a region, with its fylke of the year. */
export function municipalityRegion(
  classification: YearClassification,
  { code, name, county }: Municipality,
): FoundRegion {
  return { level: 'kommune', code, name, county: classification.countyByCode.get(county)?.name ?? county };
}

/** A KOSTRA group, by its code "EKG05", as a region. */
export function kostraRegion(code: string): FoundRegion {
  return { level: 'kostragruppe', code, name: kostraGroupName(code, 'nb') };
}
