import { functionText } from '../words/functions';
import { contentNamed, type Content } from '../../layout';
import { headerInsideMunicipality, issueMessage, levelNamed, type Level, type Tabulation } from '../../core';
import { readScalar } from './argument';
import type { FunctionContext } from '../context';
import { wrong } from './refusal';

/** The level of a result table: one of the four, or groups of a column, in the country or inside each kommune ([REG-9]). */
export type AskedLevel =
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'group'; readonly header: string; readonly inMunicipality: boolean };

/** Reads a level; land when left out. What is no level is taken for a column's header, which the data then confirm or not. */
export function readLevel(argument: unknown, { language }: FunctionContext): AskedLevel {
  const written = readScalar(argument, 'level', language);
  if (written === null || written === 0) return { kind: 'level', level: 'land' };
  const text = String(written);
  const level = levelNamed(text);
  if (level) return { kind: 'level', level };
  const inside = headerInsideMunicipality(text);
  return { kind: 'group', header: inside ?? text, inMunicipality: inside !== null };
}

/** The level as the measures name it; an error when no column has the header. */
export function levelIn(
  asked: AskedLevel,
  { cube, issues }: Tabulation,
  { language }: FunctionContext,
): string {
  if (asked.kind === 'level') return asked.level;
  const column = cube.planes.find((plane) => plane.column !== null)?.column;
  if (column !== undefined && column !== null) return asked.inMunicipality ? `kommune/${column}` : column;
  const ambiguous = issues.find(({ code }) => code === 'groupWithTwoColumns' || code === 'groupNamedAsLevel');
  if (ambiguous) return wrong(issueMessage(ambiguous, language));
  const unknown = issues.flatMap((one) => (one.code === 'headerUnknown' ? [one.facts.seen] : []));
  return wrong(functionText(language).notALevel(asked.header, unknown[0] ?? []));
}

/** Reads what a table shows: shares, counts or both (when left out). */
export function readContent(argument: unknown, { language }: FunctionContext): Content {
  const written = readScalar(argument, 'content', language);
  if (written === null || written === 0) return 'both';
  return contentNamed(String(written)) ?? wrong(functionText(language).notContent(String(written)));
}
