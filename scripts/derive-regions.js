#!/usr/bin/env node
/**
 * Derives the regions the program ships with from Statistics Norway's own lists.
 *
 *   node scripts/derive-regions.js [FOLDER]             writes src/definitions/regions/classification.json
 *   node scripts/derive-regions.js FOLDER --print       writes it to standard output
 *
 * FOLDER (default test/reference/klass-131) holds three lists, UTF-8, with dates as yyyy-mm-dd and NA for "still valid":
 *   kommuner.csv         code,name,validFrom,validTo          one line per code and name and period (KLASS 131)
 *   kommune-changes.csv  oldCode,oldName,newCode,newName,changeOccurred    (KLASS 131)
 *   fylker.csv           code,name,validFrom,validTo          (KLASS 104, Norwegian names)
 * test/reference/klass-131/SOURCE.md says where they come from.
 *
 * What is done to them:
 * - A region belongs to a year when it was valid on 1 January of that year. Only FIRST_YEAR to LAST_YEAR are kept.
 * - 9999 "Uoppgitt" is no kommune and is left out.
 * - KLASS tells kommuner of the same name apart by adding the fylke, "Våler (Østfold)", and has done so differently over
 *   the years ("Vang", "Vang (Oppland)", "Vang"). The addition is no part of the name and is taken off; where two
 *   kommuner of a year share a name, the program adds the fylke itself. Sami, Kven and Norwegian names are kept as they are.
 * - Periods of the same code and name that follow each other become one.
 * - A change that touches one code only, before and after, is a change of name and is left out. A code that lives on
 *   but took in another kommune, or gave part of itself away, keeps its own line (0704 → 0704 beside 0720 → 0704):
 *   without it a split could not be told from a merger.
 */
const fs = require('fs');
const path = require('path');

const FIRST_YEAR = 2015;
const LAST_YEAR = 2025;
const TARGET = path.join(__dirname, '..', 'src', 'definitions', 'regions', 'classification.json');
const FACTS = path.join(__dirname, '..', 'test', 'reference', 'klass-131');

/** Reads the three lists of a folder and returns the text of classification.json. */
function deriveRegions(folder) {
  const read = (name) => parseCsv(fs.readFileSync(path.join(folder, name), 'utf8'));
  const counties = periods(read('fylker.csv'));
  const countyNames = new Set(counties.map((county) => county.name));
  const municipalities = periods(
    read('kommuner.csv')
      .filter((row) => row.code !== '9999')
      .map((row) => ({ ...row, name: withoutCounty(row.name, countyNames) })),
  );
  return print({ counties, municipalities, changes: realChanges(read('kommune-changes.csv')) });
}

/** One entry per code and name, with the first and last year on whose 1 January it held; `to` is left out when it still holds. */
function periods(rows) {
  const entries = rows
    .map((row) => ({
      code: row.code,
      name: row.name,
      from: Math.max(FIRST_YEAR, firstJanuaryFrom(row.validFrom)),
      to: row.validTo === 'NA' ? LAST_YEAR : Math.min(LAST_YEAR, firstJanuaryFrom(row.validTo) - 1),
    }))
    .filter((entry) => entry.from <= entry.to)
    .sort((a, b) => (a.code === b.code ? a.from - b.from : a.code < b.code ? -1 : 1));
  const joined = [];
  for (const entry of entries) {
    const last = joined[joined.length - 1];
    if (last && last.code === entry.code && last.name === entry.name && last.to + 1 === entry.from) {
      last.to = entry.to;
    } else {
      joined.push(entry);
    }
  }
  return joined.map(({ code, name, from, to }) =>
    to === LAST_YEAR ? { code, name, from } : { code, name, from, to },
  );
}

/** The changes of codes, sorted by year, old code and new code. */
function realChanges(rows) {
  const changes = rows
    .map((row) => ({
      oldCode: row.oldCode,
      newCode: row.newCode,
      year: firstJanuaryFrom(row.changeOccurred),
    }))
    .filter((change) => change.year > FIRST_YEAR && change.year <= LAST_YEAR);
  return changes
    .filter((change) => {
      const touching = changes.filter(
        (other) =>
          other.year === change.year &&
          (other.oldCode === change.oldCode || other.newCode === change.newCode),
      );
      return change.oldCode !== change.newCode || touching.length > 1;
    })
    .sort((a, b) => a.year - b.year || compare(a.oldCode, b.oldCode) || compare(a.newCode, b.newCode));
}

/** "Våler (Østfold)" → "Våler"; only a fylke in the parentheses is taken off. */
function withoutCounty(name, countyNames) {
  const match = /^(.*) \((.*)\)$/.exec(name);
  return match && countyNames.has(match[2]) ? match[1] : name;
}

/** The first year whose 1 January is on or after the date. */
function firstJanuaryFrom(date) {
  const year = Number(date.slice(0, 4));
  return date.slice(4) === '-01-01' ? year : year + 1;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Text stands in quotation marks and holds none; NA stands without. */
function parseCsv(text) {
  const [header, ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.match(/"[^"]*"|[^",]+/g).map((field) => field.replaceAll('"', '')));
  return lines.map((fields) => Object.fromEntries(header.map((name, index) => [name, fields[index]])));
}

/** JSON with one entry per line, so that a change of one kommune is one changed line. */
function print({ counties, municipalities, changes }) {
  const list = (entries) => `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  return (
    `{\n  "firstYear": ${FIRST_YEAR},\n  "lastYear": ${LAST_YEAR},\n  "counties": ${list(counties)},\n` +
    `  "municipalities": ${list(municipalities)},\n  "changes": ${list(changes)}\n}\n`
  );
}

const [folder = FACTS, option] = process.argv.slice(2);
if (option === '--print') {
  process.stdout.write(deriveRegions(folder));
} else {
  fs.writeFileSync(TARGET, deriveRegions(folder));
  process.stdout.write(`${path.relative(process.cwd(), TARGET)} written\n`);
}
