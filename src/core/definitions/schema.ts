import * as z from 'zod';
import { authorForm } from './author-form';

/**
 * The author form as a JSON Schema, for the editors authors write in: it completes keys and marks what is wrong while
 * they type. parseIndicator checks the same form and, beyond it, the meaning.
 */
export function definitionSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(authorForm, { io: 'input' });
}
