import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { type Import, importsOf, parse, sourceFiles } from './sources.ts';

const files = sourceFiles('src', 'views');
const imports = new Map(files.map((file) => [file, importsOf(file)]));

const DOMAINS = new Set([
  ...['users', 'orders', 'profiles', 'production', 'files', 'catalogue', 'inventory', 'calendar', 'loading', 'chat'],
  ...['faq', 'search', 'dashboards', 'demo', 'clients', 'changes', 'sheets', 'terminals', 'photos', 'plant'],
  ...['finishes', 'metrics', 'board', 'walls'],
]);

const folderOf = (file: string) => path.posix.dirname(file).split('/').slice(0, 2).join('/');
const domainOf = (target: string) => {
  const [root, folder] = target.split('/');
  return root === 'src' && DOMAINS.has(folder!) ? folder : undefined;
};

/** Imports that break a rule, as "file → target". */
function offenders(isWrong: (file: string, imported: Import) => boolean): string[] {
  return [...imports].flatMap(([file, list]) =>
    list.filter((imported) => isWrong(file, imported)).map(({ target }) => `${file} → ${target}`),
  );
}

describe('imports point one way', () => {
  const COMMON = new Set(['src/audit', 'src/notifications', 'src/commands', 'src/db', 'src/i18n', 'src/vocabulary']);

  test('what every domain calls imports no domain', () => {
    expect(offenders((file, { target }) => COMMON.has(folderOf(file)) && domainOf(target) !== undefined)).toEqual([]);
  });

  test('tables import tables, and names of states, but no query, rule or command', () => {
    const isUp = (target: string) => /\/(commands|queries|rules|list|api|routes|pages|acts|json|form)\b/.test(target);
    expect(offenders((file, { target }) => file.endsWith('/tables.ts') && isUp(target))).toEqual([]);
  });

  test('rules are pure: no database, no table, nothing that reads or writes', () => {
    const isImpure = (target: string) =>
      /drizzle|postgres|^src\/db|\/(tables|queries|list|commands\/(?!refusal))/.test(target);
    const wrong = offenders(
      (file, { target, typeOnly }) => file.endsWith('/rules.ts') && !typeOnly && isImpure(target),
    );
    expect(wrong).toEqual([]);
  });

  test('queries and commands know no route', () => {
    const isBelow = (file: string) => /\/(queries|list|rules|tables)\.ts$|\/commands\/|\/commands\.ts$/.test(file);
    const isSurface = (target: string) => /\/(api|routes|pages|act-routes)\.tsx?$|^views\/|^hono/.test(target);
    expect(offenders((file, { target }) => isBelow(file) && isSurface(target))).toEqual([]);
  });

  test('queries need no command', () => {
    const isQuery = (file: string) => /^src\/\w+\/(queries|list)\.ts$/.test(file);
    expect(offenders((file, { target }) => isQuery(file) && /^src\/\w+\/commands\//.test(target))).toEqual([]);
  });

  test('views lead to no database, no route and no command, by whatever way', () => {
    const isOut = (target: string) => /^(drizzle-orm|postgres)(\/|$)|^hono$|^src\/db\/|\/tables\.ts$/.test(target);
    expect(waysOut((file) => file.startsWith('views/'), isOut)).toEqual([]);
  });

  test('all words together are handed in at start: others know them as types', () => {
    const isHandedIn = (file: string) => file === 'src/app.ts';
    const wrong = offenders(
      (file, { target, typeOnly }) => target === 'src/words.ts' && !typeOnly && !isHandedIn(file),
    );
    expect(wrong).toEqual([]);
  });

  test('only src/auth knows the library of the sessions', () => {
    expect(offenders((file, { target }) => target === 'lucia' && folderOf(file) !== 'src/auth')).toEqual([]);
  });
});

/** Every way from a file back to itself, once. What is imported as a type is gone when the program runs. */
function cycles(): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (file: string, trail: string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) found.add([...trail.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const { target, typeOnly } of imports.get(file) ?? []) {
      if (!typeOnly && imports.has(target)) walk(target, [...trail, file]);
    }
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return [...found];
}

/** The shortest steps by which these files reach, by value and within src, what they should not. */
function waysOut(isFrom: (file: string) => boolean, isOut: (target: string) => boolean): string[] {
  const known = new Map<string, string | undefined>();
  const wayFrom = (file: string): string | undefined => {
    if (known.has(file)) return known.get(file);
    known.set(file, undefined);
    const steps = (imports.get(file) ?? []).filter(({ typeOnly, target }) => !typeOnly && !target.startsWith('views/'));
    const direct = steps.find(({ target }) => isOut(target));
    const further = direct ? undefined : steps.find(({ target }) => imports.has(target) && wayFrom(target));
    const way = direct?.target ?? (further && `${further.target} → ${wayFrom(further.target)}`);
    known.set(file, way);
    return way;
  };
  return files.filter(isFrom).flatMap((file) => (wayFrom(file) ? [`${file} → ${wayFrom(file)}`] : []));
}

test('no module imports itself by way of others', () => {
  expect(cycles()).toEqual([]);
});

describe('only a domain writes its tables', () => {
  /** Sessions and failures belong to whoever signs people in; the workshop of the demo is told from outside. */
  const SANCTIONED: Record<string, RegExp> = { users: /^src\/(auth|sign-in|demo)\/|^src\/http\/(away|seal)\.ts$/ };

  /** Tables that a file imports, with the folder that owns them. */
  function tablesIn(file: string): Map<string, string> {
    const owned = imports.get(file)!.filter(({ target }) => target.endsWith('/tables.ts'));
    return new Map(owned.flatMap(({ target, names }) => names.map((name) => [name, path.posix.dirname(target)])));
  }

  /** The tables that a file changes: the argument of insert, update and delete. */
  function written(file: string): string[] {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
        const [table] = node.arguments;
        const isWrite = ['insert', 'update', 'delete'].includes(node.expression.name.text);
        if (isWrite && table && ts.isIdentifier(table)) found.push(table.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(parse(file));
    return found;
  }

  const isForeign = (file: string, owner: string) =>
    !file.startsWith(`${owner}/`) && !SANCTIONED[path.posix.basename(owner)]?.test(file);

  test('through drizzle', () => {
    const wrong = files.flatMap((file) => {
      const tables = tablesIn(file);
      const foreign = written(file).filter((name) => tables.has(name) && isForeign(file, tables.get(name)!));
      return foreign.map((name) => `${file} writes ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  test('and nobody by SQL of his own', () => {
    const isWrite = (text: string) => /\b(INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|TRUNCATE)\b/i.test(text);
    const wrong = files.filter((file) => {
      let found = false;
      const visit = (node: ts.Node): void => {
        if (ts.isTaggedTemplateExpression(node) && isWrite(node.template.getText())) found = true;
        ts.forEachChild(node, visit);
      };
      visit(parse(file));
      return found;
    });
    expect(wrong).toEqual([]);
  });
});

test('no two folders of src need each other', () => {
  const folderIn = (file: string) => /^src\/([\w-]+)\//.exec(file)?.[1];
  const needs = new Map<string, string>();
  for (const [file, list] of imports) {
    for (const { target, typeOnly } of list) {
      const [from, to] = [folderIn(file), folderIn(target)];
      const isNeed = from && to && from !== to && !typeOnly && !target.endsWith('/tables.ts');
      if (isNeed) needs.set(`${from} ${to}`, `${file} → ${target}`);
    }
  }
  const mutual = [...needs].filter(([pair]) => needs.has(pair.split(' ').reverse().join(' ')));
  expect(mutual.map(([, step]) => step)).toEqual([]);
});

test('the house of what all say imports no domain', () => {
  const wrong = offenders((file, { target }) => folderOf(file) === 'src/vocabulary' && domainOf(target) !== undefined);
  expect(wrong).toEqual([]);
});
