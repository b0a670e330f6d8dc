import { MOST_PUBLISHED_CELLS } from '../../../core';
import {
  looksLikeNumber,
  printed,
  roleByName,
  type DatasetDimension,
  type PublishedDataset,
} from './dataset';
import { refusing, type RefuseForm } from './form-error';
import { pxParts, type PxKeyword } from './px-keywords';

/**
 * Reads a PX file: the file's own language, signs by the file's own DATASYMBOLs, decimals, notes. What `..` means in the figures is what the
 * file says it prints as.
 *
 * @param file path for messages
 * @param source what cells are said to stand in
 * @throws InputError `formFaulty` where the number of figures is not that of the values, a keyword contradicts itself, a sign is to be printed
 *   as a figure, or figures stand with keys
 */
export function readPx(file: string, source: string, text: string): PublishedDataset {
  const refuse = refusing(file, 'PX');
  const { keywords, data } = pxParts(text, refuse);
  const said = saidOnce(keywords, refuse);
  const one = (name: string, ...of: readonly string[]) => said(name, ...of)?.values[0] ?? '';
  if (data === null) throw refuse({ kind: 'missing', what: 'DATA' });
  if (keywords.some(({ name }) => name === 'KEYS')) throw refuse({ kind: 'notRead', what: 'KEYS' });
  const names = [...(said('STUB')?.values ?? []), ...(said('HEADING')?.values ?? [])];
  if (names.length === 0) throw refuse({ kind: 'missing', what: 'STUB, HEADING' });
  if (new Set(names).size !== names.length) throw refuse({ kind: 'twice', what: 'STUB, HEADING' });
  const contents = one('CONTVARIABLE');
  const dimensions = names.map((name) => dimensionOf(name, name === contents, said, refuse));
  const cells = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  if (cells > MOST_PUBLISHED_CELLS) throw refuse({ kind: 'tooManyCells', cells, most: MOST_PUBLISHED_CELLS });
  const { texts, lines, columns } = figuresIn(text, data);
  if (texts.length !== cells) throw refuse({ kind: 'cells', said: cells, found: texts.length });
  const signOf = signsOf(said, refuse);
  const decimals = decimalOf(one('SHOWDECIMALS')) ?? decimalOf(one('DECIMALS'));
  const whole = wholeOf(one('CONTENTS'), one('UNITS'), contents !== '');
  return {
    title: one('TITLE') || one('DESCRIPTION') || one('CONTENTS'),
    source: one('SOURCE'),
    updated: one('LAST-UPDATED') || (keywords.find(({ name }) => name === 'LAST-UPDATED')?.values[0] ?? ''),
    dimensions: [...whole, ...dimensions],
    cells: texts.map((figure, at) => {
      const isQuoted = figure.startsWith('"');
      const plain = isQuoted ? figure.slice(1, -1) : figure;
      if (/^(?:\.{1,6}|-)$/u.test(plain)) return signOf(plain);
      if (!isQuoted && /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(plain))
        return printed(/e/iu.test(plain) ? String(Number(plain)) : plain, decimals);
      throw refuse({
        kind: 'notAllowed',
        where: `${lines[at] ?? 0}:${columns[at] ?? 0}`,
        value: plain.slice(0, 60),
        allowed: '1.5, "..", "-"',
      });
    }),
    addressOf: (cell) => `${source}:${lines[cell] ?? 0}:${columns[cell] ?? 0}`,
    notes: keywords
      .filter(({ name, language }) => language === '' && /^(?:NOTEX?|VALUENOTEX?|CELLNOTEX?)$/u.test(name))
      .map(
        ({ of, values }) =>
          `${of.length > 0 ? `${of.join(', ')}: ` : ''}${values.join(' ').replace(/#+/gu, ' ').trim()}`,
      ),
  };
}

type Said = (name: string, ...of: readonly string[]) => PxKeyword | undefined;

