import fs from 'node:fs';
import path from 'node:path';
import { DEV_ADDRESS } from '../../scripts/address';
import { readFiles } from '../../scripts/validate/files';
import { checkManifest } from '../../scripts/validate/manifest';
import type { ManifestContext } from '../../scripts/validate/manifest-context';

const ROOT = path.join(__dirname, '..', '..');
const MANIFEST = fs.readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const CONTEXT: ManifestContext = {
  name: 'manifest.xml',
  address: DEV_ADDRESS,
  files: readFiles(ROOT, (name) => name.startsWith('assets/') && name.endsWith('.png')),
};

/** One way to break the manifest: text to find (it must be there), what to put in its place, and what the check must say. */
type Mutation = readonly [title: string, find: string | RegExp, replacement: string, says: RegExp];

const MUTATIONS: readonly Mutation[] = [
  ['XML that is not well-formed', '</OfficeApp>', '', /not well-formed/],
  ['another kind of add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', /not a task pane add-in/],
  ['an id that is no GUID', /<Id>[^<]*/, '<Id>iplos', /"iplos" is not a GUID/],
  ['a version of three numbers', /<Version>[^<]*/, '<Version>0.1.0', /is not four numbers/],
  ['a version below 1.0', /<Version>[^<]*/, '<Version>0.9.0.0', /below 1.0/],
  ['no provider', /<ProviderName>[^<]*/, '<ProviderName>', /<ProviderName> is missing/],
  [
    'no display name',
    '<DisplayName DefaultValue="IPLOS">',
    '<DisplayName DefaultValue="">',
    /<DisplayName> has 0 characters/,
  ],
  [
    'a description of 251 characters',
    /<Description DefaultValue="[^"]*"/,
    `<Description DefaultValue="${'x'.repeat(251)}"`,
    /<Description> has 251 characters/,
  ],
  ['no support address', /<SupportUrl[^>]*>/, '', /<SupportUrl> is missing/],
  [
    'an icon at another host',
    /<IconUrl DefaultValue="[^"]*"/,
    '<IconUrl DefaultValue="https://elsewhere.example/i.png"',
    /not an address of ours/,
  ],
  ['another host application', '<Host Name="Workbook"/>', '<Host Name="Document"/>', /does not name Excel/],
  ['no requirement set', /<Set Name="SharedRuntime"[^>]*>/, '', /does not ask for SharedRuntime 1.1/],
  [
    'a requirement set that shuts LTSC out',
    '<Set Name="SharedRuntime"',
    '<Set Name="ExcelApi" MinVersion="1.17"/><Set Name="SharedRuntime"',
    /keeps the add-in away/,
  ],
  ['a smaller permission', '>ReadWriteDocument<', '>ReadDocument<', /ReadWriteDocument is what reading/],
  ['elements out of order', /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1', /<Id> comes too late/],
  ['an unknown element', '<Permissions>', '<Colour/><Permissions>', /<Colour> does not belong here/],
  [
    'a supertip out of order',
    /(<Title resid="Iplos.Compute.Label"\/>)\s*(<Description resid="Iplos.Compute.Tip"\/>)/,
    '$2$1',
    /<Title> comes too late/,
  ],
  ['a runtime that is short-lived', 'lifetime="long"', 'lifetime="short"', /not one runtime with lifetime/],
  [
    'a runtime after the form factors',
    /<Runtimes>[\s\S]*<\/Runtimes>/,
    '<AllFormFactors/>',
    /does not begin with <Runtimes>/,
  ],
  [
    'a page of its own for functions',
    /(<Page>\s*<SourceLocation resid=)"Iplos.Page"/,
    '$1"Iplos.Help"',
    /<Page> names "Iplos.Help"/,
  ],
  [
    'a page of its own for commands',
    '<FunctionFile resid="Iplos.Page"/>',
    '<FunctionFile resid="Iplos.Help"/>',
    /<FunctionFile> names/,
  ],
  [
    'a page of its own for the pane',
    /(ShowTaskpane">\s*<SourceLocation resid=)"Iplos.Page"/,
    '$1"Iplos.Help"',
    /ShowTaskpane"> names/,
  ],
  [
    'no button for the pane',
    'xsi:type="ShowTaskpane"',
    'xsi:type="ExecuteFunction"',
    /no button that opens the pane/,
  ],
  ['no custom functions', 'xsi:type="CustomFunctions"', 'xsi:type="Other"', /declares no custom functions/],
  [
    'metadata before the page',
    /(<Page>[\s\S]*<\/Page>)\s*(<Metadata>[\s\S]*<\/Metadata>)/,
    '$2$1',
    /must hold Script, Page, Metadata, Namespace/,
  ],
  [
    'a namespace with å',
    'DefaultValue="IPLOS"/>\n        <bt:String id="Iplos.Group.Label"',
    'DefaultValue="MÅL"/>\n        <bt:String id="Iplos.Group.Label"',
    /"MÅL" is not a namespace/,
  ],
  [
    'a translated namespace',
    'id="Iplos.Functions.Namespace" DefaultValue="IPLOS"/>',
    'id="Iplos.Functions.Namespace" DefaultValue="IPLOS"><bt:Override Locale="en-US" Value="CARE"/></bt:String>',
    /<Namespace> is translated/,
  ],
  [
    'an action with a space',
    '<FunctionName>updateAll<',
    '<FunctionName>update all<',
    /"update all" is not a function name/,
  ],
  [
    'a resid that resolves to nothing',
    'Url id="Iplos.Help"',
    'Url id="Iplos.Hjelp"',
    /<LearnMoreUrl Iplos.Help> names a resource that is not there/,
  ],
  [
    'a resid on the wrong shelf',
    '<Label resid="Iplos.Group.Label"/>',
    '<Label resid="Iplos.Compute.Tip"/>',
    /names a resource under <bt:LongStrings>/,
  ],
  [
    'an id of 33 characters',
    /Iplos\.Definitions\.Tip/g,
    'Iplos.Definitions.Tip.of.33.chars',
    /its id has 33 characters/,
  ],
  [
    'an id used twice',
    'String id="Iplos.Definitions.Tip"',
    'String id="Iplos.CheckData.Tip"',
    /its id is used twice/,
  ],
  [
    'http instead of https',
    'id="Iplos.Page" DefaultValue="https:',
    'id="Iplos.Page" DefaultValue="http:',
    /not at the address of the add-in/,
  ],
  [
    'metadata at another host',
    'Value="https://localhost:3000/functions-en-us.json"',
    'Value="https://elsewhere.example/functions-en-us.json"',
    /not at the address of the add-in/,
  ],
  [
    'a short string of 126 characters',
    'DefaultValue="Oppdater alle"',
    `DefaultValue="${'x'.repeat(126)}"`,
    /has 126 characters/,
  ],
  [
    'a long string of 251 characters',
    /DefaultValue="Åpner panelet[^"]*"/,
    `DefaultValue="${'x'.repeat(251)}"`,
    /has 251 characters/,
  ],
  ['an empty string', 'Value="Update all"', 'Value=""', /has an empty value/],
  [
    'an override without its prefix',
    '<bt:Override Locale="en-US" Value="Update all"/>',
    '<Override Locale="en-US" Value="Update all"/>',
    /write <bt:Override>/,
  ],
  [
    'a prefixed override of the name',
    '<Override Locale="en-US" Value="IPLOS"/>',
    '<bt:Override Locale="en-US" Value="IPLOS"/>',
    /write <Override>/,
  ],
  [
    'an override of the default language',
    '<bt:Override Locale="en-US" Value="Update all"/>',
    '<bt:Override Locale="nb-NO" Value="Update all"/>',
    /overrides the default language/,
  ],
  [
    'a language without a country',
    '<bt:Override Locale="en-US" Value="Update all"/>',
    '<bt:Override Locale="en" Value="Update all"/>',
    /"en" is not a whole language tag/,
  ],
  [
    'a default language without a country',
    '<DefaultLocale>nb-NO<',
    '<DefaultLocale>nb<',
    /<DefaultLocale> "nb" is not/,
  ],
  [
    'a text not translated to one language',
    '<bt:Override Locale="en-GB" Value="Update all"/>',
    '',
    /has no text for en-GB/,
  ],
  [
    'a text translated twice',
    '<bt:Override Locale="en-GB" Value="Update all"/>',
    '<bt:Override Locale="en-US" Value="Update everything"/>',
    /has two texts for en-US/,
  ],
  ['two controls with one id', 'id="Iplos.UpdateAll"', 'id="Iplos.Compute"', /its id is used twice/],
  [
    'a control without a tip',
    /<Supertip>\s*<Title resid="Iplos.Compute.Label"\/>[\s\S]*?<\/Supertip>/,
    '',
    /<Control Iplos.Compute> has no <Supertip>/,
  ],
  [
    'an icon without size 80',
    '<bt:Image size="80" resid="Iplos.Compute.Icon.80"/>',
    '',
    /its icon has no size 80/,
  ],
  [
    'a picture that is not there',
    'assets/compute-16.png',
    'assets/calculate-16.png',
    /assets\/calculate-16.png is not there/,
  ],
  [
    'a picture of the wrong size',
    'assets/compute-16.png',
    'assets/compute-32.png',
    /compute-32.png is 32 × 32 pixels it is used as 16 × 16|is 32 × 32 pixels/,
  ],
  [
    'a small picture for high resolution',
    'iplos-64.png"/>\n  <SupportUrl',
    'iplos-32.png"/>\n  <SupportUrl',
    /<HighResolutionIconUrl> assets\/iplos-32.png is 32 × 32/,
  ],
];

