import { layoutText, signOf, type Sign } from '../layout';
import { cubeCells } from './cube-cells';
import { inWindows1252, pxKeyword, pxString } from './px-text';
import type { Release, ReleasedCategory } from './release';
import { disseminationText } from './words/dissemination';

/** The signs of the figures, by what the file itself says they print as (`DATASYMBOL1` to `3`), as Statistics Norway's files have them. */
const SYMBOLS: Readonly<Record<Sign, string>> = { '.': '"."', '..': '".."', ':': '"..."' };

/**
 * A release as a PX file (PX file format specification, axis version 2013), in one language. Shares have one decimal, counts none; signs stand in
 * quotation marks.
 *
 * @param release one whose rows all have a year
 * @returns the file's bytes in Windows-1252, or in UTF-8 where names need it; and the text for a screen or a clipboard, which says UTF-8
 */
export function pxFile(release: Release): { readonly text: string; readonly bytes: Uint8Array } {
  const figures = data(release);
  const made = (codePage: string): string => `${[...header(release, codePage), ...figures].join('\r\n')}\r\n`;
  const text = made('utf-8');
  return { text, bytes: inWindows1252(made('windows-1252')) ?? new TextEncoder().encode(text) };
}

function header(release: Release, codePage: string): readonly string[] {
  const { language, figures, years } = release;
  const text = disseminationText(language);
  const { signs } = layoutText(language);
  const one = (name: string, value: string, of: readonly string[] = []) =>
    pxKeyword(name, [pxString(value)], of);
  const plain = (name: string, value: string, of: readonly string[] = []) => pxKeyword(name, [value], of);
  const indicators = release.indicators.map(({ id, title }) => ({ code: id, label: title[language] }));
  const dimensions: readonly (readonly [
    label: string,
    code: string,
    categories: readonly ReleasedCategory[],
  ])[] = [
    [text.indicator, 'Indikator', indicators],
    [text.region, 'Region', toldApart(release.regions)],
    [text.ageGroup, 'Alder', release.ageGroups],
    [text.figure, 'ContentsCode', figures.map(({ id, label }) => ({ code: id, label }))],
    [text.year, 'Tid', years.map((year) => ({ code: String(year), label: String(year) }))],
  ];
  const each = (
    make: (of: readonly string[], categories: readonly ReleasedCategory[], code: string) => string,
  ) => dimensions.map(([label, code, categories]) => make([label], categories, code));
  return [
    one('CHARSET', 'ANSI'),
    one('AXIS-VERSION', '2013'),
    one('CODEPAGE', codePage),
    one('LANGUAGE', language === 'nb' ? 'no' : 'en'),
    one('CREATION-DATE', pxTime(release.time)),
    plain('DECIMALS', '1'),
    plain('SHOWDECIMALS', '0'),
    one('MATRIX', 'IPLOS'),
    one('SUBJECT-CODE', 'HE'),
    one('SUBJECT-AREA', text.subject),
    one('TITLE', release.title),
    one('CONTENTS', indicators.map(({ label }) => label).join('; ')),
    one('UNITS', [...new Set(figures.map(({ unit }) => text.units[unit]))].join(', ')),
    pxKeyword(
      'STUB',
      dimensions.slice(0, 3).map(([label]) => pxString(label)),
    ),
    pxKeyword(
      'HEADING',
      dimensions.slice(3).map(([label]) => pxString(label)),
    ),
    one('CONTVARIABLE', text.figure),
    ...each((of, _, code) => one('VARIABLECODE', code, of)),
    ...each((of, categories) =>
      pxKeyword(
        'VALUES',
        categories.map(({ label }) => pxString(label)),
        of,
      ),
    ),
    pxKeyword('TIMEVAL', ['TLIST(A1)', ...years.map((year) => pxString(String(year)))], [text.year]),
    ...each((of, categories) =>
      pxKeyword(
        'CODES',
        categories.map(({ code }) => pxString(code)),
        of,
      ),
    ),
    one('VARIABLE-TYPE', 'Geographical', [text.region]),
    one('VARIABLE-TYPE', 'Time', [text.year]),
    ...figures.flatMap(({ label, decimals }) =>
      decimals === 0 ? [] : [plain('PRECISION', String(decimals), [text.figure, label])],
    ),
    ...figures.map(({ label }) => one('LAST-UPDATED', pxTime(release.time), [label])),
    ...figures.map(({ label, unit }) => one('UNITS', text.units[unit], [label])),
    one('SOURCE', `${release.source}. ${release.program}`),
    one('DATABASE', release.program),
    one('DATASYMBOL1', '.'),
    one('DATASYMBOL2', '..'),
    one('DATASYMBOL3', ':'),
    one(
      'NOTE',
      [
        ...release.notes,
        ...(['.', '..', ':'] as const).map((sign) => `${sign} ${signs[sign]}`),
        text.outsideYear,
        `${text.definition}: ${release.indicators.map(release.definitionOf).join(', ')}`,
        text.fingerprintNote(release.fingerprint),
      ].join('\n'),
    ),
  ];
}

/** A line for each row of the stub. */
function data(release: Release): readonly string[] {
  const width = release.figures.length * release.years.length;
  const lines = ['DATA='];
  let line: string[] = [];
  for (const { text, status } of cubeCells(release)) {
    line.push(text ?? SYMBOLS[signOf(status) ?? '..']);
    if (line.length < width) continue;
    lines.push(line.join(' '));
    line = [];
  }
  return [...lines, ';'];
}

/** Names that several regions have, with their codes: PX knows a value by its name. */
function toldApart(regions: Release['regions']): readonly ReleasedCategory[] {
  const times = new Map<string, number>();
  for (const { label } of regions) times.set(label, (times.get(label) ?? 0) + 1);
  return regions.map(({ code, label }) => ({
    code,
    label: (times.get(label) ?? 0) > 1 ? `${code} ${label}` : label,
  }));
}

/** `2026-11-21T20:05:00+01:00` as PX has it: `20261121 20:05`. */
function pxTime(time: string): string {
  return `${time.slice(0, 10).replace(/-/gu, '')} ${time.slice(11, 16)}`;
}
