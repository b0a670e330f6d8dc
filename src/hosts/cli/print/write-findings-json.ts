import {
  absentText,
  countVerdicts,
  explanationText,
  forcedText,
  measureText,
  oursText,
  scaleText,
  tableConflictText,
  unplacedText,
  verdictReason,
  type ComparedCell,
  type RecognisedTable,
  type TableFindings,
} from '../../../published';
import type { Language } from '../../../core';

/**
 * The findings as one JSON object, one record a line: `{summary, cells, absent, explanations, feasibility, unplaced, notPlaced, columns}`.
 * Fractions are `{numerator, denominator}`, exact; `unplaced` names the first figures without a place, `notPlaced` counts all.
 */
export function findingsJson(
  { compared, explanations, checks, unplaced, notPlaced, absent }: TableFindings,
  tables: readonly RecognisedTable[],
  language: Language,
): string {
  const summary = Object.fromEntries(countVerdicts(compared ?? []).map(({ kind, cells }) => [kind, cells]));
  const feasibility = checks.map(
    ({ indicator, feasibility: found, rule, forced, unchecked, unreadable }) => ({
      indicator,
      verdict: found.verdict,
      rounding: rule,
      stoppedEarly: found.stoppedEarly,
      unchecked,
      unreadable,
      conflicts: found.conflicts.map((one) => ({
        cells: one.cells,
        message: tableConflictText(one, language),
      })),
      forced: forced.map(({ region, year, ageGroup, cells, leastDenominator, rest }) => ({
        regionCode: region.code,
        regionName: region.name,
        year,
        ageGroup,
        cells,
        leastDenominator,
        rest,
        message: forcedText({ region, year, ageGroup, cells, leastDenominator, rest }, language),
      })),
    }),
  );
  const columns = tables.flatMap(({ source, columns: own }) =>
    own.map(({ letter, header, role, scale }) => ({
      source,
      letter,
      header,
      role,
      scale: scale && scaleText(scale, language),
    })),
  );
  return [
    '{',
    `"summary": ${compared === null ? 'null' : JSON.stringify(summary)},`,
    `"cells": ${compared === null ? 'null' : lines(compared.map((one) => cellRecord(one, language)))},`,
    `"absent": ${lines(absent.map((one) => ({ ...one, message: absentText(one, language) })))},`,
    `"explanations": ${lines(explanations.map((one) => ({ ...one, message: explanationText(one, language) })))},`,
    `"feasibility": ${lines(feasibility)},`,
    `"unplaced": ${lines(unplaced.map((one) => ({ address: one.address, text: one.text, reason: one.reason.kind, message: unplacedText(one.reason, language) })))},`,
    `"notPlaced": ${JSON.stringify(notPlaced)},`,
    `"columns": ${lines(columns)}`,
    '}\n',
  ].join('\n');
}

function cellRecord(one: ComparedCell, language: Language): object {
  const { cell, verdict, ours, interval } = one;
  const { kind, ...facts } = verdict;
  return {
    address: cell.address,
    indicator: cell.indicator ?? ours?.indicator ?? null,
    year: cell.year,
    level: cell.region.level,
    regionCode: cell.region.code,
    regionName: cell.region.name,
    measure: measureText(cell) || null,
    part: cell.part,
    outcome: cell.outcome,
    ageGroup: cell.ageGroup,
    published: cell.text,
    verdict: kind,
    ...facts,
    reason: verdictReason(verdict, cell.figure.kind === 'figure' ? cell.figure.decimals : 1, language),
    interval,
    ours: ours && {
      count: ours.count,
      denominator: ours.denominator,
      status: ours.status,
      printed: oursText(one, language),
    },
  };
}

function lines(records: readonly unknown[]): string {
  return records.length === 0 ? '[]' : `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}
