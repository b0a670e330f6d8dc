/**
 * Breaks a line at spaces so that it fits.
 *
 * @param hang what the lines after the first begin with
 * @param lead what the first line begins with
 */
export function wrapped(line: string, width: number, hang: string, lead = ''): string[] {
  const lines: string[] = [];
  let current = lead;
  let isEmpty = true;
  for (const word of line.split(' ')) {
    if (!isEmpty && current.length + 1 + word.length > width) {
      lines.push(current);
      current = hang;
      isEmpty = true;
    }
    current += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, current];
}
