import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What somebody may do without a row in the audit log, and why. Everything else that takes an actor and writes must
 * record it.
 */
const exceptions: Record<string, string> = {
  'src/domain/product/save-draft.server.ts saveDraft':
    'What one is typing, kept every few seconds and read by nobody else; saving the form is the deed.',
  'src/domain/product/discard-draft.server.ts discardDraft':
    'The same: throwing away what one has typed changes nothing that others see.',
  'src/domain/upload/receive-piece.server.ts receivePiece':
    'One of some hundred pieces of a file; its beginning and its end are recorded.',
  'src/domain/desk/open-at-desk.server.ts openAtDesk':
    'That an officer looks at something, for a quarter of an hour; opening its evidence is recorded.',
};

/** A function or constant of a file: its text, whom it calls, whether it is offered with an actor first. */
interface Part {
  id: string;
  writes: boolean;
  records: boolean;
  uses: string[];
  isCommand: boolean;
}

const writing = /\b(?:insert\s+(?:or\s+\w+\s+)?into|update\s+\w+\s+(?:as\s+\w+\s+)?set|delete\s+from)\s/i;

function partsOf(file: string): Part[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(root, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const imported = new Map<string, string>();
  const tables = new Set<string>();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const from = resolve(file, (statement.moduleSpecifier as ts.StringLiteral).text);
    const names = statement.importClause?.namedBindings;
    if (from === undefined || names === undefined || !ts.isNamedImports(names)) continue;
    for (const { name, propertyName } of names.elements) {
      if (from.startsWith('db/schema/')) tables.add(name.text);
      imported.set(name.text, `${from} ${(propertyName ?? name).text}`);
    }
  }
  const declared = source.statements.flatMap(declarationsOf);
  const own = new Map(declared.map(({ name }) => [name, `${file} ${name}`]));
  return declared.map(({ name, node, isExported, first }) => {
    const words = identifiersIn(node);
    const text = node.getText(source);
    const drizzle = [...text.matchAll(/\.(?:insert|update|delete)\(\s*(\w+)\s*\)/g)];
    return {
      id: `${file} ${name}`,
      writes: writing.test(text) || drizzle.some(([, table = '']) => tables.has(table)),
      records: words.has('recordDeed') || words.has('recordDone'),
      uses: [...words].flatMap((word) => own.get(word) ?? imported.get(word) ?? []),
      isCommand: isExported && first === 'Actor',
    };
  });
}

type Declaration = { name: string; node: ts.Node; isExported: boolean; first: string | undefined };

function declarationsOf(statement: ts.Statement): Declaration[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) {
    return [{ name: statement.name.text, node: statement, isExported, first: firstType(statement) }];
  }
  if (ts.isClassDeclaration(statement) && statement.name !== undefined) {
    return [{ name: statement.name.text, node: statement, isExported, first: undefined }];
  }
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap((node) => {
    if (!ts.isIdentifier(node.name)) return [];
    const made = node.initializer;
    const first = made !== undefined && ts.isArrowFunction(made) ? firstType(made) : undefined;
    return [{ name: node.name.text, node, isExported, first }];
  });
}

/** `Actor` of `Actor & { accountId: string }` too. */
function firstType({ parameters }: ts.FunctionLikeDeclaration): string | undefined {
  return /^\w+/.exec(parameters[0]?.type?.getText() ?? '')?.[0];
}

function identifiersIn(node: ts.Node): Set<string> {
  const found = new Set<string>();
  const visit = (each: ts.Node): void => {
    if (ts.isIdentifier(each)) found.add(each.text);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

function resolve(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? join(dirname(file), specifier) : undefined;
}

const files = readdirSync(join(root, 'src/domain'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.server.ts'))
  .map((name) => join('src/domain', name));
const parts = new Map(files.flatMap(partsOf).map((part) => [part.id, part]));

/** The part and everything that it calls, however far. */
function reached(id: string, seen = new Set<string>()): Part[] {
  const part = parts.get(id);
  if (part === undefined || seen.has(id)) return [];
  seen.add(id);
  return [part, ...part.uses.flatMap((used) => reached(used, seen))];
}

const isCommandFile = (id: string) => !/(?:\.queries|-statements)\.server\.ts /.test(id);
const writers = [...parts.values()].filter(
  ({ id, isCommand }) => isCommand && isCommandFile(id) && reached(id).some(({ writes }) => writes),
);

describe('The audit log', () => {
  test('is found by this test: commands that write are told from those that only read', () => {
    const names = writers.map(({ id }) => id);
    expect(names.length).toBeGreaterThan(40);
    expect(names).toContain('src/domain/claim/verify-claim.server.ts verifyClaim');
    expect(names).toContain('src/domain/product/edit-product.server.ts editProduct');
    expect(names).not.toContain('src/domain/evidence/open-evidence.server.ts openEvidenceOf');
  });

  test('has a row of every command that writes, but for the reasoned exceptions', () => {
    const silent = writers
      .filter(({ id }) => !reached(id).some(({ records }) => records))
      .map(({ id }) => id);
    expect(silent.toSorted()).toEqual(Object.keys(exceptions).toSorted());
  });
});
