import { checkIcons } from './check-icons';
import { checkIdentity } from './check-identity';
import { checkLocales } from './check-locales';
import { checkOrder } from './check-order';
import { checkResources } from './check-resources';
import { checkRibbon } from './check-ribbon';
import { checkSharedRuntime } from './check-shared-runtime';
import { error, type Finding } from './finding';
import type { ManifestContext } from './manifest-context';
import { parseXml } from './xml';

/** All offline checks of one manifest: what Excel rejects, or worse, what it loads and then silently leaves out. */
export function checkManifest(text: string, context: ManifestContext): Finding[] {
  const parsed = parseXml(text);
  if (parsed.kind === 'error') {
    return [
      error(
        context.name,
        `is not well-formed XML: ${parsed.message}`,
        'mend the XML at the place the parser names',
      ),
    ];
  }
  return [
    checkOrder,
    checkIdentity,
    checkSharedRuntime,
    checkResources,
    checkLocales,
    checkRibbon,
    checkIcons,
  ].flatMap((check) => check(parsed.root, context));
}
