import type { Indicator } from '../src/core';

/** The shipped indicators, parsed by the source itself. */
export function parsedIndicators(): Promise<readonly Indicator[]>;
