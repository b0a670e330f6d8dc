import type { Printed, PrintedFigure } from '../printed';
import { sentencesIn } from './sentences';
import { figuresOfTable, type Naming } from './tables';

const OUTCOMES = ['innfridd', 'delvis innfridd', 'ikke innfridd', 'uten rapportering'];
const RULE = /^─+$/;

/** Reads what `iplos compute` printed on the screen, in Norwegian. */
export function readTerminal(text: string, naming: Naming): Printed {
  const lines = text.split('\n');
  const figures: PrintedFigure[] = [];
  let persons: number | null = null;
  let indicator = '';
  let since = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    indicator = naming.indicators.get(line.trim()) ?? indicator;
    if (naming.indicators.has(line.trim())) since = at;
    if (!RULE.test(line)) continue;
    const end = lines.findIndex((one, below) => below > at && RULE.test(one));
    const above = lines.slice(since, at);
    const headers = headersIn(above);
    const places = wordsIn(above.at(-1) ?? '');
    const rows = lines.slice(at + 1, end).map((row) => cellsUnder(places, row));
    const year = /\d{4}/.exec(above[1] ?? '')?.[0] ?? null;
    const told = sentencesIn(above.join(' '), indicator, year);
    persons ??= told.persons;
    figures.push(...told.figures, ...figuresOfTable({ indicator, headers, rows }, naming));
    at = end;
  }
  return { form: 'terminal', figures, beside: { persons, rows: new Map(), blunders: [] } };
}

/** The headers, whose last lines stand above each other: each share or count that comes again is of the next outcome. */
function headersIn(lines: readonly string[]): readonly string[] {
  const words = wordsIn(lines.at(-1) ?? '').map(({ word }) => word);
  const denominatorAt = words.indexOf('Nevner');
  const isBoth = words.includes('Antall');
  const single = lines.some((line) => /\bAndel\b/.test(line)) ? 'Andel' : 'Antall';
  let outcome = -1;
  return words.map((word, column) => {
    if (column <= denominatorAt || /^(med data|Merknad)$/.test(word)) return word;
    if (!isBoth) return outcome < 3 ? `${single} ${OUTCOMES[++outcome]}` : word;
    if (word === 'Andel' || outcome < 0) outcome++;
    const name = word === 'mulig' ? 'Høyest mulig' : word;
    return `${name} ${OUTCOMES[outcome] ?? ''}`;
  });
}

/** A word or more, and where it stands. */
interface Words {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function wordsIn(line: string): readonly Words[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/** The cells of a row: text begins and a number ends where its header does. */
function cellsUnder(headers: readonly Words[], row: string): readonly string[] {
  const cells = wordsIn(row);
  return headers.map(
    (header) => cells.find(({ start, end }) => start === header.start || end === header.end)?.word ?? '',
  );
}
