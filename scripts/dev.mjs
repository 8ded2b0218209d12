import { runTypeScript } from './bootstrap.mjs';

await runTypeScript('dev.ts');
