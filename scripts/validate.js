/**
 * `npm run validate`: checks manifest (Microsoft's schemas among it), icons, languages, metadata, page and bundle offline; exit code 1 when something is wrong.
 * `npm run validate -- --microsoft` asks Microsoft's validation service as well. That sends the built manifest to Microsoft and needs
 * the network; the service is known to be down at times, so its silence is no failure of ours.
 */
const path = require('node:path');
const { requireTs } = require('./require-ts');

const { checkAddIn, report } = requireTs('scripts/validate/main.ts');
const ROOT = path.join(__dirname, '..');

check();

async function check() {
  const findings = await checkAddIn(ROOT);
  console.log(report(findings));
  if (findings.some((f) => f.severity === 'error')) process.exitCode = 1;
  if (process.argv.includes('--microsoft')) await askMicrosoft(path.join(ROOT, 'dist', 'manifest.xml'));
}

async function askMicrosoft(manifest) {
  const { validateManifest } = require('office-addin-manifest');
  try {
    const { isValid, report: answer } = await validateManifest(manifest);
    console.log(`\nMicrosoft's validator: ${isValid ? 'accepted' : 'refused'}`);
    for (const { title, content } of [...(answer?.errors ?? []), ...(answer?.warnings ?? [])])
      console.log(`  ${title}: ${content}`);
    if (!isValid) process.exitCode = 1;
  } catch (error) {
    console.log(`\nMicrosoft's validator could not be asked: ${error.message}`);
    console.log('  The checks above do not depend on it; try again later or from another network.');
  }
}
