// npm run bench [-- NAME ... --rows N | --full]: measurements, each subject in a process of its own so that its peak memory is its own.
// A claim is a ratio against a named peer in the same run; seconds alone only describe this machine.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { note, top } from './setup.mjs';

const folder = join(top, 'dist', 'bench');
const [flag, single] = process.argv.slice(2);

if (flag === '--one') await measure(single);
else await measureAll(sized(process.argv.slice(2)));

async function measureAll(wanted) {
  await build();
  const vite = await import('vite');
  await vite.build({ configFile: join(top, 'scripts', 'config', 'vite.bench.ts'), logLevel: 'warn' });
  note(`${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${gigabytes(totalmem())} GB`);
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.js') && !name.includes('-'))
    .map((name) => basename(name, '.js'));
  for (const name of names.filter((each) => wanted.length === 0 || wanted.includes(each))) {
    process.stdout.write(`\n${name}\n`);
    const words = ['--expose-gc', process.argv[1], '--one', name];
    const environment = { ...process.env, CHROMIUM_PATH: findChromium() ?? '' };
    const { status } = spawnSync(process.execPath, words, { cwd: top, stdio: 'inherit', env: environment });
    if (status !== 0) process.exitCode = 1;
  }
}

/** Takes the words about size out: small sizes fit a weak machine, the figures that are published need `--full`. */
function sized(words) {
  if (words.includes('--full')) process.env.BENCH_FULL = '1';
  const at = words.indexOf('--rows');
  if (at >= 0) process.env.BENCH_ROWS = words[at + 1];
  return words.filter((word, i) => word !== '--full' && (at < 0 || (i !== at && i !== at + 1)));
}

async function measure(name) {
  const { default: bench } = await import(pathToFileURL(join(folder, `${name}.js`)).href);
  const rows = await bench();
  for (const { name: what, value, unit, note: aside } of rows)
    process.stdout.write(`  ${what.padEnd(56)} ${shown(value).padStart(10)} ${unit.padEnd(6)} ${aside}\n`);
  const peak = process.resourceUsage().maxRSS * 1024;
  process.stdout.write(`  ${'peak memory of this process'.padEnd(56)} ${gigabytes(peak).padStart(10)} GB\n`);
  process.exit(0);
}

function shown(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function gigabytes(bytes) {
  return (bytes / 1e9).toFixed(2);
}
