import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../../src/project-root.ts';

/** The TypeScript files under these folders, as paths from the project's root. */
export function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/'))),
  );
}

export const readSource = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');

export const parse = (file: string) => ts.createSourceFile(file, readSource(file), ts.ScriptTarget.Latest, true);

export interface Import {
  /** From the project's root, or the name of a package. */
  target: string;
  names: string[];
  typeOnly: boolean;
}

function resolve(file: string, specifier: string): string {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
}

function namesIn(clause: ts.ImportClause | undefined): { names: string[]; typeOnly: boolean } {
  const bindings = clause?.namedBindings;
  const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
  const isTypes = !clause?.name && elements.length > 0 && elements.every((element) => element.isTypeOnly);
  return {
    names: elements.filter((element) => !element.isTypeOnly).map((e) => (e.propertyName ?? e.name).text),
    typeOnly: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || isTypes,
  };
}

/** What a file imports: declarations, re-exports, `import()` and `import('…').Type`. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, names: string[], typeOnly: boolean) => {
    if (specifier && ts.isStringLiteral(specifier))
      found.push({ target: resolve(file, specifier.text), names, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const { names, typeOnly } = namesIn(node.importClause);
      add(node.moduleSpecifier, names, typeOnly);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, [], node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, [], true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], [], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}
