import { Field, Input } from '@fluentui/react-components';
import {
  distinctName,
  type Classification,
  findRegion,
  regionProblem,
  type Language,
  type YearClassification,
} from '../../../core';

/** The id of the list of proposals; it stands once in the pane. */
const MUNICIPALITIES = 'municipalities';

/** A kommune by name or number; while one writes, the names of MunicipalityProposals are proposed. */
export function MunicipalityField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem: string | null;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}) {
  return (
    <Field
      label={props.label}
      hint={props.hint}
      validationState={props.problem === null ? 'none' : 'error'}
      validationMessage={props.problem ?? undefined}
    >
      <Input
        list={MUNICIPALITIES}
        value={props.value}
        onChange={(_, { value }) => props.onChange(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          props.onEnter();
        }}
      />
    </Field>
  );
}

/** The regions that are known, and the year whose kommuner are meant; null: the latest. */
export interface RegionsOfYear {
  readonly classification: Classification;
  readonly year: number | null;
}

/** The kommuner of the year, for every field that asks for one. */
export function MunicipalityProposals({ regions }: { readonly regions: RegionsOfYear }) {
  const ofYear = municipalitiesOf(regions);
  return (
    <datalist id={MUNICIPALITIES}>
      {ofYear.municipalities.map((one) => (
        <option key={one.code} value={`${one.code} ${distinctName(ofYear, one)}`} />
      ))}
    </datalist>
  );
}

/** What was written as a kommune's code, or what is wrong with it. */
export function municipalityWritten(
  written: string,
  regions: RegionsOfYear,
  language: Language,
): { readonly code: string } | { readonly problem: string } {
  const ofYear = municipalitiesOf(regions);
  const answer = findRegion(regions.classification, ofYear.year, written, 'kommune');
  return answer.kind === 'ok'
    ? { code: answer.region.code }
    : { problem: regionProblem(answer, written, ofYear.year, language) };
}

/** A kommune as it is listed: name and code. */
export function municipalityName(code: string, regions: RegionsOfYear): string {
  const ofYear = municipalitiesOf(regions);
  const municipality = ofYear.municipalityByCode.get(code);
  return municipality ? `${distinctName(ofYear, municipality)} (${code})` : code;
}

function municipalitiesOf({ classification, year }: RegionsOfYear): YearClassification {
  const ofYear =
    classification.forYear(year ?? classification.lastYear) ??
    classification.forYear(classification.lastYear);
  if (!ofYear) throw new Error('iplos invariant broken: the classification holds its last year');
  return ofYear;
}
