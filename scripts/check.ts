import { run } from './start/problem.ts';
import { finish, runInOrder } from './test/step.ts';
import { format, generatedTypes, islandTypes, lint, quickTests, types } from './test/steps.ts';

// The fast part of `npm test`, for while one works: it needs neither the network nor a build.
await run(async () => {
  const generated = await runInOrder([generatedTypes]);
  const outcomes = await Promise.all([
    runInOrder([lint, quickTests]),
    runInOrder([format, types, islandTypes]),
  ]);
  finish([...generated, ...outcomes.flat()]);
});
