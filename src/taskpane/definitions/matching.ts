import { measureFacts, measureSentence, sheetFieldLabel, type Indicator, type Language } from '../../core';

/** The parts of a definition that fit what was looked for; all of it when nothing was. */
export interface Matching {
  readonly indicator: Indicator;
  readonly measures: readonly { readonly number: number; readonly text: string }[];
  readonly fields: readonly { readonly number: number; readonly label: string; readonly text: string }[];
}

/**
 * Looks for words in a definition, blind to case and accents: every word must be in the same measure or field, its label or the
 * indicator's title. A measure's number finds it, with or without a or b.
 */
export function matching(indicator: Indicator, query: string, language: Language): Matching {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const title = folded(indicator.title[language]);
  const isFound = (text: string): boolean => {
    const all = folded(text);
    return words.every((word) => all.includes(word) || title.includes(word));
  };
  const measures = Array.from({ length: 16 }, (_, index) => ({
    number: index + 1,
    text: measureSentence(measureFacts(indicator, index + 1))[language],
  }));
  const fields = indicator.sheet.map(({ number, text }) => ({
    number,
    label: sheetFieldLabel(number)[language],
    text: text[language],
  }));
  const number = /^(\d{1,2})[ab]?$/.exec(folded(query).trim())?.[1];
  if (number !== undefined && Number(number) >= 1 && Number(number) <= 16) {
    return { indicator, measures: measures.filter((one) => one.number === Number(number)), fields: [] };
  }
  return {
    indicator,
    measures: measures.filter((one) => isFound(one.text)),
    fields: fields.filter((one) => isFound(`${one.label} ${one.text}`)),
  };
}

function folded(text: string): string {
  return text.toLowerCase().replace(/ø/g, 'o').replace(/æ/g, 'ae').normalize('NFD').replace(/\p{M}/gu, '');
}
