// Builds what runs: the window, the Electron shell, and the command line. Does nothing when the last build is newer than
// every source.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, note, top } from './setup.mjs';

const sources = ['analysis', 'electron', 'renderer', 'samples', 'scripts/config', 'package-lock.json'];
const stamp = join(top, 'dist', 'built');

/** Build what is out of date. @param {{ force?: boolean }} options */
export async function build({ force = false } = {}) {
  installPackages();
  if (!force && isCurrent()) return;
  note('Building…');
  const begun = Date.now();
  // A half-made build must not pass for a whole one.
  rmSync(stamp, { force: true });
  const vite = await import('vite');
  const environment = process.env.NODE_ENV;
  for (const name of ['renderer', 'electron', 'node'])
    await vite.build({ configFile: join(top, 'scripts', 'config', `vite.${name}.ts`), logLevel: 'warn' });
  // Vite says production to this process for good; what it starts next, the tests, is none.
  if (environment === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = environment;
  copyFiles();
  mkdirSync(join(top, 'dist'), { recursive: true });
  writeFileSync(stamp, '');
  note(`Built in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
}

/** What is read at run time and not built: samples for the window, fonts for the pictures of the command line. */
function copyFiles() {
  cpSync(join(top, 'samples'), join(top, 'dist', 'renderer', 'samples'), { recursive: true });
  cpSync(join(top, 'renderer', 'theme', 'fonts'), join(top, 'dist', 'node', 'fonts'), { recursive: true });
}

function isCurrent() {
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return sources.every((source) => newest(join(top, source)) <= built);
}

function newest(path) {
  const about = statSync(path);
  if (!about.isDirectory()) return about.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), about.mtimeMs);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build({ force: true });
