import { sumBlocks } from '../cube/look-up';
import type { Cube, CubePlane } from '../cube/types';
import type { ReportingOfYear } from '../regions/reporting';
import type { RegionSum } from './region-sums';

/**
 * The groups of a grouping column in one year ([REG-9]): inside land (level = the header), and, where kommuner are known,
 * inside each kommune (level = `kommune/` and the header, code `0301/Enhet A`). Values are kept as written; empty ones form
 * a group with code ''. Kommuner that are left out or stand in another's line are treated as in every aggregate.
 */
export function sumsOfGroups(
  cube: Cube,
  plane: CubePlane,
  year: number,
  reporting: ReportingOfYear | null,
  municipalityName: (code: string) => string,
): { readonly inCountry: readonly RegionSum[]; readonly inMunicipalities: readonly RegionSum[] } {
  const level = plane.column ?? '';
  const lines = lineOfRows(reporting);
  const besides = new Set(
    (reporting?.besides ?? []).flatMap(({ line }) =>
      line.rows.map((rows) => `${rows.year}|${rows.municipality}`),
    ),
  );
  const byValue = new Map<string, number[]>();
  const byLine = new Map<string, Map<string, number[]>>();
  plane.blocks.forEach((block, number) => {
    const key = `${block.year}|${block.municipality}`;
    const line = reporting && block.municipality !== '' ? lines.get(key) : undefined;
    const counts =
      block.municipality === '' || !reporting ? block.year === year : line !== undefined || besides.has(key);
    if (!counts) return;
    push(byValue, block.value, number);
    if (line === undefined) return;
    const values = byLine.get(line) ?? new Map<string, number[]>();
    byLine.set(line, values);
    push(values, block.value, number);
  });
  const sum = (blocks: readonly number[]) => ({
    kind: 'counts' as const,
    counts: sumBlocks(plane, cube.blockLength, blocks),
    blocks,
  });
  return {
    inCountry: sorted(byValue).map(([value, blocks]) => ({
      level,
      code: value,
      name: value,
      coverage: null,
      figures: sum(blocks),
    })),
    inMunicipalities: sorted(byLine).flatMap(([code, values]) =>
      sorted(values).map(([value, blocks]) => ({
        level: `kommune/${level}`,
        code: `${code}/${value}`,
        name: `${municipalityName(code)} – ${value}`,
        coverage: null,
        figures: sum(blocks),
      })),
    ),
  };
}

/** Which kommune's line the rows of a year and kommune belong to. */
function lineOfRows(reporting: ReportingOfYear | null): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const [code, line] of reporting?.lines ?? []) {
    for (const rows of line.rows) lines.set(`${rows.year}|${rows.municipality}`, code);
  }
  return lines;
}

function push(map: Map<string, number[]>, key: string, block: number): void {
  const blocks = map.get(key);
  if (blocks) blocks.push(block);
  else map.set(key, [block]);
}

function sorted<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
