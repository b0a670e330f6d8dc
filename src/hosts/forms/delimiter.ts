/** What separates fields: semicolon (Excel in Norway), tab or comma. */
export type Delimiter = ';' | '\t' | ',';

const CANDIDATES: readonly Delimiter[] = [';', '\t', ','];
const RECORDS_LOOKED_AT = 50;

/**
 * Finds the delimiter from the beginning of a file: the candidate that occurs equally often in most records, signs inside
 * quotation marks not counted; then the one that makes most fields. So a semicolon file with decimal commas is a
 * semicolon file.
 *
 * @param head the first records, as text; the last one may be cut
 * @returns `;` when there is one column only
 */
export function detectDelimiter(head: string): Delimiter {
  const records = countsPerRecord(head);
  let best: Delimiter = ';';
  let bestScore = { records: 0, fields: 0 };
  CANDIDATES.forEach((delimiter, which) => {
    const score = mostCommon(records.map((counts) => counts[which] ?? 0));
    if (
      score.records > bestScore.records ||
      (score.records === bestScore.records && score.fields > bestScore.fields)
    ) {
      best = delimiter;
      bestScore = score;
    }
  });
  return best;
}

/** For each record with any sign in it: how often each candidate occurs outside quotation marks. */
function countsPerRecord(head: string): number[][] {
  const records: number[][] = [];
  let counts = CANDIDATES.map(() => 0);
  let inQuotes = false;
  let blank = true;
  for (const sign of head) {
    if (sign === '"') inQuotes = !inQuotes;
    else if (!inQuotes && (sign === '\n' || sign === '\r')) {
      if (!blank) records.push(counts);
      if (records.length === RECORDS_LOOKED_AT) return records;
      counts = CANDIDATES.map(() => 0);
      blank = true;
      continue;
    } else if (!inQuotes) {
      const which = CANDIDATES.indexOf(sign as Delimiter);
      if (which >= 0) counts[which] = (counts[which] ?? 0) + 1;
    }
    blank = false;
  }
  // The last record counts only when it is the only one: it may be cut.
  if (records.length === 0 && !blank) records.push(counts);
  return records;
}

/** The most common count above zero: in how many records, and how many fields it makes. */
function mostCommon(counts: readonly number[]): { records: number; fields: number } {
  const records = new Map<number, number>();
  for (const count of counts) if (count > 0) records.set(count, (records.get(count) ?? 0) + 1);
  let best = { records: 0, fields: 0 };
  for (const [count, times] of records) {
    if (times > best.records || (times === best.records && count > best.fields)) {
      best = { records: times, fields: count };
    }
  }
  return best;
}
