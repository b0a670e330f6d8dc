import { Field, Input } from '@fluentui/react-components';
import {
  distinctName,
  findRegion,
  regionProblem,
  type Language,
  type YearClassification,
} from '../../../core';
import { CLASSIFICATION } from '../../../shipped';

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

/** The kommuner of the year, for every field that asks for one. */
export function MunicipalityProposals({ year }: { readonly year: number | null }) {
  const ofYear = municipalitiesOf(year);
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
  year: number | null,
  language: Language,
): { readonly code: string } | { readonly problem: string } {
  const ofYear = municipalitiesOf(year);
  const answer = findRegion(CLASSIFICATION, ofYear.year, written, 'kommune');
  return answer.kind === 'ok'
    ? { code: answer.region.code }
    : { problem: regionProblem(answer, written, ofYear.year, language) };
}

/** A kommune as it is listed: name and code. */
export function municipalityName(code: string, year: number | null): string {
  const ofYear = municipalitiesOf(year);
  const municipality = ofYear.municipalityByCode.get(code);
  return municipality ? `${distinctName(ofYear, municipality)} (${code})` : code;
}

function municipalitiesOf(year: number | null): YearClassification {
  const ofYear =
    CLASSIFICATION.forYear(year ?? CLASSIFICATION.lastYear) ??
    CLASSIFICATION.forYear(CLASSIFICATION.lastYear);
  if (!ofYear) throw new Error('iplos invariant broken: the classification holds its last year');
  return ofYear;
}
