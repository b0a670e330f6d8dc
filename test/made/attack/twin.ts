import type { Dice } from '../dice';

/** Extracts that may look alike when small numbers are hidden: the same but for what two persons have in one column. */
export function exchanged(csv: string, dice: Dice): string {
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  const columns = header.split(';');
  const rows = lines.map((line) => line.split(';'));
  const column = columns.indexOf(dice.of(['Kode 10', 'Kode 10', 'Alder', 'Kommunenr']));
  if (column < 0 || rows.length < 2) return csv;
  const [one, other] = [dice.of(rows), dice.of(rows)];
  // Only who has a need has an answer to exchange.
  const need = columns.indexOf('Kode 9');
  if (one[need] !== '1' || other[need] !== '1') return csv;
  [one[column], other[column]] = [other[column] ?? '', one[column] ?? ''];
  return `${[header, ...rows.map((row) => row.join(';'))].join('\n')}\n`;
}

/** The persons of an extract counted as `iplos sql` has a database count them, for `--counts`; of the first indicator. */
export function countsOf(csv: string): string {
  const [header = '', ...lines] = csv.trimEnd().split('\n');
  const columns = header.split(';');
  const at = (row: readonly string[], column: string) => row[columns.indexOf(column)] ?? '';
  const groups = new Map<string, number>();
  for (const line of lines) {
    const row = line.split(';');
    const age = Number(at(row, 'Alder'));
    const group = at(row, 'Alder') === '' ? '' : age < 18 ? '0-17' : age < 67 ? '18-66' : '67+';
    const key = [
      'arbeid-utdanning',
      at(row, 'År'),
      at(row, 'Kommunenr'),
      group,
      at(row, 'Kode 9'),
      at(row, 'Kode 10'),
    ].join(';');
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  return [
    'indicator;year;municipality;age_group;code_9;code_10;persons;unsure',
    ...[...groups].map(([key, persons]) => `${key};${persons};0`).sort(),
    '',
  ].join('\n');
}
