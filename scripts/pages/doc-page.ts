import { framed } from './frame';

/**
 * A document of docs/ as a page of the hosting. Links to other documents (`install.md`) become links to their pages, and every heading
 * can be linked to. Throws when the document has no first-level heading to serve as title.
 */
export async function docPage(markdown: string): Promise<string> {
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (title === undefined)
    throw new Error('A document needs a first-level heading; it becomes the title of its page');
  const { marked } = await import('marked'); // an ES module, which scripts loaded by require can only import so
  const html = marked.parse(markdown, { async: false });
  return framed(
    `${title} – IPLOS`,
    'nb',
    withAnchors(html).replace(/href="([\w-]+)\.md(#[\w-]+)?"/g, 'href="$1.html$2"'),
  );
}

function withAnchors(html: string): string {
  return html.replace(/<h([23])>(.*?)<\/h\1>/g, (_, level: string, text: string) => {
    const id = text
      .replace(/<[^>]+>/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    return `<h${level} id="${id}">${text}</h${level}>`;
  });
}
