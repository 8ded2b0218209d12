import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

// The files under test are texts that are not on the disk, so TypeScript has no types for them.
const untyped = { ...ts.configs.disableTypeChecked, files: ['**/*.ts'] };
const eslint = new ESLint({ cwd: root, overrideConfig: [untyped] });

/** The rules that a text would break if it stood in that file, without those of style. */
async function broken(file: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath: join(root, file) });
  return results.flatMap((result) => result.messages).map((message) => message.ruleId ?? message.message);
}

const paths = 'import-x/no-restricted-paths';
const names = '@typescript-eslint/no-restricted-imports';
const syntax = 'no-restricted-syntax';

function page(script: string): string {
  return `---\n${script}\n---\n\n<p>{String(it)}</p>\n`;
}

function island(script: string): string {
  return `<script lang="ts">\n${script}\n</script>\n\n<p>{String(it)}</p>\n`;
}

const cards = `import { listProductCards as it } from '#src/domain/product/product-cards.queries.server.ts';`;
const database = `import { database as it } from '#db/client.ts';`;
const clock = `import { now as it } from '#src/platform/clock.server.ts';`;
const rule = `import { publishingProblems as it } from '#src/domain/product/publishing.ts';`;
const use = '\nexport const seen = it;\n';

interface Offence {
  what: string;
  file: string;
  text: string;
  rule: string;
}

const offences: Offence[] = [
  { what: 'a page that reads the database', file: 'src/pages/x.astro', text: page(database), rule: paths },
  { what: 'an endpoint that reads the database', file: 'src/pages/x.ts', text: database + use, rule: paths },
  {
    what: 'a page that imports the database when it is asked',
    file: 'src/pages/x.astro',
    text: page(`const it = await import('#db/client.ts');`),
    rule: paths,
  },
  { what: 'a page that uses the platform', file: 'src/pages/x.astro', text: page(clock), rule: paths },
  {
    what: 'an action that reads the database',
    file: 'src/actions/x.ts',
    text: database + use,
    rule: paths,
  },
  {
    what: 'a component that asks the domain',
    file: 'src/components/x.astro',
    text: page(cards),
    rule: paths,
  },
  {
    what: 'an island that asks the domain',
    file: 'src/components/x.svelte',
    text: island(cards),
    rule: paths,
  },
  {
    what: 'an island that reads the database',
    file: 'src/components/x.svelte',
    text: island(database),
    rule: paths,
  },
  { what: 'a layout that uses the platform', file: 'src/layouts/x.astro', text: page(clock), rule: paths },
  {
    what: 'a component that reads files',
    file: 'src/components/x.astro',
    text: page(`import { readFileSync as it } from 'node:fs';`),
    rule: names,
  },
  {
    what: 'a pure rule that asks the domain',
    file: 'src/domain/product/x.ts',
    text: cards + use,
    rule: paths,
  },
  {
    what: 'a pure rule that passes a query on',
    file: 'src/domain/product/x.ts',
    text: `export { listProductCards } from './product-cards.queries.server.ts';\n`,
    rule: paths,
  },
  {
    what: 'a pure rule that reads the clock',
    file: 'src/domain/product/x.ts',
    text: clock + use,
    rule: paths,
  },
  {
    what: 'a pure rule that knows the database',
    file: 'src/domain/product/x.ts',
    text: database + use,
    rule: paths,
  },
  {
    what: 'a pure rule that needs Node',
    file: 'src/domain/product/x.ts',
    text: `import { join as it } from 'node:path';${use}`,
    rule: names,
  },
  {
    what: 'a platform file that uses domain code',
    file: 'src/platform/x.server.ts',
    text: rule + use,
    rule: names,
  },
  {
    what: 'a platform file that reads the database',
    file: 'src/platform/x.server.ts',
    text: database + use,
    rule: paths,
  },
  { what: 'a web server that asks the domain', file: 'src/server/x.ts', text: cards + use, rule: paths },
  {
    what: "a claim's command that runs a command of search",
    file: 'src/domain/claim/x.server.ts',
    text: `import { rebuildIndex as it } from '#src/domain/search/rebuild-index.server.ts';${use}`,
    rule: paths,
  },
  {
    what: 'a domain file that renders a component',
    file: 'src/domain/product/x.server.ts',
    text: `import it from '#src/components/ui/Icon.astro';${use}`,
    rule: paths,
  },
  {
    what: 'a site that imports its scripts',
    file: 'src/platform/x.server.ts',
    text: `import { run as it } from '../../scripts/start/problem.ts';${use}`,
    rule: paths,
  },
  {
    what: 'two files that import each other',
    file: 'src/i18n/locale.ts',
    text: `import { paths as it } from '#src/paths.ts';${use}`,
    rule: 'import-x/no-cycle',
  },
  {
    what: 'a barrel',
    file: 'src/domain/product/index.ts',
    text: `export { publishingProblems } from './publishing.ts';\n`,
    rule: syntax,
  },
  {
    what: 'a file that passes everything on',
    file: 'src/domain/product/x.ts',
    text: `export * from './publishing.ts';\n`,
    rule: syntax,
  },
  {
    what: 'a write in a transaction',
    file: 'src/domain/product/x.server.ts',
    text: `import type { Database } from '#db/client.ts';\n\nexport const x = (it: Database) => it.transaction(() => Promise.resolve());\n`,
    rule: syntax,
  },
  {
    what: 'a path across folders',
    file: 'src/domain/product/x.ts',
    text: `import { paths as it } from '../../paths.ts';${use}`,
    rule: names,
  },
  {
    what: 'a library used beside the platform',
    file: 'src/domain/product/x.server.ts',
    text: `import it from 'sharp';${use}`,
    rule: names,
  },
  {
    what: 'a database library used by a page',
    file: 'src/pages/x.astro',
    text: page(`import { sql as it } from 'drizzle-orm';`),
    rule: names,
  },
  {
    what: 'a file that does not exist',
    file: 'src/domain/product/x.ts',
    text: `import { nothing as it } from '#src/domain/product/nothing.ts';${use}`,
    rule: 'import-x/no-unresolved',
  },
  {
    what: 'anything at all as a type',
    file: 'src/domain/product/x.ts',
    text: 'export function x(it: any): unknown {\n  return it;\n}\n',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    what: 'a value that is said to be there',
    file: 'src/domain/product/x.ts',
    text: 'export function x(it: string | undefined): string {\n  return it!;\n}\n',
    rule: '@typescript-eslint/no-non-null-assertion',
  },
  {
    what: 'a style attribute, which browsers refuse here',
    file: 'src/components/x.astro',
    text: '<p style="color: red">x</p>\n',
    rule: syntax,
  },
  {
    what: 'an inline script, which browsers refuse here',
    file: 'src/components/x.astro',
    text: '<script is:inline>x();</script>\n',
    rule: syntax,
  },
  {
    what: 'markup from a text',
    file: 'src/pages/x.astro',
    text: `---\nconst it = '';\n---\n\n<p set:html={it} />\n`,
    rule: 'astro/no-set-html-directive',
  },
  {
    what: 'a picture without words',
    file: 'src/components/x.astro',
    text: '<img src="/x.webp" />\n',
    rule: 'astro/jsx-a11y/alt-text',
  },
];

