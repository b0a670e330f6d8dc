import { error, warning, type Finding } from './finding';
import type { ManifestContext } from './manifest-context';
import { all, named } from './xml';

/** Longest resource id Excel takes. */
const LONGEST_ID = 32;
/** Longest texts Excel takes; a longer one makes it refuse the manifest. */
const LONGEST = { ShortStrings: 125, LongStrings: 250 } as const;

/** Which shelf of <Resources> an element's resid must be on, by the element's name; everything else names an address. */
const SHELF: Readonly<Record<string, readonly string[]>> = {
  Image: ['Images'],
  Label: ['ShortStrings'],
  Title: ['ShortStrings'],
  Namespace: ['ShortStrings'],
  Description: ['LongStrings'],
};

/** Every resid resolves on the right shelf, ids are short and unique, texts fit, and every address is https and at our own host. */
export function checkResources(root: Element, context: ManifestContext): Finding[] {
  const resources = all(root, 'Resources')[0];
  if (resources === undefined)
    return [error(context.name, 'has no <Resources>', 'texts and addresses are declared there')];
  return [
    ...checkIds(resources, context),
    ...checkUses(root, resources, context),
    ...checkValues(resources, context),
  ];
}

function entries(resources: Element): Element[] {
  return [...resources.children].flatMap((shelf) => [...shelf.children]);
}

function checkIds(resources: Element, { name }: ManifestContext): Finding[] {
  const seen = new Set<string>();
  return entries(resources).flatMap((entry) => {
    const id = entry.getAttribute('id') ?? '';
    const findings: Finding[] = [];
    if (id === '' || id.length > LONGEST_ID) {
      findings.push(
        error(
          `${name}: ${named(entry)}`,
          `its id has ${id.length} characters`,
          `1–${LONGEST_ID} are allowed`,
        ),
      );
    }
    if (seen.has(id))
      findings.push(
        error(`${name}: ${named(entry)}`, 'its id is used twice', 'give each resource its own id'),
      );
    seen.add(id);
    return findings;
  });
}

function checkUses(root: Element, resources: Element, { name }: ManifestContext): Finding[] {
  const shelfOf = new Map(
    entries(resources).map((e) => [e.getAttribute('id') ?? '', e.parentElement?.localName ?? '']),
  );
  const findings: Finding[] = [];
  const used = new Set<string>();
  for (const element of all(root, '*')) {
    const resid = element.getAttribute('resid');
    if (resid === null) continue;
    used.add(resid);
    const shelf = shelfOf.get(resid);
    const wanted = SHELF[element.localName] ?? ['Urls'];
    if (shelf === undefined) {
      findings.push(
        error(
          `${name}: ${named(element)}`,
          'names a resource that is not there',
          `add "${resid}" under <bt:${wanted[0] ?? ''}>`,
        ),
      );
    } else if (!wanted.includes(shelf)) {
      findings.push(
        error(
          `${name}: ${named(element)}`,
          `names a resource under <bt:${shelf}>`,
          `it must be under <bt:${wanted[0] ?? ''}>`,
        ),
      );
    }
  }
  for (const id of shelfOf.keys()) {
    if (!used.has(id))
      findings.push(warning(`${name}: resource ${id}`, 'is never used', 'remove it, or use it'));
  }
  return findings;
}

function checkValues(resources: Element, { name, address }: ManifestContext): Finding[] {
  const findings: Finding[] = [];
  for (const entry of entries(resources)) {
    const shelf = entry.parentElement?.localName ?? '';
    const values = [
      entry.getAttribute('DefaultValue'),
      ...[...entry.children].map((o) => o.getAttribute('Value')),
    ];
    for (const value of values) {
      const where = `${name}: ${named(entry)}`;
      if (value === null || value === '')
        findings.push(error(where, 'has an empty value', 'give DefaultValue and every Value a text'));
      else if (shelf === 'ShortStrings' || shelf === 'LongStrings')
        findings.push(...checkLength(where, value, LONGEST[shelf]));
      else findings.push(...checkHost(where, value, address));
    }
  }
  return findings;
}

function checkLength(where: string, value: string, longest: number): Finding[] {
  return value.length <= longest
    ? []
    : [error(where, `"${value}" has ${value.length} characters`, `at most ${longest} are allowed`)];
}

/** Page, script and metadata must be at one host, and the store wants https throughout. */
function checkHost(where: string, value: string, address: string): Finding[] {
  if (value.startsWith(address)) return [];
  return [
    error(
      where,
      `"${value}" is not at the address of the add-in`,
      `it must be https and begin with ${address}`,
    ),
  ];
}
