import { readdirSync } from 'node:fs';
import { StartProblem, run } from './start/problem.ts';

// One file in scripts/bench per subcommand, which exports `bench`; `npm run bench -- pages` runs scripts/bench/pages.ts.
const [name = '', ...options] = process.argv.slice(2);

await run(async () => {
  const names = benches();
  if (!names.includes(name)) {
    throw new StartProblem(`Which bench? npm run bench -- ${names.join(' | ')}`);
  }
  const module = (await import(`./bench/${name}.ts`)) as { bench: (options: string[]) => Promise<void> };
  await module.bench(options);
});

function benches(): string[] {
  const files = readdirSync(new URL('bench', import.meta.url), { withFileTypes: true });
  return files.flatMap((file) => (file.isFile() ? file.name.replace(/\.ts$/, '') : [])).sort();
}
