/** Takes a document in pieces and gives back what it says. */
export interface PlainXml {
  readonly take: (piece: string) => string;
  /** What was held back because it could have been the beginning of a mark. */
  readonly end: () => string;
}

/**
 * Takes comments and processing instructions out of XML and writes CDATA sections as ordinary text, so that nobody after it need
 * know them: what stands in a comment is not in the sheet, and a section can hold what looks like a tag (XML 1.0, 2.5–2.7). Pieces may be
 * cut anywhere. One without such a mark, nearly every one, is handed on as it is.
 */
export function plainXml(): PlainXml {
  let held = '';
  let inside: Mark | null = null;
  const take = (piece: string): string => {
    const text = held + piece;
    const parts: string[] = [];
    let at = 0;
    for (;;) {
      if (inside === null) {
        const found = nextMark(text, at);
        parts.push(text.slice(at, found.at));
        at = found.at + (found.mark?.open.length ?? 0);
        inside = found.mark;
        if (inside === null) break;
      }
      const close = text.indexOf(inside.close, at);
      // The end may be cut: as many signs as could begin it wait for the next piece.
      const end = close < 0 ? Math.max(at, text.length - inside.close.length + 1) : close;
      if (inside === CDATA) parts.push(escaped(text.slice(at, end)));
      at = end;
      if (close < 0) break;
      at += inside.close.length;
      inside = null;
    }
    held = text.slice(at);
    return parts.join('');
  };
  return {
    take,
    end: () => (inside === null ? held : inside === CDATA ? escaped(held) : ''),
  };
}

interface Mark {
  readonly open: string;
  readonly close: string;
}

const CDATA: Mark = { open: '<![CDATA[', close: ']]>' };
const MARKS: readonly Mark[] = [{ open: '<!--', close: '-->' }, CDATA, { open: '<?', close: '?>' }];
const ANY_MARK = /<(?:!--|!\[CDATA\[|\?)/g;

/** The next mark from a position on, or where the text ends as far as it is sure that it holds none. */
function nextMark(text: string, from: number): { readonly at: number; readonly mark: Mark | null } {
  // Nearly every piece has neither sign; to look for one sign is many times quicker than to look for two.
  if (from > 0 || text.includes('!') || text.includes('?')) {
    ANY_MARK.lastIndex = from;
    const found = ANY_MARK.exec(text);
    const mark = found && MARKS.find(({ open }) => open === found[0]);
    if (found && mark) return { at: found.index, mark };
  }
  const last = text.lastIndexOf('<');
  const isCut = last >= from && MARKS.some(({ open }) => open.startsWith(text.slice(last)));
  return { at: isCut ? last : text.length, mark: null };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
