/**
 * Writes src/definitions/indicator.schema.json from the author form in src/core/definitions/author-form.ts. Run it when
 * that form changes (test/definitions.test.ts tells when it was forgotten), from the top of the checkout:
 *
 *   npx esbuild scripts/definition-schema.ts --bundle --platform=node --packages=external | node
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { definitionSchema } from '../src/core/definitions/schema';

const FILE = 'src/definitions/indicator.schema.json';

async function writeSchema(): Promise<void> {
  const style = await resolveConfig(FILE);
  writeFileSync(FILE, await format(JSON.stringify(definitionSchema()), { ...style, filepath: FILE }));
}

void writeSchema();
