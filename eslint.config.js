import { readdirSync } from 'node:fs';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

const code = ['**/*.{ts,js,mjs}'];
const everything = ['**/*.{ts,js,mjs,astro,svelte}'];
const server = ['src/domain/**/*.server.ts'];

// --- who may import whom (docs/decisions and the README explain the layers) ---

const pureDomain = 'src/domain/**/!(*.server).ts';
const serverOnly = ['db/**/*', 'src/platform/**/*', 'src/server/**/*', 'src/domain/**/*.server.ts'];
const aboveDomain = ['src/pages/**/*', 'src/actions/**/*', 'src/middleware/**/*'];
const shown = ['src/components/**/*', 'src/layouts/**/*'];

const layers = [
  {
    target: ['src/pages/**/*'],
    from: [
      'db/**/*',
      'src/platform/**/*',
      'src/server/**/*',
      'src/actions/!(index.ts)',
      'src/middleware/**/*',
    ],
    message: 'A page asks the domain; it knows neither the database nor the outside world.',
  },
  {
    target: ['src/actions/**/*', 'src/middleware/**/*'],
    from: ['db/**/*', 'src/server/**/*', 'src/pages/**/*', ...shown],
    message: 'Actions and middleware are glue: they call the domain.',
  },
  {
    target: ['src/actions/**/*', 'src/middleware/**/*'],
    from: ['src/platform/!(session|rate-limit|log|config|clock).server.ts'],
    message:
      'Of the platform, actions and middleware use session, rate limit, log, configuration and clock only.',
  },
  {
    target: shown,
    from: [...serverOnly, ...aboveDomain],
    message: 'What people see imports only pure files, so that nothing a browser loads can reach the server.',
  },
  {
    target: [pureDomain, 'src/i18n/**/*', 'src/paths.ts'],
    from: [...serverOnly, ...aboveDomain, ...shown],
    message: 'A pure file imports only pure files: it runs in the browser, in tests and on the server alike.',
  },
  {
    target: server,
    from: [...aboveDomain, ...shown, 'src/server/**/*', 'scripts/**/*'],
    message: 'The domain knows nothing of the pages and servers that use it.',
  },
  {
    target: ['src/platform/**/*'],
    from: [...aboveDomain, ...shown, 'src/server/**/*', 'db/**/*'],
    message: 'The platform wraps the outside world; it knows nothing of this site.',
  },
  {
    target: ['src/server/**/*'],
    from: [...aboveDomain, ...shown, 'src/domain/**/*', 'db/**/*'],
    message: 'The web server knows nothing of the domain; pages and queries do.',
  },
  {
    target: ['db/**/*'],
    from: [...aboveDomain, ...shown, 'src/server/**/*'],
    message: 'The database knows nothing of the pages and servers that use it.',
  },
  {
    target: ['src/**/*', 'db/**/*'],
    from: ['scripts/**/*', 'tests/**/*'],
    message: 'What runs on the site does not import what runs around it.',
  },
];

/**
 * A domain `.server` file may call the queries of another noun, not its commands: commands that call commands
 * cannot be written in one batch. `…-statements` files give parts of a batch and the search index is a port.
 */
const nouns = readdirSync(new URL('src/domain', import.meta.url));
const otherNouns = nouns
  // An import is itself a command over several nouns, and so are the files of the screen: catalogues, participants.
  .filter((noun) => !['import', 'catalogue-file', 'participant-file'].includes(noun))
  .map((noun) => ({
    target: [`src/domain/${noun}/**/*.server.ts`],
    from: [`src/domain/!(${noun})/**/!(*.queries|*-statements|search-index).server.ts`],
    message: "Another noun's queries may be called, not its commands.",
  }));

// --- what no file may contain ---

const syntax = [
  {
    selector: "CallExpression[callee.property.name='transaction']",
    message:
      'Write with batch([...]): on a libSQL file each open transaction is a connection of its own, and 19 of 20 that ran at once failed with "database is locked".',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
];

const markupSyntax = [
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'The Content-Security-Policy refuses style attributes: use a class, or attributes of SVG.',
  },
  {
    selector:
      "JSXAttribute[name.name='is:inline'], JSXAttribute[name.namespace.name='is'][name.name.name='inline']",
    message: 'The Content-Security-Policy refuses inline scripts and styles.',
  },
  {
    selector: 'JSXAttribute[name.name=/^on[a-z]+$/]',
    message: 'The Content-Security-Policy refuses handlers in attributes: listen from a script.',
  },
];

// --- how imports are written, and which libraries: one file imports each (tests/architecture counts them) ---

const across = {
  regex: '^\\.\\./(?:\\.\\./|[^/]+/)',
  message: 'Across folders import by #src/… or #db/…, so that a file can move.',
};
const builtIns = { regex: '^node:', message: 'A browser may load this file, and it has no Node.' };
const domainCode = {
  regex: '^#src/domain/',
  allowTypeImports: true,
  message: 'The platform imports no domain code but types.',
};

