import { invariant } from '../assert';
import type { Localized } from '../words/language';

/**
 * What row 1–36 of a definition sheet is called. Source: the two sheets; row 18 is on a page our copies lack, its
 * name is ours.
 */
export function sheetFieldLabel(number: number): Localized {
  const label = SHEET_FIELDS[number - 1];
  invariant(label !== undefined, `a definition sheet has the fields 1–36, not ${number}`);
  return { nb: label[0], en: label[1] };
}

/** The rows of a sheet, Norwegian and English, row 1 first. */
const SHEET_FIELDS: readonly (readonly [nb: string, en: string])[] = [
  ['Definisjon', 'Definition'],
  ['Sektor', 'Sector'],
  ['Fagområde', 'Field of service'],
  ['Type', 'Type'],
  ['Primær dimensjon av kvalitet', 'Primary dimension of quality'],
  ['Sekundær dimensjon av kvalitet', 'Secondary dimension of quality'],
  ['Fokusområde', 'Focus area'],
  ['Godkjent første gang', 'First approved'],
  ['Godkjent av', 'Approved by'],
  ['Revisjonshistorikk', 'Revision history'],
  ['Begrunnelse for valg', 'Why it was chosen'],
  ['Målsetning', 'Aim'],
  ['Målgruppe', 'Audience'],
  ['Begrepsavklaringer', 'Terms'],
  ['Utvalg i fokus (teller)', 'Numerator'],
  ['Sammenligningsgrunnlag (nevner)', 'Denominator'],
  ['Hovedmåltall', 'Main measures'],
  ['Øvrige måltall', 'Other measures'],
  ['Presiseringer rundt utvalg', 'Who is left out'],
  ['Manglende rapportering', 'Missing reporting'],
  ['Teknisk beregning', 'Technical calculation'],
  ['Nivå for publisering', 'Levels published'],
  ['Standard klassifikasjoner', 'Standard classifications'],
  ['Datakilder', 'Data sources'],
  ['Bearbeiding og revisjon av data', 'Processing and revision of data'],
  ['Type datakilde og lovhjemmel', 'Type of source and legal basis'],
  ['Hyppighet for innsamling', 'How often collected'],
  ['Aktualitet og hyppighet ved publisering', 'How often published'],
  ['Sammenlignbarhet over tid og sted', 'Comparability over time and place'],
  ['Feilkilder og usikkerhet', 'Sources of error and uncertainty'],
  ['Særskilt informasjon for tolkning', 'For interpretation'],
  ['Relaterte indikatorer', 'Related indicators'],
  ['Videre utvikling', 'Further development'],
  ['Publiseringsarena', 'Published at'],
  ['Andre publiseringsarenaer', 'Also published at'],
  ['Referanser', 'References'],
];

/** How many fields a sheet has. */
export const SHEET_FIELD_COUNT = SHEET_FIELDS.length;
