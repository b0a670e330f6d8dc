import fs from 'node:fs';
import path from 'node:path';
import { checkSchema } from '../../scripts/validate/check-schema';

const MANIFEST = fs.readFileSync(path.join(__dirname, '..', '..', 'manifest.xml'), 'utf8');

test("the manifest is as Microsoft's schemas say", async () => {
  expect(await checkSchema('manifest.xml', MANIFEST)).toEqual([]);
});

/** Ways to break it that the schemas know of: text to find, what to put in its place, what is said. */
const BROKEN: readonly (readonly [string, RegExp, string, RegExp])[] = [
  ['elements in another order', /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1', /Expected is \( Id \)/],
  ['an element nobody knows', /<Hosts>/, '<Colour/><Hosts>', /Colour/],
  ['a permission that there is not', />ReadWriteDocument</, '>ReadWriteEverything<', /ReadWriteEverything/],
  [
    'a display name of 126 characters',
    /<DisplayName DefaultValue="[^"]*"/,
    `<DisplayName DefaultValue="${'x'.repeat(126)}"`,
    /maxLength/,
  ],
  ['a version of letters', /<Version>[^<]*/, '<Version>one', /pattern/],
  ['a runtime that lives for ever', /lifetime="long"/, 'lifetime="ever"', /lifetime/],
  [
    'runtimes after the form factor',
    /(<Runtimes>[\s\S]*?<\/Runtimes>)([\s\S]*?<\/AllFormFactors>)/,
    '$2$1',
    /Runtimes/,
  ],
  ['a resid of 33 characters', /resid="Iplos\.Page"/, `resid="${'x'.repeat(33)}"`, /maxLength/],
];

test.each(BROKEN)('the schemas refuse %s', async (_, find, put, says) => {
  const broken = MANIFEST.replace(find, put);
  expect(broken).not.toBe(MANIFEST);
  const findings = await checkSchema('manifest.xml', broken);
  expect(findings.map(({ where, what }) => `${what} ${where}`).join('\n')).toMatch(says);
});
