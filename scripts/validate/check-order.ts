import { error, type Finding } from './finding';
import type { ManifestContext } from './manifest-context';
import { all, child, named } from './xml';

/** Children in the order the manifest's schema demands; Excel refuses a manifest whose elements are right but out of order. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['OverriddenByRibbonApi', 'Label', 'Icon', 'Control'],
  Control: ['OverriddenByRibbonApi', 'Label', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

/** Finds children out of their order, and children that do not belong. */
export function checkOrder(root: Element, { name }: ManifestContext): Finding[] {
  const overrides = child(root, 'VersionOverrides');
  const parents = overrides === undefined ? [root] : [root, overrides, ...all(overrides, '*')];
  return parents.flatMap((parent) => childOrder(parent, name));
}

function childOrder(parent: Element, name: string): Finding[] {
  const order = ORDER[parent.localName];
  if (order === undefined) return [];
  const findings: Finding[] = [];
  let furthest = 0;
  for (const element of parent.children) {
    const place = order.indexOf(element.localName);
    const where = `${name}: ${named(parent)}`;
    if (place < 0) {
      findings.push(
        error(where, `<${element.nodeName}> does not belong here`, `allowed are ${order.join(', ')}`),
      );
    } else if (place < furthest) {
      findings.push(error(where, `<${element.nodeName}> comes too late`, `the order is ${order.join(', ')}`));
    }
    furthest = Math.max(furthest, place);
  }
  return findings;
}
