import { InputError } from '../host';

/**
 * Turns an operating system's error about a file into one the user understands; an InputError stays what it is.
 *
 * @param file path as the user wrote it
 * @returns the error to throw; errors that are not about files come back unchanged
 */
export function fileError(file: string, error: unknown): unknown {
  if (error instanceof InputError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
  switch (code) {
    case null:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputError(file === '-' ? { kind: 'standardInput' } : { kind: 'fileMissing', file });
    case 'EISDIR':
      return new InputError({ kind: 'fileIsFolder', file });
    case 'EBUSY':
      return new InputError({ kind: 'fileInUse', file });
    case 'EACCES':
    case 'EPERM':
      return new InputError({ kind: 'fileNotAllowed', file });
    default:
      return /^E[A-Z0-9]+$/.test(code)
        ? new InputError({ kind: 'fileUnreadable', file, reason: code })
        : error;
  }
}
