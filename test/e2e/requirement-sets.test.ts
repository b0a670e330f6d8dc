import path from 'node:path';
import ts from 'typescript';
import { REQUIRED_API } from '../../src/hosts/excel/excel-api';

const ROOT = path.join(__dirname, '..', '..');
const FLOOR = Number(REQUIRED_API.split('.')[1]);

/** Newer than what is taken for granted: each is asked for (`ExcelApi.supports`) where it is used. */
const ASKED_FOR = new Map([
  ['RunOptions.mergeUndoGroup', '1.20'],
  ['RangeAreas.select', '1.18'],
]);

/** A member of Office.js that is used: `Range.values`, the set it needs, and where. */
interface Used {
  readonly member: string;
  readonly set: string;
  readonly where: string;
}

test('every member of Office.js that is used is in the requirement set that is taken for granted, or is asked for', () => {
  const used = usedMembers();
  const members = new Map(used.map((one) => [one.member, one]));
  // The whole of it is looked at: what is loaded by name as well as what is called or set.
  expect([...members.keys()]).toEqual(
    expect.arrayContaining([
      'Range.values',
      'Worksheet.customProperties',
      'Chart.setPosition',
      'NamedItem.type',
    ]),
  );
  expect(members.size).toBeGreaterThan(150);
  const newer = [...members.values()].filter(({ set }) => Number(set.split('.')[1]) > FLOOR);
  expect(newer.map(({ member, set }) => [member, set])).toEqual([...ASKED_FOR]);
});

function usedMembers(): readonly Used[] {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), ts.sys.readFile) as {
    readonly config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  // The rooms that speak to Excel, and whoever else names a type of its.
  const rooms = ['src/hosts/excel', 'src/commands'].map((folder) => path.join(ROOT, folder));
  const all = ts.sys
    .readDirectory(path.join(ROOT, 'src'), ['.ts', '.tsx'])
    .filter(
      (file) =>
        rooms.some((room) => file.startsWith(room)) ||
        /\bExcel\.|hosts\/excel\//.test(ts.sys.readFile(file) ?? ''),
    );
  // Only these files are looked at; what they import from elsewhere holds no object of Office's.
  const needed = { ...options, noEmit: true, noResolve: true, types: ['office-js'] };
  const host = ts.createCompilerHost(needed);
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  const program = ts.createProgram(all, needed, host);
  const checker = program.getTypeChecker();
  const used: Used[] = [];
  const note = (symbol: ts.Symbol | undefined, at: ts.Node): void => {
    const declaration = symbol?.declarations?.[0];
    if (!symbol || !declaration?.getSourceFile().fileName.includes('@types/office-js')) return;
    const [, set] = /\[Api set: ExcelApi (\d+\.\d+)/.exec(declaration.getFullText()) ?? [];
    const owner = declaration.parent as { readonly name?: ts.Node };
    if (set === undefined || !owner.name) return;
    const file = at.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(at.getStart());
    const where = `${path.relative(ROOT, file.fileName)}:${line + 1}`;
    used.push({ member: `${owner.name.getText()}.${symbol.name}`, set, where });
  };
  /** `items/name` in `load('items/name')`. */
  const noteLoaded = (of: ts.Type, names: string, at: ts.Node): void => {
    for (const name of names.split(',')) {
      let type = of;
      for (const part of name.trim().split('/')) {
        const symbol = checker.getPropertyOfType(type, part);
        note(symbol, at);
        if (!symbol) break;
        const found = checker.getTypeOfSymbolAtLocation(symbol, at);
        type = part === 'items' ? (checker.getIndexTypeOfType(found, ts.IndexKind.Number) ?? found) : found;
      }
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), node);
    if (ts.isPropertyAssignment(node)) {
      const type = checker.getContextualType(node.parent);
      note(type && checker.getPropertyOfType(type, node.name.getText()), node);
    }
    if (ts.isBindingElement(node)) {
      const type = checker.getTypeAtLocation(node.parent);
      note(checker.getPropertyOfType(type, (node.propertyName ?? node.name).getText()), node);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [names] = node.arguments;
      if (node.expression.name.text === 'load' && names && ts.isStringLiteralLike(names)) {
        noteLoaded(checker.getTypeAtLocation(node.expression.expression), names.text, node);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (file.fileName.startsWith(path.join(ROOT, 'src'))) visit(file);
  }
  return used;
}
