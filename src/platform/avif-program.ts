import { setPriority } from 'node:os';

/**
 * A program of its own: `node avif-program.ts SOURCE WIDTH FILE [WIDTH FILE …]`. Encoding runs on threads that all of a
 * process shares, so only a process of its own can stand back behind the one that serves pages. Exit 0: all are written.
 */
setPriority(19);
// Only now: the threads that encode are begun by this import and take the priority on.
const [{ pictureAsAvif }, { keepWhole }] = await Promise.all([
  import('./pictures.server.ts'),
  import('./media-files.server.ts'),
]);

const [source = '', ...targets] = process.argv.slice(2);
for (let at = 0; at + 1 < targets.length; at += 2) {
  await keepWhole(targets[at + 1] ?? '', await pictureAsAvif(source, Number(targets[at])));
}
