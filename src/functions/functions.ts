import { indicatorFiles } from '../definitions';

/**
 * The indicators that IPLOS knows: one row each with id, title and version, under a header row.
 * @customfunction INDICATORS INDICATORS
 * @returns {string[][]} id, title and version of each indicator.
 */
export function indicators(): string[][] {
  return [['id', 'tittel', 'versjon'], ...indicatorFiles.map((file) => rowOf(file))];
}

function rowOf(file: unknown): string[] {
  const { id, title, version } = file as { id: string; title: { nb: string }; version: string };
  return [id, title.nb, version];
}
