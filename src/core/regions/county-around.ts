import type { County, Municipality, YearClassification } from './types';

/** The fylke that a kommune lies in with others; undefined where it is a fylke by itself, as Oslo is ([REG-2]). */
export function countyAround(
  { municipalities, countyByCode }: YearClassification,
  { code, county }: Municipality,
): County | undefined {
  const isShared = municipalities.some((other) => other.county === county && other.code !== code);
  return isShared ? countyByCode.get(county) : undefined;
}
