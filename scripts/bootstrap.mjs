// What must work with nothing installed: plain JavaScript, for Node 20 (Debian's and Ubuntu's present ones) and later.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.etalase-installed');

/** Installs what is missing, then runs one of the TypeScript files beside this one with a Node that can. */
export async function runTypeScript(script) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    giveUp(`Node 20 or later is needed to begin; this is ${process.versions.node}.`);
  }
  const isNew = await install();
  const file = join(root, 'scripts', script);
  // After an installation the Node that runs this may itself have been replaced.
  if (!isNew && isRecent()) await import(pathToFileURL(file).href);
  else await handOver(file);
}

function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Node 24 runs TypeScript without a word; 22.18 and 23.6 do it too, but warn. */
function isRecent() {
  return Number(process.versions.node.split('.')[0]) >= 24;
}

// --- the libraries ---

async function install() {
  const lock = readLock();
  const name = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === name) return false;
  if (!holdsWhatIsLocked(lock)) await installWithNpm();
  else if (existsSync(stamp)) process.stdout.write('The libraries are those of the lock file.\n');
  try {
    writeFileSync(stamp, name);
  } catch (error) {
    giveUp(`${modules} cannot be written (${error.code}): check its owner and the space on the disk.`);
  }
  return true;
}

function readLock() {
  try {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    JSON.parse(lock);
    return lock;
  } catch (error) {
    return giveUp(
      error.code === 'ENOENT'
        ? 'package-lock.json is missing: it says which libraries to install. Get it back with git checkout package-lock.json.'
        : 'package-lock.json cannot be read. Get it back with git checkout package-lock.json.',
    );
  }
}

/** Somebody may have run npm themselves: npm keeps a list of what it installed, in the lock file's own shape. */
function holdsWhatIsLocked(lock) {
  try {
    const installed = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    const wanted = Object.entries(JSON.parse(lock).packages).filter(([path]) => path !== '');
    return wanted.every(([path, entry]) => {
      const found = installed[path];
      return found === undefined ? entry.optional === true : found.version === entry.version;
    });
  } catch {
    return false;
  }
}

async function installWithNpm() {
  const start = Date.now();
  process.stdout.write('Installing the libraries (npm ci) …');
  const { code, output } = await npmCi();
  process.stdout.write(code === 0 ? ` done in ${Math.round((Date.now() - start) / 1000)} s\n` : '\n');
  if (code !== 0) giveUp(installProblem(code, output));
}

function npmCi() {
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress'];
  // Without a network npm would otherwise try for more than a minute before it says so.
  options.push('--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=10000');
  const viaNpm = process.env.npm_execpath?.endsWith('.js') === true;
  const command = viaNpm ? (process.env.npm_node_execpath ?? process.execPath) : 'npm';
  const child = spawn(command, viaNpm ? [process.env.npm_execpath, ...options] : options, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: error.code ?? 'unknown', output }));
    child.once('close', (code, signal) => resolve({ code: code ?? signal, output }));
  });
}

function installProblem(code, output) {
  if (code === 'ENOENT') return 'npm was not found: install it together with Node.';
  if (/ENOSPC|EDQUOT|EFBIG/.test(output)) {
    return `The libraries could not be installed: the disk of ${root} is full. They need about 600 MB.`;
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/.test(
      output,
    )
  ) {
    return 'The libraries could not be installed: the npm registry cannot be reached. Check the network and start again.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `The libraries could not be installed: this user may not write in ${root}.`;
  }
  if (/EUSAGE|in sync/.test(output)) {
    return 'The libraries could not be installed: package-lock.json does not fit package.json. Run npm install once.';
  }
  return `${output.trim()}\nThe libraries could not be installed: npm ci ended with ${code}; its own words are above.`;
}

// --- the right Node ---

/** Runs the script in the Node that came with the libraries, hands signals on, and ends as it ends. */
async function handOver(file) {
  const own = join(modules, '.bin', 'node');
  const node = existsSync(own) ? own : process.features.typescript ? process.execPath : undefined;
  if (node === undefined) giveUp(noNode());
  const child = spawn(node, [...process.execArgv, file, ...process.argv.slice(2)], {
    cwd: root,
    // The channel tells the script when this process was killed without a chance to hand the signal on.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH ?? ''}` },
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', () => giveUp(noNode()));
  const [code, signal] = await new Promise((resolve) => child.once('close', (...end) => resolve(end)));
  process.exit(code ?? 128 + constants.signals[signal]);
}

function noNode() {
  return `Etalase needs Node 24. This is ${process.versions.node}, and no Node package could be installed for ${process.platform} ${process.arch}: install Node 24 from https://nodejs.org and start again.`;
}
