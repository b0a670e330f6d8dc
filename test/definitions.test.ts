import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIndicatorText } from '../src/core/definitions/parse';
import { definitionSchema } from '../src/core/definitions/schema';
import type { Indicator } from '../src/core/definitions/types';
import { indicatorFiles } from '../src/definitions';
import schemaFile from '../src/definitions/indicator.schema.json';

const FOLDER = join(__dirname, '../src/definitions/indicators');
const files = readdirSync(FOLDER);

function shipped(file: string): Indicator {
  const parsed = parseIndicatorText(readFileSync(join(FOLDER, file), 'utf8'));
  if (parsed.kind === 'error') throw new Error(JSON.stringify(parsed.errors));
  return parsed.indicator;
}

test('[DEF-2] the two shipped indicators are those with published codes, and each file is in the list', () => {
  expect(files.map(shipped).map(({ id, variables }) => [id, variables.map(({ code }) => code)])).toEqual([
    ['arbeid-utdanning', [9, 10]],
    ['organisasjon-kultur-fritid', [13, 14]],
  ]);
  expect(indicatorFiles.map((json) => Reflect.get(json as object, 'id'))).toEqual(
    files.map((file) => file.slice(0, -5)),
  );
});

describe.each(files)('%s', (file) => {
  const indicator = shipped(file);

  test('[DEF-1] the file bears the id, and all indicators have ids, titles and aliases of their own', () => {
    expect(file).toBe(`${indicator.id}.json`);
    const others = files.filter((other) => other !== file).map(shipped);
    const names = ({ id, title, shortTitle, aliases }: Indicator) => [
      id,
      ...Object.values(title),
      ...Object.values(shortTitle),
      ...aliases,
    ];
    const taken = new Set(others.flatMap(names).map((name) => name.toLowerCase()));
    expect(names(indicator).filter((name) => taken.has(name.toLowerCase()))).toEqual([]);
  });

  test('[DEF-4] the whole sheet is there, fields 1–36, in both languages', () => {
    expect(indicator.sheet.map(({ number }) => number)).toEqual(
      Array.from({ length: 36 }, (_, index) => index + 1),
    );
    const same = indicator.sheet.filter(({ text }) => text.nb === text.en).map(({ number }) => number);
    expect(same).toEqual([34, 35]);
  });

  test('[DEF-4] approval and history are as the sheet has them', () => {
    const field = (number: number) => indicator.sheet.find((one) => one.number === number)?.text.nb ?? '';
    expect(field(8)).toContain('13/10391');
    expect(field(9)).toBe('Helsedirektoratet');
    expect(field(10)).toMatch(new RegExp(`^${indicator.version.replace('.', '\\.')}, juni 2016`));
  });
});

test('[DEF-1] the JSON Schema for editors is fresh (scripts/definition-schema.ts writes it)', () => {
  expect(schemaFile).toEqual(definitionSchema());
});
