import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { deedParticulars } from '#src/i18n/messages/deed-particulars.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A particular as some command writes it: its name, and the words of ours that may stand in it. */
type Written = { file: string; name: string; words: string[] };

const written = particularsOf(
  globSync('src/domain/**/*.server.ts', { cwd: root }).filter((file) =>
    /\brecord(?:Deed|Done)\b/.test(readFileSync(join(root, file), 'utf8')),
  ),
);

/** Asks TypeScript what stands behind each `detail:`, since commands name it by shorthand, spread and variable alike. */
function particularsOf(files: readonly string[]): Written[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    files.map((file) => join(root, file)),
    options,
  );
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(join(root, file));
    return source === undefined ? [] : detailsIn(source).flatMap((detail) => namesIn(checker, file, detail));
  });
}

function detailsIn(node: ts.Node): ts.Expression[] {
  const isDetail =
    (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) &&
    node.name.getText() === 'detail';
  const own = !isDetail ? [] : [ts.isPropertyAssignment(node) ? node.initializer : node.name];
  return [...own, ...node.getChildren().flatMap(detailsIn)];
}

function namesIn(checker: ts.TypeChecker, file: string, detail: ts.Expression): Written[] {
  const type = checker.getTypeAtLocation(detail);
  return (type.isUnion() ? type.types : [type]).flatMap((each) =>
    each.getProperties().map((particular) => ({
      file,
      name: particular.name,
      words: wordsOf(checker, typeOf(checker, particular, detail)),
    })),
  );
}

/** The type of what was written, before TypeScript makes any text of `'verified'`. */
function typeOf(checker: ts.TypeChecker, particular: ts.Symbol, detail: ts.Expression): ts.Type {
  const declared = particular.valueDeclaration;
  if (declared !== undefined && ts.isPropertyAssignment(declared))
    return checker.getTypeAtLocation(declared.initializer);
  const variable = declared && checker.getShorthandAssignmentValueSymbol(declared);
  return checker.getTypeOfSymbolAtLocation(variable ?? particular, detail);
}

/** The words of ours that a type lets through, those of a list included. */
function wordsOf(checker: ts.TypeChecker, type: ts.Type): string[] {
  const types = type.isUnion() ? type.types : [type];
  return types.flatMap((each) => {
    if (each.isStringLiteral()) return [each.value];
    const [of] = checker.isArrayType(each) ? checker.getTypeArguments(each as ts.TypeReference) : [];
    return of === undefined ? [] : wordsOf(checker, of);
  });
}

test('particulars are found by this test, however a command names them', () => {
  const found = (name: string) => written.filter((each) => each.name === name);
  expect(new Set(written.map(({ file }) => file)).size).toBeGreaterThan(50);
  // By shorthand, spread, variable, and with a word that stands in the command itself.
  expect(found('outcome').flatMap(({ words }) => words)).toEqual(
    expect.arrayContaining(['declined', 'acted']),
  );
  expect(found('followUp')).toHaveLength(1);
  expect(found('registrationId')).toHaveLength(1);
  expect(found('purpose').flatMap(({ words }) => words)).toContain('whatsapp_shown');
  expect(found('live').flatMap(({ words }) => words)).toContain('price');
});

test('every particular of a deed has a name for the audit log, and nothing else has', () => {
  const known = Object.keys(deedParticulars);
  expect(written.filter(({ name }) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !written.some((each) => each.name === name))).toEqual([]);
});

test('every word of ours in a particular is told in Indonesian', () => {
  const untold = written.flatMap(({ file, name, words }) =>
    words
      .filter((word) => deedParticulars[name]?.words?.[word] === undefined)
      .map((word) => `${file} ${name}: ${word}`),
  );
  expect(untold).toEqual([]);
});
