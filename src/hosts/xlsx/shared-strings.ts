import { ArchiveError } from './archive-error';
import { element, type ElementReader } from './xml/element-reader';
import { richText } from './rich-text';

/** Signs, and so many for each text, that the shared strings of a workbook may take up in memory. */
const MOST = 1 << 28;
const EACH = 40;

/** Reads the part of the shared strings (CT_Sst): a list, by whose index cells name their text. */
export function sharedStringsReader(take: (texts: readonly string[]) => void): ElementReader {
  const texts: string[] = [];
  let size = 0;
  const item = richText((text) => {
    size += text.length + EACH;
    if (size > MOST) throw new ArchiveError('too many shared texts');
    texts.push(text);
  });
  return element({ child: (name) => (name === 'si' ? item : null), end: () => take(texts) });
}