describe('what lint refuses', () => {
  test.each(offences)('$what', async ({ file, text, rule: expected }) => {
    expect(await broken(file, text)).toContain(expected);
  });

  test('a comment that switches a rule off', async () => {
    const text = `/* eslint-disable */\nexport const x = 1 as any;\n`;
    expect(await broken('src/domain/product/x.ts', text)).toContain('@typescript-eslint/no-explicit-any');
  });
});

const legal: Omit<Offence, 'rule'>[] = [
  { what: 'a page that asks the domain', file: 'src/pages/x.astro', text: page(cards) },
  { what: 'a component that uses a pure rule', file: 'src/components/x.astro', text: page(rule) },
  { what: 'an island that uses a pure rule', file: 'src/components/x.svelte', text: island(rule) },
  { what: 'a query that reads the database', file: 'src/domain/product/x.server.ts', text: database + use },
  {
    what: "a product's query that asks for claims",
    file: 'src/domain/product/x.queries.server.ts',
    text: `import { listBadgeFacts as it } from '#src/domain/claim/claims.queries.server.ts';${use}`,
  },
  {
    what: "a product's command that appends to the search index in its own batch",
    file: 'src/domain/product/x.server.ts',
    text: `import { indexProducts as it } from '#src/domain/search/index-statements.server.ts';${use}`,
  },
  {
    what: 'a platform file that knows a type of the domain',
    file: 'src/platform/x.server.ts',
    text: `import type { Actor } from '#src/domain/actor/actor.ts';\n\nexport const x = (it: Actor): unknown => it;\n`,
  },
  { what: 'the schema as one', file: 'db/schema/index.ts', text: `export * from './claim.ts';\n` },
];

describe('what lint lets pass', () => {
  test.each(legal)('$what', async ({ file, text }) => {
    expect(await broken(file, text)).toEqual([]);
  });
});

describe('libraries', () => {
  test('each library of the platform and the web server is imported by one file', () => {
    const importers = new Map<string, Set<string>>();
    for (const file of [...filesIn('src/platform'), ...filesIn('src/server')]) {
      for (const [, name = ''] of readFileSync(join(root, file), 'utf8').matchAll(
        /^import (?!type).*? from '([^'#.][^']*)'/gm,
      )) {
        if (!/^(?:node:|astro\/)/.test(name))
          importers.set(name, (importers.get(name) ?? new Set()).add(file));
      }
    }
    const shared = [...importers]
      .filter(([, files]) => files.size > 1)
      .map(([name, files]) => [name, ...files]);
    expect(importers.size).toBeGreaterThan(3);
    expect(shared).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}
