import { findIndicator, notAnIndicator, type Indicator } from '../../../core';
import { INDICATORS } from '../../../shipped';
import type { Bytes } from '../../files/bytes';
import { UsageError } from './usage-error';

/**
 * The shipped indicators and the user's own, own ones last ([DEF-2]).
 *
 * @param files paths of definition files
 * @throws UsageError with every error and its path when a file is not a usable definition; InputError when unreadable
 */
export async function loadIndicators(
  files: readonly string[],
  standardInput?: Bytes,
): Promise<readonly Indicator[]> {
  const indicators = [...INDICATORS];
  for (const file of files) {
    const indicator = await (await import('./read-definition')).readDefinition(file, standardInput);
    if (indicators.some(({ id }) => id === indicator.id)) {
      throw new UsageError({ kind: 'indicatorTwice', id: indicator.id, file });
    }
    indicators.push(indicator);
  }
  return indicators;
}

/** The indicators meant by ids or names, in the order written, each once. */
export function namedIndicators(
  indicators: readonly Indicator[],
  names: readonly string[],
): readonly Indicator[] {
  const found = names.map((name) => {
    const answer = findIndicator(indicators, name);
    if (answer.kind === 'error')
      throw new UsageError({ kind: 'indicatorUnknown', message: notAnIndicator(answer) });
    return answer.indicator;
  });
  return [...new Set(found)];
}
