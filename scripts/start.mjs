import { runTypeScript } from './bootstrap.mjs';

await runTypeScript('serve.ts');