/** The keywords of the file's own language; one that stands twice and says another thing contradicts itself. */
function saidOnce(keywords: readonly PxKeyword[], refuse: RefuseForm): Said {
  const known = new Map<string, PxKeyword>();
  const keyOf = (name: string, of: readonly string[]) => JSON.stringify([name, ...of]);
  for (const keyword of keywords) {
    if (keyword.language !== '') continue;
    const key = keyOf(keyword.name, keyword.of);
    const before = known.get(key);
    if (
      before !== undefined &&
      !/NOTE/u.test(keyword.name) &&
      before.values.join('\0') !== keyword.values.join('\0')
    )
      throw refuse({
        kind: 'twice',
        what: `${keyword.name}${keyword.of.length > 0 ? `("${keyword.of.join('","')}")` : ''} (${before.line}, ${keyword.line})`,
      });
    known.set(key, keyword);
  }
  return (name, ...of) => known.get(keyOf(name, of));
}

function dimensionOf(name: string, isContents: boolean, said: Said, refuse: RefuseForm): DatasetDimension {
  const labels = said('VALUES', name)?.values;
  const codes = said('CODES', name)?.values;
  const values = labels ?? codes;
  if (values === undefined) throw refuse({ kind: 'missing', what: `VALUES("${name}")` });
  if (codes !== undefined && codes.length !== values.length)
    throw refuse({
      kind: 'lengths',
      what: `CODES("${name}") (${codes.length})`,
      other: `VALUES (${values.length})`,
    });
  const type = said('VARIABLE-TYPE', name)?.values[0]?.toUpperCase() ?? '';
  const isTime = said('TIMEVAL', name) !== undefined || /^T/u.test(type);
  const isRegion = said('MAP', name) !== undefined || /^G/u.test(type);
  return {
    label: name,
    role: isContents
      ? 'metric'
      : isTime
        ? 'time'
        : isRegion
          ? 'region'
          : roleByName(name, said('VARIABLECODE', name)?.values[0] ?? ''),
    categories: values.map((label, at) => {
      const unit = isContents ? (said('UNITS', label)?.values[0] ?? '') : '';
      return { code: codes?.[at] ?? label, label: withUnit(label, unit) };
    }),
  };
}

/** Where no dimension tells what the figures are, the file does as a whole. */
function wholeOf(contents: string, unit: string, isSaid: boolean): readonly DatasetDimension[] {
  if (isSaid || contents === '') return [];
  return [
    {
      label: 'Statistikkvariabel',
      role: 'metric',
      categories: [{ code: contents, label: withUnit(contents, unit) }],
    },
  ];
}

function withUnit(label: string, unit: string): string {
  return unit === '' || label.toLowerCase().includes(unit.toLowerCase()) ? label : `${label} (${unit})`;
}

interface PxFigures {
  readonly texts: readonly string[];
  /** Of each figure. */
  readonly lines: Int32Array;
  readonly columns: Int32Array;
}

function figuresIn(
  text: string,
  data: { readonly from: number; readonly to: number; readonly line: number },
): PxFigures {
  const texts: string[] = [];
  const lines = new Int32Array(MOST_PUBLISHED_CELLS + 1);
  const columns = new Int32Array(MOST_PUBLISHED_CELLS + 1);
  let { line } = data;
  let lineStart = text.lastIndexOf('\n', data.from - 1) + 1;
  for (const { 0: found, index } of text.slice(data.from, data.to).matchAll(/\n|"[^"]*"|[^\s,;"]+/gu)) {
    if (found === '\n') {
      line++;
      lineStart = data.from + index + 1;
    } else if (texts.length <= MOST_PUBLISHED_CELLS) {
      lines[texts.length] = line;
      columns[texts.length] = data.from + index - lineStart + 1;
      texts.push(found);
    }
  }
  return { texts, lines, columns };
}

/** What a sign in the figures prints as: `..` as DATASYMBOL2, `-` as DATASYMBOLNIL. */
function signsOf(said: Said, refuse: RefuseForm): (sign: string) => string {
  const shown = (keyword: string, otherwise: string): string => {
    const text = said(keyword)?.values[0] ?? otherwise;
    if (looksLikeNumber(text))
      throw refuse({ kind: 'notAllowed', where: keyword, value: text, allowed: '"." ".." ":" "-"' });
    return text;
  };
  const symbols = Array.from({ length: 6 }, (_, at) => shown(`DATASYMBOL${at + 1}`, '.'.repeat(at + 1)));
  const none = shown('DATASYMBOLNIL', '-');
  return (sign) => (sign === '-' ? none : (symbols[sign.length - 1] ?? sign));
}

function decimalOf(text: string): number | null {
  return /^\d{1,2}$/u.test(text) ? Number(text) : null;
}
