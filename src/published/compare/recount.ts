import { assertNever, type Indicator, startReading, type Reading, type ReadingRequest } from '../../core';
import type { RecountVariant } from './reading-variant';

/**
 * Begins a reading of the same rows under a variant. Give it every block that the ordinary reading is given; several can be
 * fed in one pass.
 */
export function startRecount(variant: RecountVariant, request: ReadingRequest): Reading {
  switch (variant.kind) {
    case 'perRow':
      // An empty header says that no column has the role: no row is another of the same person.
      return startReading({ ...request, columns: { ...request.columns, person: '' } });
    case 'ageBounds':
      return startReading({
        ...request,
        indicators: request.indicators.map((one) => withBounds(one, variant)),
      });
    default:
      return assertNever(variant);
  }
}

/** The indicator with the bounds moved; the ids stay, since they name the published groups. */
function withBounds(
  indicator: Indicator,
  { lastYoung, lastMiddle }: Extract<RecountVariant, { kind: 'ageBounds' }>,
): Indicator {
  const bounds: Readonly<Record<string, { readonly from: number | null; readonly to: number | null }>> = {
    '0-17': { from: 0, to: lastYoung },
    '18-66': { from: lastYoung + 1, to: lastMiddle },
    '67+': { from: lastMiddle + 1, to: null },
  };
  const usual = ['all', ...Object.keys(bounds)];
  if (indicator.ageGroups.some(({ id }) => !usual.includes(id))) return indicator;
  return { ...indicator, ageGroups: indicator.ageGroups.map((group) => ({ ...group, ...bounds[group.id] })) };
}
