/** What a sheet of verdicts says of how it came about. */
export interface VerdictSettings {
  /** What the user calls the published table. */
  readonly published: string;
  /** What the user calls the data it was held against; null for none. */
  readonly data: string | null;
  /** The choices the data were counted with; null for none, and where an earlier version wrote the sheet. */
  readonly counted: string | null;
}

/** The settings as they are kept with the sheet. */
export function verdictSettings(settings: VerdictSettings): string {
  return JSON.stringify(settings);
}

/** Reads the settings of a sheet; null when it is none of verdicts. */
export function readVerdictSettings(settings: string): VerdictSettings | null {
  try {
    const value: unknown = JSON.parse(settings);
    if (typeof value !== 'object' || value === null || !('published' in value)) return null;
    const { data, counted } = value as { readonly data?: unknown; readonly counted?: unknown };
    return {
      published: String(value.published),
      data: typeof data === 'string' ? data : null,
      counted: typeof counted === 'string' ? counted : null,
    };
  } catch {
    return null;
  }
}
