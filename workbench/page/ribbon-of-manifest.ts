import type { PageLanguage } from './settings';

/** A button of the add-in in Excel's ribbon, as its manifest describes it. */
export interface RibbonButton {
  readonly label: string;
  readonly tip: string;
  /** The picture's address on this server, or null. */
  readonly icon: string | null;
  /** What is run; null for the button that opens the pane. */
  readonly functionName: string | null;
}

/** Reads the buttons out of manifest.xml; `addIn` is where the add-in's files are served, with a slash at the end. */
export function ribbonOfManifest(
  xml: string,
  language: PageLanguage,
  addIn: string,
): readonly RibbonButton[] {
  const manifest = new DOMParser().parseFromString(xml, 'text/xml');
  const elements = (root: Document | Element, name: string): readonly Element[] => [
    ...root.getElementsByTagNameNS('*', name),
  ];
  const resources = new Map(
    ['String', 'Image', 'Url']
      .flatMap((kind) => elements(manifest, kind))
      .filter((element) => element.hasAttribute('id'))
      .map((element) => [element.getAttribute('id') ?? '', valueIn(element, language)]),
  );
  const said = (element: Element | undefined): string =>
    resources.get(element?.getAttribute('resid') ?? '') ?? '';
  return elements(manifest, 'Control').map((control) => {
    const small = elements(control, 'Image').find((image) => image.getAttribute('size') === '16');
    const icon = /assets\/[^/]+$/.exec(said(small));
    return {
      label: said(elements(control, 'Label')[0]),
      tip: said(elements(control, 'Description')[0]),
      icon: icon ? addIn + icon[0] : null,
      functionName: elements(control, 'FunctionName')[0]?.textContent ?? null,
    };
  });
}

function valueIn(element: Element, language: PageLanguage): string {
  const override = [...element.children].find((child) =>
    (child.getAttribute('Locale') ?? '').toLowerCase().startsWith(language),
  );
  return (override ?? element).getAttribute(override ? 'Value' : 'DefaultValue') ?? '';
}
