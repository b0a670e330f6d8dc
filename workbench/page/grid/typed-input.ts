/** What a person typed, in the way the simulated Excel reads input: numbers the English way ("1,5" → "1.5", "12,5 %" → "12.5%"). */
export function typedInput(text: string, language: string): string {
  if (text.startsWith('=') || text.startsWith("'")) return text;
  const compact = text.trim().replace(/\s+%$/, '%');
  if (!language.startsWith('en') && /^[+-]?\d*,\d+%?$/.test(compact)) return compact.replace(',', '.');
  return /^[+-]?\d+([.]\d+)?%$/.test(compact) ? compact : text;
}
