/** The operating system's word for an error (`ENOSPC`); null for an error of another kind, which is not about the file. */
export function systemCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^E[A-Z0-9]+$/.test(code) ? code : null;
}
