// Brings a fresh machine with nothing but Node to where the scripts can run. Imports nothing that npm must install first.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const top = fileURLToPath(new URL('..', import.meta.url));

const oldest = [20, 19];

/** Install the packages of the lock file where they are missing or out of date. Says so on stderr. */
export function installPackages() {
  refuseOldNode();
  if (isInstalled()) return;
  note('Installing the packages (once, about a minute)…');
  // npm is a script of its own on Windows; the one that started us is named in the environment.
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const done = spawnSync(
    command,
    [...first, 'ci', '--loglevel=error', '--no-audit', '--no-fund', '--include=dev', '--ignore-scripts'],
    { cwd: top, stdio: ['ignore', 2, 2], shell: !npm && process.platform === 'win32' },
  );
  if (done.status !== 0)
    fail('The packages could not be installed. Check the connection to the npm registry, then run the command again.');
}

function isInstalled() {
  const installed = join(top, 'node_modules', '.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(top, 'package-lock.json')).mtimeMs;
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  fail(`Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}. Install it from nodejs.org.`);
}

/** A message for people: stdout belongs to results. */
export function note(text) {
  process.stderr.write(`${text}\n`);
}

export function fail(text) {
  note(text);
  process.exit(1);
}
