import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const wholeBrowsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Chromium without a window and what belongs to one, for which the whole browser starts processes at each new tab: the
 * same page costs a fifth of the time.
 */
export const headlessShell = 'chromium-headless-shell';

/** The machine's own Chromium or Chrome, as found on PATH; the headless shell before the others. */
export function findChromium(names = [headlessShell, ...wholeBrowsers]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The same with a window, as people have it. */
export function findWholeChromium(): string | undefined {
  return findChromium(wholeBrowsers);
}

/** Chromium's sandbox refuses to run as root, which is whom containers and fresh servers run as. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
];
