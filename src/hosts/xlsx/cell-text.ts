import { decodeXml, elementsIn } from './xml-elements';

/**
 * The text of a shared or inline string (`<t>`, or several in runs `<r>`), without the phonetic guide `<rPh>` that Asian
 * texts carry. Spreadsheet escapes such as `_x000D_` are resolved (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */
export function cellText(body: string): string {
  const spoken = body.includes('rPh') ? body.replace(/<(\w+:)?rPh\b[\s\S]*?<\/\1?rPh>/g, '') : body;
  let text = '';
  for (const part of elementsIn(spoken, 't')) text += decodeXml(part.body);
  return unescapeString(text);
}

/** Resolves `_xHHHH_`, the way spreadsheets write signs that XML cannot hold. */
export function unescapeString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
