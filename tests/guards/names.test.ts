import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse, sourceFiles } from './sources.ts';

/** Every room has its words, and every domain says what it is. */
const BY_RULE = new Set(['words', 'domain']);
/** Kinds of fields and the templates made of them speak a small language of their own. */
const OWN_LANGUAGE = /^src\/profiles\/(kinds|starter)\//;

const isExported = (node: ts.Statement) =>
  ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function valuesOf(node: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(node) && node.name) return [node.name.text];
  if (!ts.isVariableStatement(node)) return [];
  return node.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
}

test('a name that is exported means one thing', () => {
  const homes = new Map<string, string[]>();
  for (const file of sourceFiles('src', 'views').filter((path) => !OWN_LANGUAGE.test(path))) {
    const names = parse(file).statements.filter(isExported).flatMap(valuesOf);
    for (const name of names) homes.set(name, [...(homes.get(name) ?? []), file]);
  }
  const shared = [...homes].filter(([name, files]) => files.length > 1 && !BY_RULE.has(name));
  expect(shared.map(([name, files]) => `${name}: ${files.join(', ')}`)).toEqual([]);
});
