// npm start: install, build, open. In Electron where its binary is there or can be fetched, else in a browser, saying why.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { fail, note, top } from './setup.mjs';

// A steady address: the browser keeps settings and recent files by it.
const usualPort = 47_815;
const patience = 300_000;

const wants = new Set(process.argv.slice(2));
await build();
const why = whyNotElectron();
if (why === null) openElectron();
else await openBrowser(why);

/** Null when Electron can run; else the reason in words. */
function whyNotElectron() {
  if (wants.has('--browser')) return 'the browser was asked for';
  if (!hasDisplay()) return 'there is no display';
  if (electronBinary() === null && !fetchElectron())
    return 'the Electron binary is not here and could not be fetched (it needs the internet once)';
  return null;
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function electronBinary() {
  const folder = join(top, 'node_modules', 'electron');
  const name = join(folder, 'path.txt');
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return join(process.env.ELECTRON_OVERRIDE_DIST_PATH, 'electron');
  if (!existsSync(name)) return null;
  const path = join(folder, 'dist', readFileSync(name, 'utf8'));
  return existsSync(path) ? path : null;
}

function fetchElectron() {
  note('Fetching Electron (once)…');
  const installer = join(top, 'node_modules', 'electron', 'install.js');
  // Its installer is older style code that loads newer modules: Node before 22.12 allows that only by this option.
  const done = spawnSync(process.execPath, ['--experimental-require-module', installer], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: patience,
  });
  return done.status === 0 && electronBinary() !== null;
}

function openElectron() {
  const child = spawn(electronBinary(), [top], { stdio: 'inherit' });
  child.on('exit', (code) => process.exit(code ?? 0));
}

async function openBrowser(reason) {
  const { serve } = await import('./serve.mjs');
  const server = await serve({ port: usualPort }).catch(() => serve({ port: 0 }));
  const isShown = !wants.has('--no-open') && hasDisplay() && showInBrowser(server.address);
  note(`The workbench runs in a browser, because ${reason}.`);
  note(
    isShown ? `It opens at ${server.address}` : `Open ${server.address} in Chrome, Edge or Firefox on this computer.`,
  );
  note('Stop it with Ctrl+C. Nothing leaves this computer.');
}

function showInBrowser(address) {
  const [command, ...words] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  try {
    const child = spawn(command, [...words, address], { stdio: 'ignore', detached: true });
    child.on('error', () => note(`No browser could be started. Open ${address} yourself.`));
    child.unref();
    return true;
  } catch {
    return false;
  }
}

process.on('uncaughtException', (error) => fail(`The workbench could not start: ${error.message}`));
