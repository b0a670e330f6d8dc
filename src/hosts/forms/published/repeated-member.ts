/**
 * The first member that stands twice in one object of a JSON text; null where none does. JSON.parse takes the last in silence, so which of two
 * figures were read would depend on the reader.
 *
 * @param text valid JSON
 */
export function repeatedMember(text: string): string | null {
  /** The names met in each open object; null for a list. */
  const open: (Set<string> | null)[] = [];
  let mayBeName = false;
  for (const { 0: token } of text.matchAll(/"(?:[^"\\]|\\[^])*"|[{}[\],:]/gu)) {
    switch (token) {
      case '{':
        open.push(new Set());
        mayBeName = true;
        break;
      case '[':
        open.push(null);
        mayBeName = false;
        break;
      case '}':
      case ']':
        open.pop();
        mayBeName = false;
        break;
      case ',':
        mayBeName = open.at(-1) instanceof Set;
        break;
      case ':':
        mayBeName = false;
        break;
      default: {
        const names = open.at(-1);
        if (!mayBeName || !names) break;
        const name = JSON.parse(token) as string;
        if (names.has(name)) return name;
        names.add(name);
        mayBeName = false;
      }
    }
  }
  return null;
}
