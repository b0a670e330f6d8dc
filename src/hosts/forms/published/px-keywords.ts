import type { RefuseForm } from './form-error';

/** A keyword of a PX file: `VALUES[sv]("kjønn")="Menn","Kvinner";`. */
export interface PxKeyword {
  readonly name: string;
  /** In the language twin; '' in the file's own language. */
  readonly language: string;
  readonly of: readonly string[];
  /** Texts without quotation marks, and words and numbers as they stand. */
  readonly values: readonly string[];
  readonly line: number;
}

/** A note for each of many values is a keyword; more than these are nobody's. */
const MOST_KEYWORDS = 200_000;

/** A PX file taken apart. */
export interface PxParts {
  readonly keywords: readonly PxKeyword[];
  /** Where what follows `DATA=` begins, and where it ends. */
  readonly data: { readonly from: number; readonly to: number; readonly line: number } | null;
}

/**
 * Takes a PX file apart (the format is Statistics Sweden's, PX file format specification): keywords up to `DATA=`, texts in quotation marks that
 * may go on over several lines.
 *
 * @throws InputError `formFaulty` where a text is not closed, or what stands there is no keyword
 */
export function pxParts(text: string, refuse: RefuseForm): PxParts {
  const keywords: PxKeyword[] = [];
  let at = 0;
  let line = 1;
  const fail = () => refuse({ kind: 'atLine', line });
  const skipBlank = (): void => {
    for (; at < text.length && /\s/u.test(text.charAt(at)); at++) if (text[at] === '\n') line++;
  };
  const quotedText = (): string => {
    const end = text.indexOf('"', at + 1);
    if (end < 0) throw fail();
    const said = text.slice(at + 1, end);
    line += said.split('\n').length - 1;
    at = end + 1;
    return said;
  };
  const nameAt = /[A-Z][A-Z0-9_-]*/uy;
  const wordAt = /[^\s",;()=[\]]+/uy;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  for (skipBlank(); at < text.length; skipBlank()) {
    const began = line;
    const name = take(nameAt);
    if (name === '') throw fail();
    let language = '';
    const of: string[] = [];
    skipBlank();
    if (text[at] === '[') {
      at++;
      language = take(wordAt);
      if (text[at++] !== ']') throw fail();
      skipBlank();
    }
    if (text[at] === '(') {
      do {
        at++;
        skipBlank();
        of.push(text[at] === '"' ? quotedText() : take(wordAt));
        skipBlank();
      } while (text[at] === ',');
      if (text[at++] !== ')') throw fail();
      skipBlank();
    }
    if (text[at++] !== '=') throw fail();
    skipBlank();
    if (name === 'DATA') {
      const to = endOfData(text, at);
      if (to < 0) throw refuse({ kind: 'missing', what: 'DATA=…;' });
      return { keywords, data: { from: at, to, line } };
    }
    if (keywords.length >= MOST_KEYWORDS)
      throw refuse({ kind: 'tooManyCells', cells: keywords.length + 1, most: MOST_KEYWORDS });
    keywords.push({ name, language, of, values: valuesFrom(), line: began });
  }
  return { keywords, data: null };

  function valuesFrom(): readonly string[] {
    const values: string[] = [];
    let isNew = true;
    for (skipBlank(); text[at] !== ';'; skipBlank()) {
      if (at >= text.length) throw fail();
      if (text[at] === ',') {
        at++;
        isNew = true;
      } else if (text[at] === '"') {
        const said = quotedText();
        // A long text goes on in the next quotation marks.
        if (isNew) values.push(said);
        else values.push(`${values.pop() ?? ''}${said}`);
        isNew = false;
      } else if (text[at] === '(') {
        // `TLIST(A1,"2015"-"2020")`: the list of years stands behind it where it is needed.
        const end = text.indexOf(')', at);
        if (end < 0) throw fail();
        at = end + 1;
      } else {
        const word = take(wordAt);
        if (word === '') throw fail();
        values.push(word);
        isNew = false;
      }
    }
    at++;
    return values;
  }
}

/** The first semicolon outside quotation marks. */
function endOfData(text: string, from: number): number {
  let isQuoted = false;
  for (let at = from; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 34) isQuoted = !isQuoted;
    else if (sign === 59 && !isQuoted) return at;
  }
  return -1;
}
