import { error, type Finding } from './finding';
import type { ManifestContext } from './manifest-context';
import { all, child, named, NAMESPACES, textIn } from './xml';

/** Texts that are the same word in every language, and so need no override. */
const UNTRANSLATED = /^IPLOS$/;

/** Overrides are of the right kind, in whole language tags, never of the default language, and every text has the same languages. */
export function checkLocales(root: Element, { name }: ManifestContext): Finding[] {
  const defaultLocale = textIn(child(root, 'DefaultLocale'));
  const findings: Finding[] = [];
  if (!isTag(defaultLocale)) {
    findings.push(
      error(
        `${name}: <DefaultLocale>`,
        `"${defaultLocale}" is not a whole language tag`,
        'write language and country, e.g. nb-NO',
      ),
    );
  }
  const overrides = all(root, 'Override');
  for (const override of overrides) findings.push(...checkOverride(override, defaultLocale, name));
  const locales = new Set(overrides.map((o) => o.getAttribute('Locale') ?? ''));
  for (const entry of translatable(root)) findings.push(...checkLanguages(entry, locales, name));
  return findings;
}

function checkOverride(override: Element, defaultLocale: string, name: string): Finding[] {
  const parent = override.parentElement;
  const where = `${name}: ${parent === null ? '<Override>' : named(parent)}`;
  const locale = override.getAttribute('Locale') ?? '';
  const findings: Finding[] = [];
  if (parent !== null && override.namespaceURI !== parent.namespaceURI) {
    const prefixed = parent.namespaceURI === NAMESPACES.types ? '<bt:Override>' : '<Override>';
    findings.push(
      error(
        where,
        `holds <${override.nodeName}>`,
        `write ${prefixed}; with the wrong prefix Excel does not load the add-in`,
      ),
    );
  }
  if (!isTag(locale))
    findings.push(
      error(
        where,
        `Locale "${locale}" is not a whole language tag`,
        'write language and country, e.g. en-US',
      ),
    );
  if (locale.toLowerCase() === defaultLocale.toLowerCase()) {
    findings.push(
      error(where, `overrides the default language ${defaultLocale}`, 'put the text in DefaultValue instead'),
    );
  }
  return findings;
}

function checkLanguages(entry: Element, locales: ReadonlySet<string>, name: string): Finding[] {
  const has = [...entry.children].map((o) => o.getAttribute('Locale') ?? '');
  const where = `${name}: ${named(entry)}`;
  const twice = has.find((locale, i) => has.indexOf(locale) !== i);
  const missing = [...locales].filter((locale) => !has.includes(locale));
  return [
    ...(twice === undefined ? [] : [error(where, `has two texts for ${twice}`, 'keep one')]),
    ...(missing.length === 0
      ? []
      : [error(where, `has no text for ${missing.join(', ')}`, 'add an override for each')]),
  ];
}

/** Names, descriptions and texts; addresses only where the page itself is in a language. */
function translatable(root: Element): Element[] {
  const base = [child(root, 'DisplayName'), child(root, 'Description')].filter((e) => e !== undefined);
  const resources = all(root, 'Resources')[0];
  if (resources === undefined) return base;
  const strings = ['ShortStrings', 'LongStrings'].flatMap((shelf) => [
    ...(child(resources, shelf)?.children ?? []),
  ]);
  const urls = [...(child(resources, 'Urls')?.children ?? [])].filter((u) => u.children.length > 0);
  return [
    ...base,
    ...strings.filter(
      (s) => s.children.length > 0 || !UNTRANSLATED.test(s.getAttribute('DefaultValue') ?? ''),
    ),
    ...urls,
  ];
}

function isTag(locale: string): boolean {
  return /^[a-z]{2,3}-[A-Z]{2}$/i.test(locale);
}
