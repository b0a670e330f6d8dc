import { JSDOM } from 'jsdom';
import { contentSecurityPolicy, OFFICE_CDN } from '../content-security-policy';
import { textOf, type Files } from './files';
import { error, type Finding } from './finding';

const OFFICE_JS = `${OFFICE_CDN}/lib/1/hosted/office.js`;
const SCRIPTS = ['functions.js', 'taskpane.js', 'commands.js'];

/** The page has its policy before anything else is loaded, office.js first and from Microsoft, our scripts in order, nothing inline. */
export function checkPage(files: Files): Finding[] {
  const where = 'dist/taskpane.html';
  const text = textOf(files, 'taskpane.html');
  if (text === undefined) return [error(where, 'is missing', 'build again')];
  const { document } = new JSDOM(text).window;
  return [...checkPolicy(document, where), ...checkScripts(document, where)];
}

function checkPolicy(document: Document, where: string): Finding[] {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  if (policy === null) {
    return [
      error(where, 'has no content security policy', 'keep its meta element in src/taskpane/taskpane.html'),
    ];
  }
  const findings: Finding[] = [];
  if (policy.getAttribute('content') !== contentSecurityPolicy('shipped')) {
    findings.push(
      error(
        where,
        'has another policy than scripts/content-security-policy.ts',
        'build for production, or change the policy there and give the reason',
      ),
    );
  }
  const before = [...document.querySelectorAll('script, link, style, img')].filter(
    (e) => (policy.compareDocumentPosition(e) & e.DOCUMENT_POSITION_PRECEDING) !== 0,
  );
  if (before.length > 0)
    findings.push(error(where, 'loads something before its policy', 'put the policy first in <head>'));
  return findings;
}

function checkScripts(document: Document, where: string): Finding[] {
  const findings: Finding[] = [];
  const scripts = [...document.scripts];
  const [first, ...ours] = scripts.map((s) => s.getAttribute('src')?.replace(/\?.*$/, '') ?? '');
  if (first !== OFFICE_JS || scripts[0]?.defer === true || scripts[0]?.async === true) {
    findings.push(
      error(
        where,
        `its first script is "${first ?? ''}"`,
        `it must be ${OFFICE_JS}, neither deferred nor async: the store and the order of loading demand it`,
      ),
    );
  }
  if (ours.join(' ') !== SCRIPTS.join(' ')) {
    findings.push(
      error(
        where,
        `then loads ${ours.join(', ')}`,
        `it must load ${SCRIPTS.join(', ')} in this order, and nothing else`,
      ),
    );
  }
  if (scripts.some((s) => s.textContent?.trim() !== ''))
    findings.push(error(where, 'has an inline script', 'move it to a file; the policy refuses it'));
  const handlers = [...document.querySelectorAll('*')].flatMap((e) =>
    e.getAttributeNames().filter((a) => a.startsWith('on')),
  );
  if (handlers.length > 0)
    findings.push(
      error(where, `has ${handlers.join(', ')} attributes`, 'move them to a file; the policy refuses them'),
    );
  return findings;
}
