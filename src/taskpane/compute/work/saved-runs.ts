import type { Language } from '../../../core';
import type { WorkbookSource } from '../../../hosts/host';
import { START_WISHES, type Wishes } from '../../state/wishes';
import type { ColumnChoices } from '../../state/chosen-data';
import type { ResultState } from '../../state/pane-state';
import { type SavedRuns, type SavedRun, SAVED_FORM } from '../../state/saved-runs';

/** Runs kept; the oldest goes. */
const MOST_RUNS = 5;

/** Reads what was remembered; null when it is not ours or of another form. */
export function savedRuns(value: unknown): SavedRuns | null {
  if (!isRecord(value) || value['form'] !== SAVED_FORM || !Array.isArray(value['runs'])) return null;
  // What an earlier version did not know of yet is as at the start.
  const runs = value['runs']
    .filter(isRun)
    .map((run) => ({ ...run, wishes: { ...START_WISHES, ...run.wishes } }));
  const language = value['language'] === 'en' ? 'en' : 'nb';
  return { form: SAVED_FORM, language, runs };
}

/** The saved runs with a new one first, in the place of the source's earlier one. */
export function withRun(
  saved: SavedRuns | null,
  run: SavedRun,
  language: Language,
  isSame: (one: WorkbookSource, other: WorkbookSource) => boolean,
): SavedRuns {
  const others = (saved?.runs ?? []).filter(({ source }) => !isSame(source, run.source));
  return { form: SAVED_FORM, language, runs: [run, ...others].slice(0, MOST_RUNS) };
}

/** The saved runs in another language; with none, the language alone. */
export function withLanguage(saved: SavedRuns | null, language: Language): SavedRuns {
  return { form: SAVED_FORM, language, runs: saved?.runs ?? [] };
}

/** What of a result is remembered. */
export function runOf(
  result: ResultState,
  choices: { readonly columns: ColumnChoices; readonly wishes: Wishes },
): SavedRun {
  const latest = Math.max(...result.headlines.map(({ year }) => year ?? 0));
  const { source, time, rows, persons, sheets } = result;
  const headlines = result.headlines.filter(({ year }) => (year ?? 0) === latest);
  return { source, ...choices, time, rows, persons, sheets, headlines };
}

/** A remembered run as a result: the counts and what was set aside are not remembered. */
export function resultOf(run: SavedRun): ResultState {
  const [first] = run.headlines;
  return {
    kind: 'computed',
    source: run.source,
    time: run.time,
    rows: run.rows,
    persons: run.persons,
    issues: [],
    sheets: run.sheets,
    notLive: null,
    blemishes: [],
    headlines: run.headlines,
    shown: {
      indicator: first?.indicator ?? '',
      year: first?.year ?? null,
      ageGroup: first?.ageGroup ?? 'all',
    },
    accounts: {},
    figureRows: null,
    counted: null,
    stale: false,
    findings: null,
    saved: null,
    page: null,
  };
}

/** The parts without which a run cannot be shown or done again; the rest is as we wrote it under the same form. */
function isRun(value: unknown): value is SavedRun {
  if (!isRecord(value)) return false;
  const { source, columns, wishes, sheets, headlines } = value;
  return (
    isRecord(source) &&
    typeof source['address'] === 'string' &&
    isRecord(columns) &&
    isRecord(columns['mapping']) &&
    isRecord(columns['reporting']) &&
    isRecord(wishes) &&
    Array.isArray(wishes['groupBy']) &&
    Array.isArray(sheets) &&
    Array.isArray(headlines) &&
    headlines.every((one) => isRecord(one) && isRecord(one['country']))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
