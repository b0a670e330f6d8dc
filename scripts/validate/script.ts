import ts from 'typescript';

/** Reads JavaScript as TypeScript's own parser sees it, with parent links. */
export function parseScript(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
}

/** Calls `see` with a node and everything inside it. Iterative, because minified code nests deeper than the stack. */
export function visit(root: ts.Node, see: (node: ts.Node) => void): void {
  const waiting: ts.Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    see(node);
    ts.forEachChild(node, (inner) => void waiting.push(inner));
  }
}