describe('manifest.xml', () => {
  it('is in order, without a warning', () => {
    expect(said(MANIFEST)).toEqual([]);
  });

  it.each(MUTATIONS)('with %s is refused', (_, find, replacement, says) => {
    const broken = MANIFEST.replace(find, replacement);
    expect(broken).not.toBe(MANIFEST);
    expect(said(broken)).toContainEqual(expect.stringMatching(says));
  });

  it('with more than six buttons in a group is refused', () => {
    const button =
      /<Control xsi:type="Button" id="Iplos\.Compute">[\s\S]*?<\/Control>/.exec(MANIFEST)?.[0] ?? '';
    const more = [1, 2].map((n) => button.replace('id="Iplos.Compute"', `id="Iplos.More${n}"`)).join('');
    expect(said(MANIFEST.replace(button, button + more))).toContainEqual(
      expect.stringMatching(/has 7 controls/),
    );
  });

  it('with a picture that is no PNG is refused', () => {
    const files = new Map(CONTEXT.files).set('assets/iplos-16.png', Buffer.from('<svg/>'));
    expect(said(MANIFEST, { ...CONTEXT, files })).toContainEqual(
      expect.stringMatching(/iplos-16.png is not a PNG/),
    );
  });

  it('says where and how to mend in every finding', () => {
    const findings = MUTATIONS.flatMap(([, find, replacement]) =>
      checkManifest(MANIFEST.replace(find, replacement), CONTEXT),
    );
    expect(
      findings.filter((f) => !f.where.startsWith('manifest.xml') || f.what === '' || f.mend === ''),
    ).toEqual([]);
  });
});

function said(manifest: string, context = CONTEXT): string[] {
  return checkManifest(manifest, context).map((f) => `${f.where} ${f.what} ${f.mend}`);
}
