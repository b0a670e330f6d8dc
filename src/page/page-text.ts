import { printedCell } from '../layout';
import type { PageBlock, PageDocument, PageTable } from './document';

/** A page as plain text or Markdown: tables have bars between their cells in both. */
export function pageAsText(page: PageDocument, form: 'text' | 'markdown'): string {
  const isMarkdown = form === 'markdown';
  const parts = [
    isMarkdown ? `# ${page.title}` : page.title,
    page.subtitle,
    ...page.blocks.flatMap((block) => blockText(block, page, isMarkdown)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: PageBlock, page: PageDocument, isMarkdown: boolean): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [isMarkdown ? `## ${block.text}` : block.text];
    case 'paragraph':
      return [block.text];
    case 'list':
      return [block.items.map((item) => `- ${item}`).join('\n')];
    case 'picture':
      return [block.caption];
    case 'table':
      return [block.caption, tableText(block.table, page), ...pageTableLines(block.table)];
  }
}

function tableText({ columns, rows }: PageTable, { language }: PageDocument): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [
    line(columns.map(({ header }) => header)),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => printedCell(cell, language)))),
  ].join('\n');
}

/** The signs a table shows, each with its meaning, and its notes. */
export function pageTableLines({ legend, notes }: PageTable): readonly string[] {
  const signs = legend.map(({ sign, meaning }) => `${sign} = ${meaning}`).join('; ');
  return [...(signs === '' ? [] : [signs]), ...notes];
}

/** Pages as JSON, all that stands on them as data. */
export function pagesAsJson(pages: readonly PageDocument[]): string {
  return `${JSON.stringify({ form: 2, pages }, null, 1)}\n`;
}
