import { error, type Finding } from './finding';
import type { ManifestContext } from './manifest-context';
import { all, child, textIn, xsiType } from './xml';

/**
 * Functions, pane and ribbon share one runtime only when Runtime, Page, FunctionFile and every ShowTaskpane name the same resid.
 * With one of them different Excel starts several runtimes without a word, and the pane's data are not there for the functions.
 */
export function checkSharedRuntime(root: Element, { name }: ManifestContext): Finding[] {
  const host = all(root, 'Host').find((h) => xsiType(h) === 'Workbook');
  if (host === undefined) {
    return [
      error(
        `${name}: <VersionOverrides>`,
        'has no <Host xsi:type="Workbook">',
        'pane, functions and ribbon are declared there',
      ),
    ];
  }
  return [...checkRuntime(host, name), ...checkPages(host, name), ...checkFunctions(host, root, name)];
}

function checkRuntime(host: Element, name: string): Finding[] {
  const runtimes = all(host, 'Runtime');
  const findings: Finding[] = [];
  if (host.firstElementChild?.localName !== 'Runtimes') {
    findings.push(
      error(
        `${name}: <Host>`,
        'does not begin with <Runtimes>',
        'put <Runtimes> first; Excel ignores it elsewhere',
      ),
    );
  }
  if (runtimes.length !== 1 || runtimes[0]?.getAttribute('lifetime') !== 'long') {
    findings.push(
      error(
        `${name}: <Runtimes>`,
        'is not one runtime with lifetime="long"',
        'write one <Runtime resid="…" lifetime="long"/>',
      ),
    );
  }
  return findings;
}

function checkPages(host: Element, name: string): Finding[] {
  const shared = all(host, 'Runtime')[0]?.getAttribute('resid');
  const page = all(host, 'Page')[0];
  const uses: (readonly [string, Element | undefined])[] = [
    ['<Page>', page === undefined ? undefined : child(page, 'SourceLocation')],
    ['<FunctionFile>', all(host, 'FunctionFile')[0]],
    ...all(host, 'Action')
      .filter((a) => xsiType(a) === 'ShowTaskpane')
      .map((a) => ['<Action xsi:type="ShowTaskpane">', child(a, 'SourceLocation')] as const),
  ];
  if (uses.length < 3)
    return [error(name, 'has no button that opens the pane', 'add an <Action xsi:type="ShowTaskpane">')];
  return uses.flatMap(([what, element]) =>
    element !== undefined && element.getAttribute('resid') === shared
      ? []
      : [
          error(
            `${name}: ${what}`,
            `names "${element?.getAttribute('resid') ?? 'nothing'}"`,
            `the shared runtime needs "${shared ?? ''}" here too`,
          ),
        ],
  );
}

function checkFunctions(host: Element, root: Element, name: string): Finding[] {
  const point = all(host, 'ExtensionPoint').find((p) => xsiType(p) === 'CustomFunctions');
  if (point === undefined) {
    return [
      error(
        name,
        'declares no custom functions',
        'add <ExtensionPoint xsi:type="CustomFunctions"> under <AllFormFactors>',
      ),
    ];
  }
  const findings: Finding[] = [];
  const inOrder = [...point.children].map((c) => c.localName).join(', ');
  if (inOrder !== 'Script, Page, Metadata, Namespace') {
    findings.push(
      error(
        `${name}: CustomFunctions`,
        `holds ${inOrder}`,
        'it must hold Script, Page, Metadata, Namespace, in this order',
      ),
    );
  }
  const resid = child(point, 'Namespace')?.getAttribute('resid');
  const namespace = all(root, 'String').find((s) => s.getAttribute('id') === resid);
  const value = namespace?.getAttribute('DefaultValue') ?? '';
  if (!/^[A-Z][A-Z0-9_.]*$/.test(value)) {
    findings.push(
      error(`${name}: <Namespace>`, `"${value}" is not a namespace`, 'use A–Z, 0–9, _ and . only'),
    );
  }
  if (namespace !== undefined && namespace.children.length > 0) {
    findings.push(
      error(
        `${name}: <Namespace>`,
        'is translated',
        'remove its overrides; a formula must mean the same in every language',
      ),
    );
  }
  for (const action of all(host, 'Action').filter((a) => xsiType(a) === 'ExecuteFunction')) {
    const called = textIn(child(action, 'FunctionName'));
    if (!/^[A-Za-z]\w*$/.test(called))
      findings.push(
        error(
          `${name}: <FunctionName>`,
          `"${called}" is not a function name`,
          'name an action of src/commands',
        ),
      );
  }
  return findings;
}
