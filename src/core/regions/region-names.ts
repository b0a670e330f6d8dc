import type { Municipality, YearClassification } from './types';

/**
 * Everything a region is called by: its name, and each part of a Sami, Kven and Norwegian name
 * ("Trondheim - Tråante" is also Trondheim and Tråante).
 */
export function namesOf(name: string): readonly string[] {
  const parts = partsOfName(name);
  return parts.length > 1 ? [name, ...parts] : [name];
}

/** The names that a text holds, divided by dashes or strokes: one where it holds no more. */
export function partsOfName(name: string): readonly string[] {
  return name.split(/\s+[-–—/]\s+/).map((part) => part.trim());
}

/**
 * The name of a kommune that tells it apart in its year: two kommuner called Våler become "Våler (Østfold)" and
 * "Våler (Hedmark)"; every other name stays as it is. For reading only: keys are codes ([REG-1]).
 */
export function distinctName(classification: YearClassification, municipality: Municipality): string {
  const shared = classification.municipalities.some(
    (other) => other.name === municipality.name && other.code !== municipality.code,
  );
  const county = classification.countyByCode.get(municipality.county);
  return shared && county ? `${municipality.name} (${county.name})` : municipality.name;
}
