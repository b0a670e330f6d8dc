import { JSDOM } from 'jsdom';

/** Namespaces of the manifest. */
export const NAMESPACES = {
  base: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  overrides: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  types: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;

const { DOMParser } = new JSDOM().window;

/** Reads XML; gives the root element, or the parser's message when it is not well-formed. */
export function parseXml(text: string): { kind: 'ok'; root: Element } | { kind: 'error'; message: string } {
  const root = new DOMParser().parseFromString(text, 'text/xml').documentElement;
  return root.localName === 'parsererror' ? { kind: 'error', message: textIn(root) } : { kind: 'ok', root };
}

/** The elements inside `from`, at any depth and in document order, with that local name, whatever their prefix. */
export function all(from: Element, localName: string): Element[] {
  return [...from.getElementsByTagNameNS('*', localName)];
}

/** The first child along a path of local names, e.g. `child(root, 'Requirements', 'Sets')`. */
export function child(from: Element, ...names: readonly string[]): Element | undefined {
  let at: Element | undefined = from;
  for (const name of names)
    at = at === undefined ? undefined : [...at.children].find((c) => c.localName === name);
  return at;
}

/** The trimmed text of an element; empty when there is no such element. */
export function textIn(element: Element | undefined): string {
  return element?.textContent?.trim() ?? '';
}

/** The type given by `xsi:type`, e.g. `ExecuteFunction`. */
export function xsiType(element: Element): string {
  return element.getAttributeNS(NAMESPACES.xsi, 'type') ?? '';
}

/** An element in words for a message: its name, with its id or resid when it has one. */
export function named(element: Element): string {
  const id = element.getAttribute('id') ?? element.getAttribute('resid');
  return `<${element.nodeName}${id === null ? '' : ` ${id}`}>`;
}
