/**
 * A printed cell without the marks of its footnotes: "84,4 1)", "84,4¹", "84,4*" and "84,4 a)" are 84,4. A number alone needs a space
 * before it, since "84,41)" may be either.
 */
export function withoutFootnotes(text: string): string {
  const bare = text.replace(MARKS, '');
  return bare.trim() === '' ? text : bare;
}

/** A header without the marks of its footnotes. The letter of a måltall ("1a)", "Måltall 5 b)") is none. */
export function withoutHeaderFootnotes(header: string): string {
  return /\d\s*[ab]\)?\s*$/iu.test(header) ? header : withoutFootnotes(header);
}

const MARKS =
  /(?:\s*(?:\*+|[†‡]|[¹²³⁰⁴-⁹]+|\([a-mo-z]\)|(?<![\p{L}(])[a-z]\)|\[\d{1,2}\]|\(\d{1,2}\))|\s+\d{1,2}\))+\s*$/iu;
