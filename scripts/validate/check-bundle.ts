import ts from 'typescript';
import type { Files } from './files';
import { error, type Finding } from './finding';
import { onceEach, parseScript, visit } from './script';

/** Names through which a page can send data away, or fetch code. */
const NETWORK = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
  'importScripts',
  'serviceWorker',
  'SharedWorker',
]);

/** One use of a network or code-making name that may stand in the bundle. */
interface Allowed {
  /** The text of the use as it stands in the minified bundle. */
  readonly text: RegExp;
  readonly because: string;
}

/** Uses in libraries that do no harm; anything else is a finding. The page's policy keeps even these from doing anything. */
const ALLOWED: readonly Allowed[] = [
  {
    text: /\("Cloudflare"\)\)return!1;try\{return (new )?Function\(""\),!0\}catch/,
    because:
      'zod asks whether it may make code; core/definitions/author-form.ts tells it beforehand that it may not (jitless)',
  },
  {
    text: /compile\(\)\{(const|let|var) \w+=Function,\w+=this\?\.content\?\?\[""\];return new \w+\(/,
    because: 'zod’s maker of compiled checkers, never reached when it is jitless',
  },
];

/** A use of the network, or of code made from text, in a script. */
export interface Use {
  /** The name used, e.g. `fetch`, or what is done, e.g. `new Function`. */
  readonly what: string;
  /** The statement around it, shortened, as written. */
  readonly text: string;
  /** Place in the file, in characters. */
  readonly at: number;
}

/** The bundle makes no network call and no code from text: "the data stay on your machine" and the page's policy both rest on it. */
export function checkBundle(files: Files): Finding[] {
  return [...files]
    .filter(([name]) => name.endsWith('.js'))
    .flatMap(([name, content]) =>
      onceEach(USES, content, () => forbiddenUses(name, content.toString('utf8')))
        .filter((use) => !ALLOWED.some(({ text }) => text.test(use.text)))
        .map((use) =>
          error(
            `dist/${name}, character ${use.at}`,
            `uses ${use.what}: ${use.text}`,
            'remove it; if a library cannot do without and never calls it, allow exactly this use in check-bundle.ts and say why',
          ),
        ),
    );
}

const USES = new WeakMap<Buffer, readonly Use[]>();

/** Every use in a script of a name in NETWORK, of eval, of the Function constructor, of a timer given text, and of import() of an address. */
export function forbiddenUses(name: string, text: string): readonly Use[] {
  const uses: Use[] = [];
  visit(parseScript(name, text), (node) => {
    const what = forbidden(node);
    if (what !== undefined) uses.push({ what, text: around(node), at: node.getStart() });
  });
  return uses.sort((a, b) => a.at - b.at);
}

function forbidden(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node)) return forbiddenIdentifier(node);
  if (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent) && isForbiddenName(node.text))
    return node.text;
  if (ts.isCallExpression(node)) {
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword)
      return isOwnFile(node.arguments[0]) ? undefined : 'import() of an address';
    const called = node.expression;
    const timer = ts.isIdentifier(called)
      ? called.text
      : ts.isPropertyAccessExpression(called)
        ? called.name.text
        : '';
    if (
      /^set(Timeout|Interval|Immediate)$/.test(timer) &&
      node.arguments[0] !== undefined &&
      ts.isStringLiteralLike(node.arguments[0])
    ) {
      return `${timer} with text`;
    }
  }
  return undefined;
}

function isForbiddenName(name: string): boolean {
  return NETWORK.has(name) || name === 'eval';
}

function forbiddenIdentifier(node: ts.Identifier): string | undefined {
  if (isNameOfSomethingElse(node)) return undefined;
  if (isForbiddenName(node.text)) return node.text;
  return node.text === 'Function' && !isHarmlessFunction(node) ? 'the Function constructor' : undefined;
}

/** `{ fetch: 1 }`, `class { fetch() {} }`, a label: a word, not the browser's function. A property read (`x.fetch`) does count. */
function isNameOfSomethingElse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return false;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isAccessor(parent)) &&
    parent.name === node
  );
}

/** `x instanceof Function`, `typeof Function`, `Function.prototype`: looks, does not make code. */
function isHarmlessFunction(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent))
    return parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword && parent.right === node;
  if (ts.isTypeOfExpression(parent)) return true;
  return (
    ts.isPropertyAccessExpression(parent) && parent.expression === node && parent.name.text === 'prototype'
  );
}

function isOwnFile(argument: ts.Expression | undefined): boolean {
  return (
    argument !== undefined &&
    ts.isStringLiteralLike(argument) &&
    /^\.{0,2}\//.test(argument.text) &&
    !argument.text.startsWith('//')
  );
}

function around(node: ts.Node): string {
  const start = Math.max(0, node.getStart() - 40);
  return node
    .getSourceFile()
    .text.slice(start, node.getEnd() + 40)
    .replace(/\s+/g, ' ');
}
