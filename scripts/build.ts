import { builtSite } from './start/build.ts';
import { run } from './start/problem.ts';

// Builds the site ahead of its start, for a container image or a machine that must not build while it serves.
await run(async () => {
  const folder = await builtSite((line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`${folder}\n`);
});