/** Refuses every library but these; Node's own modules, Astro's and Svelte's are no libraries here. */
const librariesBut = (...allowed) => ({
  regex: `^(?!#|\\.|${['node:', 'astro(?:$|[:/])', 'svelte(?:$|/)', ...allowed].join('|')})`,
  allowTypeImports: true,
  message: 'A library is imported by one file of src/platform, which speaks our words to the others.',
});

const restricted = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

// --- what needs the types of the whole project, and three quarters of the time ---

/** `npm run check` leaves it to `npm test` (LINT_TYPES=off), since types are looked at there by TypeScript itself. */
const withTypes = process.env.LINT_TYPES !== 'off';

const typed = {
  extends: [ts.configs.strictTypeChecked],
  languageOptions: {
    parserOptions: {
      projectService: { allowDefaultProject: ['eslint.config.js', 'astro.config.mjs', 'scripts/*.mjs'] },
      tsconfigRootDir: import.meta.dirname,
    },
  },
  rules: {
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
    ],
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  },
};

export default defineConfig([
  {
    ignores: [
      'dist/**',
      'data/**',
      '.astro/**',
      'node_modules/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  {
    files: everything,
    plugins: { 'import-x': importX },
    // An exception belongs into this file, where its reason is read, and not into a comment beside the offence.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: globals.node },
    settings: {
      // What stands behind an import of a component is not read: only ESLint itself tells its parser about TypeScript.
      'import-x/ignore': ['node_modules', '\\.svelte$'],
      'import-x/extensions': ['.ts', '.js', '.mjs', '.astro', '.svelte'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts', '.js', '.mjs'],
        'astro-eslint-parser': ['.astro'],
        'svelte-eslint-parser': ['.svelte'],
      },
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.js', '.mjs', '.astro', '.svelte'] }),
      ],
    },
    rules: {
      // What does not resolve would pass every rule about layers unseen.
      'import-x/no-unresolved': ['error', { ignore: ['^astro:', '^virtual:'] }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { zones: [...layers, ...otherNouns] }],
      'no-restricted-syntax': ['error', ...syntax],
      'no-console': ['error', { allow: ['error'] }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
    },
  },
  {
    files: code,
    ...(withTypes ? typed : { extends: [ts.configs.strict] }),
  },
  {
    files: code,
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // `_` is read by nobody and says so.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_$', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A place on globalThis is emptied by deleting it: undefined would be a value there.
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  ...(withTypes ? [{ files: ['**/*.{js,mjs}'], extends: [ts.configs.disableTypeChecked] }] : []),
  // .astro and .svelte: the rules that need no types. astro check and svelte-check look at their types.
  { files: ['**/*.{astro,svelte}'], extends: [ts.configs.strict] },
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-strict'],
  ...svelte.configs.recommended,
  {
    files: ['**/*.astro'],
    rules: {
      'no-restricted-syntax': ['error', ...syntax, ...markupSyntax],
      'astro/no-set-html-directive': 'error',
      // Safari's VoiceOver forgets that a list without bullets, or a table laid out as blocks, is one.
      'astro/jsx-a11y/no-redundant-roles': [
        'error',
        {
          ul: ['list'],
          ol: ['list'],
          table: ['table'],
          thead: ['rowgroup'],
          tbody: ['rowgroup'],
          tr: ['row'],
        },
      ],
      // What scrolls sideways must be reachable with the keyboard (axe: scrollable-region-focusable).
      'astro/jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: ['main'], roles: ['group', 'region'], allowExpressionValues: true },
      ],
    },
  },
  {
    // Drawings composed by our own pure functions, and structured data escaped by jsonLdText: no text of a person. And
    // cards that Astro has rendered and escaped before, with their names escaped by nameHtml.
    files: [
      'src/components/pattern/*.astro',
      'src/components/map/*.astro',
      'src/components/search/DrawnCards.astro',
      'src/components/ui/IconSprite.astro',
      'src/layouts/PageHead.astro',
    ],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
  },

  { files: ['src/**/*'], rules: restricted(librariesBut(), across) },
  {
    files: ['src/{components,layouts,i18n}/**/*', 'src/paths.ts', pureDomain],
    rules: restricted(librariesBut(), across, builtIns),
  },
  { files: server, rules: restricted(librariesBut('drizzle-orm(?:$|/)'), across) },
  { files: ['src/platform/**/*'], rules: restricted(across, domainCode) },
  { files: ['src/server/**/*'], rules: restricted(across) },
  {
    files: ['db/**/*.ts'],
    rules: restricted(librariesBut('drizzle-orm(?:$|/)', 'drizzle-kit(?:$|/)', '@libsql/client$', 'libsql$')),
  },
  {
    files: ['**/index.ts'],
    ignores: ['db/schema/index.ts', 'src/actions/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...syntax,
        {
          selector: 'ExportNamedDeclaration[source]',
          message: 'No barrels: import from the file that has it.',
        },
      ],
    },
  },
  {
    files: ['db/schema/index.ts', 'src/actions/index.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...syntax.filter((each) => each.selector !== 'ExportAllDeclaration')],
    },
  },
]);
