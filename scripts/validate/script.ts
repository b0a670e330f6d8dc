import ts from 'typescript';

/** Reads JavaScript as TypeScript's own parser sees it, with parent links. */
export function parseScript(name: string, text: string): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
}

/** What `look` finds in a file; a file that has been looked at, which is one Buffer, is not looked at again. */
export function onceEach<Found>(known: WeakMap<Buffer, Found>, file: Buffer, look: () => Found): Found {
  const found = known.get(file) ?? look();
  known.set(file, found);
  return found;
}

/** Calls `see` with a node and everything inside it. Iterative, because minified code nests deeper than the stack. */
export function visit(root: ts.Node, see: (node: ts.Node) => void): void {
  const waiting: ts.Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    see(node);
    ts.forEachChild(node, (inner) => void waiting.push(inner));
  }
}
