/** What a form of a publisher's holds: figures by dimensions, as JSON-stat and PX have them. */
export interface PublishedDataset {
  readonly title: string;
  /** Publisher; empty where it is not said. */
  readonly source: string;
  /** When it was last changed, as written; empty where it is not said. */
  readonly updated: string;
  readonly dimensions: readonly DatasetDimension[];
  /** What each cell prints – a figure or a sign – the last dimension fastest; empty where nothing is given. */
  readonly cells: readonly string[];
  /** Where each cell stands in its file: `x.json value[71]`, `x.px:92:3` (line and column). */
  readonly addressOf: (cell: number) => string;
  readonly notes: readonly string[];
}

/** What the figures are divided by. */
export interface DatasetDimension {
  readonly label: string;
  readonly role: 'time' | 'region' | 'metric' | 'other';
  readonly categories: readonly DatasetCategory[];
}

/** One value of a dimension. */
export interface DatasetCategory {
  readonly code: string;
  readonly label: string;
}

/** The role of a dimension that says none, by its id and label. */
export function roleByName(...names: readonly string[]): DatasetDimension['role'] {
  const plain = names.map((name) => name.trim().toLowerCase());
  if (plain.some((name) => /^(?:tid|time|aar|år|year|period[e]?)$/u.test(name))) return 'time';
  if (plain.some((name) => REGION.test(name))) return 'region';
  return plain.some((name) =>
    /^(?:contentscode|contents|measure_type|statistikkvariabel|måltall)$/u.test(name),
  )
    ? 'metric'
    : 'other';
}

const REGION =
  /^(?:region|regioner|geo|geografi|kommune[r]?|fylke[r]?|område|sted|bosted|location|area|kommune og fylke)$/u;

/** A figure with at least so many decimals, as it is printed: 54 with one is "54.0". What has more keeps them. */
export function printed(value: string, decimals: number | null): string {
  if (decimals === null || decimals <= 0 || !/^-?\d+(?:\.\d+)?$/.test(value)) return value;
  const [whole = '', behind = ''] = value.split('.');
  return `${whole}.${behind.padEnd(Math.min(decimals, 10), '0')}`;
}

/** Whether a text that is to be a sign could be taken for a figure. */
export function looksLikeNumber(text: string): boolean {
  return /\d/u.test(text);
}
