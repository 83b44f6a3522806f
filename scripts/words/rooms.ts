/** The files in which the rooms say their words, text by text. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { type Locale, locales, type Said } from '../../src/i18n/types.ts';
import { projectRoot } from '../../src/project-root.ts';

export interface Room {
  /** From the project's root. */
  file: string;
  source: string;
  texts: readonly Text[];
}

/** A text, and where it stands in its file. */
export interface Text {
  key: string;
  said: Said;
  at: Record<Locale, { start: number; end: number }>;
}

const objectIn = (node: ts.Expression): ts.ObjectLiteralExpression | undefined => {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return objectIn(node.expression);
  return ts.isObjectLiteralExpression(node) ? node : undefined;
};

function partsOf(object: ts.ObjectLiteralExpression): Map<string, ts.Expression> {
  const parts = object.properties.filter(ts.isPropertyAssignment);
  return new Map(parts.map(({ name, initializer }) => [ts.isComputedPropertyName(name) ? '' : name.text, initializer]));
}

function textsOf(object: ts.ObjectLiteralExpression, layers: readonly string[]): Text[] {
  const parts = partsOf(object);
  const literals = locales.map((locale) => parts.get(locale));
  if (literals.every((literal) => literal && ts.isStringLiteralLike(literal))) {
    const each = <T>(of: (literal: ts.StringLiteralLike) => T) =>
      Object.fromEntries(locales.map((locale, i) => [locale, of(literals[i] as ts.StringLiteralLike)])) as Record<
        Locale,
        T
      >;
    const at = each((literal) => ({ start: literal.getStart(), end: literal.getEnd() }));
    return [{ key: layers.join('.'), said: each(({ text }) => text), at }];
  }
  return [...parts].flatMap(([name, part]) => {
    const inner = objectIn(part);
    return inner ? textsOf(inner, [...layers, name]) : [];
  });
}

function readRoom(file: string): Room {
  const source = readFileSync(path.join(projectRoot, file), 'utf8');
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const declared = parsed.statements
    .filter(ts.isVariableStatement)
    .flatMap((one) => [...one.declarationList.declarations]);
  const words = declared.find(({ name }) => name.getText() === 'words')?.initializer;
  const object = words && objectIn(words);
  return { file, source, texts: object ? textsOf(object, []) : [] };
}

export const readRooms = (): Room[] =>
  readdirSync(path.join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('src', name.replaceAll(path.sep, '/')))
    .filter((file) => /[/-]words\.ts$/.test(file))
    .sort()
    .map(readRoom)
    .filter(({ texts }) => texts.length > 0);

const biome = path.join(projectRoot, 'node_modules/@biomejs/biome/bin/biome');

export const formatted = (file: string, source: string): string =>
  execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${file}`], {
    cwd: projectRoot,
    input: source,
    encoding: 'utf8',
  });

/** A room that says some of its texts otherwise: nothing else in its file changes. */
export function reworded({ source, texts }: Room, changed: ReadonlyMap<string, Said>): string {
  const edits = texts.flatMap(({ key, said, at }) => {
    const now = changed.get(key) ?? said;
    const others = locales.filter((locale) => now[locale] !== said[locale]);
    return others.map((locale) => ({ ...at[locale], literal: JSON.stringify(now[locale]) }));
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, literal }) => text.slice(0, start) + literal + text.slice(end), source);
}
