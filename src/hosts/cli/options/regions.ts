import { buildClassification, type Classification } from '../../../core';
import regionData from '../../../definitions/regions/classification.json';

/** The classification of kommuner that the program ships with ([REG-2]). */
export function shippedClassification(): Classification {
  return (shipped ??= buildClassification(regionData));
}

let shipped: Classification | undefined;
