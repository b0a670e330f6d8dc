import { error, type Finding } from './finding';
import type { ManifestContext } from './manifest-context';
import { all, child, NAMESPACES, textIn, xsiType } from './xml';

/** Sets every Excel that we support has (design: the requirement floor). Newer API is asked for in the code, not here. */
const REQUIRED_SETS: Readonly<Record<string, string>> = { SharedRuntime: '1.1' };

/** Who the add-in is and what it asks for: kind, id, version, names, addresses, host, requirement sets, permission. */
export function checkIdentity(root: Element, context: ManifestContext): Finding[] {
  return [
    ...checkKind(root, context),
    ...checkIdAndVersion(root, context),
    ...checkTexts(root, context),
    ...checkNeeds(root, context),
  ];
}

function checkKind(root: Element, { name }: ManifestContext): Finding[] {
  if (
    root.localName === 'OfficeApp' &&
    root.namespaceURI === NAMESPACES.base &&
    xsiType(root) === 'TaskPaneApp'
  )
    return [];
  return [
    error(
      name,
      'is not a task pane add-in',
      `the root must be <OfficeApp xsi:type="TaskPaneApp"> in ${NAMESPACES.base}`,
    ),
  ];
}

function checkIdAndVersion(root: Element, { name }: ManifestContext): Finding[] {
  const findings: Finding[] = [];
  const id = textIn(child(root, 'Id'));
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    findings.push(
      error(
        `${name}: <Id>`,
        `"${id}" is not a GUID`,
        'put back the id the add-in has always had; it must never change',
      ),
    );
  }
  const version = textIn(child(root, 'Version'));
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(version)) {
    findings.push(error(`${name}: <Version>`, `"${version}" is not four numbers`, 'write it like 1.0.0.0'));
  } else if (version.startsWith('0.')) {
    findings.push(
      error(
        `${name}: <Version>`,
        `${version} is below 1.0, which Microsoft's validator refuses ("Manifest Version Too Low")`,
        "begin at 1.0.0.0; the number is the manifest's own, not that of package.json",
      ),
    );
  }
  return findings;
}

function checkTexts(root: Element, { name, address }: ManifestContext): Finding[] {
  const findings: Finding[] = [];
  if (textIn(child(root, 'ProviderName')) === '')
    findings.push(error(`${name}: <ProviderName>`, 'is missing', 'name who stands behind the add-in'));
  for (const [element, longest] of [
    ['DisplayName', 125],
    ['Description', 250],
  ] as const) {
    const at = child(root, element);
    const texts =
      at === undefined
        ? []
        : [
            at.getAttribute('DefaultValue') ?? '',
            ...all(at, 'Override').map((o) => o.getAttribute('Value') ?? ''),
          ];
    if (texts.length === 0)
      findings.push(error(`${name}: <${element}>`, 'is missing', 'every add-in has one'));
    for (const text of texts) {
      if (text === '' || text.length > longest) {
        findings.push(
          error(
            `${name}: <${element}>`,
            `has ${text.length} characters: "${text}"`,
            `1–${longest} are allowed`,
          ),
        );
      }
    }
  }
  for (const element of ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl']) {
    findings.push(
      ...checkAddress(name, element, child(root, element)?.getAttribute('DefaultValue'), address),
    );
  }
  const page = child(root, 'DefaultSettings', 'SourceLocation');
  findings.push(...checkAddress(name, 'SourceLocation', page?.getAttribute('DefaultValue'), address));
  return findings;
}

function checkNeeds(root: Element, { name }: ManifestContext): Finding[] {
  const findings: Finding[] = [];
  if (child(root, 'Hosts', 'Host')?.getAttribute('Name') !== 'Workbook') {
    findings.push(error(`${name}: <Hosts>`, 'does not name Excel', 'write <Host Name="Workbook"/>'));
  }
  const sets = all(root, 'Set');
  for (const [set, version] of Object.entries(REQUIRED_SETS)) {
    if (!sets.some((s) => s.getAttribute('Name') === set && s.getAttribute('MinVersion') === version)) {
      findings.push(
        error(
          `${name}: <Requirements>`,
          `does not ask for ${set} ${version}`,
          `write <Set Name="${set}" MinVersion="${version}"/>, so that an Excel without it does not offer the add-in`,
        ),
      );
    }
  }
  for (const set of sets) {
    const asked = set.getAttribute('Name') ?? '';
    if (!(asked in REQUIRED_SETS)) {
      findings.push(
        error(
          `${name}: <Set ${asked}>`,
          'keeps the add-in away from Excel versions we support',
          'ask for it in the code with isSetSupported instead',
        ),
      );
    }
  }
  if (textIn(child(root, 'Permissions')) !== 'ReadWriteDocument') {
    findings.push(
      error(
        `${name}: <Permissions>`,
        `is "${textIn(child(root, 'Permissions'))}"`,
        'ReadWriteDocument is what reading data and writing tables needs; custom functions hang on the web with less',
      ),
    );
  }
  return findings;
}

function checkAddress(
  name: string,
  element: string,
  value: string | null | undefined,
  address: string,
): Finding[] {
  if (value === null || value === undefined)
    return [error(`${name}: <${element}>`, 'is missing', `write one that begins with ${address}`)];
  if (value.startsWith(address)) return [];
  return [
    error(`${name}: <${element}>`, `"${value}" is not an address of ours`, `it must begin with ${address}`),
  ];
}
