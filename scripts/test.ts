import { run } from './start/problem.ts';
import { finish, runInOrder } from './test/step.ts';
import {
  browserTests,
  build,
  format,
  generatedTypes,
  islandTypes,
  lint,
  sizeBudget,
  types,
  unitTests,
} from './test/steps.ts';

// Everything is run even when something fails, so that one run shows all there is to mend. What does not depend
// on another goes two at a time: the machines that run this have two cores.
await run(async () => {
  const [first, second] = await Promise.all([
    runInOrder([format, generatedTypes, lint, types, islandTypes]),
    runInOrder([unitTests, build]),
  ]);
  const isBuilt = second.at(-1)?.failed === 0;
  if (!isBuilt)
    process.stdout.write('The size budget and the browser tests need the build and did not run.\n');
  const last = isBuilt ? await runInOrder([sizeBudget, browserTests]) : [];
  finish([...first, ...second, ...last]);
});
