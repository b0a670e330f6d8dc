import type { Beside, PrintedFigure, Told } from '../printed';

/** One måltall as JSON and CSV give it, every field as text or null. */
export type PrintedRecord = Readonly<Record<string, string | null>>;

/** Fields that tell something of a count; beside a hidden one each has to be empty. */
const TELLING = [
  'count',
  'denominator',
  'share',
  'sharePercent',
  'intervalLow',
  'intervalHigh',
  'smallDenominator',
  'position',
  'highestPossiblePercent',
  'overDispersion',
  'adjustedPosition',
  'yearsLow',
  'yearsHigh',
  'outsideYears',
];

/** The figures of records: those of a hidden måltall are hidden, unless another of the row tells its denominator. */
export function figuresOfRecords(records: readonly PrintedRecord[]): {
  readonly figures: readonly PrintedFigure[];
  readonly blunders: readonly string[];
} {
  const figures: PrintedFigure[] = [];
  const blunders: string[] = [];
  const rows = new Map<string, PrintedRecord[]>();
  for (const record of records) {
    const key = [
      record['indicator'],
      record['year'],
      record['level'],
      record['regionCode'],
      record['ageGroup'],
    ].join('|');
    rows.set(key, [...(rows.get(key) ?? []), record]);
  }
  for (const [key, row] of rows) {
    const place = {
      indicator: row[0]?.['indicator'] ?? '',
      year: row[0]?.['year'] ?? '',
      level: row[0]?.['level'] ?? '',
      region: row[0]?.['regionCode'] ?? '',
      ageGroup: row[0]?.['ageGroup'] ?? '',
    };
    const add = (figure: string, told: Told) => figures.push({ ...place, figure, told });
    const denominators = new Set(
      row.flatMap(({ denominator }) => (typeof denominator === 'string' ? [denominator] : [])),
    );
    if (denominators.size > 1) blunders.push(`${key}: ${[...denominators].join(', ')}`);
    const [denominator] = denominators;
    for (const record of row) {
      const outcome = record['outcome'] ?? '';
      const { status } = record;
      const highest = record['highestPossiblePercent'];
      if (status === 'suppressed') {
        add(outcome, { kind: 'hidden' });
        for (const field of TELLING)
          if (typeof record[field] === 'string')
            blunders.push(`${key} ${outcome}: ${field} ${record[field]}`);
      } else if (status === 'value' || status === 'zeroDenominator') {
        add(outcome, { kind: 'count', value: Number(record['count']) });
        if (typeof highest === 'string')
          add(outcome, {
            kind: 'percent',
            tenths: Math.round(Number(highest) * 10),
            outcomes: [...new Set([outcome, 'unreported'])],
          });
        const above = records.find(
          (one) =>
            typeof record['position'] === 'string' &&
            one['level'] === record['againstLevel'] &&
            one['regionCode'] === record['againstCode'] &&
            ['indicator', 'year', 'measure'].every((field) => one[field] === record[field]),
        );
        if (above?.['status'] === 'suppressed')
          blunders.push(`${key} ${outcome}: position against what is hidden`);
      } else add(outcome, { kind: 'absent' });
    }
    if (denominator !== undefined) add('denominator', { kind: 'count', value: Number(denominator) });
    else if (row.some(({ status }) => status === 'suppressed')) add('denominator', { kind: 'hidden' });
  }
  return { figures, blunders };
}

/** What a form says that has nothing but records. */
export function nothingBeside(blunders: readonly string[]): Beside {
  return { persons: null, rows: new Map(), blunders };
}
