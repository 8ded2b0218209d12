import { findChromium, headlessShell } from '../../tests/support/chromium.ts';
import { runCommand } from './command.ts';

/** What CHROMIUM is set to when the browser is Playwright's own. */
const playwrights = 'playwright';

/** Finds a Chromium that runs, or installs one: Debian's when this is root, else Playwright's download. */
export async function ensureChromium(): Promise<{ ok: true; path: string } | { ok: false; problem: string }> {
  const shell = await running(findChromium([headlessShell]));
  const found = shell ?? (await fromDebian()) ?? (await running(findChromium())) ?? (await fromPlaywright());
  if (found !== undefined) return { ok: true, path: found };
  return {
    ok: false,
    problem: `No Chromium for the browser tests: none is on PATH, and neither apt-get (as root) nor Playwright could install one. Install the package ${headlessShell} and run npm test again.`,
  };
}

/** On Ubuntu `chromium-browser` may be a stub that only asks for a snap, so it is asked for its version. */
async function running(path: string | undefined): Promise<string | undefined> {
  if (path === undefined) return undefined;
  return (await runCommand(path, ['--version'])).code === 0 ? path : undefined;
}

async function fromDebian(): Promise<string | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const install = ['install', '--yes', '--no-install-recommends', headlessShell];
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await runCommand('apt-get', install, quiet)).code !== 0) {
    // A fresh image has no package lists yet.
    await runCommand('apt-get', ['update'], quiet);
    await runCommand('apt-get', install, quiet);
  }
  return running(findChromium([headlessShell]));
}

async function fromPlaywright(): Promise<string | undefined> {
  const dependencies = process.getuid?.() === 0 ? ['--with-deps'] : [];
  const { code } = await runCommand('playwright', ['install', ...dependencies, '--only-shell', 'chromium']);
  return code === 0 ? playwrights : undefined;
}
