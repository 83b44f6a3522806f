import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse, readSource, sourceFiles } from './sources.ts';

const MAX_FILE = 300;
const MAX_FUNCTION = 60;

/** Texts and sample data. */
const EXEMPT = /^src\/.*[/-]words\.ts$|^src\/demo\/orders\.ts$/;

const files = sourceFiles('src', 'views', 'tests', 'bench').filter((file) => !EXEMPT.test(file));

const linesOf = (text: string) => text.trimEnd().split('\n').length;

/** Functions that are too long, as "file:line". What a test file hands to `describe` is a chapter, no function. */
function longFunctions(file: string): string[] {
  const source = parse(file);
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isChapter = ts.isCallExpression(node.parent ?? node) && /^describe\b/.test(node.parent.getText());
    if (ts.isFunctionLike(node) && 'body' in node && node.body && !isChapter) {
      const lines = lineOf(node.getEnd()) - lineOf(node.getStart()) + 1;
      if (lines > MAX_FUNCTION) found.push(`${file}:${lineOf(node.getStart())} has ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test(`no file is longer than ${MAX_FILE} lines`, () => {
  const long = files.map((file) => `${file} has ${linesOf(readSource(file))} lines`);
  expect(long.filter((told) => Number(/has (\d+)/.exec(told)![1]) > MAX_FILE)).toEqual([]);
});

test(`no function is longer than ${MAX_FUNCTION} lines`, () => {
  expect(files.flatMap(longFunctions)).toEqual([]);
});

const MAX_FOLDER = 30;

test(`no folder of src holds more than ${MAX_FOLDER} files`, () => {
  const counts = new Map<string, number>();
  for (const file of sourceFiles('src')) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect([...counts].filter(([, n]) => n > MAX_FOLDER)).toEqual([]);
});
