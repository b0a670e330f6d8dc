/**
 * Breaks text into lines of at most `width` characters at spaces; a longer word stands alone on its line. Line breaks in the
 * text hold. Empty text is one empty line.
 */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // Only the plain space is a place to break: a no-break space stands inside a number. A per cent sign stays with its number.
  for (const word of paragraph.split(/ (?!%)/).filter((one) => one !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
