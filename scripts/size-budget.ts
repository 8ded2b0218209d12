import { discoverWorld, routes } from '../tests/support/routes.ts';
import { run, StartProblem } from './start/problem.ts';
import { weighPage, type Weight } from './test/page-weight.ts';
import { startTrialSite } from './test/site.ts';

/** Compressed, as a phone with little data gets it (issue 2, DESIGN 11). */
const budget = { script: 30 * 1024, style: 15 * 1024 };
/** That of everyone, that of an audience, and that of all who have an account (astro.config.mjs). */
const mostSheets = 3;

// Fails when a public page makes the browser load more JavaScript or CSS than the budget.
await run(async () => {
  const site = await startTrialSite();
  try {
    const world = await discoverWorld(site.url, site.dataDir);
    const rows: { name: string; weight: Weight }[] = [];
    for (const route of routes) {
      rows.push({
        name: route.name,
        weight: await weighPage(site.url + route.path(world, 'id'), route.status),
      });
    }
    process.stdout.write(table(rows));
    const heavy = rows.filter(
      ({ weight: { script, style, sheets } }) =>
        script > budget.script || style > budget.style || sheets > mostSheets,
    );
    if (heavy.length > 0) {
      const names = heavy.map(({ name }) => name).join(', ');
      throw new StartProblem(
        `Over the budget of 30 KB of JavaScript and 15 KB of CSS in ${mostSheets} style sheets: ${names}.`,
      );
    }
  } finally {
    await site.stop();
  }
});

function table(rows: readonly { name: string; weight: Weight }[]): string {
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1).padStart(9);
  const lines = rows.map(
    ({ name, weight }) =>
      name.padEnd(26) +
      kilobytes(weight.page) +
      kilobytes(weight.script) +
      kilobytes(weight.style) +
      String(weight.sheets).padStart(9),
  );
  return `${'compressed KB'.padEnd(26)}     page   script    style   sheets\n${lines.join('\n')}\n`;
}
