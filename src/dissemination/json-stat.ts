import { signOf } from '../layout';
import { cubeCells } from './cube-cells';
import type { Release, ReleasedCategory } from './release';
import { disseminationText } from './words/dissemination';

/**
 * A release as a JSON-stat dataset of version 2.0 (json-stat.org/full) in the shape of Statistics Norway's: codes and labels, units with
 * decimals, null with a sign in `status` where there is no figure.
 *
 * @param release one whose rows all have a year
 */
export function jsonStat(release: Release): string {
  const { figures, regions, ageGroups, years } = release;
  const text = disseminationText(release.language);
  const indicators = release.indicators.map(({ id, title }) => ({
    code: id,
    label: title[release.language],
  }));
  const metrics = figures.map(({ id, label }) => ({ code: id, label }));
  const times = years.map((year) => ({ code: String(year), label: String(year) }));
  const units = figures.map(({ id, unit, decimals }) => [id, { base: text.units[unit], decimals }] as const);
  const dimensions = [
    { id: 'Indikator', label: text.indicator, categories: indicators },
    { id: 'Region', label: text.region, categories: regions },
    { id: 'Alder', label: text.ageGroup, categories: ageGroups },
    { id: 'ContentsCode', label: text.figure, categories: metrics, unit: Object.fromEntries(units) },
    { id: 'Tid', label: text.year, categories: times },
  ];
  const value: (number | null)[] = [];
  const status: Record<string, string> = {};
  for (const cell of cubeCells(release)) {
    const sign = cell.text === null ? signOf(cell.status) : null;
    if (sign !== null) status[value.length] = sign;
    value.push(cell.text === null ? null : Number(cell.text));
  }
  const dataset = {
    version: '2.0',
    class: 'dataset',
    label: release.title,
    source: `${release.source}. ${release.program}`,
    updated: release.time,
    note: [...release.notes, text.outsideYear, text.fingerprintNote(release.fingerprint)],
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ categories }) => categories.length),
    role: { time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] },
    dimension: Object.fromEntries(
      dimensions.map(({ id, label, categories, unit }) => [
        id,
        { label, category: { ...categoryOf(categories), ...(unit && { unit }) } },
      ]),
    ),
    value,
    status,
    extension: {
      iplos: {
        definitions: release.indicators.map(({ id, version }) => ({ id, version })),
        program: release.program,
        source: release.source,
        fingerprint: release.fingerprint,
      },
    },
  };
  return `${JSON.stringify(dataset)}\n`;
}

/** The codes as a list, since an object would put those that look like numbers first, whatever their order. */
function categoryOf(categories: readonly ReleasedCategory[]) {
  return {
    index: categories.map(({ code }) => code),
    label: Object.fromEntries(categories.map(({ code, label }) => [code, label])),
  };
}
