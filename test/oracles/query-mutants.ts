/** A rule of the query, and what it becomes when it is broken. */
type Mutation = readonly [rule: string, pattern: RegExp, broken: string];

/**
 * Ways in which each rule of the query can be written wrong: bounds one off, a value for another, an exclusion left out, an order turned.
 * Every place where a pattern is found makes a mutant of its own.
 */
const MUTATIONS: readonly Mutation[] = [
  ['[AGE-1] lower bound', /BETWEEN 18 AND/g, 'BETWEEN 19 AND'],
  ['[AGE-1] lower bound', /BETWEEN 67 AND/g, 'BETWEEN 68 AND'],
  ['[AGE-1] upper bound', /AND 17 THEN/g, 'AND 16 THEN'],
  ['[AGE-1] 67 for 66', /AND 66 THEN/g, 'AND 65 THEN'],
  ['[AGE-1] > for ≥', /age BETWEEN 18 AND/g, 'age > 18 AND age <='],
  ['[IN-5] 120', /age > 120/g, 'age > 119'],
  ['[IN-5] 120', /AND 120 THEN/g, 'AND 119 THEN'],
  ['[IN-5] three digits', /LENGTH\(age_text\) <= 3/g, 'LENGTH(age_text) <= 2'],
  ['[NUM-1] 2 for 1', /= '1' THEN '1'/g, "= '1' THEN '2'"],
  ['[NUM-2] 3 for 2', /= '2' THEN '2'/g, "= '3' THEN '2'"],
  ['[NUM-3] 2 for 3', /= '3' THEN '3'/g, "= '3' THEN '2'"],
  ['[DEN-1] 9 for 2', /= '9' THEN '9'/g, "= '9' THEN '2'"],
  ['[NUM-4] missing is invalid', /THEN 'missing'/g, "THEN 'invalid'"],
  ['[NUM-5] invalid is missing', /THEN 'invalid'/g, "THEN 'missing'"],
  ['[ENG-3] unread is invalid', /ELSE 'unread'\n/g, "ELSE 'invalid'\n"],
  ['[ENG-3] unread is none', /ELSE 'unread' END/g, "ELSE '' END"],
  ['[ENG-3] an age unread', /THEN 0 ELSE 1 END AS age_unread/g, 'THEN 0 ELSE 0 END AS age_unread'],
  ['[IN-3] 0', / OR text_\d+ = '0'/g, ''],
  ['[IN-3] .', /(?<=text_\d+ IN \(''), '\.'(?=, '\.\.')/g, ''],
  ['[IN-3] ..', /(?<=text_\d+ IN \('', '\.'), '\.\.'/g, ''],
  ['[IN-3] NA', /(?<=LOWER\(text_\d+\) IN \()'na', /g, ''],
  ['[IN-3] null', /(?<=LOWER\(text_\d+\) IN \('na'), 'null'/g, ''],
  ['[IN-3] large letters', /LOWER\((?=text_\d+\))/g, '('],
  ['[IN-3] .0', /(?<=text_\d+ LIKE )'%_\.0'/g, "'%_.1'"],
  ['[IN-3] ,0', /(?<=text_\d+ LIKE )'%_,0'/g, "'%_,1'"],
  ['[IN-3] an error', /(?<=text_\d+ LIKE )'#%'/g, "'#x%'"],
  ['[IN-3] a leading 0', / AND text_\d+ NOT LIKE '0%'/g, ''],
  ['[IN-3] spaces', /TRIM\(CAST\("(kode\d+)" AS VARCHAR\), ' '\)/g, 'CAST("$1" AS VARCHAR)'],
  ['[IN-4] spaces', /TRIM\(CAST\("kommunenr" AS VARCHAR\), ' '\)/g, 'CAST("kommunenr" AS VARCHAR)'],
  ['[IN-4] words after the number', /LIKE '_{3,4} _%'/g, "LIKE 'x'"],
  ['[IN-4] a number after the number', / _%' AND (.+?) AND NOT \(.+?\) THEN/g, " _%' AND $1 THEN"],
  ['[IN-4] three digits', /LENGTH\(municipality_text\) = 3/g, 'LENGTH(municipality_text) = 2'],
  ['[IN-4] the 0 in front', /'0' \|\| /g, "'1' || "],
  ['[IN-4] 0100', />= '0100'/g, ">= '0302'"],
  ['[IN-4] 100', />= '100'/g, ">= '302'"],
  ['[IN-6] four digits', /LENGTH\(year_text\) = 4/g, 'LENGTH(year_text) = 3'],
  ['[IN-7] the latest', /registered DESC(?=, m)/g, 'registered'],
  ['[IN-7] once', /place = 1/g, 'place >= 1'],
  ['[IN-7] the second', /place = 1/g, 'place = 2'],
  ['[IN-7] without a key', /person = '' OR place/g, 'place'],
  ['[IN-7] a year', /PARTITION BY person, year/g, 'PARTITION BY person'],
  ['[IN-7] no key', /IN \('-', /g, "IN ('x', "],
  ['[IN-7] ties', /ties = 1 OR /g, ''],
  ['[IN-7] dates', / OR dates_unsure = 1/g, ''],
  ['[IN-7] 29 February', /<= '28'/g, "<= '29'"],
  ['[IN-7] the 31st', /, '12'\)\)\)/g, ", '12', '06')))"],
  ['[IN-7] fifteen digits', /> 15\)/g, '> 99)'],
];

/** A text with one rule broken. */
export interface Mutant {
  readonly rule: string;
  readonly text: string;
}

/** The query with each rule broken, one at a time. */
export function queryMutants(sql: string): readonly Mutant[] {
  return MUTATIONS.flatMap((mutation) => brokenAt(sql, mutation));
}

/** One mutant for each place where the pattern is found. */
function brokenAt(text: string, [rule, pattern, broken]: Mutation): readonly Mutant[] {
  const places = [...text.matchAll(pattern)].length;
  return Array.from({ length: places }, (_none, wanted) => {
    let place = 0;
    const changed = text.replace(pattern, (found: string, group: unknown) =>
      place++ === wanted ? broken.replace('$1', String(group)) : found,
    );
    return { rule, text: changed };
  });
}

/** Patterns that were found nowhere: the query is written otherwise, and its rule would go untried. */
export function untried(sql: string): readonly string[] {
  return MUTATIONS.filter(([, pattern]) => sql.search(pattern) < 0).map(
    ([rule, pattern]) => `${rule} ${pattern.source}`,
  );
}
